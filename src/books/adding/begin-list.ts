// Takes ISBNs in, typed, pasted or scanned: each judged at once, those that are right looked up in the background.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireMay } from '../actor.ts';
import { booksByIsbn } from '../store.ts';
import type { LineOutcome } from '../tables.ts';
import { type FoundIsbn, isbnsIn } from './isbns-in.ts';
import { finishList, forgetListsBefore, insertList, letWaitAgain, listOf } from './store.ts';

/** ISBNs of one list. */
export const MOST_AT_ONCE = 500;

/** Letters that are kept of what was typed. */
const TYPED = 60;

export type ListBegun =
  | { ok: true; id: string }
  /** `wrong`: no ISBN among them is right; each says why. */
  | { ok: false; reason: 'none' | 'many' | 'wrong'; found: FoundIsbn[] };

export async function beginList(ctx: Context, actor: Actor, text: string): Promise<ListBegun> {
  requireMay(actor, 'edit');
  const found = isbnsIn(text);
  if (found.length === 0) return { ok: false, reason: 'none', found };
  if (found.length > MOST_AT_ONCE) return { ok: false, reason: 'many', found };
  if (found.every(({ isbn }) => isbn === null)) return { ok: false, reason: 'wrong', found };
  const [blog_id, id] = [actor.blog.id, newId(ctx.clock.now())];
  await transact(ctx, async (tx) => {
    const isbns = found.flatMap(({ isbn }) => isbn ?? []);
    const there = new Map((await booksByIsbn(tx.db, blog_id, isbns)).map((book) => [book.isbn, book.id]));
    const before = new Set<string>();
    const lines = found.map(({ typed, isbn, reason }, position) => {
      const outcome = outcomeOf(isbn, there, before);
      return {
        ...{
          blog_id,
          list_id: id,
          position,
          typed: typed.slice(0, TYPED),
          isbn,
          outcome,
          reason: reason ?? '',
        },
        ...{ book_id: (isbn !== null && there.get(isbn)) || null, others: '{}' },
      };
    });
    const waits = lines.some(({ outcome }) => outcome === 'waiting');
    const now = nowIso(tx);
    const list = { blog_id, id, created_by: actor.id, created_at: now, finished_at: waits ? null : now };
    await insertList(tx.db, list, lines);
    if (waits) await emit(tx, { kind: 'book-list.due', blogId: blog_id, listId: id });
  });
  return { ok: true, id };
}

function outcomeOf(
  isbn: string | null,
  there: ReadonlyMap<string | null, string>,
  before: Set<string>,
): LineOutcome {
  if (isbn === null) return 'wrong';
  if (before.has(isbn)) return 'twice';
  before.add(isbn);
  return there.has(isbn) ? 'known' : 'waiting';
}

/** Those lines of which not every source could be asked are looked up once more. */
export async function lookUpAgain(ctx: Context, actor: Actor, listId: string): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const list = await listOf(tx.db, actor.blog.id, listId);
    if (!list) throw refuse('not-found', 'books.list.gone');
    if ((await letWaitAgain(tx.db, actor.blog.id, listId)) === 0) return;
    await finishList(tx.db, list, null);
    await emit(tx, { kind: 'book-list.due', blogId: actor.blog.id, listId });
  });
}

/** Milliseconds that a list is kept, and with it what other sources say of books nobody has confirmed. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A daily chore. */
export async function forgetBookLists(ctx: Context): Promise<void> {
  await forgetListsBefore(ctx.db, isoFromNow(ctx, -KEPT_MS));
}
