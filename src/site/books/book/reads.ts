// What the page of a book asks for beside the book: its neighbours, its series, the posts that show it, who put it here.
import type { BookTraits } from '../../../books/near-books.ts';
import { type BookRow, peopleOf, subjectsOf } from '../../../books/store.ts';
import type { Context } from '../../../platform/context.ts';
import { shownBooks } from '../../published/books/reads.ts';
import { type PostSummary, published, summaries, summaryOf } from '../../published/reads.ts';

/** Every book that readers see, by what makes two of them neighbours; in the order of the kana. */
export async function traitsOfBooks(ctx: Context, blogId: string): Promise<BookTraits[]> {
  const rows = await shownBooks(ctx, blogId)
    .select([
      'books.id',
      'books.series',
      'books.age_from',
      'books.age_to',
      'books.alone_from',
      'books.alone_to',
    ])
    .orderBy('books.sorted_by')
    .orderBy('books.id')
    .execute();
  const people = Map.groupBy(await peopleOf(ctx.db, blogId, null), ({ book_id }) => book_id);
  const subjects = Map.groupBy(await subjectsOf(ctx.db, blogId, null), ({ book_id }) => book_id);
  return rows.map((row) => ({
    id: row.id,
    series: row.series,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    aloneFrom: row.alone_from,
    aloneTo: row.alone_to,
    people: people.get(row.id) ?? [],
    subjects: subjects.get(row.id) ?? [],
  }));
}

/** Some books by their ids, in the order of these. */
export async function shownBooksByIds(
  ctx: Context,
  blogId: string,
  ids: readonly string[],
): Promise<BookRow[]> {
  if (ids.length === 0) return [];
  const rows = await shownBooks(ctx, blogId).where('books.id', 'in', ids).selectAll().execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

export async function shownBookById(ctx: Context, blogId: string, id: string): Promise<BookRow | null> {
  return (await shownBooksByIds(ctx, blogId, [id]))[0] ?? null;
}

export interface Volume {
  id: string;
  slug: string;
  title: string;
  title_reading: string;
  language: string;
  volume: string;
  sortedBy: string;
}

/** The volumes of a series that readers see, in no order. */
export async function volumesOf(ctx: Context, blogId: string, series: string): Promise<Volume[]> {
  if (series === '') return [];
  return shownBooks(ctx, blogId)
    .where('books.series', '=', series)
    .select(['books.id', 'books.slug', 'books.title', 'books.title_reading', 'books.language'])
    .select(['books.volume', 'books.sorted_by as sortedBy'])
    .execute();
}

/** Posts that show a card of the book: introductions before others, the newest first of each. */
export async function postsWithBook(ctx: Context, blogId: string, bookId: string): Promise<PostSummary[]> {
  const rows = await summaries(published(ctx, blogId))
    .innerJoin('book_posts', (join) =>
      join.onRef('book_posts.blog_id', '=', 'posts.blog_id').onRef('book_posts.post_id', '=', 'posts.id'),
    )
    .where('book_posts.book_id', '=', bookId)
    .orderBy((eb) => eb.case().when('posts.kind', '=', 'book').then(0).else(1).end())
    .orderBy('posts.place', 'desc')
    .limit(MOST_POSTS)
    .execute();
  return rows.map(summaryOf);
}

const MOST_POSTS = 24;

/** Somebody of the blog whom readers know, because posts of theirs are before them; null for anybody else. */
export async function knownAuthor(
  ctx: Context,
  blogId: string,
  personId: string | null,
): Promise<{ name: string; handle: string | null } | null> {
  if (personId === null) return null;
  const row = await published(ctx, blogId)
    .where('posts.author_id', '=', personId)
    .innerJoin('people', 'people.id', 'posts.author_id')
    .leftJoin('authors', (join) =>
      join.onRef('authors.blog_id', '=', 'posts.blog_id').onRef('authors.person_id', '=', 'posts.author_id'),
    )
    .select(['people.name', 'authors.handle'])
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
