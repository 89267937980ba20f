// The command that makes the index from nothing.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestSite } from '../../test/support/published.ts';
import { drain, together } from '../platform/worker.ts';
import { everyPlace } from '../search/find-posts.ts';
import { searchHandlers, searchWork } from '../search/handlers.ts';
import { parseQuery } from '../search/query.ts';
import { rebuild, search } from './search.ts';

const ALL = { categoryIds: null, kind: null, time: null };

describeDatabases('taiyaku search rebuild', (open) => {
  test('makes the index of a blog from nothing, also where it was there before or has holes', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let at = 0; at < 3; at++) await site.publish();
    const found = () => everyPlace(ctx, site.blog.id, parseQuery('掘り出され', false), ALL);
    expect(await found()).toEqual([]);
    const said: string[] = [];
    expect(await rebuild(ctx, 'hashi', (line) => said.push(line))).toBe(0);
    expect(said).toEqual(['hashi: 3 posts']);
    expect(await found()).toEqual([3, 2, 1]);
    await ctx.db.deleteFrom('search_posts').where('place', '=', 2).execute();
    expect(await found()).toEqual([3, 1]);
    expect(await rebuild(ctx, '', (line) => said.push(line))).toBe(0);
    expect(await found()).toEqual([3, 2, 1]);
    await drain(ctx, together(searchHandlers(), searchWork()));
    const related = await ctx.db.selectFrom('related').select('post_id').execute();
    expect(related.length).toBe(6);
    const sums = await ctx.db.selectFrom('search_blogs').select('posts').executeTakeFirstOrThrow();
    expect(sums.posts).toBe(3);
  });

  test('says when there is no such blog', async () => {
    const ctx = await open();
    const said: string[] = [];
    expect(await rebuild(ctx, 'nobody', (line) => said.push(line))).toBe(1);
    expect(said[0]).toContain('nobody');
  });
});

test('used wrongly it says how it is used', async () => {
  expect(await search([])).toBe(2);
  expect(await search(['rebuild', '--what'])).toBe(2);
});
