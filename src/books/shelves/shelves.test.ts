// Shelves on both databases: by hand and by rule, for readers, for the studio and behind a secret link, each in its own blog.

import * as v from 'valibot';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import type { Actor } from '../actor.ts';
import { addBooks } from '../add-books.ts';
import { type Book, bookWith } from '../book.ts';
import { bringBookBack, removeBook } from '../remove-book.ts';
import { bookById } from '../store.ts';
import { booksOnList, booksOnShelf, countsOnShelves } from './books-on-shelf.ts';
import {
  chooseShelves,
  MOST_ON_SHELF,
  moveOnShelf,
  noteOnShelf,
  putOnShelf,
  takeOffShelf,
} from './change-places.ts';
import { changeShelf, MOST_SHELVES, makeShelf, moveShelf, removeShelf, renewLink } from './change-shelf.ts';
import { listBehind, listToken } from './list-token.ts';
import { ruleSchema, type ShelfRule } from './rule.ts';
import {
  insertShelf,
  openShelfBySlug,
  openShelvesOf,
  replacePlaces,
  type ShelfRow,
  shelfById,
  shelvesOf,
  shelvesWith,
} from './store.ts';

const rule = (asked: Partial<ShelfRule> = {}): ShelfRule => v.parse(ruleSchema, asked);
const byHand = { rule: null, secret: false };

