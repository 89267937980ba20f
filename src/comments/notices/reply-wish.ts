// The wish of a comment's sender to be told of the answer, and its end.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { hashToken, newToken } from '../../platform/ids.ts';
import type { ReplyWishesTable } from '../inbox/tables.ts';
import { deleteReplyWish, insertReplyWish } from './store.ts';

/** Call it in the transaction that stores the comment, only when its sender ticked the wish and left an address. */
export async function wishReply(
  tx: Context,
  of: { blogId: string; commentId: string; language: string },
): Promise<void> {
  await insertReplyWish(tx.db, {
    blog_id: of.blogId,
    comment_id: of.commentId,
    // Nobody knows it: the way to stop them comes with the first mail.
    token_hash: hashToken(newToken()),
    language: of.language,
    created_at: nowIso(tx),
  });
}

export async function renewReplyToken(tx: Context, wish: ReplyWishesTable, token: string): Promise<void> {
  await deleteReplyWish(tx.db, wish.token_hash);
  await insertReplyWish(tx.db, { ...wish, token_hash: hashToken(token) });
}

/** Whatever the token: whoever stops mails twice, or late, is not told that there were none. */
export async function endReplyWish(ctx: Context, token: string): Promise<void> {
  await deleteReplyWish(ctx.db, hashToken(token));
}
