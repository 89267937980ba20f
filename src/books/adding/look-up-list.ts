// Looks the ISBNs of a list up, some at a time: what is found becomes books that wait for a person to confirm them.
import * as v from 'valibot';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import type { Handlers } from '../../platform/worker.ts';
import type { Actor } from '../actor.ts';
import { addBooks, type NewBook } from '../add-books.ts';
import { type Book, bookSchema } from '../book.ts';
import type { LookedUp } from '../lookups/look-up.ts';
import { booksByIsbn } from '../store.ts';
import type { LineOutcome } from '../tables.ts';
import type { Lookups } from './lookups.ts';
import { finishList, type LineRow, type ListRow, listOf, updateLine, waitingLines } from './store.ts';

/** Lines that are asked for at once. How politely each source is asked is the look-ups' own business. */
const AT_ONCE = 4;

/** Milliseconds after which a long list lets another go first. */
const SLICE_MS = 5_000;

/** Letters of the titles in the record. */
const LONGEST_NAME = 120;

/** The lane that looks ISBNs up: other sites may be slow, and nothing waits for it. */
export function bookListWork(lookups: Pick<Lookups, 'lookUp'>): Handlers {
  return {
    'book-list.due': async (ctx, { blogId, listId }, stop) => {
      const list = await listOf(ctx.db, blogId, listId);
      if (list && list.finished_at === null) await lookUpFurther(ctx, lookups, list, stop);
    },
  };
}

async function lookUpFurther(
  ctx: Context,
  lookups: Pick<Lookups, 'lookUp'>,
  list: ListRow,
  stop: AbortSignal,
): Promise<void> {
  const until = performance.now() + SLICE_MS;
  do {
    const lines = await waitingLines(ctx.db, list, AT_ONCE);
    if (lines.length === 0) return finishList(ctx.db, list, nowIso(ctx));
    await takeLines(ctx, lookups, list, lines);
  } while (performance.now() < until && !stop.aborted);
  await transact(ctx, (tx) => emit(tx, { kind: 'book-list.due', blogId: list.blog_id, listId: list.id }));
}

/** Asked before the transaction, which no other site may keep open. */
async function takeLines(
  ctx: Context,
  { lookUp }: Pick<Lookups, 'lookUp'>,
  list: ListRow,
  lines: readonly LineRow[],
): Promise<void> {
  const looked = await Promise.all(
    lines.map(async (line) => {
      const said = await lookUp(ctx, line.isbn ?? '').catch((error: unknown) => {
        ctx.log.error({ err: error, isbn: line.isbn }, 'looking a book up failed');
        return null;
      });
      return { line, said, book: said?.found ? bookFrom(said) : null };
    }),
  );
  const found = looked.flatMap(({ line, said, book }) => (said && book ? [{ line, said, book }] : []));
  await transact(ctx, async (tx) => {
    for (const { line, said, book } of looked)
      if (!book) await updateLine(tx.db, line, { outcome: isSure(said) ? 'unknown' : 'unreachable' });
    if (found.length > 0) await addFound(tx, list, found);
  });
}

/** Nobody has it, and everybody was asked. */
function isSure(said: LookedUp | null): boolean {
  return said !== null && said.unreachable.length === 0;
}

/** Fields that are not as a book has them are left out; without a title it is no book. */
function bookFrom({ isbn, book }: LookedUp): Book | null {
  const given = { ...book, isbn };
  const whole = v.safeParse(bookSchema, given);
  if (whole.success) return whole.output;
  const wrong = new Set(whole.issues.map(({ path }) => String(path?.[0]?.key)));
  const rest = v.safeParse(
    bookSchema,
    Object.fromEntries(Object.entries(given).filter(([field]) => !wrong.has(field))),
  );
  return rest.success ? rest.output : null;
}

interface Found {
  line: LineRow;
  said: LookedUp;
  book: Book;
}

async function addFound(tx: Context, list: ListRow, found: readonly Found[]): Promise<void> {
  // Whoever sent the list might edit then.
  const actor: Actor = { id: list.created_by, blog: { id: list.blog_id, may: new Set(['edit']) } };
  const books = found.map(
    ({ said, book }): NewBook => ({ book, origins: said.origins, confirmed: false, shown: false }),
  );
  const name = found.map(({ book }) => book.title).join('、');
  const added = await addBooks(tx, actor, books, {
    act: 'book.added',
    name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name,
  });
  for (const [at, { line, said }] of found.entries()) {
    const id = added.ok ? added.ids[at] : null;
    if (id)
      await updateLine(tx.db, line, { outcome: 'added', book_id: id, others: JSON.stringify(said.others) });
    else await updateLine(tx.db, line, await withoutBook(tx, line, added.ok));
  }
}

/** Somebody else has added it meanwhile, or no more fit. */
async function withoutBook(
  tx: Context,
  { blog_id, isbn }: LineRow,
  fits: boolean,
): Promise<{ outcome: LineOutcome; book_id: string | null }> {
  if (!fits) return { outcome: 'full', book_id: null };
  const [known] = isbn === null ? [] : await booksByIsbn(tx.db, blog_id, [isbn]);
  return { outcome: 'known', book_id: known?.id ?? null };
}
