// Books on both databases: added once, changed by one at a time, deleted and brought back, and only where they belong.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { addBooks, type NewBook } from './add-books.ts';
import { type Book, bookWith } from './book.ts';
import { changeBook } from './change-book.ts';
import { wholeBook } from './read-books.ts';
import { bringBookBack, forgetDeletedBooks, removeBook } from './remove-book.ts';
import { type BookRow, bookById, bookBySlug, booksOf } from './store.ts';
import { bookOf, originsOf } from './whole-book.ts';

const river = bookWith({
  isbn: '9784000000017',
  title: '川のねむるところ',
  titleReading: 'カワノネムルトコロ',
  people: [
    { name: '水田 まり', reading: 'ミズタ マリ', role: 'author' },
    { name: '青木 空', reading: 'あおき そら', role: 'illustrator' },
  ],
  subjects: [{ scheme: 'own', code: 'nature', label: '自然' }],
  ageFrom: 3,
  ageTo: 5,
  price: 1500,
  currency: 'JPY',
  links: [{ kind: 'library', label: '図書館でさがす', url: 'https://example.org/river', affiliate: false }],
});

const asNew = (book: Book, more: Partial<NewBook> = {}): NewBook => ({
  book,
  origins: { title: 'openbd' },
  confirmed: false,
  shown: false,
  ...more,
});

const added = { act: 'book.added', name: '本' } as const;

