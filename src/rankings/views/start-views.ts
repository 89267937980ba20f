// The counting of views of one press, and what it forgets.
import { isoFromNow } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { askingMember } from '../asking-member.ts';
import { LEAST_SEARCHES } from './reads.ts';
import { forgetMarksBefore, forgetWordsBefore } from './store.ts';
import { ViewCounter } from './view-counter.ts';
import type { ViewDoor } from './view-handler.ts';

const counters = new WeakMap<Context['db'], ViewCounter>();

/** One for each open database: who searches and who reads are counted together. */
export function viewCounter(ctx: Context): ViewCounter {
  const known = counters.get(ctx.db);
  if (known) return known;
  const made = new ViewCounter(ctx);
  counters.set(ctx.db, made);
  return made;
}

/** `find` is given by whoever knows where blogs are read. */
export function viewDoor(ctx: Context, find: ViewDoor['find']): ViewDoor {
  return {
    counter: viewCounter(ctx),
    find,
    isOwn: async (token, blogId) => (await askingMember(ctx, token, blogId)) !== null,
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Somewhere on earth yesterday is still today. */
const TWO_DAYS_MS = 2 * DAY_MS;
/** How long a word may wait to be looked for again. */
const RARE_WORDS_MS = 30 * DAY_MS;

/** A daily chore; the salts of those days go with `forgetPastDays` of the claps. */
export async function forgetViewMarks(ctx: Context): Promise<void> {
  await forgetMarksBefore(ctx.db, isoFromNow(ctx, -TWO_DAYS_MS).slice(0, 10));
}

/** A daily chore: what is shown to nobody, because it may be somebody's secret, is not kept for ever either. */
export async function forgetRareWords(ctx: Context): Promise<void> {
  await forgetWordsBefore(ctx.db, isoFromNow(ctx, -RARE_WORDS_MS).slice(0, 10), LEAST_SEARCHES);
}
