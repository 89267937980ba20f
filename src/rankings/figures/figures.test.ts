// The numbers of a blog as its members see them: every day of thirty, names of pages, files, and nothing of another blog.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { addCategory, addParticipant, readersVote, takePart } from '../../../test/support/ranked.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { exclude } from '../making/exclude.ts';
import { rankWhenDue } from '../making/start-rankings.ts';
import { putDays } from '../making/store.ts';
import { wordsOf } from '../views/reads.ts';
import { viewCounter } from '../views/start-views.ts';
import { addPages, addSources, addWords } from '../views/store.ts';
import { figuresOf } from './figures.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

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
    expect(figures.days.at(-1)).toMatchObject({ day: '2026-05-16', views: 9, loads: 12 });
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

  it('leave as files also of where readers came from, and of the words that several looked for', async () => {
    const { ctx, site, get } = await begin();
    const place = { blog_id: site.blog.id, day: '2026-05-15' };
    await addSources(ctx, [
      { ...place, source: '', views: 6 },
      { ...place, source: 'search.example', views: 5 },
      // Older than the page shows, not than the file does; and older than the file.
      { ...place, day: '2026-03-01', source: 'older.example', views: 2 },
      { ...place, day: '2025-05-01', source: 'oldest.example', views: 70 },
      { ...place, blog_id: (await addBlog(ctx)).id, source: 'others.example', views: 50 },
    ]);
    await addWords(ctx, [{ ...place, words: '=1+1', searches: 4 }]);
    const fileAt = async (path: string) => {
      const answer = await get(site.author.id, path);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const lines = (await answer.text()).replace(/^\ufeff/, '').split('\r\n');
      return [answer.headers.get('content-disposition'), ...lines];
    };
    expect(await fileAt('figures/sources.csv')).toEqual([
      'attachment; filename="hashi-views-by-source.csv"',
      '来たところ,読んだ人',
      'search.example,9',
      'わからない、またはこのブログのなか,6',
      'older.example,2',
      '',
    ]);
    // What is looked for begins no formula, and what fewer than three looked for is in no file.
    expect(await fileAt('figures/words.csv')).toEqual([
      'attachment; filename="hashi-searched-words.csv"',
      'ことば,回数',
      `"'=1+1",4`,
      '川,3',
      '',
    ]);
    const { document } = parseHTML(await (await get(site.author.id, 'figures')).text());
    const files = Array.from(document.querySelectorAll('h2 a[href$=".csv"]'), (link) =>
      link.getAttribute('href'),
    );
    expect(files).toEqual(
      ['days', 'pages', 'sources', 'words'].map((name) => `/studio/hashi/figures/${name}.csv`),
    );
  });

  it('of many places and words are all in the files, though the page names the first alone', async () => {
    const { ctx, site, get } = await begin();
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...{ blog_id: site.blog.id, day: '2026-05-16' },
      ...{ source: `${at}.example`, views: 1, words: `語${at}語`, searches: 3 },
    }));
    await addSources(
      ctx,
      many.map(({ blog_id, day, source, views }) => ({ blog_id, day, source, views })),
    );
    await addWords(
      ctx,
      many.map(({ blog_id, day, words, searches }) => ({ blog_id, day, words, searches })),
    );
    const read = async (path: string) => (await get(site.author.id, path)).text();
    expect((await read('figures/sources.csv')).match(/\d+\.example,1/g)).toHaveLength(60);
    expect((await read('figures/words.csv')).match(/語\d+語,3/g)).toHaveLength(60);
    const page = await read('figures');
    expect(page.match(/\d+\.example/g)?.length).toBeLessThan(60);
    expect(page.match(/語\d+語/g)?.length).toBeLessThan(60);
  });

  it('tell how many comments were shown in thirty days, and all applause there ever was', async () => {
    const { ctx, site, postId, get } = await begin();
    const said = async () => {
      const { document } = parseHTML(await (await get(site.author.id, 'figures')).text());
      return document.querySelector('section[aria-labelledby=said] p')?.textContent;
    };
    expect(await said()).toBe('30日のコメント 0、これまでの拍手 0');
    const blogId = site.blog.id;
    const [first, now] = [isoFromNow(ctx, -29 * DAY_MS).slice(0, 10), nowIso(ctx)];
    await addComment(ctx, blogId, postId, { shown_at: now });
    // The first of the thirty days begins with the blog's midnight, not with that of UTC.
    const midnight = Date.parse(`${first}T00:00:00+09:00`);
    await addComment(ctx, blogId, postId, { shown_at: new Date(midnight).toISOString() });
    await addComment(ctx, blogId, postId, { shown_at: new Date(midnight - 1000).toISOString() });
    // Those that wait or are no longer shown, one of before, and one of another blog.
    await addComment(ctx, blogId, postId);
    await addComment(ctx, blogId, postId, { shown_at: now, spam_at: now });
    await addComment(ctx, blogId, postId, { shown_at: now, deleted_at: now });
    await addComment(ctx, blogId, postId, { shown_at: isoFromNow(ctx, -31 * DAY_MS) });
    const other = await openTestSite(ctx, { slug: 'other' });
    const theirs = await other.publish();
    await addComment(ctx, other.blog.id, theirs.postId, { shown_at: now });
    const second = await site.publish();
    for (const [blog_id, post_id, claps] of [
      [blogId, postId, 7],
      [blogId, second.postId, 5],
      [other.blog.id, theirs.postId, 90],
    ] as const)
      await ctx.db.insertInto('clap_counts').values({ blog_id, post_id, claps }).execute();
    expect(await said()).toBe('30日のコメント 2、これまでの拍手 12');
    const figures = await figuresOf(ctx, { id: blogId, readersZone: 'Asia/Tokyo' });
    expect([figures.comments, figures.claps]).toEqual([2, 12]);
  });

  it('have votes and visits of days that are over, the same in the line, the table and the file', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const get = async (path: string) => {
      const personId = site.author.id;
      const cookie = `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`;
      return (await routes(ctx).request(`/studio/hashi/${path}`, { headers: { cookie } })).text();
    };
    expect(await get('figures')).not.toContain('OUT');
    expect(await get('figures/days.csv')).not.toContain('OUT');
    await takePart(ctx, site.blog.id);
    const { id: other } = await addParticipant(ctx);
    const votes = (participant_id: string, day: string, ins: number, outs: number) => {
      return { participant_id, day, ins, outs, views: 1, held: 4 };
    };
    await putDays(ctx, [
      votes(site.blog.id, '2026-05-16', 90, 80),
      votes(site.blog.id, '2026-05-15', 12, 5),
      votes(site.blog.id, '2026-05-13', 3, 0),
      votes(other, '2026-05-14', 70, 70),
    ]);
    const table = parseHTML(await get('figures')).document;
    const rows = Array.from(table.querySelector('table.figures tbody')?.querySelectorAll('tr') ?? [], (row) =>
      Array.from(row.querySelectorAll('td'), (cell) => cell.textContent),
    );
    // Of the sixteenth nobody is told before it is over.
    expect(rows.slice(0, 4)).toEqual([
      ['0', '0', '–', '–'],
      ['0', '0', '12', '5'],
      ['0', '0', '0', '0'],
      ['0', '0', '3', '0'],
    ]);
    const line = Array.from(table.querySelectorAll('svg[role=img]'), (chart) =>
      chart.getAttribute('aria-label'),
    );
    expect(line[1]).toBe('29日の票。いちばん多い日は5月15日(金)の12票');
    const days = (await get('figures/days.csv')).split(/\r?\n/);
    expect(days).toEqual(
      expect.arrayContaining([
        '2026-05-16,0,0,,',
        '2026-05-15,0,0,12,5',
        '2026-05-14,0,0,0,0',
        '2026-05-13,0,0,3,0',
      ]),
    );
    // In Japan the sixteenth is over for half an hour, then for a whole one.
    ctx.clock.set('2026-05-16T15:30:00.000Z');
    expect(await get('figures/days.csv')).toContain('2026-05-16,0,0,,');
    ctx.clock.set('2026-05-16T16:00:00.000Z');
    expect(await get('figures/days.csv')).toContain('2026-05-16,0,0,90,80');
  });

  it('are beside where the blog stands on きょう, as long as it takes part', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const get = async () => {
      const cookie = `taiyaku=${await openSession(ctx, { personId: site.author.id, way: 'link', userAgent: '' })}`;
      const page = await (await routes(ctx).request('/studio/hashi', { headers: { cookie } })).text();
      return parseHTML(page).document.querySelector('section[aria-labelledby="today-standing"]');
    };
    expect(await get()).toBeNull();
    const [towns, words] = [await addCategory(ctx, 'towns'), await addCategory(ctx, 'words', 2)];
    await takePart(ctx, site.blog.id, { [words]: 50, [towns]: 20 });
    expect((await get())?.textContent).toContain('順位は、これから決まります。');
    await readersVote(ctx, site.blog.id, 6);
    await readersVote(ctx, (await addParticipant(ctx, {}, { [words]: 100 })).id, 4);
    await rankWhenDue(ctx);
    ctx.clock.advance(60 * 60 * 1000);
    const shown = await get();
    // Half of its six votes are three here: the other stands first.
    expect(shown?.querySelector('p')?.textContent?.replace(/\s+/g, ' ')).toBe(
      'words 2位 −変わらず今週の票 6',
    );
    expect(shown?.querySelector('a')?.getAttribute('href')).toMatch(/\/rankings\/in\/words#blog-/);
    const operator = { id: site.author.id, operator: true };
    await exclude(ctx, operator, { participantId: site.blog.id, reason: 'x' });
    expect(await get()).toBeNull();
  });

  it('are no business of anybody else', async () => {
    const { ctx, get } = await begin();
    const elsewhere = await addMember(ctx, await addBlog(ctx), 'owner');
    const files = ['days', 'pages', 'sources', 'words'].map((name) => `figures/${name}.csv`);
    for (const path of ['figures', ...files]) expect((await get(elsewhere.id, path)).status).toBe(404);
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
