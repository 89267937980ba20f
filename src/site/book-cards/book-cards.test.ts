// Cards of books before readers: what they show, when they say their own words, and that pages follow the shelf.

import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { addBook, alterBook, bookCard, bookRow, river } from '../../../test/support/carded-books.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog, addMember, paragraph, text } from '../../../test/support/desk.ts';
import { addDraft } from '../../../test/support/drafts.ts';
import { domOf, openTestSite, readPage, translationOf } from '../../../test/support/published.ts';
import { plain } from '../../../test/support/searching.ts';
import { xmlProblem } from '../../../test/support/xml.ts';
import { removeBook } from '../../books/remove-book.ts';
import type { BlockJson, DocumentJson } from '../../text/document.ts';
import type { Route } from '../address.ts';
import { makePage } from '../pages.tsx';
import { drawPreview } from '../preview/draw.tsx';
import { settingOf } from '../setting.ts';
import { siteOf } from '../site.ts';

describeDatabases('cards of books on a page', (open) => {
  const begin = async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const post = async (content: BlockJson[], kind: 'plain' | 'book' = 'plain') => {
      const published = await site.publish({
        ...plain,
        kind,
        slug: 'story',
        document: { type: 'doc', content },
      });
      await site.settle();
      return published;
    };
    const page = () => domOf(ctx, site, '/posts/story');
    return { ctx, site, actor: site.author, blogId: site.blog.id, post, page };
  };
  const words = paragraph(text('はなし。'));
  const linksOf = (root: ParentNode) =>
    Array.from(root.querySelectorAll('a'), (link) => link.getAttribute('href') ?? '').filter((href) =>
      href.includes('/books/'),
    );
  const saidIn = (root: ParentNode, selector: string) =>
    Array.from(root.querySelectorAll(selector), (one) => one.textContent);

  it('lead to the page of the book with cover, title, by-line and age', async () => {
    const { ctx, actor, post, page } = await begin();
    const book = await addBook(ctx, actor);
    await post([words, bookCard(book), words]);
    const card = (await page()).querySelector('.prose > .bookcard');
    expect(card && linksOf(card)).toEqual(['/hashi/books/9784000000017']);
    expect(card && saidIn(card, '.bookcard__t')).toEqual(['川（かわ）のねむるところ']);
    expect(card && saidIn(card, '.bookcard__m > span')).toEqual(['水田まり', '3〜5歳']);
    expect(card?.querySelector('.cover')).not.toBeNull();
  });

  it('say their own title and ISBN where no reader sees the book, and follow it without anybody touching the post', async () => {
    const { ctx, site, actor, blogId, post, page } = await begin();
    // The first book of a shelf and the last change every page: this one is there all the time.
    await addBook(ctx, actor, { title: '橋の話' });
    const book = await addBook(ctx, actor, river, { shown: false });
    await post([words, bookCard(book, { isbn: '9784000000017', title: '川の本' }), words]);
    const fallen = async () => saidIn(await page(), '.prose > p.card > *');
    const own = ['川の本', 'ISBN 9784000000017'];
    expect(await fallen()).toEqual(own);
    expect(linksOf(await page())).toEqual([]);
    await alterBook(ctx, actor, book, { shown: true });
    await site.settle();
    expect(await fallen()).toEqual([]);
    expect(linksOf(await page())).toHaveLength(1);
    await alterBook(ctx, actor, book, { title: '川のねむる町' });
    await site.settle();
    expect(saidIn(await page(), '.bookcard__t')).toEqual(['川（かわ）のねむる町（ところ）']);
    const { version } = await bookRow(ctx, blogId, book);
    await removeBook(ctx, actor, { id: book, base: version });
    await site.settle();
    expect(await fallen()).toEqual(own);
    await addBook(ctx, actor, { ...river, title: '川のねむるところ 新版' });
    await site.settle();
    expect(saidIn(await page(), '.bookcard__t')).toEqual(['川のねむるところ 新版']);
  });

  it('never show a book of another blog, by id or by ISBN', async () => {
    const { ctx, post, page } = await begin();
    const neighbour = await addMember(ctx, await addBlog(ctx), 'owner');
    const theirs = await addBook(ctx, neighbour);
    await post([words, bookCard(theirs, { isbn: river.isbn ?? null, title: '川の本' }), words]);
    expect(saidIn(await page(), '.prose > p.card cite')).toEqual(['川の本']);
    expect((await page()).documentElement.outerHTML).not.toContain('ねむるところ');
  });

  it('at the end stand under the text as books that go with it, also under a translation', async () => {
    const { ctx, site, actor, post, page } = await begin();
    const book = await addBook(ctx, actor);
    await post([words, bookCard(book), bookCard(null, { title: '棚にない本' })]);
    const shown = await page();
    expect(saidIn(shown, '.onward > h2')).toEqual(['この話につながる本']);
    expect(saidIn(shown, '.onward li').map((said) => said.replace(/\s+/gu, ' '))).toEqual([
      expect.stringContaining('川のねむるところ'),
      '棚にない本',
    ]);
    expect(shown.querySelector('.prose .bookcard, .prose .card')).toBeNull();
    const translation = translationOf(site.blog.id, actor.id, 7);
    const content = [...translation.document.content, bookCard(book)];
    await site.publish({ ...translation, slug: 'river', document: { ...translation.document, content } });
    await site.settle();
    for (const view of ['', '/both', '/original'])
      expect(linksOf(await domOf(ctx, site, `/posts/river${view}`))).toHaveLength(1);
  });

  it('of a post about one book are its heading, and are not said twice', async () => {
    const { ctx, actor, post, page } = await begin();
    const book = await addBook(ctx, actor);
    await post([bookCard(book), words], 'book');
    const shown = await page();
    expect(saidIn(shown, '.introduced__one .bookcard__t')).toEqual(['川（かわ）のねむるところ']);
    expect(linksOf(shown)).toHaveLength(1);
    expect(saidIn(shown, '.prose')).toEqual(['はなし。']);
  });

  it('of a post about several books all stand in its heading, and each where it is written of', async () => {
    const { ctx, actor, post, page } = await begin();
    const first = await addBook(ctx, actor);
    const second = await addBook(ctx, actor, { title: '橋の話', ageFrom: 18 });
    await post([bookCard(first), words, bookCard(second), words], 'book');
    const shown = await page();
    expect(saidIn(shown, '.introduced__all .bookcard__t')).toEqual(['川（かわ）のねむるところ', '橋の話']);
    expect(saidIn(shown, '.prose .bookcard__t')).toEqual(['川（かわ）のねむるところ', '橋の話']);
    expect(saidIn(shown, '.introduced__all .bookcard__m')).toEqual([
      expect.stringContaining('3〜5歳'),
      'おとな',
    ]);
  });

  it('mark a post about books in lists', async () => {
    const { ctx, site, post } = await begin();
    await post([words], 'book');
    await site.publish({ ...plain, document: { type: 'doc', content: [words] } });
    await site.settle();
    expect(saidIn(await domOf(ctx, site, '/page/1'), '.plist__kind')).toEqual(['本']);
  });

  it('cost one query a page, and none where there are none', async () => {
    const { ctx, site, actor, blogId, post } = await begin();
    const books = [];
    for (const title of ['一', '二', '三']) books.push(await addBook(ctx, actor, { title }));
    await post([words, ...books.map((id) => bookCard(id)), words]);
    const { slug } = await site.publish({ ...plain, document: { type: 'doc', content: [words] } });
    const blog = await (await siteOf(ctx)).findBlog(blogId);
    if (!blog) throw new Error('no blog');
    const asked = async (route: Route) => {
      const from = ctx.queries.length;
      await makePage(ctx, settingOf(blog), route);
      return ctx.queries.slice(from).filter((query) => /from "books"/.test(query)).length;
    };
    const article = { page: 'article', view: 'translation' } as const;
    expect(await asked({ ...article, slug: 'story' })).toBe(1);
    expect(await asked({ page: 'feed', scope: { kind: 'all' }, format: 'json' })).toBe(1);
    expect(await asked({ ...article, slug })).toBe(0);
  });

  it('are in the feeds with whole addresses, and feeds follow the shelf', async () => {
    const { ctx, site, actor, post } = await begin();
    const book = await addBook(ctx, actor);
    await post([words, bookCard(book), words]);
    const feed = async () => (await readPage(ctx, site, '/feed.atom')) ?? '';
    expect(xmlProblem(await feed())).toBeNull();
    expect(await feed()).toContain('http://localhost:4100/hashi/books/9784000000017');
    await alterBook(ctx, actor, book, { shown: false });
    await site.settle();
    expect(await feed()).not.toContain('/books/');
    expect(await feed()).toContain('カードの題');
  });

  it('show in the preview of an introduction what readers will see once it is published', async () => {
    const { ctx, actor, blogId } = await begin();
    const sure = await addBook(ctx, actor, river, { shown: false });
    const unsure = await addBook(ctx, actor, { title: '橋の話' }, { confirmed: false });
    const document: DocumentJson = { type: 'doc', content: [bookCard(sure), bookCard(unsure), words] };
    const preview = async (kind: 'plain' | 'book') => {
      const id = await addDraft(ctx, actor, { kind, slug: kind, document });
      const drawn = await drawPreview(ctx, { blogId, kind: 'draft', id }, 'translation', {
        back: '/studio',
        kind: 'draft',
      });
      return drawn === null ? '' : renderToString(drawn);
    };
    const drawn = await preview('book');
    expect([drawn.includes('川のねむるところ'), drawn.includes('橋の話')]).toEqual([true, false]);
    expect(await preview('plain')).not.toContain('川のねむるところ');
  });
});
