// The demo's past: contexts whose clock stands at an evening some days ago.
import type { Context } from '../../platform/context.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds that the blog's time zone, Asia/Tokyo, is ahead of UTC all year. */
const AHEAD = 9 * 60 * MINUTE;

/** The same press on the evening so many days ago, `minutes` after eight o'clock. */
export function evening(ctx: Context, daysAgo: number, minutes = 0): Context {
  const moment = dayStart(ctx, daysAgo) + (20 * 60 + minutes) * MINUTE;
  return { ...ctx, clock: { now: () => new Date(moment) } };
}

/** ISO date of that day where the blog is written. */
export function dayBefore(ctx: Context, daysAgo: number): string {
  return new Date(dayStart(ctx, daysAgo) + AHEAD).toISOString().slice(0, 10);
}

function dayStart(ctx: Context, daysAgo: number): number {
  const local = ctx.clock.now().getTime() + AHEAD;
  return local - (local % DAY) - AHEAD - daysAgo * DAY;
}
