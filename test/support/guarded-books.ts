// What doors of the bookshelf name: a book, a list of ISBNs, and the shelf it stands on.
import type { Actor } from '../../src/books/actor.ts';
import { addBooks } from '../../src/books/add-books.ts';
import { beginList } from '../../src/books/adding/begin-list.ts';
import { bookWith } from '../../src/books/book.ts';
import { putOnShelf } from '../../src/books/shelves/change-places.ts';
import { makeShelf } from '../../src/books/shelves/change-shelf.ts';
import type { TestContext } from './database.ts';

/** Its id. */
export async function addTestBook(
  ctx: TestContext,
  owner: Actor,
  title = '川のねむるところ',
): Promise<string> {
  const one = { book: bookWith({ title }), origins: {}, confirmed: true, shown: false };
  const added = await addBooks(ctx, owner, [one], { act: 'book.added', name: title });
  const [id] = added.ok ? added.ids : [];
  if (!id) throw new Error('no book');
  return id;
}

export async function addTestList(ctx: TestContext, owner: Actor): Promise<string> {
  const begun = await beginList(ctx, owner, '9784000000024');
  if (!begun.ok) throw new Error('no list');
  return begun.id;
}

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
