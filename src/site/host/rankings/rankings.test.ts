// The pages of the rankings as readers get them: tables, what is empty and why, the most read posts, how votes are counted, the record.
import type { Updateable } from 'kysely';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { addCategory, addParticipant, readersVote, takePart } from '../../../../test/support/ranked.ts';
import { serve } from '../../../../test/support/served.ts';
import { structuredProblems } from '../../../../test/support/structured-data.ts';
import type { BlogsTable } from '../../../blogs/tables.ts';
import { transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { drain } from '../../../platform/worker.ts';
import { updatePost } from '../../../posts/store.ts';
import { rankingDay } from '../../../rankings/calendar.ts';
import { addRankingCategory } from '../../../rankings/categories/change-categories.ts';
import { decideHold } from '../../../rankings/making/decide-hold.ts';
import { endExclusion, exclude } from '../../../rankings/making/exclude.ts';
import { rank } from '../../../rankings/making/start-rankings.ts';
import { tellShown } from '../../../rankings/making/tell-shown.ts';
import { standingOf } from '../../../rankings/reads.ts';
import { rowPath, TABLE_LENGTH } from '../../../rankings/table-path.ts';
import { castVote } from '../../../rankings/votes/cast-vote.ts';
import { siteHandlers } from '../../handlers.ts';
import { siteOf } from '../../site.ts';
import { hostRouteOf } from '../host-address.ts';
import { risingOnPress } from './posts.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Makes the tables, and goes on to when they are shown. */
async function show(ctx: TestContext): Promise<void> {
  await rank(ctx);
  ctx.clock.advance(HOUR);
  await tellShown(ctx);
  await drain(ctx, siteHandlers(ctx));
}

async function reader(ctx: TestContext) {
  const { ask } = await serve(ctx);
  const read = async (path: string) => {
    const { status, body } = await ask(path);
    const { document } = parseHTML(body.toString());
    return { status, html: body.toString(), document };
  };
  return { ask, read };
}

const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowsOf = (document: Document) =>
  [...document.querySelectorAll('table.rank tbody tr')].map((row) =>
    [...row.children].map((cell) => textOf(cell)),
  );
const namesOf = (document: Document) =>
  [...document.querySelectorAll('table.rank tbody th a')].map((link) => textOf(link));

/** One that lives elsewhere and has shown that it is whose it says. */
async function addElsewhere(ctx: TestContext, name: string, language: string): Promise<string> {
  const at = ctx.clock.now().toISOString();
  const id = 'elsewhere-1';
  await ctx.db
    .insertInto('participants')
    .values({
      ...{ id, blog_id: null, name, about: 'Far away', address: 'https://far.example/' },
      ...{ feed: '', language, token_hash: null, verified_at: at, checked_at: null, failures: 0 },
      ...{ joined_at: at, left_at: null, pinged_at: null },
    })
    .execute();
  return id;
}

async function changeBlog(ctx: TestContext, blogId: string, change: Updateable<BlogsTable>): Promise<void> {
  await ctx.db.updateTable('blogs').set(change).where('id', '=', blogId).execute();
  await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId }));
}

async function operatorOf(ctx: TestContext) {
  const { id } = await addMember(ctx, await addBlog(ctx), 'owner', '運営する人の名');
  return { id, operator: true };
}

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

