// Brings a list of books in, in one transaction, and keeps a report of what became of each row.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, requireMay } from '../actor.ts';
import { addBooks } from '../add-books.ts';
import type { Book, BookField, Origins } from '../book.ts';
import { booksByIsbn } from '../store.ts';
import type { LeftOutBook, ReadBooks } from './read-csv.ts';
import { insertImport } from './store.ts';

export interface ImportReport {
  added: number;
  /** Of those, what readers see from now on. */
  shown: number;
  /** There before, with the word in the address of their page. */
  known: { line: number; title: string; slug: string }[];
  left: LeftOutBook[];
  /** As many more were there before or stayed out as are not named. */
  more: number;
  /** Heads of columns that say nothing here. */
  unread: string[];
  /** It came from Booklog, whose private memos stayed out. */
  fromBooklog: boolean;
}

/** Rows that a report names. */
const MOST_NAMED = 1000;

export type BooksImported = { ok: true; id: string } | { ok: false; reason: 'too-many' };

/** With `show`, readers see all that came in; without it those that the list says so of. The list is a person's word. */
export async function importBooks(
  ctx: Context,
  actor: Actor,
  list: Extract<ReadBooks, { ok: true }>,
  { name, show }: { name: string; show: boolean },
): Promise<BooksImported> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const given = list.books.map(({ book, shown }) => ({
      ...{ book, origins: originsOf(book) },
      ...{ confirmed: true, shown: shown || show },
    }));
    const added = await addBooks(tx, actor, given, { act: 'book.imported', name });
    if (!added.ok) return added;
    const came = given.filter((_, at) => added.ids[at] !== null);
    const known = await knownOf(tx, actor, list, added.ids);
    const report: ImportReport = {
      added: came.length,
      shown: came.filter(({ shown }) => shown).length,
      known: known.slice(0, MOST_NAMED),
      left: list.left.slice(0, MOST_NAMED),
      more: Math.max(0, known.length - MOST_NAMED) + Math.max(0, list.left.length - MOST_NAMED),
      unread: list.unread.slice(0, 100),
      fromBooklog: list.kind === 'booklog',
    };
    const id = newId(tx.clock.now());
    await insertImport(tx.db, {
      ...{ blog_id: actor.blog.id, id, name: name.slice(0, 200), report: JSON.stringify(report) },
      ...{ made_by: actor.id, made_at: nowIso(tx) },
    });
    return { ok: true, id };
  });
}

async function knownOf(
  tx: Context,
  actor: Actor,
  { books }: Extract<ReadBooks, { ok: true }>,
  ids: readonly (string | null)[],
): Promise<ImportReport['known']> {
  const there = books.filter((_, at) => ids[at] === null);
  const isbns = there.flatMap(({ book }) => book.isbn ?? []);
  const rows = await booksByIsbn(tx.db, actor.blog.id, isbns);
  const slugs = new Map(rows.map(({ isbn, slug }) => [isbn, slug]));
  return there.map(({ line, book }) => ({ line, title: book.title, slug: slugs.get(book.isbn) ?? '' }));
}

/** Every field that says something came with the file. */
function originsOf(book: Book): Origins {
  const said = (Object.keys(book) as BookField[]).filter((field) => {
    const value = book[field];
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(said.map((field) => [field, 'file']));
}
