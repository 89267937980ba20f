// What extraction finds in a page: shapes shared by the worker, the bring screen and the commands.
import type { DocumentJson } from '../text/document.ts';

/** A place in the text that says where the reported words or facts come from; a suggestion to confirm. */
export interface ProvenanceHint {
  kind: 'outlet' | 'person' | 'unnamed';
  /** The outlet or person named; for an unnamed speaker the description the text gives. */
  name: string;
  /** The phrase of the article that says so, word for word. */
  quote: string;
  /** Where the phrase links to, absolute. */
  address?: string;
  /** Which kind of phrase it was, e.g. `according-to`; a key for interface text, not a sentence. */
  reason: HintReason;
}

export type HintReason =
  | 'according-to'
  | 'told'
  | 'reported'
  | 'first-reported'
  | 'anonymous'
  | 'linked'
  | 'based-on'
  | 'citation';

/** What the page says about itself. Every field is a proposal for a person to confirm. */
export interface PageFacts {
  title: string | null;
  byline: string | null;
  outlet: string | null;
  /** ISO 8601: a date (`2024-05-01`) or, where the page gives it, a moment with its offset. */
  published: string | null;
  /** BCP 47, e.g. `en` or `pt-BR`. */
  language: string | null;
  /** Address of the licence where the page gives one, else the words that state it. */
  licence: string | null;
}

/** Another reading of the same page, offered beside the first for a person to choose. */
export interface Reading {
  name: 'defuddle' | 'structured-data';
  document: DocumentJson;
  text: string;
}

export interface Found extends PageFacts {
  document: DocumentJson;
  /** The body alone: one line a block, without captions, credits, bylines and related links. */
  text: string;
  /** How many images the document holds. */
  images: number;
  alternatives: Reading[];
  hints: ProvenanceHint[];
}

export type Extraction =
  | { ok: true; found: Found }
  | { ok: false; reason: 'timeout' | 'nothing' | 'crashed' };

/** A whole page, a part of one that a person selected, or a text without markup: all of these are the article. */
export type SourceKind = 'page' | 'selection' | 'plain' | 'markdown';

export interface ExtractInput {
  /** The page, or the text. */
  html: string;
  /** A page unless said. */
  kind?: SourceKind;
  /** Where the page came from; relative addresses are resolved against it. */
  url?: string;
}
