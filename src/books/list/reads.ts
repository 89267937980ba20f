// What the studio's list of books asks: books narrowed down, a page of them, and how many wait for somebody to confirm them.
import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Schema } from '../../schema.ts';
import type { BookStatus } from '../book.ts';
import type { BookRow } from '../store.ts';

/** What a book may lack. */
export const lacks = ['isbn', 'age', 'subject', 'cover'] as const;
export type Lack = (typeof lacks)[number];

export interface WantedBooks {
  /** Folded; every one must be found in what a book is searched by. */
  words: readonly string[];
  status: BookStatus | '';
  /** Only those that nobody has confirmed. */
  waiting: boolean;
  lack: Lack | '';
  limit: number;
  offset: number;
}

/** The newest first, and how many there are in all. */
export async function booksFor(
  db: Db,
  blogId: string,
  wanted: WantedBooks,
): Promise<{ rows: BookRow[]; found: number }> {
  const matching = narrowed(db, blogId, wanted);
  const { found } = await matching.select((eb) => eb.fn.countAll().as('found')).executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll('books')
    .orderBy('books.id', 'desc')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute();
  return { rows, found: Number(found) };
}

function narrowed(db: Db, blogId: string, { words, status, waiting, lack }: WantedBooks) {
  let query = db
    .selectFrom('books')
    .where('books.blog_id', '=', blogId)
    .where('books.deleted_at', 'is', null);
  for (const word of words) query = query.where('books.searched', 'like', `%${word}%`);
  if (status !== '') query = query.where('books.status', '=', status);
  if (waiting) query = query.where('books.confirmed_at', 'is', null);
  if (lack !== '') query = query.where((eb) => lacking(eb, lack));
  return query;
}

function lacking(eb: ExpressionBuilder<Schema, 'books'>, lack: Lack) {
  if (lack === 'isbn') return eb('books.isbn', 'is', null);
  if (lack === 'cover') return eb('books.cover_id', 'is', null);
  if (lack === 'age')
    return eb.and(
      (['age_from', 'age_to', 'alone_from', 'alone_to'] as const).map((age) =>
        eb(`books.${age}`, 'is', null),
      ),
    );
  return eb.not(
    eb.exists(
      eb
        .selectFrom('book_subjects')
        .select('book_subjects.book_id')
        .whereRef('book_subjects.blog_id', '=', 'books.blog_id')
        .whereRef('book_subjects.book_id', '=', 'books.id'),
    ),
  );
}

/** How many books a blog has, and how many of them nobody has confirmed. */
export async function countBooks(db: Db, blogId: string): Promise<{ all: number; waiting: number }> {
  const row = await db
    .selectFrom('books')
    .select((eb) => [
      eb.fn.countAll().as('all'),
      sql<number>`sum(case when confirmed_at is null then 1 else 0 end)`.as('waiting'),
    ])
    .where('blog_id', '=', blogId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), waiting: Number(row.waiting ?? 0) };
}

/** Books that nobody has confirmed, in the order they came, from behind `after`. */
export function waitingBooks(db: Db, blogId: string, after: string, limit: number): Promise<BookRow[]> {
  return db
    .selectFrom('books')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('deleted_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The blog's own subjects that its books have, each once. */
export async function ownSubjects(db: Db, blogId: string): Promise<{ code: string; label: string }[]> {
  const rows = await db
    .selectFrom('book_subjects')
    .select((eb) => ['code', eb.fn.max('label').as('label')])
    .where('blog_id', '=', blogId)
    .where('scheme', '=', 'own')
    .groupBy('code')
    .orderBy('code')
    .execute();
  return rows.map(({ code, label }) => ({ code, label: label ?? '' }));
}
