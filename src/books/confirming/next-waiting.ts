// Which book comes next for whoever confirms one after the other.
import type { Context } from '../../platform/context.ts';
import { waitingBooks } from '../list/reads.ts';
import type { BookRow } from '../store.ts';

/** The next one behind `after` that nobody has confirmed; behind the last, the first. */
export async function nextWaiting(ctx: Context, blogId: string, after: string): Promise<BookRow[]> {
  const behind = await waitingBooks(ctx.db, blogId, after, 1);
  return behind.length > 0 ? behind : waitingBooks(ctx.db, blogId, '', 1);
}
