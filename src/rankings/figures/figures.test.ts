// The numbers of a blog as its members see them: every day of thirty, names of pages, files, and nothing of another blog.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import { wordsOf } from '../views/reads.ts';
import { viewCounter } from '../views/start-views.ts';
import { addPages, addSources, addWords } from '../views/store.ts';
import { figuresOf } from './figures.ts';

describeDatabases('the numbers of a blog', (open) => {
  const begin = async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    const place = { blog_id: site.blog.id, day: '2026-05-16' };
    await addPages(ctx, [
      { ...place, page: `post:${postId}`, views: 5, loads: 8 },
      { ...place, page: 'home', views: 3, loads: 3 },
      { ...place, day: '2026-05-08', page: 'home', views: 6, loads: 6 },
      { ...place, day: '2026-04-01', page: 'home', views: 100, loads: 100 },
      { ...place, page: 'post:0198a000-0000-7000-8000-000000000002', views: 1, loads: 1 },
    ]);
    await addSources(ctx, [{ ...place, source: 'search.example', views: 4 }]);
    await addWords(ctx, [
      { ...place, words: '川', searches: 3 },
      { ...place, words: 'ひみつ', searches: 2 },
    ]);
    const app = routes(ctx);
    const get = async (personId: string, path: string) => {
      const cookie = `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`;
      return app.request(`/studio/hashi/${path}`, { headers: { cookie } });
    };
    return { ctx, site, postId, get };
  };

  it('have every day of thirty, this week beside the one before, and the pages most read by their names', async () => {
    const { ctx, site, postId } = await begin();
    const figures = await figuresOf(ctx, { id: site.blog.id, readersZone: 'Asia/Tokyo' });
    expect(figures.days).toHaveLength(30);
    expect(figures.days.at(-1)).toEqual({ day: '2026-05-16', views: 9, loads: 12 });
    expect([figures.week, figures.weekBefore]).toEqual([9, 6]);
    expect(figures.pages.map(({ page, title, path, views }) => [page, title !== '', path, views])).toEqual([
      ['home', false, null, 9],
      [`post:${postId}`, true, expect.stringMatching(/^posts\//), 5],
      ['post:0198a000-0000-7000-8000-000000000002', false, null, 1],
    ]);
    expect(figures.sources).toEqual([{ source: 'search.example', views: 4 }]);
    expect(figures.words).toEqual([{ words: '川', searches: 3 }]);
  });

  it('are shown to members with a line that is told in words, on きょう too, and leave as files', async () => {
    const { site, get } = await begin();
    const page = await (await get(site.author.id, 'figures')).text();
    expect(page).toContain('30日の読まれた数。いちばん多い日は5月16日');
    expect(page).toContain('search.example');
    expect(page).not.toContain('ひみつ');
    expect(await (await get(site.author.id, '')).text()).not.toContain('ひみつ');
    const days = await (await get(site.author.id, 'figures/days.csv')).text();
    expect(days).toContain('2026-05-16,9,12');
    const pages = await get(site.author.id, 'figures/pages.csv');
    expect(pages.headers.get('content-disposition')).toContain('hashi-views-by-page.csv');
  });

  it('are no business of anybody else', async () => {
    const { ctx, get } = await begin();
    const elsewhere = await addMember(ctx, await addBlog(ctx), 'owner');
    for (const path of ['figures', 'figures/days.csv', 'figures/pages.csv'])
      expect((await get(elsewhere.id, path)).status).toBe(404);
  });

  it('know what was looked for on the blog itself', async () => {
    const { ctx, site } = await begin();
    const app = routes(ctx);
    for (const word of ['%E7%8C%AB', '%E7%8C%AB%20', '%E7%8C%AB&kind=plain'])
      await app.request(`/hashi/search?q=${word}`);
    await viewCounter(ctx).flush();
    const words = await ctx.db
      .selectFrom('view_words')
      .select(['words', 'searches'])
      .where('blog_id', '=', site.blog.id)
      .where('words', '=', '猫')
      .execute();
    expect(words.map(({ searches }) => searches).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1);
    expect(await wordsOf(ctx.db, site.blog.id, '2026-05-16', '2026-05-16')).toContainEqual({
      words: '川',
      searches: 3,
    });
  });
});
