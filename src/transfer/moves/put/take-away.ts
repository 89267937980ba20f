// Takes away what came with a move that was taken back: each post in one transaction, then what stood around them.

import { DEEPEST } from '../../../blogs/category-tree.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { deleteUnused } from '../../../posts/pictures/delete-picture.ts';
import { deletePost } from '../../../posts/publishing/store.ts';
import { lockBlog } from '../../../posts/store.ts';
import { indexPost } from '../../../search/index-post.ts';
import { takeOriginalAway } from '../bilingual/take-back.ts';
import { lockMove, type MoveRow, updateMove } from '../store.ts';
import {
  changedPosts,
  deleteAddresses,
  deleteEmptyCategories,
  deleteLooseTags,
  forgetOrigins,
  forgetPictures,
  markTaken,
  picturesOfMove,
  postsToTake,
} from './changes/store.ts';
import { inOrderOfTime, lockPlaces, stepUp } from './make-room.ts';

export type TakenEnd = 'finished' | 'paused';

const AT_ONCE = 50;

/** Goes on where it was left. What somebody has done something with since it came is passed over. */
export async function takeAway(ctx: Context, move: MoveRow, mayGoOn: () => boolean): Promise<TakenEnd> {
  // The room is given back last: then nothing is left to do.
  if (move.room_at === null) return 'finished';
  let before: number | null = null;
  for (;;) {
    const posts = await postsToTake(ctx.db, move, before, AT_ONCE);
    if (posts.length === 0) break;
    for (const { number, postId } of posts) {
      await takeOne(ctx, move, number, postId);
      before = number;
      if (!mayGoOn()) return 'paused';
    }
  }
  await tidyUp(ctx, move);
  // Letters that were brought lie nowhere any more, not even in a page that is free.
  await ctx.dialect.scrub(ctx.db, ['letters', 'letter_messages']);
  return 'finished';
}

async function takeOne(ctx: Context, move: MoveRow, number: number, postId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    await lockBlog(tx, move.blog_id);
    if ((await changedPosts(tx.db, move, postId)).length > 0) return;
    await takeOriginalAway(tx, move, number);
    await forgetOrigins(tx.db, move, postId);
    await deletePost(tx.db, { blogId: move.blog_id, postId });
    await markTaken(tx.db, move, number);
    // At once: the places of the others are about to be moved over its own.
    await indexPost(tx, move.blog_id, postId);
  });
}

/** Lists have no holes where it stood. */
async function tidyUp(ctx: Context, move: MoveRow): Promise<void> {
  await transact(ctx, async (tx) => {
    const held = await lockMove(tx, move);
    if (!held || held.room_at === null) return;
    const placed = await lockPlaces(tx, move.blog_id);
    await stepUp(tx, move.blog_id, inOrderOfTime(placed));
    await deleteAddresses(tx.db, move);
    for (let level = 0; level < DEEPEST; level++) await deleteEmptyCategories(tx.db, move);
    const since = move.begun_at ?? move.created_at;
    for (const pictureId of await picturesOfMove(tx.db, move))
      await deleteUnused(tx, move.blog_id, { pictureId, since });
    await forgetPictures(tx.db, move);
    await deleteLooseTags(tx.db, move.blog_id, since);
    await updateMove(tx.db, move, { room_at: null, finished_at: held.finished_at ?? nowIso(tx) });
    await emit(tx, { kind: 'blog.changed', blogId: move.blog_id });
  });
}
