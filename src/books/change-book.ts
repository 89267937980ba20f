// Changes a book, unless somebody else has changed it since it was read.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { emit } from '../platform/outbox.ts';
import { lockBlog } from '../posts/store.ts';
import { type Actor, requireMay } from './actor.ts';
import { type Book, type BookField, bookSchema, type Origins } from './book.ts';
import { wholeBook } from './read-books.ts';
import { type BookRow, bookById, booksByIsbn, replaceBook } from './store.ts';
import { besideOf, bookOf, columnsOf, originsOf } from './whole-book.ts';

export interface BookChange {
  id: string;
  /** The version it was read at. */
  base: number;
  book: Book;
  /** Readers see it, or see it no more. What a person saves counts as confirmed. */
  shown: boolean;
}

export type BookChanged =
  | { ok: true; row: BookRow }
  | { ok: false; reason: 'conflict'; current: BookRow }
  /** Another book of the blog has this ISBN. */
  | { ok: false; reason: 'known'; other: BookRow };

export async function changeBook(
  ctx: Context,
  actor: Actor,
  { id, base, book, shown }: BookChange,
): Promise<BookChanged> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const before = await bookById(tx.db, blogId, id);
    if (!before) throw refuse('not-found', 'books.problem.gone');
    if (before.version !== base) return { ok: false, reason: 'conflict', current: before };
    const [other] = book.isbn === null ? [] : await booksByIsbn(tx.db, blogId, [book.isbn]);
    if (other && other.id !== id) return { ok: false, reason: 'known', other };
    const now = nowIso(tx);
    const row: BookRow = {
      ...before,
      ...columnsOf(book),
      origins: JSON.stringify(originsAfter(bookOf(await wholeBook(tx.db, before)), book, originsOf(before))),
      confirmed_at: before.confirmed_at ?? now,
      shown_at: shown ? (before.shown_at ?? now) : null,
      updated_at: now,
    };
    await replaceBook(tx.db, { row, ...besideOf(book, blogId, id) }, base);
    await record(tx, { blogId, by: actor.id, act: 'book.changed', on: { id, name: book.title } });
    await emit(tx, { kind: 'book.changed', blogId, bookId: id });
    return { ok: true, row: { ...row, version: base + 1 } };
  });
}

/** What a person wrote is theirs; what they left as it was still comes from where it came. */
function originsAfter(before: Book, after: Book, origins: Origins): Origins {
  const fields = Object.keys(bookSchema.entries) as BookField[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return { ...origins, ...Object.fromEntries(changed.map((field) => [field, 'person'])) };
}
