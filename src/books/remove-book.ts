// Deletes a book, which can be brought back for some days.
import { record } from '../accounts/log/record.ts';
import { isoFromNow, nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { emit } from '../platform/outbox.ts';
import { lockBlog } from '../posts/store.ts';
import { type Actor, requireMay } from './actor.ts';
import { noteCover } from './covers.ts';
import {
  type BookRow,
  bookById,
  booksByIsbn,
  deletedBefore,
  deletedBook,
  forgetDeletedBefore,
  markDeleted,
  slugsLike,
} from './store.ts';

/** Days that a deleted book can be brought back. */
const UNDO_DAYS = 30;

export type BookRemoved = { ok: true } | { ok: false; reason: 'conflict'; current: BookRow };

export async function removeBook(
  ctx: Context,
  actor: Actor,
  { id, base }: { id: string; base: number },
): Promise<BookRemoved> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    const row = await bookById(tx.db, blogId, id);
    if (!row) throw refuse('not-found', 'books.problem.gone');
    const removed = row.version === base && (await markDeleted(tx.db, row, nowIso(tx)));
    if (!removed) return { ok: false, reason: 'conflict', current: row };
    await record(tx, { blogId, by: actor.id, act: 'book.deleted', on: { id, name: row.title } });
    await emit(tx, { kind: 'book.changed', blogId, bookId: id });
    return { ok: true };
  });
}

/** `known`: another book has its ISBN or its address by now. */
export async function bringBookBack(
  ctx: Context,
  actor: Actor,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: 'known' }> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const row = await deletedBook(tx.db, blogId, id);
    if (!row) throw refuse('not-found', 'books.problem.gone');
    const taken =
      (row.isbn !== null && (await booksByIsbn(tx.db, blogId, [row.isbn])).length > 0) ||
      (await slugsLike(tx.db, blogId, row.slug)).includes(row.slug);
    if (taken) return { ok: false, reason: 'known' };
    await markDeleted(tx.db, row, null);
    await record(tx, { blogId, by: actor.id, act: 'book.restored', on: { id, name: row.title } });
    await emit(tx, { kind: 'book.changed', blogId, bookId: id });
    return { ok: true };
  });
}

/** A daily chore. Until then their covers stay, too. */
export async function forgetDeletedBooks(ctx: Context): Promise<void> {
  const moment = isoFromNow(ctx, -UNDO_DAYS * 24 * 60 * 60 * 1000);
  await transact(ctx, async (tx) => {
    for (const row of await deletedBefore(tx.db, moment)) await noteCover(tx.db, { ...row, cover_id: null });
    await forgetDeletedBefore(tx.db, moment);
  });
}
