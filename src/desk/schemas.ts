// What the desk in the browser and the desk on the server say to each other: requests, answers, initial data.
import * as v from 'valibot';
import type { DocumentJson, Inline } from '../text/document.ts';
import { pieceSchema } from '../text/document-schema.ts';
import { InlineSchema } from '../text/inline-schema.ts';
import type { CheckArea } from './checks/schemas.ts';
import type { DetailsView } from './details/schemas.ts';
import type { DriftView } from './drift/schemas.ts';
import type { EngineChoice } from './engines/schemas.ts';
import { key, line, version } from './fields.ts';
import type { ReportView } from './reports/schemas.ts';
import type { TogetherView } from './together/schemas.ts';

const segmentStates = ['open', 'draft', 'confirmed', 'skipped'] as const;
export type SegmentState = (typeof segmentStates)[number];

const LONGEST_MEMO = 2_000;

const memo = v.pipe(v.string(), v.maxLength(LONGEST_MEMO, 'desk.problem.memo-long'));

export const saveSegmentSchema = v.object({
  key,
  /** The version of the segment this text was written on. */
  base: version,
  target: v.nullable(InlineSchema),
  memo: v.optional(memo),
  state: v.optional(v.picklist(segmentStates)),
  /** The machine's draft it goes back to; null for none, left out to keep what is known. */
  machine: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(60)))),
  /** The unit of the memory that was put in with it. */
  took: v.optional(v.string()),
});
export type SaveSegment = v.InferOutput<typeof saveSegmentSchema>;

