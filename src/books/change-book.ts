// Changes a book, unless somebody else has changed it since it was read.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { emit } from '../platform/outbox.ts';
import { lockBlog } from '../posts/store.ts';
import { type Actor, requireMay } from './actor.ts';
import { type Book, type BookField, bookSchema, type Origins } from './book.ts';
import { noteCover } from './covers.ts';
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
  /** A picture of the blog, or null for none; left out, the cover stays as it is. */
  coverId?: string | null;
  /** Fields for which the person took what a source says in place of what stood there. */
  taken?: Origins;
}

export type BookChanged =
  | { ok: true; row: BookRow }
  | { ok: false; reason: 'conflict'; current: BookRow }
  /** Another book of the blog has this ISBN. */
  | { ok: false; reason: 'known'; other: BookRow };

export async function changeBook(
  ctx: Context,
  actor: Actor,
  { id, base, book, shown, coverId, taken = {} }: BookChange,
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
    const origins = { before: originsOf(before), taken };
    const row: BookRow = {
      ...before,
      ...columnsOf(book),
      cover_id: coverId === undefined ? before.cover_id : coverId,
      origins: JSON.stringify(originsAfter(bookOf(await wholeBook(tx.db, before)), book, origins)),
      confirmed_at: before.confirmed_at ?? now,
      shown_at: shown ? (before.shown_at ?? now) : null,
      updated_at: now,
    };
    await replaceBook(tx.db, { row, ...besideOf(book, blogId, id) }, base);
    if (row.cover_id !== before.cover_id) await noteCover(tx.db, row);
    await record(tx, { blogId, by: actor.id, act: 'book.changed', on: { id, name: book.title } });
    await emit(tx, { kind: 'book.changed', blogId, bookId: id });
    return { ok: true, row: { ...row, version: base + 1 } };
  });
}

/** What a person wrote is theirs; what they left as it was still comes from where it came. */
function originsAfter(before: Book, after: Book, origins: { before: Origins; taken: Origins }): Origins {
  const fields = Object.keys(bookSchema.entries) as BookField[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return {
    ...origins.before,
    ...Object.fromEntries(changed.map((field) => [field, origins.taken[field] ?? 'person'])),
  };
}
