// Books found for a card, and the draft that introduces some: for members of the blog alone, and only books of its shelf.
import { expect, it } from 'vitest';
import { addBook, bookRow, river } from '../../../test/support/carded-books.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { draftOf } from '../../posts/store.ts';
import { cardsIn } from '../../text/book-cards.ts';
import { removeBook } from '../remove-book.ts';
import { findOnShelf } from './find-on-shelf.ts';
import { startIntroduction } from './start-introduction.ts';

describeDatabases('the shelf, asked while a card is written,', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    const found = async (words: string) =>
      (await findOnShelf(ctx, owner, { words })).books.map(({ title }) => title);
    return { ctx, blog, owner, found };
  };

  it('finds by title, reading, author and ISBN, whatever kana, width and hyphens', async () => {
    const { ctx, owner, found } = await begin();
    await addBook(ctx, owner);
    await addBook(ctx, owner, { title: '橋の話', titleReading: 'はしのはなし' });
    const river = ['川のねむるところ'];
    for (const words of [
      'かわ',
      'カワノ',
      '川の',
      'みずたまり',
      '水田 川',
      '978-4-00-000001-7',
      '９７８４００００００01７',
    ])
      expect([words, await found(words)]).toEqual([words, river]);
    expect(await found('%')).toHaveLength(2);
    expect(await found('ところ 橋')).toEqual([]);
  });

  it('puts those first that begin with what was typed, and the newest where nothing is', async () => {
    const { ctx, owner, found } = await begin();
    await addBook(ctx, owner, { title: 'あおい海', titleReading: 'あおいうみ' });
    await addBook(ctx, owner, { title: '海の手紙', titleReading: 'うみのてがみ' });
    expect(await found('うみ')).toEqual(['海の手紙', 'あおい海']);
    expect(await found('')).toEqual(['海の手紙', 'あおい海']);
  });

  it('says which ISBN it does not have, and that a book has gone', async () => {
    const { ctx, blog, owner } = await begin();
    expect(await findOnShelf(ctx, owner, { words: '4-00-000001-5' })).toEqual({ books: [], isbn: null });
    expect(await findOnShelf(ctx, owner, { words: '978-4-00-000001-7' })).toEqual({
      books: [],
      isbn: '9784000000017',
    });
    const book = await addBook(ctx, owner);
    expect((await findOnShelf(ctx, owner, { words: '', book })).books).toHaveLength(1);
    const { version } = await bookRow(ctx, blog.id, book);
    await removeBook(ctx, owner, { id: book, base: version });
    expect((await findOnShelf(ctx, owner, { words: '', book })).books).toEqual([]);
  });

  it('knows no books of other blogs, and answers only those who may write', async () => {
    const { ctx, blog, found } = await begin();
    const neighbour = await addMember(ctx, await addBlog(ctx), 'owner');
    await addBook(ctx, neighbour);
    expect(await found('かわ')).toEqual([]);
    const reader = await addMember(ctx, blog, 'reader');
    await expect(findOnShelf(ctx, reader, { words: 'かわ' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describeDatabases('a post that introduces books', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    return { ctx, blog, owner: await addMember(ctx, blog, 'owner') };
  };

  it('begins with their cards, in the order they were chosen, and a line to write on behind each', async () => {
    const { ctx, blog, owner } = await begin();
    const first = await addBook(ctx, owner);
    const second = await addBook(ctx, owner, { title: '橋の話' });
    const { postId } = await startIntroduction(ctx, owner, [second, first, second]);
    const draft = await draftOf(ctx.db, blog.id, postId);
    const document = JSON.parse(draft?.document ?? '{}');
    expect(draft?.kind).toBe('book');
    expect(document.content.map(({ type }: { type: string }) => type)).toEqual([
      'book_card',
      'paragraph',
      'book_card',
      'paragraph',
    ]);
    expect(cardsIn(document).map(({ attrs }) => [attrs.book, attrs.isbn, attrs.title])).toEqual([
      [second, null, '橋の話'],
      [first, river.isbn, river.title],
    ]);
  });

  it('is begun once, however often it is asked for before anything is written in it', async () => {
    const { ctx, owner } = await begin();
    const book = await addBook(ctx, owner);
    const first = await startIntroduction(ctx, owner, [book]);
    expect(await startIntroduction(ctx, owner, [book])).toEqual(first);
    await ctx.db.updateTable('drafts').set({ version: 2 }).execute();
    expect(await startIntroduction(ctx, owner, [book])).not.toEqual(first);
  });

  it('is refused for a book of another blog', async () => {
    const { ctx, owner } = await begin();
    const neighbour = await addMember(ctx, await addBlog(ctx), 'owner');
    const theirs = await addBook(ctx, neighbour);
    await expect(startIntroduction(ctx, owner, [theirs])).rejects.toMatchObject({ kind: 'not-found' });
  });
});
