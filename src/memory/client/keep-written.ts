// What was typed into the form of a pair is kept, whatever became of the pair since the form was opened.
import type { ReviewSide } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { seen } from './commands.ts';
import type { Bead, Review } from './review.ts';

export interface WrittenField {
  side: ReviewSide;
  /** Id of the line. */
  line: string;
  /** What the line said when the form was opened. */
  before: string;
  text: string;
}

/** `opened` is the pair as it was then. True when a line is another now; an emptied field leaves its line as it was. */
export function keepWritten(review: Review, opened: Bead, fields: readonly WrittenField[]): boolean {
  return fields.map((field) => keepField(review, opened, field)).includes(true);
}

function keepField(review: Review, opened: Bead, { side, line: id, before, text }: WrittenField): boolean {
  const words = text.trim();
  if (words === '' || words === before.trim()) return false;
  // The line may stand in another pair by now.
  const bead = review.beads.peek().find((one) => one[side].some((line) => line.id === id));
  const line = bead?.[side].find((one) => one.id === id);
  const standing = line && inlineText(line.content);
  if (standing === words) return false;
  const change = { kind: 'write', side, line: id, text } as const;
  if (bead && standing === before) return review.make({ ...change, bead: seen(bead) });
  // Somebody wrote something else there, or it is gone: never over their words, and never lost.
  review.keepUnmade({ ...change, bead: seen(opened) });
  return false;
}
