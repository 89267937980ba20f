// Books that readers may come to: every query for readers begins with `shownBooks`.
import { sql } from 'kysely';
import type { PersonRole } from '../../../books/book.ts';
import { wholeBook } from '../../../books/read-books.ts';
import { peopleOf, subjectsOf, type WholeBook } from '../../../books/store.ts';
import type { Context } from '../../../platform/context.ts';
import { wordOf } from '../../../text/word.ts';
import { published } from '../reads.ts';

/** A book as lists show it. */
export interface BookFace {
  id: string;
  slug: string;
  title: string;
  /** In hiragana; or ''. */
  title_reading: string;
  /** BCP 47, or ''. */
  language: string;
  /** What it is put in order of the kana by. */
  sorted_by: string;
  age_from: number | null;
  age_to: number | null;
  alone_from: number | null;
  alone_to: number | null;
  shownAt: string;
  cover_id: string | null;
  people: BookMaker[];
  /** The blog's own, by their words in addresses. */
  subjects: { word: string; label: string }[];
}

export interface BookMaker {
  name: string;
  reading: string;
  role: PersonRole;
  /** The name as it is compared. */
  folded: string;
}

/** Shown, which needs that somebody has confirmed it, and not deleted. */
export function shownBooks(ctx: Context, blogId: string) {
  return ctx.db
    .selectFrom('books')
    .where('books.blog_id', '=', blogId)
    .where('books.shown_at', 'is not', null)
    .where('books.confirmed_at', 'is not', null)
    .where('books.deleted_at', 'is', null);
}

/** A book by its address, with everything beside it. */
export async function shownBook(ctx: Context, blogId: string, slug: string): Promise<WholeBook | null> {
  const row = await shownBooks(ctx, blogId).where('books.slug', '=', slug).selectAll().executeTakeFirst();
  return row ? wholeBook(ctx.db, row) : null;
}

export async function slugOfIsbn(ctx: Context, blogId: string, isbn: string): Promise<string | null> {
  const row = await shownBooks(ctx, blogId)
    .where('books.isbn', '=', isbn)
    .select('books.slug')
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** Every book of a blog without its texts, in the order they came: lists filter and sort some thousands faster than a database is asked. */
export async function bookFaces(ctx: Context, blogId: string): Promise<BookFace[]> {
  return withBeside(ctx, blogId, await faces(ctx, blogId).orderBy('books.id').execute(), null);
}

/** The newest books before readers, with what a feed says of them. */
export async function newestBooks(ctx: Context, blogId: string, limit: number): Promise<BookInFeed[]> {
  const rows = await inFeeds(ctx, blogId)
    .orderBy('books.shown_at', 'desc')
    .orderBy('books.id', 'desc')
    .limit(limit)
    .execute();
  return told(ctx, blogId, rows);
}

/** Some books by their ids, as a feed has them, in no order. */
export async function booksInFeed(
  ctx: Context,
  blogId: string,
  ids: readonly string[],
): Promise<BookInFeed[]> {
  if (ids.length === 0) return [];
  return told(ctx, blogId, await inFeeds(ctx, blogId).where('books.id', 'in', ids).execute());
}

export interface BookInFeed extends BookFace {
  isbn: string | null;
  publisher: string;
  updatedAt: string;
  noteChild: string;
  noteParent: string;
}

/**
 * Ids of the books in which every word is, in their titles, readings, series, people or ISBN. Words are folded, as what is
 * searched is, so nothing in them means anything to the database.
 */
export async function bookIdsWith(
  ctx: Context,
  blogId: string,
  words: readonly string[],
): Promise<Set<string>> {
  let query = shownBooks(ctx, blogId).select('books.id');
  for (const word of words) query = query.where('books.searched', 'like', `%${word}%`);
  return new Set((await query.execute()).map(({ id }) => id));
}

/** How many comments readers see under the posts that show a book, by its id; nothing of posts behind a password. */
export async function voicesOfBooks(ctx: Context, blogId: string): Promise<Map<string, number>> {
  const rows = await published(ctx, blogId)
    .innerJoin('book_posts', (join) =>
      join.onRef('book_posts.blog_id', '=', 'posts.blog_id').onRef('book_posts.post_id', '=', 'posts.id'),
    )
    .innerJoin('comments', (join) =>
      join.onRef('comments.blog_id', '=', 'posts.blog_id').onRef('comments.post_id', '=', 'posts.id'),
    )
    .where('posts.password_hash', 'is', null)
    .where('comments.shown_at', 'is not', null)
    .where('comments.spam_at', 'is', null)
    .where('comments.deleted_at', 'is', null)
    .select(['book_posts.book_id as id', sql<number>`count(*)`.as('count')])
    .groupBy('book_posts.book_id')
    .execute();
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** Whether a post shows cards of books. */
export async function showsBooks(ctx: Context, blogId: string, postId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('book_posts')
    .select('book_id')
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Address of every book with when it last changed, for sitemaps, the oldest first. */
export async function bookAddresses(
  ctx: Context,
  blogId: string,
): Promise<{ id: string; slug: string; updatedAt: string; cover_id: string | null }[]> {
  return shownBooks(ctx, blogId)
    .select(['books.id', 'books.slug', 'books.updated_at as updatedAt', 'books.cover_id'])
    .orderBy('books.id')
    .execute();
}

const faceColumns = [
  'books.id',
  'books.slug',
  'books.title',
  'books.title_reading',
  'books.language',
  'books.sorted_by',
  'books.age_from',
  'books.age_to',
  'books.alone_from',
  'books.alone_to',
  'books.shown_at',
  'books.cover_id',
] as const;

function faces(ctx: Context, blogId: string) {
  return shownBooks(ctx, blogId).select(faceColumns);
}

function inFeeds(ctx: Context, blogId: string) {
  return faces(ctx, blogId).select([
    'books.isbn',
    'books.publisher',
    'books.updated_at as updatedAt',
    'books.note_child as noteChild',
    'books.note_parent as noteParent',
  ]);
}

type InFeedRow = Awaited<ReturnType<ReturnType<typeof inFeeds>['executeTakeFirstOrThrow']>>;

async function told(ctx: Context, blogId: string, rows: InFeedRow[]): Promise<BookInFeed[]> {
  const beside = await withBeside(
    ctx,
    blogId,
    rows,
    rows.map(({ id }) => id),
  );
  return beside.map((face, at) => ({ ...(rows[at] as InFeedRow), ...face }));
}

type FaceRow = Awaited<ReturnType<ReturnType<typeof faces>['executeTakeFirstOrThrow']>>;

/** With null for `ids` when these are all there are: nothing is asked for each of them. */
async function withBeside(
  ctx: Context,
  blogId: string,
  rows: readonly FaceRow[],
  ids: readonly string[] | null,
): Promise<BookFace[]> {
  if (rows.length === 0) return [];
  const people = Map.groupBy(await peopleOf(ctx.db, blogId, ids), ({ book_id }) => book_id);
  const subjects = Map.groupBy(await subjectsOf(ctx.db, blogId, ids), ({ book_id }) => book_id);
  return rows.map(({ shown_at, ...row }) => ({
    ...row,
    shownAt: shown_at ?? '',
    people: (people.get(row.id) ?? []).map(({ name, reading, role, folded }) => ({
      name,
      reading,
      role,
      folded,
    })),
    subjects: (subjects.get(row.id) ?? [])
      .filter(({ scheme }) => scheme === 'own')
      .map(({ code, label }) => ({ word: wordOf(code), label: label === '' ? code : label }))
      .filter(({ word }) => word !== ''),
  }));
}
