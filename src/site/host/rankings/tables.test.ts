// Tables of the rankings as readers get them: what stands in a row, where each table is, what is empty and why, who is gone.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addCategory, addParticipant, readersVote } from '../../../../test/support/ranked.ts';
import {
  addElsewhere,
  changeBlog,
  DAY,
  HOUR,
  namesOf,
  operatorOf,
  reader,
  rowsOf,
  show,
  textOf,
} from '../../../../test/support/reading-rankings.ts';
import { structuredProblems } from '../../../../test/support/structured-data.ts';
import { transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { drain } from '../../../platform/worker.ts';
import { rankingDay } from '../../../rankings/calendar.ts';
import { addRankingCategory } from '../../../rankings/categories/change-categories.ts';
import { exclude } from '../../../rankings/making/exclude.ts';
import { rank } from '../../../rankings/making/start-rankings.ts';
import { tellShown } from '../../../rankings/making/tell-shown.ts';
import { standingOf } from '../../../rankings/reads.ts';
import { rowPath, TABLE_LENGTH } from '../../../rankings/table-path.ts';
import { siteHandlers } from '../../handlers.ts';
import { siteOf } from '../../site.ts';

describeDatabases('a table of the rankings', (open) => {
  it('shows place, movement, name, votes, visits, views and a line of weeks, and leads on so that visits count', async () => {
    const ctx = await open();
    const [a, b] = [
      await addParticipant(ctx, { name: 'A', tagline: 'エーの話' }),
      await addParticipant(ctx, { name: 'B </script><i>', language: 'en' }),
    ];
    await readersVote(ctx, a.id, 3);
    await show(ctx);
    ctx.clock.advance(DAY - HOUR);
    await readersVote(ctx, b.id, 5);
    await readersVote(ctx, b.id, 2, 'out');
    const far = await addElsewhere(ctx, 'Far', 'en');
    await readersVote(ctx, far, 1);
    const day = rankingDay(ctx);
    await ctx.db
      .insertInto('view_days')
      .values({ blog_id: b.id, day, page: 'home', views: 1234, loads: 2000 })
      .execute();
    await show(ctx);
    const { read } = await reader(ctx);
    const { document, html } = await read('/rankings');
    expect(rowsOf(document)).toEqual([
      ['1上がった 1', 'B </script><i>', '票 5', '訪問 2', '読まれた 1,234', '週ごとの票：0 0 0 0 0 0 0 5'],
      ['2下がった 1', 'Aエーの話', '票 3', '訪問 0', '読まれた 0', '週ごとの票：0 0 0 0 0 0 0 3'],
      ['3新', 'FarFar away', '票 1', '訪問 0', '読まれた —数えていません', '週ごとの票：0 0 0 0 0 0 0 1'],
    ]);
    const links = [...document.querySelectorAll('table.rank tbody th a')];
    expect(links.map((link) => ['href', 'rel', 'lang'].map((name) => link.getAttribute(name)))).toEqual([
      [`/go/${b.id}`, 'nofollow', 'en'],
      [`/go/${a.id}`, 'nofollow', null],
      [`/go/${far}`, 'nofollow', 'en'],
    ]);
    expect([...document.querySelectorAll('table.rank thead th')].map((head) => textOf(head))).toEqual([
      ...['順位', 'ブログ', '票IN', '訪問OUT', '読まれたPV', '8週'],
    ]);
    expect(textOf(document.querySelector('.bhead'))).toContain(
      '3のブログが参加しています。5月11日から5月17日までの順位です。',
    );
    expect(textOf(document.querySelector('.bhead'))).toContain('5月17日 18:00に数えました');
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(structuredProblems(data)).toEqual([]);
    expect(data).toContain('https://far.example/');
    expect(html).toContain('<link rel="canonical" href="http://localhost:4100/rankings"');
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });

  it('costs a reader no query, and shows new places once they are told', async () => {
    const ctx = await open();
    const [a, b] = [await addParticipant(ctx, { name: 'A' }), await addParticipant(ctx, { name: 'B' })];
    await readersVote(ctx, a.id, 3);
    await show(ctx);
    const { read, ask } = await reader(ctx);
    const pages = ['/rankings', '/rankings/month', '/rankings/year', '/rankings/posts', '/rankings/record'];
    for (const path of pages) await read(path);
    ctx.queries.length = 0;
    for (const path of pages) expect((await ask(path)).status).toBe(200);
    expect(ctx.queries).toEqual([]);
    await readersVote(ctx, b.id, 5);
    await rank(ctx);
    await drain(ctx, siteHandlers(ctx));
    expect(namesOf((await read('/rankings')).document)).toEqual(['A', 'B']);
    ctx.clock.advance(HOUR);
    await tellShown(ctx);
    await drain(ctx, siteHandlers(ctx));
    for (const path of ['/rankings', '/rankings/month', '/rankings/year'])
      expect(namesOf((await read(path)).document)).toEqual(['B', 'A']);
  });

  it('stands at an address for each period and category, and nowhere else', async () => {
    const ctx = await open();
    const [towns, words] = [await addCategory(ctx, 'towns'), await addCategory(ctx, 'words', 2)];
    const half = await addParticipant(ctx, { name: 'Half' }, { [towns]: 40, [words]: 60 });
    await readersVote(ctx, half.id, 10);
    await addParticipant(ctx, { name: 'Whole' });
    await show(ctx);
    const { read } = await reader(ctx);
    const { document } = await read('/rankings/in/towns/month');
    expect(rowsOf(document).map((row) => row[2])).toEqual(['票 4']);
    expect(textOf(document.querySelector('h1'))).toBe('ランキング towns · 月');
    expect(textOf(document.querySelector('title'))).toBe('ランキング：towns · 月 — localhost');
    const ways = (name: string) =>
      [...document.querySelectorAll(`nav[aria-label="${name}"] a`)].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('aria-current'),
      ]);
    expect(ways('分類')).toEqual([
      ['/rankings/month', null],
      ['/rankings/in/towns/month', 'page'],
      ['/rankings/in/words/month', null],
    ]);
    expect(ways('期間')).toEqual([
      ['/rankings/in/towns', null],
      ['/rankings/in/towns/month', 'page'],
      ['/rankings/in/towns/year', null],
    ]);
    expect(namesOf((await read('/rankings/year')).document)).toEqual(['Half', 'Whole']);
    for (const path of ['/rankings/in/unknown', '/rankings/page/2', '/rankings/in/towns/page/2'])
      expect([path, (await read(path)).status]).toEqual([path, 418]);
  });

  it('is cut into pages, with the same place for those that nothing tells apart', async () => {
    const ctx = await open();
    const first = await addParticipant(ctx, { name: 'First' });
    await readersVote(ctx, first.id, 1);
    for (let at = 0; at < TABLE_LENGTH + 4; at += 1) await addParticipant(ctx, { name: `B${at}` });
    await show(ctx);
    const { read } = await reader(ctx);
    const one = await read('/rankings');
    expect(rowsOf(one.document)).toHaveLength(TABLE_LENGTH);
    expect(
      rowsOf(one.document)
        .slice(0, 3)
        .map(([place]) => place),
    ).toEqual(['1−変わらず', '2−変わらず', '2−変わらず']);
    expect(one.document.querySelector('a[rel=next]')?.getAttribute('href')).toBe('/rankings/page/2');
    const two = await read('/rankings/page/2');
    expect(rowsOf(two.document).map((row) => row[0]?.[0])).toEqual(['2', '2', '2', '2', '2']);
    expect(textOf(two.document.querySelector('.loadmore span'))).toBe('101〜105 / 105');
    expect(two.document.querySelector('a[rel=prev]')?.getAttribute('href')).toBe('/rankings');
    expect(two.html).toContain('href="http://localhost:4100/rankings/page/2"');
    expect((await read('/rankings/page/3')).status).toBe(418);
    expect(rowPath(null, { participantId: first.id, at: 0 })).toBe(`/rankings#blog-${first.id}`);
    expect(rowPath({ slug: 'towns' }, { participantId: 'x', at: TABLE_LENGTH })).toBe(
      '/rankings/in/towns/page/2#blog-x',
    );
    // Also behind many with the same place, and where others are gone from above.
    const last = two.document.querySelector('table.rank tbody tr:last-child')?.id ?? '';
    const operator = await operatorOf(ctx);
    const leadsTo = async (anchor: string) => {
      const standing = await standingOf(ctx, anchor.slice('blog-'.length));
      const path = rowPath(null, {
        participantId: standing?.row.participantId ?? '',
        at: standing?.at ?? -1,
      });
      const [page = '', found] = path.split('#');
      expect(found).toBe(anchor);
      expect((await read(page)).document.getElementById(anchor)).not.toBeNull();
      return page;
    };
    expect(await leadsTo(`blog-${first.id}`)).toBe('/rankings');
    expect(await leadsTo(last)).toBe('/rankings/page/2');
    const above = [...one.document.querySelectorAll('table.rank tbody tr')].slice(0, 5);
    for (const { id } of above)
      await exclude(ctx, operator, { participantId: id.slice('blog-'.length), reason: 'x' });
    await drain(ctx, siteHandlers(ctx));
    expect(await leadsTo(last)).toBe('/rankings');
  });

  it('says why it is empty, and what to do', async () => {
    const ctx = await open();
    const { read } = await reader(ctx);
    const said = async (path: string) => textOf((await read(path)).document.querySelector('.ranks__main'));
    expect(await said('/rankings')).toContain('参加しているブログは、まだありません');
    expect((await read('/rankings')).document.querySelector('nav[aria-label="分類"]')).toBeNull();
    const operator = await operatorOf(ctx);
    await addRankingCategory(ctx, operator, { category_slug: 'towns', category_name: '町' });
    await drain(ctx, siteHandlers(ctx));
    expect(textOf((await read('/rankings')).document.querySelector('nav[aria-label="分類"]'))).toBe(
      'すべて町',
    );
    const blog = await addParticipant(ctx, { name: 'A' });
    await transact(ctx, (tx) => emit(tx, { kind: 'participant.changed', blogId: blog.id }));
    await drain(ctx, siteHandlers(ctx));
    expect(await said('/rankings')).toContain('最初の順位は、もうすぐ出ます1のブログが参加しています');
    await show(ctx);
    expect(await said('/rankings')).toContain('この期間の票は、まだありません');
    expect(namesOf((await read('/rankings')).document)).toEqual(['A']);
    expect(await said('/rankings/in/towns')).toContain('町に参加しているブログは、まだありません');
  });

  it('loses a blog that is taken out as soon as that is told', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    const blog = await addParticipant(ctx, { name: 'A' });
    await addParticipant(ctx, { name: 'B' });
    await readersVote(ctx, blog.id, 2);
    await show(ctx);
    const { read } = await reader(ctx);
    expect(namesOf((await read('/rankings')).document)).toEqual(['A', 'B']);
    await exclude(ctx, operator, { participantId: blog.id, reason: '票が買われていました。' });
    await drain(ctx, siteHandlers(ctx));
    expect(namesOf((await read('/rankings')).document)).toEqual(['B']);
  });

  it.each([
    ['suspended', { suspended_at: 'now' }],
    ['closed', { closed_at: 'now' }],
    ['locked', { password_hash: 'scrypt' }],
    ['gone elsewhere', { moved_to: 'https://elsewhere.example/' }],
  ])('loses a blog that is %s as soon as that is told', async (_, change) => {
    const ctx = await open();
    const blog = await addParticipant(ctx, { name: 'A' });
    await addParticipant(ctx, { name: 'B' });
    await readersVote(ctx, blog.id, 2);
    await show(ctx);
    const { read } = await reader(ctx);
    expect(namesOf((await read('/rankings')).document)).toEqual(['A', 'B']);
    await changeBlog(ctx, blog.id, change);
    await drain(ctx, siteHandlers(ctx));
    expect(namesOf((await read('/rankings')).document)).toEqual(['B']);
  });

  it('loses it in every process that serves the press', async () => {
    const ctx = await open();
    const blog = await addParticipant(ctx, { name: 'A' });
    await addParticipant(ctx, { name: 'B' });
    await readersVote(ctx, blog.id, 2);
    await show(ctx);
    const { read } = await reader(ctx);
    expect(namesOf((await read('/rankings')).document)).toEqual(['A', 'B']);
    await changeBlog(ctx, blog.id, { suspended_at: 'now' });
    // Another object for the same database and files is another process in all but name.
    const other: TestContext = { ...ctx, db: ctx.db.withoutPlugins(), files: Object.create(ctx.files) };
    await drain(other, siteHandlers(other));
    await (await siteOf(other)).settled();
    await (await siteOf(ctx)).look();
    expect(namesOf((await read('/rankings')).document)).toEqual(['B']);
  });
});
