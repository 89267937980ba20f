// How many posts a blog may still put before readers today, by its own calendar.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { dayOf, endOfDay } from '../../../web/when.ts';
import { publishedSince, quotasOf, timeZoneOf } from './store.ts';

/** When the day began that is now, and when the next one begins, UTC ISO. */
export function dayAround(now: string, timeZone: string): { since: string; next: string } {
  const today = dayOf(now, timeZone);
  const yesterday = new Date(Date.parse(today) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return { since: endOfDay(yesterday, timeZone), next: endOfDay(today, timeZone) };
}

/**
 * Whether a post that is not before readers may be put there now; one that was put there today already is not counted twice.
 * Call it with the blog locked, so that two at once do not both find the last place.
 */
export async function dayHasRoom(tx: Context, blogId: string, postId: string | null): Promise<boolean> {
  const { mostPosts } = await quotasOf(tx.db, blogId);
  if (mostPosts === null) return true;
  const { since } = dayAround(nowIso(tx), await timeZoneOf(tx.db, blogId));
  return (await publishedSince(tx.db, blogId, since, postId)) < mostPosts;
}

/** When a scheduled post that found no room is tried again. */
export async function nextDay(tx: Context, blogId: string): Promise<string> {
  return dayAround(nowIso(tx), await timeZoneOf(tx.db, blogId)).next;
}
