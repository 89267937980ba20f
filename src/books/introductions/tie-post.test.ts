// Which posts show which books, on both databases: by events, by a command, never across blogs; and books that are introduced.
import { expect, it } from 'vitest';
import { addBook, alterBook, bookCard, bookRow, river } from '../../../test/support/carded-books.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember, paragraph, text } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { found, plain } from '../../../test/support/searching.ts';
import { transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { drain, together } from '../../platform/worker.ts';
import { changePost } from '../../posts/publishing/change-post.ts';
import { searchHandlers, searchWork } from '../../search/handlers.ts';
import type { BlockJson } from '../../text/document.ts';
import { bringBookBack, removeBook } from '../remove-book.ts';
import { introductionHandlers, introductionWork } from './handlers.ts';

describeDatabases('posts and the books on their cards', (open) => {
  const begin = async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const settle = async () => {
      await drain(ctx, together(introductionHandlers(), searchHandlers()));
      await drain(ctx, together(introductionWork(), searchWork()));
      await drain(ctx, introductionHandlers());
    };
    const post = (...content: BlockJson[]) =>
      site.publish({ ...plain, document: { type: 'doc', content: [paragraph(text('話。')), ...content] } });
    return { ctx, site, settle, post, actor: site.author, blogId: site.blog.id };
  };

  const ties = async (ctx: TestContext) =>
    (
      await ctx.db
        .selectFrom('book_posts')
        .select(['book_id', 'post_id'])
        .orderBy('post_id')
        .orderBy('position')
        .execute()
    ).map(({ book_id, post_id }) => [post_id, book_id]);

  const told = async (ctx: TestContext) =>
    (await ctx.db.selectFrom('outbox').select('body').where('kind', '=', 'book.changed').execute())
      .map(({ body }) => JSON.parse(body) as { bookId: string; only?: string })
      .filter(({ only }) => only === 'posts')
      .map(({ bookId }) => bookId);

  it('are tied by the id on a card and by its ISBN, each book once, in the order of the cards', async () => {
    const { ctx, actor, settle, post } = await begin();
    const first = await addBook(ctx, actor);
    const second = await addBook(ctx, actor, { title: '橋の話', isbn: '9784000000024' });
    const { postId } = await post(
      bookCard(null, { isbn: '978-4-00-000002-4' }),
      bookCard(first),
      bookCard(null, { isbn: river.isbn ?? '' }),
      bookCard('0198-nobody'),
    );
    await settle();
    expect(await ties(ctx)).toEqual([
      [postId, second],
      [postId, first],
    ]);
    expect((await told(ctx)).sort()).toEqual([first, second].sort());
  });

  it('tell of a book only when other posts show it, and come to an end', async () => {
    const { ctx, actor, blogId, settle, post } = await begin();
    const book = await addBook(ctx, actor);
    const { postId } = await post(bookCard(book));
    await settle();
    expect(await told(ctx)).toEqual([book]);
    for (const kind of ['post.changed', 'index.due'] as const)
      await transact(ctx, (tx) => emit(tx, { kind, blogId, postId }));
    await alterBook(ctx, actor, book, { publisher: '川べり舎' });
    await settle();
    expect(await told(ctx)).toEqual([book]);
    const open = ctx.db.selectFrom('outbox').select('kind').where('done_at', 'is', null);
    const ours = ['book.changed', 'index.due', 'post.changed', 'post.published'] as const;
    expect(await open.where('kind', 'in', ours).execute()).toEqual([]);
  });

  it('are not tied any more once the card is gone, the post is taken back, or stands behind a password', async () => {
    const { ctx, site, actor, settle, post } = await begin();
    const book = await addBook(ctx, actor);
    const { postId, slug } = await post(bookCard(book));
    await settle();
    await changePost(ctx, actor, postId, { passwordHash: 'scrypt$x' });
    await settle();
    expect(await ties(ctx)).toEqual([]);
    await changePost(ctx, actor, postId, { passwordHash: null });
    await settle();
    expect(await ties(ctx)).toHaveLength(1);
    await site.publish({
      ...plain,
      postId,
      slug,
      document: { type: 'doc', content: [paragraph(text('話。'))] },
    });
    await settle();
    expect(await ties(ctx)).toEqual([]);
    await site.publish({ ...plain, postId, slug, document: { type: 'doc', content: [bookCard(book)] } });
    await settle();
    expect(await ties(ctx)).toHaveLength(1);
    await site.unpublish(postId);
    await settle();
    expect(await ties(ctx)).toEqual([]);
  });

  it('are tied to a book that comes after them by its ISBN, and follow it when it is deleted and brought back', async () => {
    const { ctx, actor, blogId, settle, post } = await begin();
    const { postId } = await post(bookCard(null, { isbn: river.isbn ?? '' }));
    await settle();
    expect(await ties(ctx)).toEqual([]);
    const book = await addBook(ctx, actor);
    await settle();
    expect(await ties(ctx)).toEqual([[postId, book]]);
    const { version } = await bookRow(ctx, blogId, book);
    await removeBook(ctx, actor, { id: book, base: version });
    await settle();
    expect(await ties(ctx)).toEqual([]);
    await bringBookBack(ctx, actor, book);
    await settle();
    expect(await ties(ctx)).toEqual([[postId, book]]);
  });

  it('pass from one book to another with its ISBN, and both are told of', async () => {
    const { ctx, actor, settle, post } = await begin();
    const first = await addBook(ctx, actor);
    const other = await addBook(ctx, actor, { title: '橋の話' });
    const { postId } = await post(bookCard(null, { isbn: river.isbn ?? '' }));
    await settle();
    await alterBook(ctx, actor, first, { isbn: null });
    await alterBook(ctx, actor, other, { isbn: river.isbn ?? null });
    await settle();
    expect(await ties(ctx)).toEqual([[postId, other]]);
  });

  it('are never tied to the book of another blog, by id or by ISBN', async () => {
    const { ctx, settle, post } = await begin();
    const neighbour = await addMember(ctx, await addBlog(ctx), 'owner');
    const theirs = await addBook(ctx, neighbour);
    await post(bookCard(theirs, { isbn: river.isbn ?? null }));
    await settle();
    expect(await ties(ctx)).toEqual([]);
  });

  it('are all tied anew where rows came without events, as in an archive', async () => {
    const { ctx, actor, blogId, settle, post } = await begin();
    const book = await addBook(ctx, actor);
    const { postId } = await post(bookCard(book));
    await settle();
    await ctx.db.deleteFrom('book_posts').execute();
    await ctx.db.deleteFrom('book_cards').execute();
    await transact(ctx, (tx) => emit(tx, { kind: 'index.due', blogId, postId: null }));
    await settle();
    expect(await ties(ctx)).toEqual([[postId, book]]);
  });

  it('of kind `book` introduce theirs: a confirmed one is shown, one that nobody confirmed is not', async () => {
    const { ctx, site, actor, blogId, settle } = await begin();
    const sure = await addBook(ctx, actor, river, { shown: false });
    const unsure = await addBook(ctx, actor, { title: '橋の話' }, { confirmed: false });
    const document = { type: 'doc' as const, content: [bookCard(sure), bookCard(unsure)] };
    const { postId, slug } = await site.publish({ ...plain, kind: 'book', document });
    await settle();
    expect(await bookRow(ctx, blogId, sure)).toMatchObject({
      status: 'introduced',
      shown_at: expect.any(String),
      version: 2,
    });
    expect(await bookRow(ctx, blogId, unsure)).toMatchObject({ status: 'introduced', shown_at: null });
    await alterBook(ctx, actor, sure, { shown: false });
    const corrected = { ...document, content: [...document.content, paragraph(text('なおした。'))] };
    await site.publish({ ...plain, kind: 'book', postId, slug, document: corrected });
    await settle();
    expect((await bookRow(ctx, blogId, sure)).shown_at).toBeNull();
  });

  it('of any other kind leave their books as they are', async () => {
    const { ctx, actor, blogId, settle, post } = await begin();
    const book = await addBook(ctx, actor, river, { shown: false });
    await post(bookCard(book));
    await settle();
    expect(await bookRow(ctx, blogId, book)).toMatchObject({ status: 'to-read', shown_at: null, version: 1 });
  });

  it('are found by title and reading of the books on their cards, as the shelf calls them now', async () => {
    const { ctx, site, actor, settle, post } = await begin();
    const book = await addBook(ctx, actor);
    const { slug } = await post(bookCard(book));
    await settle();
    expect(await found(ctx, site, 'かわのねむるところ')).toEqual([slug]);
    expect(await found(ctx, site, '森のねむるところ')).toEqual([]);
    await alterBook(ctx, actor, book, { title: '森のねむるところ' });
    await settle();
    expect(await found(ctx, site, '森のねむるところ')).toEqual([slug]);
    await alterBook(ctx, actor, book, { shown: false });
    await settle();
    expect(await found(ctx, site, '森のねむるところ')).toEqual([]);
  });
});
