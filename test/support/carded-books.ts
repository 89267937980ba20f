// Books on a blog's shelf, straight through the action that adds them, and texts with their cards.
import { addBooks } from '../../src/books/add-books.ts';
import { type Book, bookWith } from '../../src/books/book.ts';
import { changeBook } from '../../src/books/change-book.ts';
import { wholeBook } from '../../src/books/read-books.ts';
import { type BookRow, bookById } from '../../src/books/store.ts';
import { bookOf } from '../../src/books/whole-book.ts';
import type { Actor } from '../../src/desk/actor.ts';
import type { Context } from '../../src/platform/context.ts';
import type { BlockJson } from '../../src/text/document.ts';

export const river: Partial<Book> & { title: string } = {
  isbn: '9784000000017',
  title: '川のねむるところ',
  titleReading: 'かわのねむるところ',
  people: [{ name: '水田まり', reading: 'みずたまり', role: 'author' }],
  ageFrom: 3,
  ageTo: 5,
};

/** The id of a new book; readers see it unless told otherwise. */
export async function addBook(
  ctx: Context,
  actor: Actor,
  book: Partial<Book> & { title: string } = river,
  { confirmed = true, shown = true }: { confirmed?: boolean; shown?: boolean } = {},
): Promise<string> {
  const one = { book: bookWith(book), origins: {}, confirmed, shown };
  const added = await addBooks(ctx, actor, [one], { act: 'book.added', name: book.title });
  const id = added.ok ? added.ids[0] : null;
  if (!id) throw new Error(`${book.title} was not added`);
  return id;
}

export async function bookRow(ctx: Context, blogId: string, id: string): Promise<BookRow> {
  const row = await bookById(ctx.db, blogId, id);
  if (!row) throw new Error('no such book');
  return row;
}

/** Changes some of a book, as its form does. */
export async function alterBook(
  ctx: Context,
  actor: Actor,
  id: string,
  { shown, ...changes }: Partial<Book> & { shown?: boolean },
): Promise<void> {
  const row = await bookRow(ctx, actor.blog.id, id);
  const book = { ...bookOf(await wholeBook(ctx.db, row)), ...changes };
  const changed = await changeBook(ctx, actor, {
    id,
    base: row.version,
    book,
    shown: shown ?? row.shown_at !== null,
  });
  if (!changed.ok) throw new Error(`not changed: ${changed.reason}`);
}

export function bookCard(
  book: string | null,
  { isbn = null, title = 'カードの題' }: { isbn?: string | null; title?: string } = {},
): BlockJson {
  return { type: 'book_card', attrs: { id: null, isbn, title, book } };
}
