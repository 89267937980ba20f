// The calendar of the rankings: one for all who take part, so that everybody's day is as long as everybody else's.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { dayOf, endOfDay } from '../web/when.ts';

/** A day begins at midnight in Japan, where most readers are; also for a blog with another zone. */
export const RANKING_ZONE = 'Asia/Tokyo';

/** The day of the rankings that is now: `2026-11-27`. */
export function rankingDay(ctx: Pick<Context, 'clock'>): string {
  return dayOf(nowIso(ctx), RANKING_ZONE);
}

/** The day of the rankings in which a moment falls. */
export function rankingDayOf(iso: string): string {
  return dayOf(iso, RANKING_ZONE);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A number of days before a day, or after it where the number is negative. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The first moment of a day of the rankings, UTC ISO. */
export function beginOfRankingDay(day: string): string {
  return endOfDay(daysBefore(day, 1), RANKING_ZONE);
}