describeDatabases('shelves', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    return { ctx, blog, owner: await addMember(ctx, blog, 'owner') };
  };

  /** Ids by title. */
  async function add(
    ctx: TestContext,
    owner: Actor,
    books: (Partial<Book> & { title: string })[],
    state: { confirmed?: boolean; shown?: boolean } = {},
  ): Promise<string[]> {
    const { confirmed = true, shown = true } = state;
    const all = books.map((book) => ({ book: bookWith(book), origins: {}, confirmed, shown }));
    const added = await addBooks(ctx, owner, all, { act: 'book.imported', name: 'test' });
    if (!added.ok) throw new Error(added.reason);
    return added.ids.map((id) => id ?? '');
  }

  const named = (...titles: string[]) => titles.map((title) => ({ title }));
  const titles = (books: { row: { title: string } }[]) => books.map(({ row }) => row.title).join('');

  async function now(ctx: TestContext, { blog_id, id }: ShelfRow): Promise<ShelfRow> {
    const row = await shelfById(ctx.db, blog_id, id);
    if (!row) throw new Error('no shelf');
    return row;
  }

  it('by hand keep their order and their notes, whatever is put on, moved and taken off', async () => {
    const { ctx, owner } = await begin();
    const [a = '', b = '', c = ''] = await add(ctx, owner, named('あ', 'い', 'う'));
    const shelf = await makeShelf(ctx, owner, { name: '夏', ...byHand });
    await putOnShelf(ctx, owner, shelf.id, [c, a]);
    await putOnShelf(ctx, owner, shelf.id, [a, b]);
    expect(titles(await booksOnShelf(ctx.db, shelf, { shown: true }))).toBe('うあい');
    await noteOnShelf(ctx, owner, { shelfId: shelf.id, bookId: a }, '海の音がする');
    await moveOnShelf(ctx, owner, shelf.id, a, { direction: 'up' });
    await moveOnShelf(ctx, owner, shelf.id, c, { before: '' });
    await takeOffShelf(ctx, owner, shelf.id, b);
    const books = await booksOnShelf(ctx.db, shelf, { shown: true });
    expect(books.map(({ row, note }) => [row.title, note])).toEqual([
      ['あ', '海の音がする'],
      ['う', ''],
    ]);
    expect(titles(await booksOnShelf(ctx.db, shelf, { shown: true, most: 1 }))).toBe('あ');
  });

  it('show readers what is shown, the studio what is confirmed, and nobody what is deleted', async () => {
    const { ctx, blog, owner } = await begin();
    const shelf = await makeShelf(ctx, owner, { name: '棚', ...byHand });
    const rules = await makeShelf(ctx, owner, { name: '全部', rule: rule(), secret: false });
    const [shown = ''] = await add(ctx, owner, named('見'));
    const [hidden = ''] = await add(ctx, owner, named('未'), { shown: false });
    const [machine = ''] = await add(ctx, owner, named('機'), { confirmed: false });
    await putOnShelf(ctx, owner, shelf.id, [shown, hidden]);
    await expect(putOnShelf(ctx, owner, shelf.id, [machine])).rejects.toMatchObject({ kind: 'not-found' });
    for (const one of [shelf, rules]) {
      expect(titles(await booksOnShelf(ctx.db, one, { shown: true }))).toBe('見');
      expect([...titles(await booksOnShelf(ctx.db, one, { shown: false }))].sort()).toEqual(['未', '見']);
    }
    const both = [shelf, rules];
    const counted = async (seen: boolean) =>
      both.map(async ({ id }) => (await countsOnShelves(ctx.db, blog.id, both, { shown: seen })).get(id));
    expect(await Promise.all(await counted(true))).toEqual([1, 1]);
    expect(await Promise.all(await counted(false))).toEqual([2, 2]);
    await removeBook(ctx, owner, { id: shown, base: 1 });
    expect(titles(await booksOnShelf(ctx.db, shelf, { shown: true }))).toBe('');
    // A step past a deleted book is one step, and the book comes back to its shelf.
    await moveOnShelf(ctx, owner, shelf.id, hidden, { direction: 'up' });
    await bringBookBack(ctx, owner, shown);
    expect(titles(await booksOnShelf(ctx.db, shelf, { shown: true }))).toBe('見');
  });

  it('by rule take what fits, in the order of the rule, as the books change', async () => {
    const { ctx, owner } = await begin();
    const nature = [{ scheme: 'own' as const, code: 'nature', label: '自然' }];
    const people = [{ name: '水田 まり', reading: '', role: 'author' as const }];
    await add(ctx, owner, [
      { title: '川', ageFrom: 6, ageTo: 8, subjects: nature, people, published: '2021' },
      { title: '雨', ageFrom: 3, ageTo: 6, subjects: nature, published: '2024-05' },
      { title: '町', ageFrom: 6, ageTo: 8, people, status: 'introduced' },
      { title: '星', subjects: nature, published: '2019' },
    ]);
    const taken = async (asked: Partial<ShelfRule>) => {
      const shelf = await makeShelf(ctx, owner, { name: 'by rule', rule: rule(asked), secret: false });
      return titles(await booksOnShelf(ctx.db, shelf, { shown: true }));
    };
    expect(await taken({ ageFrom: 6, ageTo: 6, order: 'age' })).toBe('雨川町');
    expect(await taken({ subject: { scheme: 'own', code: 'nature' }, order: 'year' })).toBe('雨川星');
    expect(await taken({ author: '水田まり', order: 'newest' })).toBe('町川');
    expect(await taken({ yearFrom: 2020, yearTo: 2022 })).toBe('川');
    expect(await taken({ status: 'introduced' })).toBe('町');
  });

  it('by rule take nothing by hand', async () => {
    const { ctx, owner } = await begin();
    const [a = ''] = await add(ctx, owner, named('あ'));
    const shelf = await makeShelf(ctx, owner, {
      name: '棚',
      rule: rule({ ageFrom: 3 }),
      secret: false,
    });
    await expect(putOnShelf(ctx, owner, shelf.id, [a])).rejects.toMatchObject({ key: 'books.shelf.by-rule' });
    await expect(chooseShelves(ctx, owner, a, [shelf.id])).rejects.toMatchObject({ kind: 'not-found' });
    expect(await shelvesWith(ctx.db, owner.blog.id, a)).toEqual([]);
  });

  it('are chosen for a book at once: on these, off the others', async () => {
    const { ctx, blog, owner } = await begin();
    const [a = '', b = ''] = await add(ctx, owner, named('あ', 'い'));
    const [one, two, three] = [
      await makeShelf(ctx, owner, { name: '1', ...byHand }),
      await makeShelf(ctx, owner, { name: '2', ...byHand }),
      await makeShelf(ctx, owner, { name: '3', ...byHand }),
    ];
    await putOnShelf(ctx, owner, one.id, [a, b]);
    await noteOnShelf(ctx, owner, { shelfId: one.id, bookId: a }, 'そのまま');
    await putOnShelf(ctx, owner, two.id, [a]);
    await chooseShelves(ctx, owner, a, [one.id, three.id]);
    expect((await shelvesWith(ctx.db, blog.id, a)).sort()).toEqual([one.id, three.id].sort());
    expect((await booksOnShelf(ctx.db, one, { shown: true })).map(({ note }) => note)).toEqual([
      'そのまま',
      '',
    ]);
    const [machine = ''] = await add(ctx, owner, named('機'), { confirmed: false });
    await expect(chooseShelves(ctx, owner, machine, [one.id])).rejects.toMatchObject({
      key: 'books.shelf.unconfirmed',
    });
  });

  it('are changed by one at a time, keep addresses apart, and stand in their own order', async () => {
    const { ctx, blog, owner } = await begin();
    const one = await makeShelf(ctx, owner, { name: 'Summer books', ...byHand });
    const two = await makeShelf(ctx, owner, { name: 'Summer books', ...byHand });
    const three = await makeShelf(ctx, owner, { name: '雨の日', ...byHand });
    expect([one.slug, two.slug, three.slug]).toEqual(['summer-books', 'summer-books-2', 'shelf']);
    const change = {
      id: one.id,
      base: 1,
      name: '夏の本',
      slug: 'natsu',
      about: '',
      secret: false,
      rule: null,
    };
    expect(await changeShelf(ctx, owner, { ...change, slug: 'shelf' })).toMatchObject({
      reason: 'slug-taken',
    });
    expect(await changeShelf(ctx, owner, change)).toEqual({ ok: true });
    expect(await changeShelf(ctx, owner, { ...change, name: '冬' })).toMatchObject({ reason: 'conflict' });
    expect(await now(ctx, one)).toMatchObject({ name: '夏の本', slug: 'natsu', version: 2 });
    await moveShelf(ctx, owner, three.id, { before: one.id });
    await moveShelf(ctx, owner, two.id, { direction: 'up' });
    expect((await shelvesOf(ctx.db, blog.id)).map(({ id }) => id)).toEqual([three.id, two.id, one.id]);
  });

  it('are at most so many, and hold at most so many', async () => {
    const { ctx, blog, owner } = await begin();
    const shelf = await makeShelf(ctx, owner, { name: '棚', ...byHand });
    const ids = await add(
      ctx,
      owner,
      named(...Array.from({ length: MOST_ON_SHELF + 1 }, (_, at) => `b${at}`)),
    );
    await replacePlaces(
      ctx.db,
      blog.id,
      shelf.id,
      ids.slice(0, MOST_ON_SHELF - 1).map((book_id) => ({ book_id, note: '' })),
    );
    const last = ids.slice(MOST_ON_SHELF - 1);
    await expect(putOnShelf(ctx, owner, shelf.id, last)).rejects.toMatchObject({ key: 'books.shelf.full' });
    await putOnShelf(ctx, owner, shelf.id, last.slice(0, 1));
    expect(await booksOnShelf(ctx.db, shelf, { shown: true })).toHaveLength(MOST_ON_SHELF);
    for (let at = 1; at < MOST_SHELVES; at++)
      await insertShelf(ctx.db, { ...shelf, id: `shelf-${at}`, slug: `shelf-${at}` });
    await expect(makeShelf(ctx, owner, { name: 'too many', ...byHand })).rejects.toMatchObject({
      key: 'books.shelf.many',
    });
  });

  it('behind a secret link open by it alone, and by an old link never again', async () => {
    const { ctx, blog, owner } = await begin();
    const list = await makeShelf(ctx, owner, { name: 'そらへ', slug: 'sora', rule: null, secret: true });
    const [hidden = ''] = await add(ctx, owner, named('未'), { shown: false });
    await putOnShelf(ctx, owner, list.id, [hidden]);
    expect(await openShelfBySlug(ctx.db, blog.id, 'sora')).toBeUndefined();
    expect(await openShelvesOf(ctx.db, blog.id)).toEqual([]);
    const token = (await listToken(ctx, list)) ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await shelvesOf(ctx.db, blog.id))).not.toContain(token);
    const found = await listBehind(ctx, blog.id, token);
    expect(found?.id).toBe(list.id);
    expect(titles(await booksOnList(ctx.db, list))).toBe('未');
    const elsewhere = await addBlog(ctx);
    expect(await listBehind(ctx, elsewhere.id, token)).toBeNull();
    expect(await listBehind(ctx, blog.id, `${token}x`)).toBeNull();
    await renewLink(ctx, owner, list.id);
    expect(await listBehind(ctx, blog.id, token)).toBeNull();
    const second = (await listToken(ctx, await now(ctx, list))) ?? '';
    expect((await listBehind(ctx, blog.id, second))?.id).toBe(list.id);
    // Opened to all and shut again, it has a link that nobody has seen.
    const change = { id: list.id, name: 'そらへ', slug: 'sora', about: '', rule: null };
    await changeShelf(ctx, owner, { ...change, base: 2, secret: false });
    expect(await listToken(ctx, await now(ctx, list))).toBeNull();
    expect((await openShelfBySlug(ctx.db, blog.id, 'sora'))?.id).toBe(list.id);
    await changeShelf(ctx, owner, { ...change, base: 3, secret: true });
    expect(await listBehind(ctx, blog.id, second)).toBeNull();
  });

  it('behind a secret link show by rule only what readers see', async () => {
    const { ctx, owner } = await begin();
    await add(ctx, owner, named('未'), { shown: false });
    await add(ctx, owner, named('見'));
    const list = await makeShelf(ctx, owner, { name: 'list', rule: rule(), secret: true });
    expect(titles(await booksOnList(ctx.db, list))).toBe('見');
  });

  it('change only for those who may edit, and never across blogs', async () => {
    const { ctx, blog, owner } = await begin();
    const [a = ''] = await add(ctx, owner, named('あ'));
    const shelf = await makeShelf(ctx, owner, { name: '棚', ...byHand });
    const reader = await addMember(ctx, blog, 'translator');
    const other = await addBlog(ctx);
    const stranger = await addMember(ctx, other, 'owner');
    const [theirs = ''] = await add(ctx, stranger, named('よそ'));
    const change = { id: shelf.id, base: 1, name: 'x', slug: 'x', about: '', secret: true, rule: null };
    const ways = (actor: Actor, bookId: string) => [
      () => changeShelf(ctx, actor, change),
      () => moveShelf(ctx, actor, shelf.id, { direction: 'up' }),
      () => renewLink(ctx, actor, shelf.id),
      () => removeShelf(ctx, actor, shelf.id),
      () => putOnShelf(ctx, actor, shelf.id, [bookId]),
      () => takeOffShelf(ctx, actor, shelf.id, bookId),
      () => moveOnShelf(ctx, actor, shelf.id, bookId, { direction: 'up' }),
      () => noteOnShelf(ctx, actor, { shelfId: shelf.id, bookId }, 'x'),
    ];
    await putOnShelf(ctx, owner, shelf.id, [a]);
    for (const way of ways(reader, a)) await expect(way()).rejects.toMatchObject({ kind: 'forbidden' });
    for (const way of ways(stranger, theirs))
      await expect(way()).rejects.toMatchObject({ kind: 'not-found' });
    await expect(chooseShelves(ctx, stranger, a, [])).rejects.toMatchObject({ kind: 'not-found' });
    await expect(chooseShelves(ctx, stranger, theirs, [shelf.id])).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(putOnShelf(ctx, owner, shelf.id, [theirs])).rejects.toMatchObject({ kind: 'not-found' });
    expect(titles(await booksOnShelf(ctx.db, shelf, { shown: true }))).toBe('あ');
    expect(await bookById(ctx.db, other.id, theirs)).toBeDefined();
  });

  it('tell of every change and stand in the record', async () => {
    const { ctx, blog, owner } = await begin();
    const [a = ''] = await add(ctx, owner, named('あ'));
    const shelf = await makeShelf(ctx, owner, { name: '棚', ...byHand });
    await putOnShelf(ctx, owner, shelf.id, [a]);
    // Nothing came of it, so nothing is told.
    await putOnShelf(ctx, owner, shelf.id, [a]);
    await noteOnShelf(ctx, owner, { shelfId: shelf.id, bookId: a }, 'x');
    await takeOffShelf(ctx, owner, shelf.id, a);
    await removeShelf(ctx, owner, shelf.id);
    const events = await ctx.db
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'shelf.changed')
      .execute();
    expect(events).toHaveLength(5);
    expect(events.every(({ body }) => body.includes(shelf.id))).toBe(true);
    const log = await ctx.db
      .selectFrom('log_entries')
      .select('act')
      .where('blog_id', '=', blog.id)
      .where('act', 'like', 'shelf.%')
      .orderBy('id')
      .execute();
    expect(log.map(({ act }) => act)).toEqual([
      'shelf.created',
      'shelf.changed',
      'shelf.changed',
      'shelf.changed',
      'shelf.deleted',
    ]);
    expect(await shelvesOf(ctx.db, blog.id)).toEqual([]);
  });
});
