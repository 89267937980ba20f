// The SQL of books: one, several, all of a blog; written with their people and subjects, which are rows of their own.
import type { Selectable } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { BookPeopleTable, BookSubjectsTable, BooksTable } from './tables.ts';

export type BookRow = Selectable<BooksTable>;
export type PersonRow = Selectable<BookPeopleTable>;
export type SubjectRow = Selectable<BookSubjectsTable>;

/** Rows of one statement; neither database takes any number of values at once. */
const ROWS_AT_ONCE = 100;

export async function bookById(db: Db, blogId: string, id: string): Promise<BookRow | undefined> {
  return present(db, blogId).where('id', '=', id).executeTakeFirst();
}

export async function bookBySlug(db: Db, blogId: string, slug: string): Promise<BookRow | undefined> {
  return present(db, blogId).where('slug', '=', slug).executeTakeFirst();
}

/** Those of a blog that have one of these ISBNs. */
export async function booksByIsbn(db: Db, blogId: string, isbns: readonly string[]): Promise<BookRow[]> {
  const rows: BookRow[] = [];
  for (let at = 0; at < isbns.length; at += ROWS_AT_ONCE) {
    const some = isbns.slice(at, at + ROWS_AT_ONCE);
    rows.push(...(await present(db, blogId).where('isbn', 'in', some).execute()));
  }
  return rows;
}

/** All books of a blog, in the order they came. */
export async function booksOf(db: Db, blogId: string): Promise<BookRow[]> {
  return present(db, blogId).orderBy('id').execute();
}

/** The addresses of all books of a blog. */
export async function everySlug(db: Db, blogId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('books')
    .select('slug')
    .where('blog_id', '=', blogId)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map(({ slug }) => slug);
}

function present(db: Db, blogId: string) {
  return db.selectFrom('books').selectAll().where('blog_id', '=', blogId).where('deleted_at', 'is', null);
}

/** Of some books, or with null of every book of the blog. */
export async function peopleOf(
  db: Db,
  blogId: string,
  bookIds: readonly string[] | null,
): Promise<PersonRow[]> {
  return inParts(bookIds, (ids) =>
    db
      .selectFrom('book_people')
      .selectAll()
      .where('blog_id', '=', blogId)
      .$if(ids !== null, (query) => query.where('book_id', 'in', ids ?? []))
      .orderBy('book_id')
      .orderBy('position')
      .execute(),
  );
}

export async function subjectsOf(
  db: Db,
  blogId: string,
  bookIds: readonly string[] | null,
): Promise<SubjectRow[]> {
  return inParts(bookIds, (ids) =>
    db
      .selectFrom('book_subjects')
      .selectAll()
      .where('blog_id', '=', blogId)
      .$if(ids !== null, (query) => query.where('book_id', 'in', ids ?? []))
      .orderBy('book_id')
      .orderBy('position')
      .execute(),
  );
}

async function inParts<Row>(
  ids: readonly string[] | null,
  read: (ids: readonly string[] | null) => Promise<Row[]>,
): Promise<Row[]> {
  if (ids === null) return read(null);
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE)
    rows.push(...(await read(ids.slice(at, at + ROWS_AT_ONCE))));
  return rows;
}

/** Addresses that are taken, among those that begin like this. */
export async function slugsLike(db: Db, blogId: string, start: string): Promise<string[]> {
  const rows = await db
    .selectFrom('books')
    .select('slug')
    .where('blog_id', '=', blogId)
    .where('deleted_at', 'is', null)
    .where('slug', '>=', start)
    .where('slug', '<=', `${start}\u{10ffff}`)
    .execute();
  return rows.map(({ slug }) => slug);
}

/** One book with the rows beside it. */
export interface WholeBook {
  row: BookRow;
  people: PersonRow[];
  subjects: SubjectRow[];
}

export async function insertBooks(db: Db, all: readonly WholeBook[]): Promise<void> {
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
    const some = all.slice(at, at + ROWS_AT_ONCE);
    await db
      .insertInto('books')
      .values(some.map(({ row }) => row))
      .execute();
    await insertBeside(db, some);
  }
}

/** False when it is not at `version` any more; nothing has changed then. */
export async function replaceBook(db: Db, book: WholeBook, version: number): Promise<boolean> {
  const { blog_id, id, ...columns } = book.row;
  const { numUpdatedRows } = await db
    .updateTable('books')
    .set({ ...columns, version: version + 1 })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  for (const table of ['book_people', 'book_subjects'] as const) {
    await db.deleteFrom(table).where('blog_id', '=', blog_id).where('book_id', '=', id).execute();
  }
  await insertBeside(db, [book]);
  return true;
}

async function insertBeside(db: Db, some: readonly WholeBook[]): Promise<void> {
  await inRows(
    some.flatMap(({ people }) => people),
    (rows) => db.insertInto('book_people').values(rows).execute(),
  );
  await inRows(
    some.flatMap(({ subjects }) => subjects),
    (rows) => db.insertInto('book_subjects').values(rows).execute(),
  );
}

async function inRows<Row>(rows: readonly Row[], insert: (rows: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await insert(rows.slice(at, at + ROWS_AT_ONCE));
}

/** Marks it as deleted, or as there again with null; false when it is not at `version` any more. */
export async function markDeleted(
  db: Db,
  { blog_id, id, version }: Pick<BookRow, 'blog_id' | 'id' | 'version'>,
  deletedAt: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('books')
    .set({ deleted_at: deletedAt, version: version + 1 })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('deleted_at', deletedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One that is deleted and can be brought back. */
export async function deletedBook(db: Db, blogId: string, id: string): Promise<BookRow | undefined> {
  return db
    .selectFrom('books')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst();
}

export async function deletedBefore(
  db: Db,
  moment: string,
): Promise<Pick<BookRow, 'blog_id' | 'id' | 'cover_id'>[]> {
  return db
    .selectFrom('books')
    .select(['blog_id', 'id', 'cover_id'])
    .where('deleted_at', '<', moment)
    .execute();
}

export async function forgetDeletedBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('books').where('deleted_at', '<', moment).execute();
}