describeDatabases('the most read posts of the press', (open) => {
  async function begin(ctx: TestContext) {
    const site = await openTestSite(ctx);
    await takePart(ctx, site.blog.id);
    const day = rankingDay(ctx);
    const posts: { postId: string; slug: string }[] = [];
    for (const [at, title] of ['川の話', '山の話', '海の話'].entries()) {
      const post = await site.publish({ title });
      posts.push(post);
      await ctx.db
        .insertInto('view_days')
        .values({
          ...{ blog_id: site.blog.id, day, page: `post:${post.postId}` },
          ...{ views: 9 - at * 2, loads: 20 },
        })
        .execute();
    }
    await show(ctx);
    return { site, posts };
  }

  it('lead to each post, with its blog and how often it was read, and rise beside the tables', async () => {
    const ctx = await open();
    const { posts } = await begin(ctx);
    const { read } = await reader(ctx);
    const { document } = await read('/rankings/posts');
    const lines = [...document.querySelectorAll('.reads li')];
    expect(lines.map((line) => textOf(line))).toEqual([
      '1川の話ことばの橋9回 読まれた',
      '2山の話ことばの橋7回 読まれた',
      '3海の話ことばの橋5回 読まれた',
    ]);
    expect(lines[0]?.querySelector('a')?.getAttribute('href')).toBe(`/hashi/posts/${posts[0]?.slug}`);
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(structuredProblems(data)).toEqual([]);
    const rising = (await read('/rankings')).document.querySelectorAll('.rising li');
    expect([...rising].map((line) => textOf(line))[0]).toBe('川の話ことばの橋 前の7日より多く読まれた数 9');
  });

  it('lose what readers may no longer read, on every page that showed it', async () => {
    const ctx = await open();
    const { site, posts } = await begin(ctx);
    const { read } = await reader(ctx);
    const shown = async () => [
      (await read('/rankings/posts')).html,
      (await read('/rankings')).html,
      (await read('/rankings/posts/month')).html,
    ];
    for (const html of await shown()) expect(html).toContain('川の話');
    await site.unpublish(posts[0]?.postId ?? '');
    await site.settle();
    for (const html of await shown()) expect(html).not.toContain('川の話');
    const at = ctx.clock.now().toISOString();
    await ctx.db.updateTable('blogs').set({ suspended_at: at }).where('id', '=', site.blog.id).execute();
    await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId: site.blog.id }));
    await site.settle();
    for (const html of await shown()) expect(html).not.toContain('山の話');
  });

  it('lose what is gone with nothing but its blog having changed', async () => {
    const ctx = await open();
    const { site, posts } = await begin(ctx);
    const { read } = await reader(ctx);
    const change = () => changeBlog(ctx, site.blog.id, { look: '{}' });
    await change();
    await site.settle();
    expect((await read('/rankings/posts')).html).toContain('川の話');
    await updatePost(ctx.db, { blog_id: site.blog.id, id: posts[0]?.postId ?? '' }, { published_at: null });
    await change();
    await site.settle();
    expect((await read('/rankings/posts')).html).not.toContain('川の話');
  });

  it('that rise are looked up but for a few more than are shown, whatever was taken back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await takePart(ctx, site.blog.id);
    for (let at = 0; at < 20; at += 1) {
      const { postId } = await site.publish();
      const views = { views: 90 - at, loads: 90 };
      await ctx.db
        .insertInto('view_days')
        .values({ blog_id: site.blog.id, day: rankingDay(ctx), page: `post:${postId}`, ...views })
        .execute();
    }
    await show(ctx);
    await ctx.db
      .updateTable('posts')
      .set({ published_at: null })
      .where('slug', 'in', ['post-1', 'post-2'])
      .execute();
    ctx.queries.length = 0;
    const rising = await risingOnPress(ctx, 5);
    expect(rising.map(({ post }) => post.slug)).toEqual(['post-3', 'post-4', 'post-5', 'post-6', 'post-7']);
    expect(Math.max(...ctx.queries.map((query) => query.split('"posts"."id" = ').length - 1))).toBe(15);
  });

  it('are a page of its own for each period, and say so where there are none', async () => {
    const ctx = await open();
    const { read } = await reader(ctx);
    for (const path of ['/rankings/posts', '/rankings/posts/month', '/rankings/posts/year'])
      expect(textOf((await read(path)).document.querySelector('.empty'))).toContain(
        '読まれた数は、まだありません',
      );
  });
});

