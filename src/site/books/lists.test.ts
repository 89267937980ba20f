// Lists of books as readers get them, on both databases: filters, pages, shelves, people, feeds, the way there, and what is dropped.
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { inventedBook, inventedBooks, showBooks } from '../../../test/support/bookshelf.ts';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { atomProblems, jsonFeedProblems } from '../../../test/support/feeds.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { serve } from '../../../test/support/served.ts';
import { sitemapProblems } from '../../../test/support/sitemaps.ts';
import { structuredProblems } from '../../../test/support/structured-data.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { routes } from '../../app.ts';
import { addBooks } from '../../books/add-books.ts';
import { type Book, bookWith } from '../../books/book.ts';
import { changeBook } from '../../books/change-book.ts';
import { putOnShelf } from '../../books/shelves/change-places.ts';
import { makeShelf } from '../../books/shelves/change-shelf.ts';
import { bookById } from '../../books/store.ts';
import { transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';

const nature = { scheme: 'own', code: 'nature', label: '自然 & <水>' } as const;
const words = { scheme: 'own', code: 'words', label: 'ことば' } as const;
const mari = { name: '水田 まり', reading: 'みずた まり', role: 'author' } as const;

const shelf: Book[] = [
  bookWith({
    ...{ isbn: '9784000000017', title: 'かわのねむるところ', titleReading: 'かわのねむるところ' },
    ...{ people: [mari], subjects: [nature], ageFrom: 3, ageTo: 5, noteChild: 'よる、｜川《かわ》は？' },
  }),
  bookWith({
    ...{
      title: '雨をきく日',
      titleReading: 'アメヲキクヒ',
      people: [{ name: 'こだま', reading: '', role: 'author' }],
    },
    ...{ subjects: [nature], ageFrom: 4, ageTo: 7 },
  }),
  bookWith({ title: '父の <辞書>', titleReading: 'ちちのじしょ', subjects: [words], ageFrom: 13, ageTo: 18 }),
  bookWith({ title: '水田まりの絵', people: [{ name: '水田まり', reading: '', role: 'illustrator' }] }),
];

const titles = (page: ParentNode) =>
  Array.from(page.querySelectorAll('.book__t'), (found) => found.textContent?.replace(/（.*?）/g, ''));
const counts = (page: ParentNode) =>
  Array.from(page.querySelectorAll('.ruler small'), (found) => Number(found.textContent));
const links = (page: ParentNode, selector: string) =>
  Array.from(page.querySelectorAll(selector), (found) => found.getAttribute('href'));

async function openShelf(ctx: TestContext, books: readonly Book[] = shelf) {
  const site = await openTestSite(ctx);
  const ids = await showBooks(ctx, site.author, books);
  await site.settle();
  return { site, ids };
}

const rule = {
  ...{ ageFrom: null, ageTo: null, subject: null, yearFrom: null, yearTo: null },
  ...{ author: '', status: '' as const, order: 'kana' as const },
};

describeDatabases('lists of books', (open) => {
  test('show what is shown and confirmed, counted in every band that a book touches', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx);
    const hidden = bookWith({ title: 'まだ', ageFrom: 3, ageTo: 3 });
    await addBooks(
      ctx,
      site.author,
      [
        { book: hidden, origins: {}, confirmed: true, shown: false },
        { book: { ...hidden, title: '下見' }, origins: {}, confirmed: false, shown: true },
      ],
      { act: 'book.added', name: '本' },
    );
    await site.settle();
    const page = await domOf(ctx, site, '/books');
    expect(titles(page)).toEqual(['かわのねむるところ', '雨をきく日', '父の <辞書>', '水田まりの絵']);
    expect(counts(page)).toEqual([4, 0, 2, 1, 0, 1, 1, 1]);
    expect(await readPage(ctx, site, '/books')).not.toMatch(/まだ|下見/);
  });

  test('read every title, also one that nobody gave a reading, for whoever chooses it above them', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx, [
      ...shelf,
      bookWith({ title: '水 river', originalTitle: 'Suddenly', language: 'en' }),
    ]);
    const page = await domOf(ctx, site, '/books');
    const read = Array.from(page.querySelectorAll('.book__t'), ({ textContent }) => textContent);
    expect(read).toContain('雨（あめ）をきく日（ひ）');
    expect(read.find((title) => title?.endsWith('の絵（え）'))).toBeDefined();
    expect(read).toContain('水 river');
    expect(page.querySelectorAll('.fg + .shelf')).toHaveLength(1);
    const plain = await domOf(ctx, site, '/books/by-age/age-9');
    expect(plain.querySelectorAll('.fg')).toHaveLength(0);
  });

  test('combine their filters at one address, each choice a link that keeps the others', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx);
    const page = await domOf(ctx, site, '/books/by-reading/age-3/subject-nature');
    expect(titles(page)).toEqual(['雨をきく日', 'かわのねむるところ']);
    expect(links(page, '.ruler a[aria-current]')).toEqual(['/hashi/books/by-reading/age-3/subject-nature']);
    expect(links(page, '.kinds a')).toContain('/hashi/books/by-reading/age-3/subject-words');
    expect(links(page, '.orders a')).toContain('/hashi/books/newest/age-3/subject-nature');
    expect(links(page, '.rows a')).toEqual([
      '/hashi/books/by-reading/age-3/subject-nature#row-a',
      '/hashi/books/by-reading/age-3/subject-nature#row-ka',
    ]);
    expect(page.querySelector('#row-ka .book__t')?.textContent).toBe('かわのねむるところ');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const plain = await domOf(ctx, site, '/books/by-age/age-3/subject-nature');
    expect(links(plain, 'link[rel=canonical]')).toEqual([
      'http://localhost:4100/hashi/books/by-age/age-3/subject-nature',
    ]);
  });

  test('say when nothing is there, and lead to the nearest that has books', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx);
    const page = await domOf(ctx, site, '/books/by-age/age-9/subject-nature');
    expect(page.querySelector('[role=status]')?.textContent).toBe('この組みあわせの本は、まだありません。');
    expect(links(page, '.near a')).toEqual([
      '/hashi/books/by-age/age-6/subject-nature',
      '/hashi/books/by-age/subject-nature',
    ]);
    expect(page.querySelector('meta[name=robots]')).not.toBeNull();
    expect(await readPage(ctx, site, '/books/by-age/subject-nowhere')).toBeNull();
    expect(await readPage(ctx, site, '/books/by-age/age-9/2')).toBeNull();
  });

  test('are cut into pages that stay light with a thousand books', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx, inventedBooks(1000));
    const html = (await readPage(ctx, site, '/books')) ?? '';
    expect(brotliCompressSync(html).length).toBeLessThan(60 * 1024);
    const first = await domOf(ctx, site, '/books/by-reading');
    expect(titles(first)).toHaveLength(48);
    expect(links(first, '.loadmore a')).toEqual(['/hashi/books/by-reading/2']);
    const last = await domOf(ctx, site, '/books/by-reading/21');
    expect(titles(last)).toHaveLength(1000 - 20 * 48);
    expect(links(last, '.loadmore a')).toEqual(['/hashi/books/by-reading/20']);
    expect(last.querySelector('.loadmore span')?.textContent).toBe('961〜1,000 / 1,000冊');
    const ya = links(first, '.rows a').find((href) => href?.endsWith('#row-ya')) ?? '';
    const there = await domOf(ctx, site, ya.replace('/hashi', '').replace(/#.*/, ''));
    expect(there.querySelector('#row-ya .book__t')).not.toBeNull();
  });

  test('have a page for everybody who made a book, whatever the spaces in the name', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx);
    const page = await domOf(ctx, site, '/books/people/水田まり');
    expect(page.querySelector('h1')?.textContent).toBe('水田 まり');
    expect(titles(page)).toEqual(['かわのねむるところ', '水田まりの絵']);
    const people = await domOf(ctx, site, '/books/people');
    expect(links(people, '.people a').map((href) => decodeURI(href ?? ''))).toEqual([
      '/hashi/books/people/こだま',
      '/hashi/books/people/水田まり',
    ]);
    expect(await readPage(ctx, site, '/books/people/だれか')).toBeNull();
  });

  test('stand on shelves in their order, and a secret shelf is nowhere', async () => {
    const ctx = await open();
    const { site, ids } = await openShelf(ctx);
    const by = site.author;
    const hand = await makeShelf(ctx, by, { name: '冬の夜に', slug: 'winter', rule: null, secret: false });
    await makeShelf(ctx, by, { name: 'ゆずへ', slug: 'yuzu', rule: { ...rule }, secret: true });
    await putOnShelf(ctx, by, hand.id, [ids[2] ?? '', ids[0] ?? '']);
    await site.settle();
    expect(titles(await domOf(ctx, site, '/shelves/winter'))).toEqual(['父の <辞書>', 'かわのねむるところ']);
    for (const path of ['/shelves/yuzu', '/shelves/yuzu/feed.atom']) {
      expect(await readPage(ctx, site, path)).toBeNull();
    }
    for (const path of ['/books', '/shelves', '/sitemap.xml']) {
      const page = (await readPage(ctx, site, path)) ?? '';
      expect(page).toContain('/shelves/winter');
      expect(page).not.toContain('yuzu');
    }
  });

  test('are told to machines by the letter: feeds, sitemap, structured data', async () => {
    const ctx = await open();
    const { site, ids } = await openShelf(ctx);
    const made = { name: '冬 & <夜>', slug: 'winter', about: 'ふとんで。', rule: null, secret: false };
    const { id } = await makeShelf(ctx, site.author, made);
    await putOnShelf(ctx, site.author, id, ids);
    await site.settle();
    for (const path of ['/books/feed', '/shelves/winter/feed']) {
      const atom = (await readPage(ctx, site, `${path}.atom`)) ?? '';
      expect([path, atomProblems(atom)]).toEqual([path, []]);
      expect([path, jsonFeedProblems((await readPage(ctx, site, `${path}.json`)) ?? '')]).toEqual([path, []]);
      expect(atom).toContain('よる、川は？');
      expect(atom.match(/<entry>/g)).toHaveLength(4);
    }
    const map = (await readPage(ctx, site, '/sitemap.xml')) ?? '';
    expect(sitemapProblems(map, 'http://localhost:4100/hashi')).toEqual([]);
    for (const path of ['/books', '/books/9784000000017', '/shelves', '/shelves/winter'])
      expect(map).toContain(`<loc>http://localhost:4100/hashi${path}</loc>`);
    for (const path of ['/books', '/shelves/winter', '/books/people/水田まり']) {
      const data = (await domOf(ctx, site, path)).querySelector('script[type="application/ld+json"]');
      expect(structuredProblems(data?.textContent ?? '')).toEqual([]);
    }
  });

  test('are described to search engines, each by whose it is and how much is there', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx);
    await makeShelf(ctx, site.author, { name: '冬', slug: 'winter', rule: { ...rule }, secret: false });
    await site.settle();
    const described = async (path: string) =>
      (await domOf(ctx, site, path)).querySelector('meta[name=description]')?.getAttribute('content');
    const { name } = site.blog;
    expect(await described('/books')).toBe(`${name}の本棚。4冊。`);
    expect(await described('/books/by-age/age-3')).toBe(`${name}の本棚。3〜5歳の本　2冊。`);
    expect(await described('/books/people/水田まり')).toBe(`${name}の本棚。水田 まりの本　2冊。`);
    expect(await described('/shelves')).toBe(`${name}の本棚。1個の棚。`);
    expect(await described('/books/people')).toBe(`${name}の本棚。本をつくった人2人。`);
  });

  test('in the feed of a shelf are the newest before readers, however long it is and in whatever order', async () => {
    const ctx = await open();
    const { site, ids } = await openShelf(ctx, inventedBooks(50));
    ctx.clock.advance(60_000);
    const [newest = ''] = await showBooks(ctx, site.author, [bookWith({ title: 'いちばん新しい' })]);
    const made = { name: '冬', slug: 'winter', rule: null, secret: false };
    const { id } = await makeShelf(ctx, site.author, made);
    await putOnShelf(ctx, site.author, id, [...ids, newest]);
    await site.settle();
    const feed = JSON.parse((await readPage(ctx, site, '/shelves/winter/feed.json')) ?? '') as {
      items: { id: string }[];
    };
    const oldest = ids.toSorted()[0] ?? '';
    expect(feed.items).toHaveLength(50);
    expect(feed.items[0]?.id).toBe(`urn:uuid:${newest}`);
    expect(feed.items.map((item) => item.id)).not.toContain(`urn:uuid:${oldest}`);
  });

  test('are led to from every page while there is a book, and from none before and after', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const way = async (path: string) =>
      links(await domOf(ctx, site, path), '.topnav a').includes('/hashi/books');
    expect(await way('/posts/post-1')).toBe(false);
    expect(await readPage(ctx, site, '/books')).toBeNull();
    const [id = ''] = await showBooks(ctx, site.author, [shelf[0] as Book]);
    await site.settle();
    expect([await way('/posts/post-1'), await way('/books')]).toEqual([true, true]);
    const row = await bookById(ctx.db, site.blog.id, id);
    await changeBook(ctx, site.author, {
      ...{ id, base: row?.version ?? 0, book: shelf[0] as Book, shown: false },
    });
    await site.settle();
    expect(await way('/posts/post-1')).toBe(false);
    expect(await readPage(ctx, site, '/books')).toBeNull();
  });

  test('follow a book that changes, wherever it stood', async () => {
    const ctx = await open();
    const { site, ids } = await openShelf(ctx);
    const [id = ''] = ids;
    const paths = [
      '/books',
      '/books/newest',
      '/books/by-age/age-3',
      '/books/people/水田まり',
      '/books/feed.json',
    ];
    for (const path of paths) expect(await readPage(ctx, site, path)).toContain('かわのねむるところ');
    const row = await bookById(ctx.db, site.blog.id, id);
    const book = { ...(shelf[0] as Book), title: '川の名' };
    await changeBook(ctx, site.author, { id, base: row?.version ?? 0, book, shown: true });
    await site.settle();
    for (const path of paths) {
      const page = await readPage(ctx, site, path);
      expect([path, page?.includes('かわのねむるところ'), page?.includes('川の名')]).toEqual([
        path,
        false,
        true,
      ]);
    }
  });

  test('are sorted anew when somebody says something under a post about a book', async () => {
    const ctx = await open();
    const { site, ids } = await openShelf(ctx);
    const post = await site.publish();
    await ctx.db
      .insertInto('book_posts')
      .values({ blog_id: site.blog.id, book_id: ids[2] ?? '', post_id: post.postId, position: 0 })
      .execute();
    expect(titles(await domOf(ctx, site, '/books/by-voices'))[0]).not.toBe('父の <辞書>');
    const now = ctx.clock.now().toISOString();
    await addComment(ctx, site.blog.id, post.postId, { id: newId(), shown_at: now });
    await addComment(ctx, site.blog.id, post.postId, { id: newId() });
    await tell(ctx, site, post.postId);
    expect(titles(await domOf(ctx, site, '/books/by-voices'))[0]).toBe('父の <辞書>');
  });
});

