// What doors of the bookshelf name: a book, and the shelf it stands on.
import { addBooks } from '../../src/books/add-books.ts';
import { bookWith } from '../../src/books/book.ts';
import { putOnShelf } from '../../src/books/shelves/change-places.ts';
import { makeShelf } from '../../src/books/shelves/change-shelf.ts';
import type { Actor } from '../../src/desk/actor.ts';
import type { TestContext } from './database.ts';

export async function addTestShelf(ctx: TestContext, owner: Actor): Promise<{ book: string; shelf: string }> {
  const book = {
    book: bookWith({ title: 'Where the River Sleeps' }),
    origins: {},
    confirmed: true,
    shown: true,
  };
  const added = await addBooks(ctx, owner, [book], { act: 'book.added', name: 'test' });
  const id = added.ok ? (added.ids[0] ?? '') : '';
  const shelf = await makeShelf(ctx, owner, { name: 'Summer', rule: null, secret: true });
  await putOnShelf(ctx, owner, shelf.id, [id]);
  return { book: id, shelf: shelf.id };
}
