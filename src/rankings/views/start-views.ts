// The counting of views of one press, and what it forgets.
import { isoFromNow } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { askingMember } from '../asking-member.ts';
import { forgetMarksBefore } from './store.ts';
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

/** Two days in milliseconds: somewhere on earth yesterday is still today. */
const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

/** A daily chore; the salts of those days go with `forgetPastDays` of the claps. */
export async function forgetViewMarks(ctx: Context): Promise<void> {
  await forgetMarksBefore(ctx.db, isoFromNow(ctx, -TWO_DAYS_MS).slice(0, 10));
}
