// What the review of an alignment and its program in the browser say to each other.
import * as v from 'valibot';
import {
  type BeadChange,
  beadStates,
  type ReviewBead,
  type ReviewLine,
  type Seen,
} from '../../text/align/review.ts';

/** Characters of each text; a book is brought in by chapters. */
export const LONGEST_TEXT = 400_000;
/** Changes that are sent at once. */
export const MOST_CHANGES = 200;
/** Characters of a line that is corrected. */
export const LONGEST_LINE = 5_000;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const LineId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const SeenSchema = v.strictObject({ id: Id, version: v.pipe(v.string(), v.maxLength(60)) });
const PlaceSchema = v.strictObject({ line: Count, at: Count });
const SideSchema = v.picklist(['source', 'target']);

const BeadChangeSchema: v.GenericSchema<unknown, BeadChange> = v.variant('kind', [
  v.strictObject({ kind: v.literal('decide'), bead: SeenSchema, state: v.picklist(beadStates) }),
  v.strictObject({ kind: v.literal('merge'), bead: SeenSchema, next: SeenSchema }),
  v.strictObject({
    kind: v.literal('split'),
    bead: SeenSchema,
    newId: Id,
    source: PlaceSchema,
    target: PlaceSchema,
  }),
  v.strictObject({ kind: v.literal('part'), bead: SeenSchema, newId: Id }),
  v.strictObject({
    kind: v.literal('move'),
    bead: SeenSchema,
    other: SeenSchema,
    side: SideSchema,
    to: v.picklist(['before', 'after']),
  }),
  v.strictObject({
    kind: v.literal('write'),
    bead: SeenSchema,
    side: SideSchema,
    line: LineId,
    text: v.pipe(
      v.string(),
      v.maxLength(LONGEST_LINE, 'common.too-long'),
      v.check((text) => text.isWellFormed(), 'common.invalid'),
    ),
  }),
]);

const KeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));

/** One step of a review: a change, or the taking back of one, by its key. */
const StepSchema = v.union([
  v.strictObject({ key: KeySchema, change: BeadChangeSchema }),
  v.strictObject({ key: KeySchema, undo: KeySchema }),
]);
export type Step = v.InferOutput<typeof StepSchema>;

export const stepsSchema = v.strictObject({
  steps: v.pipe(v.array(StepSchema), v.minLength(1), v.maxLength(MOST_CHANGES)),
});
export type Steps = v.InferOutput<typeof stepsSchema>;

export type StepsAnswer =
  /** `lost`: keys of steps that met something else than what they were made on, and changed nothing. */
  { ok: true; savedAt: string; lost: string[] } | { ok: false; reason: 'gone' };

/** The post that readers see these pairs in. */
export interface ReadersPost {
  /** Path of its page in the studio. */
  address: string;
  /** False once something else was published of it: then it stays as it is. */
  follows: boolean;
}

export type StateAnswer =
  | ReviewData
  /** `gone`: it was deleted. `working`: there are no pairs yet. */
  | { ok: false; reason: 'gone' | 'working' };

/** What somebody did and can take back. */
export interface DoneStep {
  key: string;
  before: ReviewBead[];
  after: Seen[];
}

export interface ReviewView {
  beads: ReviewBead<ReviewLine>[];
  /** One's own, the newest last. */
  done: DoneStep[];
}

/** All that the review needs to open. */
export interface ReviewData extends ReviewView {
  id: string;
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  /** Language of the interface. */
  speech: 'ja' | 'en';
  /** In which this member reads times (IANA). */
  timeZone: string;
  /** Begins every address of its requests. */
  address: string;
  links: {
    back: string;
    memory: string;
    /** Where a translation of the article is begun from it; null where the source is no article. */
    translation: string | null;
  };
  /** Null where no post was made of them. */
  readers: ReadersPost | null;
  messages: Record<string, string>;
}