describeDatabases('books', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    return { ctx, blog, owner: await addMember(ctx, blog, 'owner') };
  };

  async function only(ctx: TestContext, blogId: string): Promise<BookRow> {
    const [row] = await booksOf(ctx.db, blogId);
    if (!row) throw new Error('no book');
    return row;
  }

  it('come back as they were given, readings in hiragana, under the address of their ISBN', async () => {
    const { ctx, blog, owner } = await begin();
    await addBooks(ctx, owner, [asNew(river)], added);
    const row = await bookBySlug(ctx.db, blog.id, '9784000000017');
    if (!row) throw new Error('no book');
    expect(bookOf(await wholeBook(ctx.db, row))).toEqual({
      ...river,
      titleReading: 'かわのねむるところ',
      people: [
        { name: '水田 まり', reading: 'みずた まり', role: 'author' },
        { name: '青木 空', reading: 'あおき そら', role: 'illustrator' },
      ],
    });
    expect(row).toMatchObject({ confirmed_at: null, shown_at: null, version: 1 });
  });

  it('with the same ISBN come once, in one list or in two', async () => {
    const { ctx, blog, owner } = await begin();
    const first = await addBooks(ctx, owner, [asNew(river), asNew(river)], added);
    expect(first).toMatchObject({ ok: true, ids: [expect.any(String), null] });
    const again = await addBooks(ctx, owner, [asNew(river)], added);
    expect(again).toEqual({ ok: true, ids: [null] });
    expect(await booksOf(ctx.db, blog.id)).toHaveLength(1);
  });

  it('without an ISBN have words of their own for their addresses', async () => {
    const { ctx, blog, owner } = await begin();
    const books = [
      bookWith({ title: 'かわ', originalTitle: 'Where the River Sleeps' }),
      bookWith({ title: 'かわ' }),
      bookWith({ title: 'かわ' }),
    ];
    await addBooks(
      ctx,
      owner,
      books.map((book) => asNew(book)),
      added,
    );
    const slugs = (await booksOf(ctx.db, blog.id)).map(({ slug }) => slug);
    expect(slugs.sort()).toEqual(['book', 'book-2', 'where-the-river-sleeps']);
  });

  it('are shown to readers only once a person has confirmed them', async () => {
    const { ctx, blog, owner } = await begin();
    await addBooks(ctx, owner, [asNew(river, { shown: true })], added);
    const row = await only(ctx, blog.id);
    expect(row.shown_at).toBeNull();
    const changed = await changeBook(ctx, owner, { id: row.id, base: 1, book: river, shown: true });
    expect(changed).toMatchObject({ ok: true, row: { shown_at: expect.any(String), version: 2 } });
  });

  it('keep where each field came from, and know what a person wrote', async () => {
    const { ctx, blog, owner } = await begin();
    await addBooks(ctx, owner, [asNew(river, { origins: { title: 'openbd', publisher: 'ndl' } })], added);
    const { id } = await only(ctx, blog.id);
    await changeBook(ctx, owner, { id, base: 1, book: { ...river, publisher: '川べり舎' }, shown: false });
    const row = await only(ctx, blog.id);
    expect(originsOf(row)).toMatchObject({ title: 'openbd', publisher: 'person' });
  });

  it('that somebody else has changed meanwhile, or whose ISBN is another one’s, are not written over', async () => {
    const { ctx, blog, owner } = await begin();
    const other = bookWith({ title: '雨をきく日', isbn: '9780804429573' });
    await addBooks(ctx, owner, [asNew(river), asNew(other)], added);
    const row = await bookBySlug(ctx.db, blog.id, '9784000000017');
    const id = row?.id ?? '';
    await changeBook(ctx, owner, { id, base: 1, book: { ...river, title: '川' }, shown: false });
    const late = await changeBook(ctx, owner, { id, base: 1, book: { ...river, title: '海' }, shown: false });
    expect(late).toMatchObject({ ok: false, reason: 'conflict', current: { title: '川' } });
    const taken = await changeBook(ctx, owner, {
      ...{ id, base: 2, shown: false },
      book: { ...river, isbn: '9780804429573' },
    });
    expect(taken).toMatchObject({ ok: false, reason: 'known', other: { title: '雨をきく日' } });
    expect((await bookById(ctx.db, blog.id, id))?.title).toBe('川');
  });

  it('that were deleted come back with everything, unless their ISBN is another one’s by then', async () => {
    const { ctx, blog, owner } = await begin();
    await addBooks(ctx, owner, [asNew(river)], added);
    const { id } = await only(ctx, blog.id);
    expect(await removeBook(ctx, owner, { id, base: 1 })).toEqual({ ok: true });
    expect(await booksOf(ctx.db, blog.id)).toEqual([]);
    expect(await bringBookBack(ctx, owner, id)).toEqual({ ok: true });
    const back = await only(ctx, blog.id);
    expect(bookOf(await wholeBook(ctx.db, back)).people).toHaveLength(2);
    await removeBook(ctx, owner, { id, base: back.version });
    await addBooks(ctx, owner, [asNew(river)], added);
    expect(await bringBookBack(ctx, owner, id)).toEqual({ ok: false, reason: 'known' });
  });

  it('that were deleted are forgotten after thirty days', async () => {
    const { ctx, blog, owner } = await begin();
    await addBooks(ctx, owner, [asNew(river)], added);
    const { id } = await only(ctx, blog.id);
    await removeBook(ctx, owner, { id, base: 1 });
    await forgetDeletedBooks(ctx);
    expect(await ctx.db.selectFrom('books').select('id').execute()).toHaveLength(1);
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    await forgetDeletedBooks(ctx);
    expect(await ctx.db.selectFrom('books').select('id').execute()).toEqual([]);
  });

  it('belong to one blog, and only those who may edit there change them', async () => {
    const { ctx, blog, owner } = await begin();
    await addBooks(ctx, owner, [asNew(river)], added);
    const { id } = await only(ctx, blog.id);
    const elsewhere = await addBlog(ctx);
    const stranger = await addMember(ctx, elsewhere, 'owner');
    expect(await bookById(ctx.db, elsewhere.id, id)).toBeUndefined();
    await expect(removeBook(ctx, stranger, { id, base: 1 })).rejects.toMatchObject({ kind: 'not-found' });
    const translator = await addMember(ctx, blog, 'translator');
    await expect(addBooks(ctx, translator, [asNew(river)], added)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
