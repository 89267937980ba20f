// The SQL of shelves: the shelves of a blog in their order, and the books that were put on them by hand.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { type BookRow, peopleOf, type SubjectRow, subjectsOf } from '../store.ts';
import type { ShelfBooksTable, ShelvesTable } from '../tables.ts';
import type { RuledBook } from './rule.ts';

export type ShelfRow = Selectable<ShelvesTable>;
export type ShelfBookRow = Selectable<ShelfBooksTable>;

/** Rows of one statement; neither database takes any number of values at once. */
const ROWS_AT_ONCE = 100;

/** All shelves of a blog in their order, those that open by a secret link among them: for the studio alone. */
export async function shelvesOf(db: Db, blogId: string): Promise<ShelfRow[]> {
  return ofBlog(db, blogId).orderBy('position').orderBy('id').execute();
}

/** Those that every reader may see, in their order. */
export async function openShelvesOf(db: Db, blogId: string): Promise<ShelfRow[]> {
  return ofBlog(db, blogId).where('secret_number', 'is', null).orderBy('position').orderBy('id').execute();
}

/** Those that a secret link opens. */
export async function secretShelvesOf(db: Db, blogId: string): Promise<ShelfRow[]> {
  return ofBlog(db, blogId).where('secret_number', 'is not', null).orderBy('id').execute();
}

export async function shelfById(db: Db, blogId: string, id: string): Promise<ShelfRow | undefined> {
  return ofBlog(db, blogId).where('id', '=', id).executeTakeFirst();
}

/** One that every reader may see. */
export async function openShelfBySlug(db: Db, blogId: string, slug: string): Promise<ShelfRow | undefined> {
  return ofBlog(db, blogId).where('slug', '=', slug).where('secret_number', 'is', null).executeTakeFirst();
}

function ofBlog(db: Db, blogId: string) {
  return db.selectFrom('shelves').selectAll().where('blog_id', '=', blogId);
}

export async function insertShelf(db: Db, row: ShelfRow): Promise<void> {
  await db.insertInto('shelves').values(row).execute();
}

