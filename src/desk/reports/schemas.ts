// What the desk in the browser and the server say to each other about reports of readers.
import * as v from 'valibot';
import { InlineSchema } from '../../text/inline-schema.ts';
import { key, line } from '../fields.ts';

/** Corrects what a reader reported: what is told to all readers, and to this one. */
export const acceptReportSchema = v.object({
  key,
  note: v.optional(line(1_000), ''),
  answer: v.optional(line(2_000), ''),
  /** The corrected sentence; left out when it was saved before. */
  target: v.optional(InlineSchema),
});
export type AcceptReport = v.InferOutput<typeof acceptReportSchema>;

export const declineReportSchema = v.object({ key, answer: v.optional(line(2_000), '') });
export type DeclineReport = v.InferOutput<typeof declineReportSchema>;

/** What a reader reported of a sentence and nobody has answered yet. */
export interface ReportView {
  id: string;
  segmentId: string;
  kind: 'meaning' | 'missing' | 'facts' | 'wording';
  /** The sentence as the reader saw it, as plain text. */
  said: string;
  proposal: string;
  reason: string;
  name: string;
  /** UTC ISO. */
  createdAt: string;
}
