// Asks one source one question: from what was kept, else in its turn, under the guard, within limits of time and size.
import type { LookUpSource } from '../../config/book-sources.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Files } from '../../platform/files.ts';
import { fetchData } from '../../sources/fetch.ts';
import type { FetchRefused } from '../../sources/fetch-failure.ts';
import { retryAt } from '../../sources/watch/schedule.ts';
import type { Book } from '../book.ts';
import { keepKnown, stillKnown } from './kept-answers.ts';
import { Politeness } from './politeness.ts';
import type { BooksRead } from './source.ts';
import type { Chosen } from './sources.ts';

export interface Question {
  /** What it is kept by. */
  asked: string;
  address: string;
  read(text: string): BooksRead;
}

export interface Manners {
  /** Milliseconds for one answer, from the name look-up to its last byte. */
  answer: number;
  /** Milliseconds that somebody waits for their turn. */
  turn: number;
  politeness: (ctx: { files: Files; clock: Clock }) => Politeness;
  /** Whether a server that the operator has opened is let breathe as well. */
  sparesOwn: boolean;
}

const BYTES = 2 * 1024 * 1024;
/** Milliseconds that a source is let alone which failed, so that a list of books does not wait for it book by book. */
const REST_MS = 15_000;
const LONGEST_REST_MS = 60 * 60_000;

const presses = new WeakMap<Files, Politeness>();

/** Nobody waits longer than this for a book, unless many are looked up at once. */
export const usualManners: Manners = {
  answer: 8_000,
  turn: 30_000,
  politeness: ({ files, clock }) => {
    const known = presses.get(files) ?? new Politeness(clock);
    presses.set(files, known);
    return known;
  },
  sparesOwn: false,
};

/** Null when it could not be reached, or what came was no answer. Not for use inside a transaction: it may take seconds. */
export async function askSource(
  ctx: Context,
  { source, base }: Chosen,
  question: Question,
  manners: Manners,
): Promise<Partial<Book>[] | null> {
  const kept = await stillKnown(ctx, source.name, question.asked);
  if (kept) return kept;
  const politeness = manners.politeness(ctx);
  const place = `${source.name} ${new URL(base).origin}`;
  if (politeness.isResting(place)) return null;
  const pause = isOpened(base, ctx.config.fetchAllow) && !manners.sparesOwn ? 0 : source.pause;
  const end = await politeness
    .turn(place, pause, AbortSignal.timeout(manners.turn))
    .catch(() => failed(ctx, source.name, 'busy'));
  if (end === null) return null;
  try {
    // Whoever was before may have asked for the same, or have found that nobody answers.
    const known = await stillKnown(ctx, source.name, question.asked);
    if (known || politeness.isResting(place)) return known ?? null;
    return await fetched(ctx, { source, base }, question, manners, (ms) => politeness.rest(place, ms));
  } finally {
    end();
  }
}

async function fetched(
  ctx: Context,
  { source }: Chosen,
  question: Question,
  manners: Manners,
  rest: (ms: number) => void,
): Promise<Partial<Book>[] | null> {
  const { fetchAllow: allow, address: press, books } = ctx.config;
  const limits = { time: manners.answer, redirects: 2, packed: BYTES, unpacked: BYTES };
  const headers = source.headers?.(books) ?? {};
  const answer = await fetchData(question.address, { allow, press, limits, accept: source.accept, headers });
  if (!answer.ok) {
    rest(restOf(answer, ctx.clock.now()));
    return failed(ctx, source.name, answer.reason);
  }
  const read = question.read(new TextDecoder().decode(answer.bytes));
  if (read === null) {
    rest(REST_MS);
    return failed(ctx, source.name, 'nonsense');
  }
  await keepKnown(ctx, source.name, question.asked, read);
  return read;
}

/** As the server wishes, within reason. */
function restOf({ retryAfter }: FetchRefused, now: Date): number {
  const wished = retryAt(retryAfter, now);
  const ms = wished === null ? 0 : Date.parse(wished) - now.getTime();
  return Math.min(Math.max(ms, REST_MS), LONGEST_REST_MS);
}

/** Neither the book nor the words: logs hold nothing of what people look for. */
function failed(ctx: Context, source: LookUpSource, reason: string): null {
  ctx.log.info({ source, reason }, 'a source of books gave no answer');
  return null;
}

/** A server of one's own needs no sparing. */
function isOpened(base: string, allow: readonly string[]): boolean {
  const { host, hostname } = new URL(base);
  return allow.includes(host) || allow.includes(hostname);
}
