// Puts a book on the shelf that a search elsewhere found: one with an ISBN by looking it up, one without as that source tells of it.
import type { Context } from '../../platform/context.ts';
import { type Actor, requireMay } from '../actor.ts';
import { addBooks } from '../add-books.ts';
import { type Book, type BookField, type BookSource, bookWith, type Origins } from '../book.ts';
import { beginList } from './begin-list.ts';

export type CandidateTaken =
  | { ok: true; listId: string }
  | { ok: true; bookId: string }
  /** The blog has as many books as it may. */
  | { ok: false };

export async function takeCandidate(
  ctx: Context,
  actor: Actor,
  { book, source }: { book: Book; source: BookSource },
): Promise<CandidateTaken> {
  requireMay(actor, 'edit');
  if (book.isbn !== null) {
    const begun = await beginList(ctx, actor, book.isbn);
    if (begun.ok) return { ok: true, listId: begun.id };
  }
  const empty = bookWith({ title: '.' });
  const fields = Object.keys(book) as BookField[];
  const said = fields.filter((field) => JSON.stringify(book[field]) !== JSON.stringify(empty[field]));
  const origins: Origins = Object.fromEntries(said.map((field) => [field, source]));
  const one = { book, origins, confirmed: false, shown: false };
  const added = await addBooks(ctx, actor, [one], { act: 'book.added', name: book.title });
  const id = added.ok ? added.ids[0] : null;
  return id ? { ok: true, bookId: id } : { ok: false };
}
