// Puts books on a blog's shelf: one that somebody confirmed, or a whole list. The same ISBN comes once.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';
import { lockBlog } from '../posts/store.ts';
import { freeWord } from '../text/word.ts';
import { type Actor, requireMay } from './actor.ts';
import type { Book, Origins } from './book.ts';
import { noteCover } from './covers.ts';
import { reservedWords } from './reserved-words.ts';

import { booksByIsbn, everySlug, insertBooks, type WholeBook } from './store.ts';
import { besideOf, columnsOf } from './whole-book.ts';

/** Books that one blog may have. */
export const MOST_BOOKS = 20_000;

export interface NewBook {
  book: Book;
  origins: Origins;
  /** A person has looked at it and found it right. */
  confirmed: boolean;
  /** Readers see it from now on; only of a confirmed one. */
  shown: boolean;
  /** A picture of the blog; without one the press draws its cover. */
  coverId?: string | null;
}

export type BooksAdded =
  /** `ids` in the order of what was given; null for one that was there before, or twice in what was given. */
  { ok: true; ids: (string | null)[] } | { ok: false; reason: 'too-many' };

/** `name` is what the record calls it: the title of one, or the file that many came in. */
export async function addBooks(
  ctx: Context,
  actor: Actor,
  given: readonly NewBook[],
  { act, name }: { act: 'book.added' | 'book.imported'; name: string },
): Promise<BooksAdded> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const isbns = given.flatMap(({ book }) => book.isbn ?? []);
    const known = new Set((await booksByIsbn(tx.db, blogId, isbns)).map(({ isbn }) => isbn));
    const slugs = new Set(await everySlug(tx.db, blogId));
    if (slugs.size + given.length > MOST_BOOKS) return { ok: false, reason: 'too-many' };
    const rows: WholeBook[] = [];
    const ids = given.map((one) => {
      const { isbn } = one.book;
      if (isbn !== null && known.has(isbn)) return null;
      if (isbn !== null) known.add(isbn);
      const made = newRows(tx, actor, one, slugs);
      rows.push(made);
      return made.row.id;
    });
    if (rows.length === 0) return { ok: true, ids };
    await insertBooks(tx.db, rows);
    for (const { row } of rows) if (row.cover_id !== null) await noteCover(tx.db, row);
    const only = rows.length === 1 ? (rows[0]?.row.id ?? null) : null;
    await record(tx, { blogId, by: actor.id, act, on: only === null ? { name } : { id: only, name } });
    await emit(tx, { kind: 'book.changed', blogId, bookId: only });
    return { ok: true, ids };
  });
}

function newRows(
  tx: Context,
  actor: Actor,
  { book, origins, confirmed, shown, coverId }: NewBook,
  slugs: Set<string>,
): WholeBook {
  const now = nowIso(tx);
  const id = newId(tx.clock.now());
  const slug = freeWord(book.isbn ?? wordFor(book), (word) => slugs.has(word) || reservedWords.has(word));
  slugs.add(slug);
  return {
    row: {
      ...columnsOf(book),
      blog_id: actor.blog.id,
      id,
      slug,
      cover_id: coverId ?? null,
      origins: JSON.stringify(origins),
      confirmed_at: confirmed ? now : null,
      shown_at: confirmed && shown ? now : null,
      deleted_at: null,
      version: 1,
      created_by: actor.id,
      created_at: now,
      updated_at: now,
    },
    ...besideOf(book, actor.blog.id, id),
  };
}

/** Plain letters of the title or of the original's, cut where an address would get long; else just a book. */
function wordFor({ title, originalTitle }: Book): string {
  const plain = (text: string) =>
    (
      text
        .normalize('NFKD')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []
    )
      .join('-')
      .slice(0, 50)
      .replace(/-+$/, '');
  return plain(originalTitle) || plain(title) || 'book';
}
