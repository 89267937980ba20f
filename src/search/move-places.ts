// Posts of a blog have got other places in its lists: what is known of them goes along.
import type { Context } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import type { Moved } from '../posts/places/store.ts';
import { indexPost } from './index-post.ts';
import { indexedBlog, indexOf, othersAt, replacePlaces } from './store.ts';

/**
 * Call it in the transaction that moves the posts. Until the index has been at each of them again it finds none of them, and never
 * one post for the words of another.
 */
export async function movePlaces(tx: Context, blogId: string, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0 || (await indexedBlog(tx.db, blogId)) === null) return;
  // A post that was taken back a moment ago is still known where another comes to stand.
  for (const postId of await othersAt(tx, blogId, moved)) await indexPost(tx, blogId, postId);
  const blog = await indexedBlog(tx.db, blogId);
  if (blog === null) return;
  await indexOf(tx).loosen(
    tx.db,
    blog,
    moved.map(({ from }) => from),
  );
  await replacePlaces(tx, blogId, moved);
  for (const { postId } of moved) await emit(tx, { kind: 'index.due', blogId, postId });
}
