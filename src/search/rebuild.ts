// Makes what search knows of a blog from nothing. While it runs, what was not taken in yet is not found.
import { type Context, transact } from '../platform/context.ts';
import { type BaseForms, noBaseForms } from './base-forms.ts';
import { indexBlog } from './index-post.ts';
import { forgetIndexed, lockIndexedBlog } from './store.ts';

/** Ended half way, it leaves an index that is right as far as it goes; begun again, it comes to the same. */
export async function rebuildIndex(
  ctx: Context,
  blogId: string,
  baseForms: BaseForms = noBaseForms,
): Promise<number> {
  await transact(ctx, async (tx) => {
    await lockIndexedBlog(tx, blogId);
    await forgetIndexed(tx, blogId);
  });
  return indexBlog(ctx, blogId, baseForms);
}
