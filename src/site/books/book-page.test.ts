// The page of a book on both databases: everything that readers may know of it, nothing else, and what leads there and on.
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBook, river, tieBook } from '../../../test/support/one-book.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { serve } from '../../../test/support/served.ts';
import { structuredProblems } from '../../../test/support/structured-data.ts';
import { addBooks } from '../../books/add-books.ts';
import { bookWith } from '../../books/book.ts';
import { changeBook } from '../../books/change-book.ts';
import { removeBook } from '../../books/remove-book.ts';
import { transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { addPicture } from '../../posts/add-picture.ts';

const plain = { kind: 'plain', originals: null, provenance: null } as const;
const introduction = {
  ...plain,
  kind: 'book',
  title: '川がねむるまで',
  summary: '一日の終わりに読む本です。',
} as const;

describeDatabases('the page of a book', (open) => {
  const begin = async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { ask } = await serve(ctx);
    const show = async (slug = '9784000000017') => {
      await site.settle();
      const { status, body } = await ask(`/hashi/books/${slug}`);
      const html = body.toString();
      return { status, html, document: parseHTML(html).document };
    };
    return { ctx, site, owner: site.author, ask, show };
  };
  const now = (ctx: TestContext) => ctx.clock.now().toISOString();
  const words = (node: { textContent: string | null } | null) =>
    node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  it('tells who made it, for whom it is, what it costs and where it can be had', async () => {
    const { ctx, owner, show } = await begin();
    await addBook(ctx, owner, river);
    const { status, document } = await show();
    expect(status).toBe(200);
    expect(words(document.querySelector('h1'))).toBe('川（かわ）のねむるところ');
    const original = document.querySelector('.ob__orig');
    expect([words(original), original?.getAttribute('lang')]).toEqual(['Where the River Sleeps', 'en']);
    const by = [...document.querySelectorAll('.ob__by p')].map(words);
    expect(by).toEqual(['文と絵水田（みずた）まり', '訳小玉ゆき', '川べり舎2024年32ページ']);
    expect([...document.querySelectorAll('.agebar__key span')].map(words)).toEqual([
      '読んでもらって 3〜5歳',
      'ひとりで 6〜8歳',
    ]);
    const facts = [...document.querySelectorAll('.facts dt')].map((dt) => [
      words(dt),
      words(dt.nextElementSibling),
    ]);
    expect(facts).toEqual([
      ['声に出すと', '7分'],
      ['文字', 'ひらがなだけ'],
      ['分類', '自然'],
      ['気をつけて', '夜の川の場面が一つ'],
      ['学年', '入学前〜小学2年'],
      ['賞', '水辺の絵本賞（2025年）'],
      ['シリーズ', '水べのえほん 2'],
      ['大きさ', '26cm'],
      ['ねだん', '1,500円'],
      ['ISBN', '978-4-00-000001-7'],
      ['分類番号', 'NDC 726.6 絵本 / C8771'],
    ]);
    expect(document.querySelector('.facts a')?.getAttribute('href')).toBe(
      '/hashi/books/by-age/subject-nature',
    );
    expect([...document.querySelectorAll('.crumb a')].map((a) => a.getAttribute('href'))).toEqual([
      '/hashi/books',
      '/hashi/books/by-age/age-3',
    ]);
    expect(document.querySelector('.ob__go .btn')?.getAttribute('href')).toBe(
      'https://calil.jp/book/4000000012',
    );
  });

  it('says of a link that the blog earns by it, to people and to machines, and of no other', async () => {
    const { ctx, owner, show } = await begin();
    await addBook(ctx, owner, river);
    const { document } = await show();
    const links = [...document.querySelectorAll('.ob__get a')];
    const earning = links.filter((a) => a.getAttribute('rel')?.includes('sponsored'));
    expect(earning.map((a) => [a.getAttribute('href'), a.getAttribute('rel')])).toEqual([
      ['https://shop.example/river?from=hashi', 'sponsored nofollow noopener'],
    ]);
    expect(words(earning[0]?.parentElement ?? null)).toBe('広告みなと書房');
    expect(document.querySelectorAll('.ob__mark')).toHaveLength(1);
    expect(words(document.querySelector('.ob__ad'))).toContain('紹介料');
  });

  it('carries readings on kanji alone, by hand before the dictionary, with the year they are learned', async () => {
    const { ctx, owner, show } = await begin();
    await addBook(ctx, owner, river);
    const { document } = await show();
    const rubies = [...document.querySelectorAll('.ob__kid ruby')].map((ruby) => [
      ruby.getAttribute('class'),
      words(ruby),
    ]);
    expect(rubies).toEqual([
      ['g1', '川（かわ）'],
      ['g3', '暗（くら）'],
    ]);
    expect(words(document.querySelector('.ob__parent'))).toContain('急（いそ）がずにいると');
    expect([...document.querySelectorAll('.ob__kid br, .ob__parent p')]).toHaveLength(3);
    expect(document.querySelectorAll('.fg input')).toHaveLength(8);
    expect(document.querySelector('.fg input[checked]')?.getAttribute('value')).toBe('off');
    for (const rt of document.querySelectorAll('rt')) expect(rt.getAttribute('aria-hidden')).toBe('true');
  });

  it('is a Book with a Review for machines, and has a card of its cover where it is shared', async () => {
    const { ctx, owner, show, ask, site } = await begin();
    const id = await addBook(ctx, owner, river);
    const { postId } = await site.publish(introduction);
    await tieBook(ctx, site.blog.id, id, postId);
    const { document } = await show();
    const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(blocks.flatMap(structuredProblems)).toEqual([]);
    const data = JSON.parse(blocks[0] ?? '{}');
    expect(data).toMatchObject({
      '@type': 'Book',
      isbn: '9784000000017',
      typicalAgeRange: '3-8',
      inLanguage: 'ja',
      illustrator: [{ '@type': 'Person', name: '水田まり' }],
      translator: [{ '@type': 'Person', name: '小玉ゆき' }],
      translationOfWork: { '@type': 'Book', name: 'Where the River Sleeps', inLanguage: 'en' },
      isPartOf: { '@type': 'BookSeries', name: '水べのえほん' },
      review: { '@type': 'Review', name: '川がねむるまで', author: { '@type': 'Person' } },
    });
    expect(data.review.reviewBody).toContain('へやを暗くして');
    const meta = (name: string) =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    expect([meta('og:type'), meta('book:isbn')]).toEqual(['book', '9784000000017']);
    expect(meta('og:image')).toBe(data.image);
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(data.url);
    const card = await ask(new URL(data.image).pathname);
    expect([card.status, card.headers['content-type']]).toEqual([200, 'image/png']);
    expect(await sharp(card.body).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(card.body.length).toBeLessThan(100_000);
  });

  it('says by whose leave its cover is shown, or that it was drawn for the shelf, and is shared with it', async () => {
    const { ctx, owner, show, ask } = await begin();
    const photo = await sharp({ create: { width: 1500, height: 1900, channels: 3, background: '#1d5a63' } })
      .jpeg()
      .toBuffer();
    const added = await addPicture(ctx, owner, photo, '表紙.jpg');
    if (!added.ok) throw new Error(added.reason);
    const coverId = added.picture.pictureId;
    const addCovered = async (title: string, coverLicence: string) => {
      const book = bookWith({ title, originalTitle: title, coverLicence });
      const given = { book, origins: {}, confirmed: true, shown: true, coverId };
      await addBooks(ctx, owner, [given], { act: 'book.added', name: title });
    };
    await addCovered('Allowed', '川べり舎の許可による');
    await addCovered('Own photo', '');
    await addBook(ctx, owner, { title: 'Drawn', originalTitle: 'Drawn' });
    const under = async (slug: string) =>
      [...(await show(slug)).document.querySelectorAll('.ob__cover p')].map(words);
    expect(await under('allowed')).toEqual(['川べり舎の許可による']);
    expect(await under('own-photo')).toEqual([]);
    expect(await under('drawn')).toEqual(['表紙は、この本棚のために描いた絵です。']);
    const { document } = await show('allowed');
    const meta = (name: string) =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    const shared = await ask(new URL(meta('og:image')).pathname);
    expect([shared.status, shared.headers['content-type'], meta('og:image:alt')]).toEqual([
      ...[200, 'image/jpeg', 'Allowed'],
    ]);
    const { width, height } = await sharp(shared.body).metadata();
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual([String(width), String(height)]);
    // The photo's own colour, which no drawn card is filled with.
    const { channels } = await sharp(shared.body).stats();
    expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([3, 9, 10]);
  });

  it('leads to the posts that show it, introductions first, and lets voices be heard and added', async () => {
    const { ctx, owner, show, site } = await begin();
    const id = await addBook(ctx, owner, river);
    const { postId } = await site.publish(introduction);
    const other = await site.publish();
    const unsaid = await site.publish();
    for (const one of [postId, other.postId]) await tieBook(ctx, site.blog.id, id, one);
    const body = 'ねむってるから しーって、と言っています。';
    await addComment(ctx, site.blog.id, postId, { body, name: '4歳と父', shown_at: now(ctx) });
    await addComment(ctx, site.blog.id, postId, { body: 'まだ見せない声' });
    await addComment(ctx, site.blog.id, other.postId, { body: '記事への声', shown_at: now(ctx) });
    await addComment(ctx, site.blog.id, unsaid.postId, { body: 'ほかの声', shown_at: now(ctx) });
    const { document, html } = await show();
    const posts = [...document.querySelectorAll('.rel__list li')].map(words);
    expect(posts).toHaveLength(2);
    expect(posts[0]).toBe('紹介川がねむるまで');
    expect(posts[1]).toContain('River');
    expect([...document.querySelectorAll('.voices li')].map(words)).toEqual([`${body}4歳と父`]);
    expect(document.querySelector('#ob-voices')?.textContent).toContain('1');
    const add = [...document.querySelectorAll('section[aria-labelledby=ob-voices] > .ob__go a')].at(-1);
    expect(add?.getAttribute('href')).toMatch(/^\/hashi\/posts\/[^#]+#comments$/);
    for (const text of ['まだ見せない声', '記事への声', 'ほかの声']) expect(html).not.toContain(text);
  });

  it('follows what is said and taken back under its introduction', async () => {
    const { ctx, owner, show, site } = await begin();
    const id = await addBook(ctx, owner, river);
    const { postId } = await site.publish(introduction);
    await tieBook(ctx, site.blog.id, id, postId);
    expect((await show()).html).not.toContain('ねむってる');
    await addComment(ctx, site.blog.id, postId, { body: 'ねむってる', shown_at: now(ctx) });
    await transact(ctx, (tx) => emit(tx, { kind: 'comment.changed', blogId: site.blog.id, postId }));
    expect((await show()).html).toContain('ねむってる');
    await site.unpublish(postId);
    expect((await show()).html).not.toContain('川がねむるまで');
  });

  it('says what its introduction says in short where nobody wrote of it, with readings', async () => {
    const { ctx, owner, show, site } = await begin();
    const id = await addBook(ctx, owner, {
      ...{ title: 'かわ', originalTitle: 'Kawa', noteChild: '', noteParent: '' },
    });
    const { postId } = await site.publish({ ...introduction, summary: '水の本。' });
    await tieBook(ctx, site.blog.id, id, postId);
    const { document } = await show('kawa');
    expect(words(document.querySelector('.ob__whole p'))).toBe('水（みず）の本（ほん）。');
    expect(document.querySelectorAll('.fg')).toHaveLength(1);
  });

  it('says nothing of what a post behind a password says, and lets nobody’s voice out of it', async () => {
    const { ctx, owner, show, site } = await begin();
    const id = await addBook(ctx, owner, { ...river, noteChild: '', noteParent: '' });
    const asks = { comments: null, passwordHash: 'x', expiresAt: null };
    const { postId } = await site.publish({ ...introduction, asks });
    await tieBook(ctx, site.blog.id, id, postId);
    await addComment(ctx, site.blog.id, postId, { body: 'なかの声', shown_at: now(ctx) });
    const { html } = await show();
    expect(html).not.toContain(introduction.summary);
    expect(html).not.toContain('なかの声');
  });

  it('stands beside others and between the volumes of its series', async () => {
    const { ctx, owner, show } = await begin();
    await addBook(ctx, owner, river);
    const nature = { subjects: river.subjects, ageFrom: 3, ageTo: 6 };
    const series = { series: '水べのえほん' };
    await addBook(ctx, owner, { ...series, title: '雨をきく日', volume: '1', originalTitle: 'Rain' });
    await addBook(ctx, owner, { ...series, title: '海のなか', volume: '10', originalTitle: 'Sea' });
    await addBook(ctx, owner, { ...nature, title: '虫の一日', titleReading: 'むしのいちにち' });
    await addBook(ctx, owner, { title: '父の辞書', ageFrom: 15 });
    const { document } = await show();
    const near = [...document.querySelectorAll('.shelf .book__t')].map(words);
    expect(near).toContain('虫（むし）の一日（いちにち）');
    expect(near.join()).not.toContain('辞書');
    const besides = [...document.querySelectorAll('.prevnext a')].map((a) => words(a));
    expect(besides[0]).toContain('雨（あめ）をきく日（ひ）');
    expect(besides[1]).toContain('海（うみ）のなか');
    const ends = [...document.querySelectorAll('.prevnext a')].map((a) => [
      a.getAttribute('rel'),
      a.getAttribute('href'),
    ]);
    expect(ends).toEqual([
      ['prev', '/hashi/books/rain'],
      ['next', '/hashi/books/sea'],
    ]);
    expect([...document.querySelectorAll('.volumes li')].map(words)).toEqual([
      '1雨をきく日',
      '2川のねむるところ',
      '10海のなか',
    ]);
  });

  it('is not there for a book that nobody has confirmed or shown, and no other page names such a book', async () => {
    const { ctx, owner, show, ask } = await begin();
    const id = await addBook(ctx, owner, river);
    const hidden = {
      subjects: river.subjects,
      series: river.series,
      people: river.people,
      status: 'to-read',
    } as const;
    const secret = '読むかもしれない本';
    await addBook(
      ctx,
      owner,
      { ...hidden, title: secret, originalTitle: 'Maybe', noteParent: '買うか迷う' },
      { shown: false },
    );
    await addBook(ctx, owner, { ...hidden, title: secret, originalTitle: 'Unsure' }, { confirmed: false });
    const deleted = await addBook(ctx, owner, { ...hidden, title: secret, originalTitle: 'Gone' });
    expect(await removeBook(ctx, owner, { id: deleted, base: 1 })).toEqual({ ok: true });
    const { html, document } = await show();
    expect(html).not.toContain(secret);
    expect(html).not.toContain('迷う');
    for (const slug of ['maybe', 'unsure', 'gone'])
      expect((await ask(`/hashi/books/${slug}`)).status).toBe(404);
    const card = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    await changeBook(ctx, owner, { id, base: 1, book: river, shown: false });
    expect((await show()).status).toBe(404);
    expect((await ask(new URL(card).pathname)).status).toBe(404);
  });

  it('needs little to be a page, and asks for nothing that it does not have', async () => {
    const { ctx, owner, show } = await begin();
    await addBook(ctx, owner, { title: 'Small', language: 'en', originalTitle: 'Small' });
    const { status, html, document } = await show('small');
    expect(status).toBe(200);
    expect(document.querySelector('h1')?.getAttribute('lang')).toBe('en');
    expect([...document.querySelectorAll('.facts div')].map(words)).toEqual(['言語英語']);
    for (const part of ['.agebar', '.ob__get', '.ob__say', '.voices', '.shelf', '.prevnext', '.fg', 'ruby']) {
      expect([part, document.querySelector(part) === null]).toEqual([part, true]);
    }
    expect(html).not.toContain('style=');
    expect(html).not.toMatch(/null|undefined|NaN/);
  });
});
