// A book on the shelf of a guarded blog, and a list of ISBNs.
import type { Actor } from '../../src/books/actor.ts';
import { addBooks } from '../../src/books/add-books.ts';
import { beginList } from '../../src/books/adding/begin-list.ts';
import { bookWith } from '../../src/books/book.ts';
import type { TestContext } from './database.ts';

/** Its id. */
export async function addTestBook(
  ctx: TestContext,
  owner: Actor,
  title = '川のねむるところ',
): Promise<string> {
  const one = { book: bookWith({ title }), origins: {}, confirmed: false, shown: false };
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