export const splitSegmentSchema = v.object({
  key,
  base: version,
  /** Characters of the source that stay in the first half. */
  at: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type SplitSegment = v.InferOutput<typeof splitSegmentSchema>;

export const setApartSchema = v.object({ key, apart: v.boolean() });
export type SetApart = v.InferOutput<typeof setApartSchema>;

export const mergeSegmentSchema = v.object({ key, base: version, nextBase: version });
export type MergeSegment = v.InferOutput<typeof mergeSegmentSchema>;

const ownBlockKinds = ['paragraph', 'note'] as const;
export type OwnBlockKind = (typeof ownBlockKinds)[number];

export const addOwnBlockSchema = v.object({
  key,
  kind: v.picklist(ownBlockKinds),
  /** Any block of the article, or null to stand before all. */
  afterBlockId: v.nullable(v.string()),
});
export type AddOwnBlock = v.InferOutput<typeof addOwnBlockSchema>;

export const saveOwnBlockSchema = v.object({
  key,
  base: version,
  document: pieceSchema('desk.problem.own'),
});
export type SaveOwnBlock = v.InferOutput<typeof saveOwnBlockSchema>;

export const removeOwnBlockSchema = v.object({ key, base: version });
export type RemoveOwnBlock = v.InferOutput<typeof removeOwnBlockSchema>;

export const publishSchema = v.object({
  key,
  /** What was corrected, for readers; only read when the post was published before. */
  note: v.optional(line(1_000), ''),
  /** The person has read the warnings and publishes all the same. */
  accepted: v.optional(v.boolean(), false),
});
export type Publish = v.InferOutput<typeof publishSchema>;

/** What a sentence owes to an engine. */
export interface MachineNote {
  /** Id of the draft. */
  draft: string;
  /** Name of the engine. */
  engine: string;
}

export interface SegmentView {
  id: string;
  blockId: string;
  /** Order in the translation; a split sentence takes a place between. */
  position: number;
  source: Inline;
  /** Words of the source. */
  words: number;
  target: Inline | null;
  memo: string;
  state: SegmentState;
  version: number;
  /** UTC ISO. */
  updatedAt: string;
  /** Name of who saved it last; null when nobody did. */
  updatedBy: string | null;
  machine: MachineNote | null;
  /** The sentence it repeats, whose translation was put in; null once a person has looked at it. */
  repeats: string | null;
  /** Set apart from its repetitions. */
  apart: boolean;
  /** Id of whose text stands there; null while nothing is written. */
  translatedBy: string | null;
  /** Id of who read it again beside the original; null while nobody did. */
  reviewedBy: string | null;
}

export interface OwnBlockView {
  id: string;
  kind: OwnBlockKind;
  /** Outermost block of the article it stands after; null before all. */
  afterBlockId: string | null;
  /** Order among those after the same block. */
  position: number;
  document: DocumentJson;
  version: number;
}

/** A block of the article that carries sentences, as the desk groups rows by it. */
export interface BlockView {
  id: string;
  /** `speaker` is the name under a quotation. */
  kind: 'heading' | 'paragraph' | 'pull_quote' | 'caption' | 'code_block' | 'speaker';
  level: number | null;
  place: 'body' | 'quote' | 'list' | 'cell' | 'caption' | 'footnote' | 'translator_note';
  /** The outermost block around it (itself, if it stands alone): a block of one's own goes after this one. */
  topId: string;
}

export interface Structure {
  version: number;
  blocks: BlockView[];
  segments: SegmentView[];
  own: OwnBlockView[];
}

export interface PostView {
  address: string;
  revision: number;
  /** Null while it is taken back. */
  publishedAt: string | null;
}

export interface SourceView {
  articleId: string;
  title: string;
  language: string;
  address: string | null;
  /** Names of the chain, nearest first. */
  chain: { name: string; unnamed: boolean }[];
  /** What keeps it from being published until the article's own screen was seen to. */
  lacks: ArticleLack[];
}

/** All a desk needs to open. */
export interface DeskData {
  id: string;
  /** Language of the translation (BCP 47). */
  language: string;
  /** Language of the interface. */
  speech: 'ja' | 'en';
  /** In which this member reads times (IANA). */
  timeZone: string;
  source: SourceView;
  structure: Structure;
  details: DetailsView;
  /** In the blog's order; `depth` from 1, the outermost. */
  categories: { id: string; name: string; depth: number }[];
  /** Names of the tags the blog has. */
  tags: string[];
  post: PostView | null;
  reports: ReportView[];
  /** Who works here, and what is said among them. */
  together: TogetherView;
  /** Id of whose desk it is. */
  me: string;
  /** The moment at which all this was read, UTC ISO. */
  readAt: string;
  drift: DriftView;
  /** Engines that can draft here, in the order they were added. */
  engines: EngineChoice[];
  /** What the whole text can be said to have passed. */
  checkAreas: CheckArea[];
  may: { publish: boolean; edit: boolean; manage: boolean };
  /** Begins every address of this desk's requests, such as `/studio/kawa/desk/0198…`. */
  address: string;
  /** Addresses of other screens. */
  links: {
    back: string;
    preview: string;
    /** Where it leaves as a file, and comes back from one. */
    files: string;
    pictures: string;
    cards: string;
    books: string;
    article: string;
    postBase: string;
    schedule: string;
    engines: string;
    /** Null for who may not change them. */
    checks: string | null;
  };
  messages: Record<string, string>;
}

export interface Saved {
  ok: true;
  version: number;
  state: SegmentState;
  savedAt: string;
  savedBy: string;
  /** Repetitions that were filled when it was confirmed. */
  filled: SegmentView[];
}

export type SaveSegmentAnswer =
  | Saved
  | { ok: false; reason: 'conflict'; current: SegmentView }
  /** Joined to another, or removed with its translation. */
  | { ok: false; reason: 'gone' };

/** What a cut, a join, or a block of one's own changes in the structure. */
export interface StructureChange {
  ok: true;
  /** Of the structure; when it is not the next one, something else changed too and all must be read again. */
  version: number;
  segments: SegmentView[];
  own: OwnBlockView[];
  /** Ids of segments and own blocks that are no more. */
  removed: string[];
}

export type StructureAnswer =
  | StructureChange
  /** `changed`: somebody saved it in between. `impossible`: there is nothing to cut or to join there. */
  | { ok: false; reason: 'changed' | 'gone' | 'impossible' };

export type ApartAnswer = { ok: true; segment: SegmentView } | { ok: false; reason: 'gone' };

export type SaveOwnBlockAnswer =
  | { ok: true; version: number; savedAt: string }
  | { ok: false; reason: 'conflict'; current: OwnBlockView; by: string; at: string }
  | { ok: false; reason: 'gone' };

/** A source, an answer to the request for permission, or any right at all. */
export type ArticleLack = 'source' | 'asking' | 'rights';

/** What keeps a translation from being published. */
export type Block =
  | { what: 'title' | 'slug' | 'slug-taken' | 'empty' | 'day-full' | ArticleLack }
  /** Not finished; gone from the source and not decided; or, where the blog asks for it, not read by a second reader. */
  | { what: 'sentences' | 'removed' | 'reviews'; segmentIds: string[] };

export type Warning = 'rights';

export interface Readiness {
  blocks: Block[];
  warnings: Warning[];
}

export type PublishAnswer =
  | { ok: true; post: PostView }
  | { ok: false; reason: 'blocked'; blocks: Block[] }
  | { ok: false; reason: 'warned'; warnings: Warning[] }
  | { ok: false; reason: 'unchanged' };

export interface VersionView {
  version: number;
  target: Inline | null;
  memo: string;
  state: SegmentState;
  savedAt: string;
  savedBy: string;
}