describeDatabases('the record', (open) => {
  it('tells what was decided, when and why, and nothing of who decided', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    const [a, b] = [await addParticipant(ctx, { name: 'A' }), await addParticipant(ctx, { name: 'B' })];
    await readersVote(ctx, a.id, 15);
    for (let at = 0; at < 12; at += 1)
      await castVote(ctx, { participantId: a.id, kind: 'in', address: '9.9.9.9', agent: `Firefox ${at}` });
    await show(ctx);
    const { read } = await reader(ctx);
    const record = async () => (await read('/rankings/record')).document;
    expect(textOf(await record().then((page) => page.querySelector('#holds')))).toContain(
      '止めて確かめた票はありません',
    );
    const hold = await ctx.db.selectFrom('ranking_holds').select('id').executeTakeFirstOrThrow();
    await decideHold(ctx, operator, hold.id, 'none');
    const exclusion = await exclude(ctx, operator, { participantId: b.id, reason: '票が買われていました。' });
    await drain(ctx, siteHandlers(ctx));
    const page = await record();
    expect(textOf(page.querySelector('#holds li'))).toBe(
      'A2026年5月16日ひとつの回線からの12票を止めました。2026年5月16日に確かめて、数えないことにしました。',
    );
    expect(textOf(page.querySelector('#exclusions li'))).toBe('B2026年5月16日から票が買われていました。');
    ctx.clock.advance(2 * DAY);
    await decideHold(ctx, operator, hold.id, 'all');
    await endExclusion(ctx, operator, exclusion);
    await drain(ctx, siteHandlers(ctx));
    const later = await record();
    expect(textOf(later.querySelector('#holds li'))).toContain(
      '2026年5月18日に確かめて、数えることにしました。',
    );
    expect(textOf(later.querySelector('#exclusions li'))).toContain('2026年5月16日から2026年5月18日まで');
    for (const secret of [operator.id, '運営する人の名', 'reader.example']) {
      expect((await read('/rankings/record')).html).not.toContain(secret);
    }
  });

  it.each([{ password_hash: 'x' }, { suspended_at: 'now' }, { moved_to: 'https://elsewhere.example/' }])(
    'names no blog that is not open to every reader now: %o',
    async (shut) => {
      const ctx = await open();
      const operator = await operatorOf(ctx);
      const blog = await addParticipant(ctx, { name: 'ひみつの名' });
      await exclude(ctx, operator, { participantId: blog.id, reason: 'ことばが違いました。' });
      await ctx.db.updateTable('blogs').set(shut).where('id', '=', blog.id).execute();
      const { read } = await reader(ctx);
      const { html } = await read('/rankings/record');
      expect(html).toContain('いまは公開されていないブログ');
      expect(html).toContain('ことばが違いました。');
      expect(html).not.toContain('ひみつの名');
    },
  );

  it('shows the places of weeks that are over', async () => {
    const ctx = await open();
    const blog = await addParticipant(ctx, { name: 'A' });
    await readersVote(ctx, blog.id, 4);
    await show(ctx);
    const { read } = await reader(ctx);
    const weeks = async () => (await read('/rankings/record')).document.querySelectorAll('details.week');
    expect(await weeks()).toHaveLength(0);
    ctx.clock.advance(2 * DAY);
    await show(ctx);
    const [week] = [...(await weeks())];
    expect(textOf(week?.querySelector('summary') ?? null)).toBe('2026年5月11日から5月17日まで');
    expect(textOf(week?.querySelector('tbody tr') ?? null)).toBe('1A400');
  });
});

describeDatabases('how votes are counted', (open) => {
  it('is told in the numbers of the formula, in examples that it computes, and by itself', async () => {
    const ctx = await open();
    const { read } = await reader(ctx);
    const { document } = await read('/rankings/counting');
    expect(textOf(document.querySelector('#cap'))).toContain('3票までは、いつでもそのまま数えます');
    expect(textOf(document.querySelector('#cap'))).toContain(
      'その回線の票は3票だけ数え、合わせて11票になります',
    );
    expect(textOf(document.querySelector('#hold'))).toContain('10票以上、または近い回線を合わせて30票以上');
    expect(textOf(document.querySelector('#hold'))).toContain('その12票は止まり、残りの15票を数えます');
    expect(document.querySelector('#source code')?.textContent).toContain('export function countDay');
  });
});
