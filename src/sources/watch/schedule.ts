// When a source is looked at next: often while it is new, then ever more seldom, and in the end no more.
import { createHash } from 'node:crypto';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Up to an age (milliseconds), the time between two looks. */
const STEPS: readonly { upTo: number; every: number }[] = [
  { upTo: 2 * DAY, every: 6 * HOUR },
  { upTo: 14 * DAY, every: DAY },
  { upTo: 70 * DAY, every: 7 * DAY },
  { upTo: 365 * DAY, every: 28 * DAY },
];
/** What was this old (milliseconds) when it was brought is no news: it is not looked at by the hour. */
const OLD_NEWS = 14 * DAY;
/** Times are drawn apart by as much of the step, so that articles brought together are not asked for together. */
const JITTER = 0.2;
const FIRST_FAILURE = HOUR;
const LONGEST_FAILURE = 7 * DAY;
/** A page that is gone is asked for this often more, in case it comes back. */
const GONE_LOOKS = 4;
/** Longer than this (milliseconds) no server is believed that says when to come again. */
const LONGEST_WAIT = 30 * DAY;

export interface Watched {
  articleId: string;
  /** When its bytes were fetched, UTC ISO. */
  fetchedAt: string;
  /** As its page says, or null. */
  publishedOn: string | null;
  changedAt: string | null;
  /** When a person had it looked at afresh. */
  begunAt: string | null;
  failures: number;
  gone: boolean;
}

/** UTC ISO; null when it has been quiet, or gone, for long enough. */
export function nextLook(watched: Watched, now: Date): string | null {
  const step = stepOf(watched, now.getTime());
  if (step === null) return null;
  const failed = Math.min(FIRST_FAILURE * 2 ** (watched.failures - 1), LONGEST_FAILURE);
  const wait = watched.failures === 0 ? step : Math.max(step, failed);
  return new Date(
    now.getTime() + wait * (1 + JITTER * (2 * drawn(watched.articleId, now) - 1)),
  ).toISOString();
}

function stepOf(
  { fetchedAt, publishedOn, changedAt, begunAt, failures, gone }: Watched,
  now: number,
): number | null {
  if (gone) return failures > GONE_LOOKS ? null : 7 * DAY;
  const fetched = Date.parse(fetchedAt);
  const since = Math.max(fetched, ...[changedAt, begunAt].map((at) => (at === null ? 0 : Date.parse(at))));
  const step = STEPS.find(({ upTo }) => now - since < upTo);
  if (!step) return null;
  const published = publishedOn === null ? Number.NaN : Date.parse(publishedOn);
  const isOld = changedAt === null && fetched - published > OLD_NEWS;
  return isOld ? Math.max(step.every, DAY) : step.every;
}

/** From 0 to 1, the same for the same article and moment. */
export function drawn(articleId: string, now: Date): number {
  const hash = createHash('sha256').update(`${articleId} ${now.toISOString()}`).digest();
  return hash.readUInt32BE(0) / 0xffffffff;
}

/** `Retry-After` (RFC 9110, section 10.2.3) as a moment, UTC ISO; null for none, or one in the past. */
export function retryAt(said: string | null | undefined, now: Date): string | null {
  if (!said) return null;
  const seconds = /^\s*(\d{1,9})\s*$/.exec(said)?.[1];
  const at = seconds === undefined ? Date.parse(said) : now.getTime() + Number(seconds) * 1000;
  if (Number.isNaN(at) || at <= now.getTime()) return null;
  return new Date(Math.min(at, now.getTime() + LONGEST_WAIT)).toISOString();
}
