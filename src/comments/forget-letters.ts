// Letters whose time is over, and the words of comments that were deleted, go for good.
import { isoFromNow } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { blogsWithLetters, deleteLetter, lettersBefore } from './letters/store.ts';
import { forgetLearnedWordsBefore } from './spam/store.ts';
import { clearDeletedBefore, untouched } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days in which a deleted comment can be brought back. */
const REGRET_DAYS = 30;

/** A daily chore. Deleted rows are overwritten, see `platform/database.ts`; copies of the database keep theirs. */
export async function forgetLetters(ctx: Context): Promise<void> {
  for (const { blogId, days } of await blogsWithLetters(ctx.db)) {
    const before = isoFromNow(ctx, -(days ?? untouched.letter_days) * DAY_MS);
    for (const id of await lettersBefore(ctx.db, blogId, before)) {
      await transact(ctx, (tx) => deleteLetter(tx.db, blogId, id));
    }
  }
  await ctx.dialect.scrub(ctx.db, ['letters', 'letter_messages', 'comment_origins']);
}

/** A daily chore. The place stays where answers stand under it. */
export async function forgetDeletedComments(ctx: Context): Promise<void> {
  const before = isoFromNow(ctx, -REGRET_DAYS * DAY_MS);
  await forgetLearnedWordsBefore(ctx.db, before);
  await clearDeletedBefore(ctx.db, before);
}
