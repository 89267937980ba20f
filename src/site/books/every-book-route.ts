// Every page of the bookshelf that has an address of its own: lists by each filter that has books, people, shelves, books, feeds.
import { countsOnShelves } from '../../books/shelves/books-on-shelf.ts';
import { openShelvesOf } from '../../books/shelves/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Blog } from '../blog.ts';
import { feedFormats } from '../feed-format.ts';
import { type BookFace, bookFaces } from '../published/books/reads.ts';
import { ageBands, type BookRoute, bookOrders } from './book-address.ts';
import { fitsNarrowing, kindsOf } from './filter-books.ts';
import { SHELF_LENGTH } from './find-books.ts';
import { peopleOfBooks } from './people.ts';

/** None for a blog without books. Lists without a book are pages, too: links lead to them. */
export async function everyBookRoute(ctx: Context, blog: Blog): Promise<BookRoute[]> {
  const books = await bookFaces(ctx, blog.id);
  if (books.length === 0) return [];
  return [
    ...books.map(({ slug }): BookRoute => ({ page: 'book', slug })),
    ...listsOf(books),
    { page: 'book-people' },
    ...peopleOfBooks(books).flatMap(({ folded, count }) =>
      numbers(count).map((number): BookRoute => ({ page: 'book-person', name: folded, number })),
    ),
    ...(await shelvesOf(ctx, blog)),
    ...feedFormats.map((format): BookRoute => ({ page: 'books-feed', format })),
  ];
}

function listsOf(books: readonly BookFace[]): BookRoute[] {
  const subjects = [null, ...kindsOf(books).map(({ word }) => word)];
  return subjects.flatMap((subject) =>
    [null, ...ageBands].flatMap((age) => {
      const count = books.filter((book) => fitsNarrowing(book, { age, subject })).length;
      return bookOrders.flatMap((order) =>
        numbers(count).map((number): BookRoute => ({ page: 'books', list: { order, age, subject }, number })),
      );
    }),
  );
}

async function shelvesOf(ctx: Context, blog: Blog): Promise<BookRoute[]> {
  const shelves = await openShelvesOf(ctx.db, blog.id);
  const counts = await countsOnShelves(ctx.db, blog.id, shelves, { shown: true });
  return [
    { page: 'shelves' },
    ...shelves.flatMap(({ id, slug }): BookRoute[] => [
      ...numbers(counts.get(id) ?? 0).map((number): BookRoute => ({ page: 'shelf', slug, number })),
      ...feedFormats.map((format): BookRoute => ({ page: 'shelf-feed', slug, format })),
    ]),
  ];
}

/** An empty list has one page. */
function numbers(books: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(books / SHELF_LENGTH)) }, (_, at) => at + 1);
}
