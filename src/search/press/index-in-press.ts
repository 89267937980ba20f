// Takes a post into the index over all blogs, and out of it: what its blog knows it by, without the mark of the blog.
import type { Context } from '../../platform/context.ts';
import type { Tokens } from '../index-types.ts';
import { firstAppeared, leaveMoment, momentAt, pressIndexOf, takeMoment } from './store.ts';

/** Whatever is dated before it stands here: moments are never below nought. July 1970. */
const FIRST = 2 ** 24;

/** `mark` leads the tokens. Call it in the transaction that took the post into the index of its blog, behind that. */
export async function putInPress(
  tx: Context,
  blogId: string,
  place: number,
  mark: string,
  tokens: Tokens,
): Promise<void> {
  const at = await firstAppeared(tx.db, blogId, place);
  if (at === null) return;
  const known = await momentAt(tx.db, blogId, place);
  const second = Math.max(FIRST, Math.floor(Date.parse(at) / 1000));
  const moment = known ?? (await takeMoment(tx.db, blogId, place, second));
  const all = new Set(
    Object.values(tokens).flatMap((list: string[]) => list.map((token) => token.slice(mark.length))),
  );
  await pressIndexOf(tx).put(tx.db, moment, [...all]);
}

/** Call it before the post leaves the index of its blog. */
export async function removeFromPress(tx: Context, blogId: string, place: number): Promise<void> {
  const moment = await momentAt(tx.db, blogId, place);
  if (moment === undefined) return;
  await pressIndexOf(tx).remove(tx.db, moment);
  await leaveMoment(tx.db, moment);
}
