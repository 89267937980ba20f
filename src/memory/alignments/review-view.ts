// What the review of an alignment shows: its pairs in order, and what the person can take back.
import type { Context } from '../../platform/context.ts';
import type { ReviewBead, ReviewLine, Seen } from '../../text/align/review.ts';
import { beadsOf, latestChanges } from './beads/store.ts';
import type { DoneStep, ReviewView } from './schemas.ts';
import type { Of } from './store.ts';
import { beadFrom } from './stored-line.ts';

/** Changes that can be taken back one after the other once the page was opened anew. */
const DONE = 50;

export async function reviewView(ctx: Context, of: Of, personId: string): Promise<ReviewView> {
  const rows = await latestChanges(ctx.db, of, personId, DONE);
  return {
    beads: (await beadsOf(ctx.db, of)).map(beadFrom).map(shown),
    done: rows.reverse().map(
      ({ key, before, after }): DoneStep => ({
        key,
        // Both were written by `change-beads`.
        before: (JSON.parse(before) as ReviewBead[]).map(shown),
        after: JSON.parse(after) as Seen[],
      }),
    ),
  };
}

/** Without what only the server needs. */
function shown(bead: ReviewBead): ReviewBead {
  const line = ({ id, content, kind, block }: ReviewLine): ReviewLine => ({ id, content, kind, block });
  return { ...bead, source: bead.source.map(line), target: bead.target.map(line) };
}
