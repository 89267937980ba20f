// The shapes in which a published translation tells where it comes from.
import type { Inline } from '../text/document.ts';

/** One station of the chain, from the nearest (the article's outlet) back to who spoke. */
export interface ChainLink {
  id: string;
  kind: 'outlet' | 'person' | 'unnamed';
  name: string;
  title?: string;
  address?: string;
  /** ISO date. */
  date?: string;
  note?: string;
  /** The sentence in which it is named or speaks. */
  segmentId?: string;
  /** The phrase in the article that names it. */
  quote?: string;
  from: 'article' | 'suggested' | 'person';
}

/** By what right the translation is published. */
export interface Rights {
  kind: 'granted' | 'asking' | 'free' | 'quotation' | 'none';
  by?: string;
  on?: string;
  how?: string;
  licence?: string;
  licenceUrl?: string;
}

export interface PublishedProvenance {
  chain: ChainLink[];
  article: {
    title: string;
    byline: string;
    outlet: string;
    address: string | null;
    language: string;
    publishedOn: string | null;
  };
  snapshot: { sha256: string; fetchedAt: string; address: string | null } | null;
  rights: Rights;
  /** How many emphasised places are the author's and how many the translator's. */
  emphasis: { source: number; ours: number };
  /** Sentences of the original that were left out, and blocks the translator added. */
  omitted: number;
  added: number;
  /** Engines whose drafts sentences began as, and how many; left out where there is none. */
  machine?: { engines: string[]; sentences: number };
}

/** The original of every sentence of a published translation, by block of its document. */
export interface Originals {
  language: string;
  title: string;
  blocks: Record<string, OriginalBlock>;
}

export interface OriginalBlock {
  /** Number of the paragraph in the original, from 1; a list, a table or a quotation counts once. */
  paragraph: number;
  /** What it is where it is no paragraph; `paragraph` is then that of the paragraph before it. */
  part?: OriginalPart;
  /** Sentences of the same paragraph that stand in blocks before this one. */
  before?: number;
  sentences: { id: string; content: Inline; omitted?: true }[];
}

export type OriginalPart = 'heading' | 'caption' | 'speaker';

/** Key in `Originals.blocks` of the line that says who speaks in a quotation. */
export function speakerKey(quoteId: string): string {
  return `${quoteId}/speaker`;
}

/** A sentence that differs from the revision before, as plain text. */
export interface Change {
  segmentId: string | null;
  before: string;
  after: string;
}

export interface MainPicture {
  pictureId: string;
  alt: string;
  credit: string;
  width: number;
  height: number;
  sizes: { width: number; type: string; sha256: string }[];
}
