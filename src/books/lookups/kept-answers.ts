// Answers of sources that are still good, and the chore that lets go of old ones.
import type { LookUpSource } from '../../config/book-sources.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Book } from '../book.ts';
import { forgetAnswersBefore, keepAnswer, keptAnswer } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;
const FOUND_MS = 90 * DAY;
/** A new book is known to some within days. */
const NOTHING_MS = 7 * DAY;

/** Counted up when answers are read otherwise than before: those that were kept until then are asked for anew. */
const READING = 1;

/** Undefined when it has to be asked. */
export async function stillKnown(
  ctx: Context,
  source: LookUpSource,
  asked: string,
): Promise<Partial<Book>[] | undefined> {
  const kept = await keptAnswer(ctx.db, source, asked);
  if (!kept) return undefined;
  if (kept.answer === null) return kept.asked_at >= isoFromNow(ctx, -NOTHING_MS) ? [] : undefined;
  if (kept.asked_at < isoFromNow(ctx, -FOUND_MS)) return undefined;
  // Written below.
  const { reading, books } = JSON.parse(kept.answer) as { reading: number; books: Partial<Book>[] };
  return reading === READING ? books : undefined;
}

export async function keepKnown(
  ctx: Context,
  source: LookUpSource,
  asked: string,
  books: readonly Partial<Book>[],
): Promise<void> {
  const answer = books.length === 0 ? null : JSON.stringify({ reading: READING, books });
  await keepAnswer(ctx.db, { source, asked, answer, asked_at: nowIso(ctx) });
}

/** Lets go of what is not believed any more. */
export async function forgetBookAnswers(ctx: Context): Promise<void> {
  const [found, nothing] = [isoFromNow(ctx, -FOUND_MS), isoFromNow(ctx, -NOTHING_MS)];
  await forgetAnswersBefore(ctx.db, { found, nothing });
}
