// What a change has dropped is made again once the press is at rest, if it was stored, and nothing else is.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestSite, readPage } from '../../test/support/published.ts';
import type { Context } from '../platform/context.ts';
import type { Route } from './address.ts';
import { Redrawing } from './redraw.ts';
import { siteOf } from './site.ts';

const MISSING: Route = { page: 'missing' };
const MONTHS: Route = { page: 'months' };
const TAGS: Route = { page: 'tags' };

describeDatabases('stored pages that were dropped', (open) => {
  it('are made again at rest, those that nobody asked for are not, and none that is gone', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const redrawing = (await siteOf(ctx)).redrawAtRest(async () => undefined);
    await site.publish();
    const second = await site.publish();
    await site.settle();
    for (const path of ['/months', '/posts/post-1', '/posts/post-2']) await readPage(ctx, site, path);
    await (await siteOf(ctx)).plain(await blogOf(ctx, site.blog.id), MISSING);
    const before = await stored(ctx, site.blog.id, MONTHS);
    await site.publish();
    await site.settle();
    expect(await stored(ctx, site.blog.id, MONTHS)).toBeNull();
    await redrawing.run();
    expect(await stored(ctx, site.blog.id, MONTHS)).not.toBe(before);
    expect(await stored(ctx, site.blog.id, MONTHS)).toMatch('class=');
    expect(await stored(ctx, site.blog.id, MISSING)).toMatch('class=');
    expect(await stored(ctx, site.blog.id, TAGS)).toBeNull();
    await site.unpublish(second.postId);
    await site.settle();
    await redrawing.run();
    expect(
      await stored(ctx, site.blog.id, { page: 'article', slug: 'post-2', view: 'translation' }),
    ).toBeNull();
    expect(await stored(ctx, site.blog.id, MONTHS)).not.toBeNull();
    await redrawing.stop();
  });
});

it('are made again once more where something changed meanwhile, and not after the press has ended', async () => {
  const made: string[] = [];
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const redrawing = new Redrawing(async (_, path) => {
    made.push(path);
    if (path === '/broken') throw new Error('it cannot be drawn');
    return made.length > 1;
  }, log);
  redrawing.add('blog', ['/months', '/broken', '/tags']);
  await redrawing.run();
  expect(made).toEqual(['/months', '/broken', '/tags', '/months']);
  await redrawing.stop();
  redrawing.add('blog', ['/months']);
  await redrawing.run();
  expect(made).toHaveLength(4);
});

async function blogOf(ctx: Context, blogId: string) {
  const blog = await (await siteOf(ctx)).findBlog(blogId);
  if (!blog) throw new Error('the site does not know the blog');
  return blog;
}

/** The page as it lies there, made for nobody. */
async function stored(ctx: Context, blogId: string, route: Route): Promise<string | null> {
  const site = await siteOf(ctx);
  await site.settled();
  return site.plainNow(await blogOf(ctx, blogId), route)?.body?.toString() ?? null;
}