/** False when it is not at `version` any more; nothing has changed then. */
export async function replaceShelf(db: Db, row: ShelfRow, version: number): Promise<boolean> {
  const { blog_id, id, ...columns } = row;
  const { numUpdatedRows } = await db
    .updateTable('shelves')
    .set({ ...columns, version: version + 1 })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The books on it stay books; what it said of them goes with it. */
export async function deleteShelf(db: Db, blogId: string, id: string): Promise<void> {
  await db.deleteFrom('shelves').where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/** Gives the shelves of a blog their places in this order. */
export async function placeShelves(db: Db, blogId: string, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db
      .updateTable('shelves')
      .set({ position })
      .where('blog_id', '=', blogId)
      .where('id', '=', id)
      .where('position', '!=', position)
      .execute();
  }
}

/** What was put on a shelf by hand, in its order; deleted books, which may come back, among it. */
export async function placesOn(db: Db, blogId: string, shelfId: string): Promise<ShelfBookRow[]> {
  return db
    .selectFrom('shelf_books')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('shelf_id', '=', shelfId)
    .orderBy('position')
    .orderBy('book_id')
    .execute();
}

/** Writes all that stands on a shelf, in the order given; what is not among it is gone. Call it inside a transaction. */
export async function replacePlaces(
  db: Db,
  blogId: string,
  shelfId: string,
  places: readonly Pick<ShelfBookRow, 'book_id' | 'note'>[],
): Promise<void> {
  await db.deleteFrom('shelf_books').where('blog_id', '=', blogId).where('shelf_id', '=', shelfId).execute();
  const rows = places.map(({ book_id, note }, position) => ({
    blog_id: blogId,
    shelf_id: shelfId,
    book_id,
    position,
    note,
  }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto('shelf_books')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
}

export async function noteOn(
  db: Db,
  { blog_id, shelf_id, book_id }: Pick<ShelfBookRow, 'blog_id' | 'shelf_id' | 'book_id'>,
  note: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('shelf_books')
    .set({ note })
    .where('blog_id', '=', blog_id)
    .where('shelf_id', '=', shelf_id)
    .where('book_id', '=', book_id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ids of the shelves by hand that a book stands on. */
export async function shelvesWith(db: Db, blogId: string, bookId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('shelf_books')
    .select('shelf_id')
    .where('blog_id', '=', blogId)
    .where('book_id', '=', bookId)
    .execute();
  return rows.map(({ shelf_id }) => shelf_id);
}

export interface Wanted {
  /** Those that readers see; without it every one that a person has confirmed. */
  shown: boolean;
  /** The first so many. */
  most?: number;
}

/** The books on a shelf by hand, in its order. */
export async function booksByHand(
  db: Db,
  { blog_id, id }: Pick<ShelfRow, 'blog_id' | 'id'>,
  { shown, most }: Wanted,
): Promise<{ row: BookRow; note: string }[]> {
  const rows = await db
    .selectFrom('shelf_books')
    .innerJoin('books', (join) =>
      join.onRef('books.blog_id', '=', 'shelf_books.blog_id').onRef('books.id', '=', 'shelf_books.book_id'),
    )
    .selectAll('books')
    .select('shelf_books.note as note')
    .where('shelf_books.blog_id', '=', blog_id)
    .where('shelf_books.shelf_id', '=', id)
    .where('books.deleted_at', 'is', null)
    .where(shown ? 'books.shown_at' : 'books.confirmed_at', 'is not', null)
    .orderBy('shelf_books.position')
    .orderBy('shelf_books.book_id')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map(({ note, ...row }) => ({ row, note }));
}

/** How many books stand on each shelf by hand. */
export async function countsByHand(
  db: Db,
  blogId: string,
  { shown }: Pick<Wanted, 'shown'>,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('shelf_books')
    .innerJoin('books', (join) =>
      join.onRef('books.blog_id', '=', 'shelf_books.blog_id').onRef('books.id', '=', 'shelf_books.book_id'),
    )
    .select(['shelf_books.shelf_id', (eb) => eb.fn.countAll<string | number>().as('count')])
    .where('shelf_books.blog_id', '=', blogId)
    .where('books.deleted_at', 'is', null)
    .where(shown ? 'books.shown_at' : 'books.confirmed_at', 'is not', null)
    .groupBy('shelf_books.shelf_id')
    .execute();
  return new Map(rows.map(({ shelf_id, count }) => [shelf_id, Number(count)]));
}

/** A book without its texts: what rules and counts ask. */
export interface LightBook extends RuledBook {
  row: RuledBook['row'] & Pick<BookRow, 'created_at' | 'shown_at'>;
  subjects: readonly SubjectRow[];
}

/** Every book of a blog, or one book alone, as rules see it. */
export async function ruledBooks(
  db: Db,
  blogId: string,
  { shown, bookId }: Pick<Wanted, 'shown'> & { bookId?: string },
): Promise<LightBook[]> {
  const rows = await db
    .selectFrom('books')
    .select(['id', 'age_from', 'age_to', 'alone_from', 'alone_to', 'published', 'status', 'sorted_by'])
    .select(['created_at', 'shown_at'])
    .where('blog_id', '=', blogId)
    .where('deleted_at', 'is', null)
    .where(shown ? 'shown_at' : 'confirmed_at', 'is not', null)
    .$if(bookId !== undefined, (query) => query.where('id', '=', bookId ?? ''))
    .execute();
  const ids = bookId === undefined ? null : [bookId];
  const people = Map.groupBy(await peopleOf(db, blogId, ids), ({ book_id }) => book_id);
  const subjects = Map.groupBy(await subjectsOf(db, blogId, ids), ({ book_id }) => book_id);
  return rows.map((row) => ({
    row,
    people: people.get(row.id) ?? [],
    subjects: subjects.get(row.id) ?? [],
  }));
}

/** Books by their ids, in the order of these; only such as are there and confirmed. */
export async function confirmedBooks(db: Db, blogId: string, ids: readonly string[]): Promise<BookRow[]> {
  const found = new Map<string, BookRow>();
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const rows = await db
      .selectFrom('books')
      .selectAll()
      .where('blog_id', '=', blogId)
      .where('id', 'in', ids.slice(at, at + ROWS_AT_ONCE))
      .where('deleted_at', 'is', null)
      .where('confirmed_at', 'is not', null)
      .execute();
    for (const row of rows) found.set(row.id, row);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Confirmed books that can still be put on a shelf by hand: those with these folded words, the newest first. */
export async function booksNotOn(
  db: Db,
  { blog_id, id }: Pick<ShelfRow, 'blog_id' | 'id'>,
  { words, most }: { words: readonly string[]; most: number },
): Promise<BookRow[]> {
  let query = db
    .selectFrom('books')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('deleted_at', 'is', null)
    .where('confirmed_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('shelf_books')
            .select('shelf_books.book_id')
            .whereRef('shelf_books.blog_id', '=', 'books.blog_id')
            .whereRef('shelf_books.book_id', '=', 'books.id')
            .where('shelf_books.shelf_id', '=', id),
        ),
      ),
    );
  // Folded words hold none of the signs that stand for others.
  for (const word of words) query = query.where('searched', 'like', `%${word}%`);
  return query.orderBy('id', 'desc').limit(most).execute();
}

/** What the books of a blog are about and who made them: choices for rules. */
export async function subjectsUsed(
  db: Db,
  blogId: string,
): Promise<Pick<SubjectRow, 'scheme' | 'code' | 'label'>[]> {
  return db
    .selectFrom('book_subjects')
    .select((eb) => ['scheme', 'code', eb.fn.max('label').as('label')])
    .where('blog_id', '=', blogId)
    .groupBy(['scheme', 'code'])
    .orderBy('scheme')
    .orderBy('code')
    .execute();
}

export async function namesUsed(db: Db, blogId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('book_people')
    .select((eb) => eb.fn.max('name').as('name'))
    .where('blog_id', '=', blogId)
    .groupBy('folded')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('folded')
    .limit(most)
    .execute();
  return rows.map(({ name }) => name);
}
