// What a post behind a password is like. It stands in no list: this is looked for when a reader has unlocked it, and kept nowhere.
import type { Context } from '../../platform/context.ts';
import { foldedOf } from '../index-post.ts';
import { searchedText, type Told } from '../searched-text.ts';
import { indexedBlog } from '../store.ts';
import { alikeTo, type Place } from './relate-post.ts';
import { leading, postsWith } from './store.ts';
import { termsOf, weightiest } from './terms.ts';

/** Ids of open posts, the best first. */
export async function alikeNow(ctx: Context, blogId: string, post: Place, told: Told): Promise<string[]> {
  const blog = await indexedBlog(ctx.db, blogId);
  if (blog === null) return [];
  const { title, lines, source } = foldedOf(searchedText(told));
  const terms = termsOf({ title, body: lines.join('\n'), source: source.join('\n') });
  const counted = await postsWith(ctx, blogId, [...terms.keys()]);
  const own = leading(weightiest(terms, blog.posts + 1, counted), counted);
  return (await alikeTo(ctx, blogId, post, own)).map(({ id }) => id);
}
