// Posts of a test site that are searched for: publishing them, taking them in, and what a query finds.

import { transact } from '../../src/platform/context.ts';
import { drain, together } from '../../src/platform/worker.ts';
import { type PostToPublish, publishPost } from '../../src/posts/publish-post.ts';
import { findPosts } from '../../src/search/find-posts.ts';
import { searchHandlers, searchWork } from '../../src/search/handlers.ts';
import type { Filter } from '../../src/search/index-types.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { BlockJson, DocumentJson, Inline } from '../../src/text/document.ts';
import type { TestContext } from './database.ts';
import { paragraph, text } from './desk.ts';
import { type TestSite, translationOf } from './published.ts';

export const ALL: Filter = { categoryIds: null, kind: null, time: null };

export const settle = (ctx: TestContext) => drain(ctx, together(searchHandlers(), searchWork()));

export function words(...lines: (string | Inline)[]): DocumentJson {
  const blocks = lines.map(
    (line): BlockJson => paragraph(...(typeof line === 'string' ? [text(line)] : line)),
  );
  return { type: 'doc', content: blocks };
}

export const plain = { kind: 'plain', originals: null, provenance: null, summary: '' } as const;

export async function publishIn(
  { ctx, blog, author }: TestSite,
  changes: Partial<PostToPublish>,
): Promise<void> {
  await transact(ctx, (tx) => publishPost(tx, { ...translationOf(blog.id, author.id, 1), ...changes }));
}

/** Addresses of the posts found, the best first. */
export async function found(
  ctx: TestContext,
  site: TestSite,
  typed: string,
  filter = ALL,
  kana = false,
): Promise<string[]> {
  const { places } = await findPosts(ctx, site.blog.id, parseQuery(typed, kana), filter, 1);
  return slugsOf(ctx, site.blog.id, places);
}

async function slugsOf(ctx: TestContext, blogId: string, places: number[]): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('posts')
    .select(['place', 'slug'])
    .where('blog_id', '=', blogId)
    .execute();
  return places.map((place) => rows.find((row) => row.place === place)?.slug ?? '');
}
