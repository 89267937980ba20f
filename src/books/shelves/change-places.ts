// Books put on shelves by hand and taken off, in an order of their own, with a few words on why they stand there.
import { type NewPlace, placed } from '../../blogs/arranging/place.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { lockBlog } from '../../posts/store.ts';
import { type Actor, requireMay } from '../actor.ts';
import { bookById } from '../store.ts';
import { gone, tell } from './change-shelf.ts';
import {
  booksByHand,
  confirmedBooks,
  noteOn,
  placesOn,
  replacePlaces,
  type ShelfBookRow,
  type ShelfRow,
  shelfById,
  shelvesOf,
  shelvesWith,
} from './store.ts';

/** Books that one shelf by hand may hold: nobody looks through more. */
export const MOST_ON_SHELF = 1000;

/** To the end, in the order given. Only confirmed books; one that stands there already stays where it is. */
export async function putOnShelf(
  ctx: Context,
  actor: Actor,
  shelfId: string,
  bookIds: readonly string[],
): Promise<void> {
  await arranging(ctx, actor, shelfId, async (tx, shelf, places) => {
    const there = new Set(places.map(({ book_id }) => book_id));
    const wanted = [...new Set(bookIds)];
    const books = await confirmedBooks(tx.db, shelf.blog_id, wanted);
    if (books.length < wanted.length) throw refuse('not-found', 'books.problem.gone');
    const added = books.filter(({ id }) => !there.has(id)).map(({ id }) => ({ book_id: id, note: '' }));
    return added.length === 0 ? null : [...places, ...added];
  });
}

export async function takeOffShelf(
  ctx: Context,
  actor: Actor,
  shelfId: string,
  bookId: string,
): Promise<void> {
  await arranging(ctx, actor, shelfId, async (_tx, _shelf, places) => {
    const left = places.filter(({ book_id }) => book_id !== bookId);
    return left.length === places.length ? null : left;
  });
}

/** Among the books that are seen: such as are deleted and may come back stand behind all others meanwhile. */
export async function moveOnShelf(
  ctx: Context,
  actor: Actor,
  shelfId: string,
  bookId: string,
  place: NewPlace,
): Promise<void> {
  await arranging(ctx, actor, shelfId, async (tx, shelf, places) => {
    const seen = new Set((await booksByHand(tx.db, shelf, { shown: false })).map(({ row }) => row.id));
    const named = places.map((one) => ({ ...one, id: one.book_id }));
    const book = named.find(({ id }) => id === bookId && seen.has(id));
    if (!book) throw refuse('not-found', 'books.problem.gone');
    const visible = named.filter(({ id }) => seen.has(id));
    return [...placed(visible, book, place), ...named.filter(({ id }) => !seen.has(id))];
  });
}

export async function noteOnShelf(
  ctx: Context,
  actor: Actor,
  of: { shelfId: string; bookId: string },
  note: string,
): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const shelf = await shelfById(tx.db, blogId, of.shelfId);
    if (!shelf) throw gone();
    const key = { blog_id: blogId, shelf_id: of.shelfId, book_id: of.bookId };
    if (!(await noteOn(tx.db, key, note))) throw refuse('not-found', 'books.problem.gone');
    await tell(tx, actor, 'shelf.changed', shelf);
  });
}

/** On exactly these of the shelves by hand, off all others: what the form beside a book says. */
export async function chooseShelves(
  ctx: Context,
  actor: Actor,
  bookId: string,
  shelfIds: readonly string[],
): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const book = await bookById(tx.db, blogId, bookId);
    if (!book) throw refuse('not-found', 'books.problem.gone');
    if (book.confirmed_at === null) throw refuse('invalid', 'books.shelf.unconfirmed');
    const before = new Set(await shelvesWith(tx.db, blogId, bookId));
    const after = new Set(shelfIds);
    const byHand = (await shelvesOf(tx.db, blogId)).filter(({ kind }) => kind === 'hand');
    const known = new Set(byHand.map(({ id }) => id));
    if (shelfIds.some((id) => !known.has(id))) throw gone();
    for (const shelf of byHand.filter(({ id }) => before.has(id) !== after.has(id))) {
      const places = await placesOn(tx.db, blogId, shelf.id);
      const others = places.filter(({ book_id }) => book_id !== bookId);
      await keep(tx, shelf, after.has(shelf.id) ? [...others, { book_id: bookId, note: '' }] : others);
      await tell(tx, actor, 'shelf.changed', shelf);
    }
  });
}

type Places = readonly Pick<ShelfBookRow, 'book_id' | 'note'>[];

/** The transaction around every change of what stands on a shelf; null changes nothing. */
async function arranging(
  ctx: Context,
  actor: Actor,
  shelfId: string,
  change: (tx: Context, shelf: ShelfRow, places: readonly ShelfBookRow[]) => Promise<Places | null>,
): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const shelf = await shelfById(tx.db, blogId, shelfId);
    if (!shelf) throw gone();
    if (shelf.kind !== 'hand') throw refuse('invalid', 'books.shelf.by-rule');
    const places = await change(tx, shelf, await placesOn(tx.db, blogId, shelfId));
    if (places === null) return;
    await keep(tx, shelf, places);
    await tell(tx, actor, 'shelf.changed', shelf);
  });
}

async function keep(tx: Context, shelf: ShelfRow, places: Places): Promise<void> {
  if (places.length > MOST_ON_SHELF) throw refuse('invalid', 'books.shelf.full', { max: MOST_ON_SHELF });
  await replacePlaces(tx.db, shelf.blog_id, shelf.id, places);
}
