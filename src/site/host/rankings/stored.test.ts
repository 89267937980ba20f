// Which stored pages of the rankings stay, and which go, as blogs and posts change.
import type { Updateable } from 'kysely';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { takePart } from '../../../../test/support/ranked.ts';
import { changeBlog, HOUR, namesOf, reader, show } from '../../../../test/support/reading-rankings.ts';
import type { BlogsTable } from '../../../blogs/tables.ts';
import { drain } from '../../../platform/worker.ts';
import { rankingDay } from '../../../rankings/calendar.ts';
import { rank } from '../../../rankings/making/start-rankings.ts';
import { tellShown } from '../../../rankings/making/tell-shown.ts';
import { siteHandlers } from '../../handlers.ts';
import { siteOf } from '../../site.ts';
import { hostRouteOf } from '../host-address.ts';

describeDatabases('pages of the rankings that are stored', (open) => {
  const paths = ['/rankings', '/rankings/posts', '/rankings/record'];

  async function begin(ctx: TestContext) {
    const site = await openTestSite(ctx, { name: 'A' });
    await takePart(ctx, site.blog.id);
    const { read } = await reader(ctx);
    /** Which of them are stored, once they had been asked for and what was to be done is done. */
    const after = async (change: () => Promise<unknown>, process: TestContext = ctx) => {
      for (const path of paths) await read(path);
      await change();
      await drain(process, siteHandlers(process));
      const pages = await siteOf(process);
      await pages.settled();
      return paths.filter((path) => {
        const route = hostRouteOf(path);
        return route !== null && pages.plainNow(pages.directory.press, route) !== null;
      });
    };
    return { site, read, after };
  }

  it('stay for a blog of which they would say the same, and go with what they say of it', async () => {
    const ctx = await open();
    const { site, after } = await begin(ctx);
    const change = (changes: Updateable<BlogsTable>) => changeBlog(ctx, site.blog.id, changes);
    const look = { look: '{}', updated_at: ctx.clock.now().toISOString() };
    // How it was when they were made nobody knows yet.
    expect(await after(() => change(look))).toEqual([]);
    expect(await after(() => change(look))).toEqual(paths);
    for (const said of [
      ...[{ name: 'B' }, { tagline: '別の話' }, { language: 'en' }, { slug: 'elsewhere' }],
      ...[{ closed_at: 'now' }, { closed_at: null }, { moved_to: 'https://elsewhere.example/' }],
    ]) {
      expect([said, await after(() => change(said))]).toEqual([said, []]);
      expect([said, await after(() => change(look))]).toEqual([said, paths]);
    }
  });

  it('go also with what another process has said of it meanwhile', async () => {
    const ctx = await open();
    const { site, read, after } = await begin(ctx);
    const other: TestContext = { ...ctx, db: ctx.db.withoutPlugins(), files: Object.create(ctx.files) };
    const called = (name: string) => changeBlog(ctx, site.blog.id, { name });
    expect(await after(() => called('A'))).toEqual([]);
    expect(await after(() => called('B'), other)).toEqual([]);
    await (await siteOf(ctx)).look();
    expect(await after(() => called('A'))).toEqual([]);
    await show(ctx);
    expect(namesOf((await read('/rankings')).document)).toEqual(['A']);
  });

  it('leave the record as it is where posts come, go, or are read', async () => {
    const ctx = await open();
    const { site, after } = await begin(ctx);
    const { postId } = await site.publish();
    const seen = async (views: number) => {
      const page = `post:${postId}`;
      await ctx.db
        .insertInto('view_days')
        .values({ blog_id: site.blog.id, day: rankingDay(ctx), page, views, loads: views })
        .execute();
      await rank(ctx);
    };
    await drain(ctx, siteHandlers(ctx));
    expect(await after(() => seen(3))).toEqual(['/rankings/record']);
    expect(await after(() => site.unpublish(postId))).toEqual(['/rankings/record']);
    ctx.clock.advance(HOUR);
    expect(await after(() => tellShown(ctx))).toEqual([]);
  });
});
