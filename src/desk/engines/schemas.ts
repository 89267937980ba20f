// What the desk asks of draft engines, and the lines in which their drafts come back.
import * as v from 'valibot';
import type { Inline } from '../../text/document.ts';

/** Sentences asked for at once; a desk has them all open in one press. */
const MOST_AT_ONCE = 2_000;

export const askDraftsSchema = v.object({
  engineId: v.pipe(v.string(), v.maxLength(60)),
  segmentIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.minLength(1), v.maxLength(MOST_AT_ONCE)),
  /** Asks again for sentences that it drafted before. */
  anew: v.optional(v.boolean(), false),
});
export type AskDrafts = v.InferOutput<typeof askDraftsSchema>;

/** One line of the answer, as JSON. */
export type DraftLine =
  | { kind: 'draft'; segmentId: string; draft: string; engine: string; target: Inline }
  /** There is no draft for this sentence. */
  | { kind: 'refused'; segmentId: string; reason: UnitReason }
  /** There will be no more. */
  | { kind: 'stopped'; message: string }
  | { kind: 'done'; left: number | null };

export type UnitReason = 'marks' | 'empty' | 'half' | 'long';

/** An engine as the desk offers it. */
export interface EngineChoice {
  id: string;
  name: string;
  /** Where sentences go. */
  host: string;
  /** Whether the sentences around, settled terms, and similar sentences of before go with them. */
  around: boolean;
  terms: boolean;
  memory: boolean;
  /** An owner has said that sentences may go there. */
  allowed: boolean;
  /** Characters that may still be sent this month; null for no limit. */
  left: number | null;
}