async function tell(ctx: TestContext, site: TestSite, postId: string): Promise<void> {
  await transact(ctx, (tx) => emit(tx, { kind: 'comment.changed', blogId: site.blog.id, postId }));
  await site.settle();
}

describeDatabases('the door of the bookshelf', (open) => {
  const ask = async (ctx: TestContext, path: string) => {
    const answer = await new Visitor(routes(ctx)).get(`/hashi/books/search?${path}`);
    return { answer, page: parseHTML(await answer.clone().text()).document };
  };

  test('finds by title, reading, author and ISBN, in either kana, with hyphens and in ten digits', async () => {
    const ctx = await open();
    await openShelf(ctx);
    const river = 'かわのねむるところ';
    for (const q of ['カワ', 'ねむる', 'みずた', '水田まり かわ', '978-4-00-000001-7', '4000000012']) {
      const { page } = await ask(ctx, `q=${encodeURIComponent(q)}`);
      expect([q, titles(page)[0]]).toEqual([q, river]);
    }
    const { page, answer } = await ask(ctx, `q=${encodeURIComponent('きく')}`);
    expect(titles(page)).toEqual(['雨をきく日']);
    expect(page.querySelector('#book-q')?.getAttribute('value')).toBe('きく');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    for (const nothing of ['zzzz', '%25', '_', '...', '\u0000']) {
      const found = await ask(ctx, `q=${encodeURIComponent(nothing)}`);
      expect([nothing, found.answer.status, titles(found.page)]).toEqual([nothing, 200, []]);
    }
  });

  test('leads a form without words to the page of its list, and answers what has none', async () => {
    const ctx = await open();
    const { site } = await openShelf(ctx);
    await makeShelf(ctx, site.author, { name: '冬', slug: 'winter', rule: { ...rule }, secret: false });
    await makeShelf(ctx, site.author, { name: 'ゆず', slug: 'yuzu', rule: { ...rule }, secret: true });
    const { answer } = await ask(ctx, 'q=&age=3&subject=nature&order=by-reading');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/hashi/books/by-reading/age-3/subject-nature');
    const both = await ask(ctx, 'shelf=winter&age=3');
    expect(titles(both.page)).toEqual(['雨をきく日', 'かわのねむるところ']);
    expect(links(both.page, '.ruler li:first-child a')).toEqual(['/hashi/shelves/winter']);
    const person = await ask(ctx, `person=${encodeURIComponent('水田まり')}&age=3`);
    expect(titles(person.page)).toEqual(['かわのねむるところ']);
    for (const gone of ['shelf=yuzu&age=3', 'shelf=nowhere&age=3', 'q=x&subject=nowhere']) {
      const { page } = await ask(ctx, gone);
      expect([gone, titles(page), page.querySelector('[role=status]')?.textContent]).toEqual([
        gone,
        [],
        '本は見つかりません。',
      ]);
    }
  });

  test('asks whoever asks too often to wait, and keeps what was typed', async () => {
    const ctx = await open();
    await openShelf(ctx);
    const visitor = new Visitor(routes(ctx));
    for (let at = 0; at < 60; at++) await visitor.get(`/hashi/books/search?q=a${at}`);
    const answer = await visitor.get('/hashi/books/search?q=river');
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('value="river"');
  });
});

describeDatabases('addresses of books', (open) => {
  test('lead on from an ISBN in any form, and no book takes the word of a list', async () => {
    const ctx = await open();
    const reserved = bookWith({ title: 'Newest' });
    const { site, ids } = await openShelf(ctx, [inventedBook(1), reserved]);
    const row = await bookById(ctx.db, site.blog.id, ids[1] ?? '');
    expect(row?.slug).toBe('newest-2');
    const { ask } = await serve(ctx);
    await changeBook(ctx, site.author, {
      ...{ id: ids[1] ?? '', base: row?.version ?? 0, shown: true },
      book: { ...reserved, isbn: '9784000000017' },
    });
    await site.settle();
    for (const typed of ['9784000000017', '978-4-00-000001-7', '4000000012']) {
      const answer = await ask(`/hashi/books/${typed}`);
      expect([typed, answer.status, answer.headers.location]).toEqual([typed, 301, '/hashi/books/newest-2']);
    }
    expect((await ask('/hashi/books/9784000000024')).status).toBe(404);
  });
});
