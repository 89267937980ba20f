// Lists behind secret links and on paper, as their doors answer: to whom, with which headers, and what never stands in them.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { openTestSite, readPage } from '../../../test/support/published.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import { drain } from '../../platform/worker.ts';
import { siteHandlers } from '../../site/handlers.ts';
import { siteOf } from '../../site/site.ts';
import { addBooks } from '../add-books.ts';
import { bookWith } from '../book.ts';
import { noteOnShelf, putOnShelf } from './change-places.ts';
import { makeShelf, renewLink } from './change-shelf.ts';
import { listToken } from './list-token.ts';

async function openWorld(ctx: TestContext) {
  const site = await openTestSite(ctx);
  await site.publish();
  const app = routes(ctx);
  const member = new Visitor(app);
  const session = { personId: site.author.id, way: 'link' as const, userAgent: '' };
  member.cookies.set('taiyaku', await openSession(ctx, session));
  const river = bookWith({
    ...{ title: '川のねむるところ', titleReading: 'かわのねむるところ', isbn: '9784000000017' },
    ...{ publisher: '川べり舎', published: '2024-05', ageFrom: 3, ageTo: 5 },
    people: [{ name: '水田 まり', reading: '', role: 'author' }],
  });
  const added = await addBooks(
    ctx,
    site.author,
    [
      { book: river, origins: {}, confirmed: true, shown: true },
      { book: bookWith({ title: 'まだひみつの本' }), origins: {}, confirmed: true, shown: false },
    ],
    { act: 'book.imported', name: 'test' },
  );
  const ids = added.ok ? added.ids.map((id) => id ?? '') : [];
  const shelf = await makeShelf(ctx, site.author, {
    ...{ name: 'そらへの棚', about: '雨の日に、ひらいてね。', slug: 'sora', rule: null, secret: true },
  });
  await putOnShelf(ctx, site.author, shelf.id, ids);
  await noteOnShelf(ctx, site.author, { shelfId: shelf.id, bookId: ids[0] ?? '' }, '川の音がするよ');
  const path = `/hashi/lists/${await listToken(ctx, shelf)}`;
  return { site, member, stranger: new Visitor(app), shelf, path };
}

describeDatabases('a secret list', (open) => {
  it('is open to whoever has its link, kept nowhere, and names no page of a hidden book', async () => {
    const ctx = await open();
    const { stranger, path } = await openWorld(ctx);
    const answer = await stranger.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('etag')).toBeNull();
    const page = await answer.text();
    expect(page).toContain('<meta name="robots" content="noindex"');
    for (const words of [
      'そらへの棚',
      '雨の日に、ひらいてね。',
      '川の音がするよ',
      'まだひみつの<ruby class="g1">本<rp>（</rp><rt aria-hidden="true">ほん</rt>',
      '<rp>（</rp><rt aria-hidden="true">かわ</rt><rp>）</rp>',
    ])
      expect(page).toContain(words);
    expect(page.match(/href="\/hashi\/books\/[^"]+"/g)).toEqual(['href="/hashi/books/9784000000017"']);
    expect(page).not.toMatch(/\/studio\/|application\/ld\+json|og:title/);
  });

  it('leads nowhere with an old link, another token, or on another blog, and no answer tells why', async () => {
    const ctx = await open();
    const { site, stranger, shelf, path } = await openWorld(ctx);
    await addBlog(ctx, { slug: 'theirs' });
    await renewLink(ctx, site.author, shelf.id);
    const old = await stranger.get(path);
    expect([old.status, old.headers.get('cache-control')]).toEqual([404, 'no-store']);
    const text = await old.text();
    expect(text).not.toContain('そらへの棚');
    const guessed = await stranger.get(`/hashi/lists/${'A'.repeat(43)}`);
    expect(guessed.status).toBe(404);
    const number = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
    expect((await guessed.text()).replace(number, '')).toBe(text.replace(number, ''));
    const token = path.split('/').at(-1) ?? '';
    expect((await stranger.get(`/theirs/lists/${token}`)).status).toBe(404);
    expect((await stranger.get(`${path}/print`)).status).toBe(404);
  });

  it('stands on no page that is stored, in no feed and in no sitemap', async () => {
    const ctx = await open();
    const { site, stranger, path } = await openWorld(ctx);
    await stranger.get(path);
    await drain(ctx, siteHandlers(ctx));
    const stored = await siteOf(ctx);
    await stored.settled();
    expect(stored.memory.get(path)).toBeUndefined();
    for (const page of [
      '/',
      '/books',
      '/shelves',
      '/shelves/sora',
      '/feed.atom',
      '/sitemap.xml',
      '/parts/side',
    ]) {
      const bytes = (await readPage(ctx, site, page)) ?? '';
      expect([page, /そらへの棚|sora|lists\//.test(bytes)]).toEqual([page, false]);
    }
  });

  it('is shut with its blog', async () => {
    const ctx = await open();
    const { site, stranger, path } = await openWorld(ctx);
    await ctx.db.updateTable('blogs').set({ closed_at: 'now' }).where('id', '=', site.blog.id).execute();
    const answer = await stranger.get(path);
    expect(await answer.text()).not.toContain('そらへの棚');
  });

  it('is printed with covers or without, and so is the list of the studio', async () => {
    const ctx = await open();
    const { member, stranger, shelf, path } = await openWorld(ctx);
    const withCovers = await (await stranger.get(`${path}/print`)).text();
    const plain = await (await stranger.get(`${path}/print?covers=no`)).text();
    for (const words of [
      '川べり舎',
      '978-4-00-000001-7',
      '水田 まり',
      '3〜5歳',
      '川の音がするよ',
      'まだひみつの<ruby class="g1">本<rp>（</rp><rt aria-hidden="true">ほん</rt>',
      '<rt aria-hidden="true">かわ</rt>',
    ]) {
      expect(withCovers).toContain(words);
      expect(plain).toContain(words);
    }
    expect(withCovers).toContain('class="sheet__cover"');
    expect(plain).not.toContain('class="sheet__cover"');
    const ours = await (await member.get(`/studio/hashi/shelves/${shelf.id}/print`)).text();
    expect(ours).toContain('川の音がするよ');
    expect(ours).not.toContain('<ruby');
    const found = await (await member.get('/studio/hashi/books/print?words=ネムル')).text();
    expect(found).toContain('川のねむるところ');
    expect(found).not.toContain('まだひみつの本');
    expect((await stranger.get('/studio/hashi/books/print')).status).toBe(303);
  });

  it('shows the studio its link again, and only to those who may edit', async () => {
    const ctx = await open();
    const { site, member, shelf, path } = await openWorld(ctx);
    const studio = `/studio/hashi/shelves/${shelf.id}`;
    expect(await (await member.get(studio)).text()).toContain(path);
    const translator = new Visitor(routes(ctx));
    const { id: personId } = await addMember(ctx, site.blog, 'translator');
    translator.cookies.set('taiyaku', await openSession(ctx, { personId, way: 'link', userAgent: '' }));
    const seen = await translator.get(studio);
    expect(seen.status).toBe(200);
    expect(await seen.text()).not.toContain('/lists/');
  });
});
