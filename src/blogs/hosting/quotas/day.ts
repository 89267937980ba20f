// How many posts a blog may still put before readers today, by the calendar of the press.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { dayOf, endOfDay } from '../../../web/when.ts';
import { PRESS_ZONE } from '../press-zone.ts';
import { publishedSince, quotasOf } from './store.ts';

/**
 * When the day began that is now, and when the next one begins, UTC ISO. Not by the blog's own zone: each change of it would
 * begin another day.
 */
export function dayAround(now: string): { since: string; next: string } {
  const today = dayOf(now, PRESS_ZONE);
  const yesterday = new Date(Date.parse(today) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return { since: endOfDay(yesterday, PRESS_ZONE), next: endOfDay(today, PRESS_ZONE) };
}

/**
 * Whether a post that was never before readers may be put there now. Call it with the blog locked, so that two at once do not
 * both find the last place.
 */
export async function dayHasRoom(tx: Context, blogId: string): Promise<boolean> {
  const { mostPosts } = await quotasOf(tx.db, blogId);
  if (mostPosts === null) return true;
  return (await publishedSince(tx.db, blogId, dayAround(nowIso(tx)).since)) < mostPosts;
}

/** When a scheduled post that found no room is tried again. */
export function nextDay(tx: Pick<Context, 'clock'>): string {
  return dayAround(nowIso(tx)).next;
}
