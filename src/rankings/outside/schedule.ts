// When the feed of a blog elsewhere is asked next: often while it has news, seldom when it is quiet or does not answer. Pure.
import { drawn } from '../../sources/watch/schedule.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Up to an age of its newest post, the time between two questions; milliseconds. */
const STEPS = [
  { upTo: 30 * DAY, every: 3 * HOUR },
  { upTo: 180 * DAY, every: 12 * HOUR },
];
const SELDOM = DAY;
const LONGEST_FAILURE = 4 * DAY;
/** Times are drawn apart by as much of the step. */
const JITTER = 0.2;

export interface Feeding {
  id: string;
  /** UTC ISO; null where there is no post. */
  newest: string | null;
  failures: number;
  /** What the server itself wants, UTC ISO. */
  notBefore: string | null;
}

/** UTC ISO. */
export function nextQuestion({ id, newest, failures, notBefore }: Feeding, now: Date): string {
  const age = newest === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(newest);
  const step = STEPS.find(({ upTo }) => age < upTo)?.every ?? SELDOM;
  const wait = failures === 0 ? step : Math.max(step, Math.min(HOUR * 2 ** failures, LONGEST_FAILURE));
  const at = new Date(now.getTime() + wait * (1 + JITTER * (2 * drawn(id, now) - 1))).toISOString();
  return notBefore !== null && notBefore > at ? notBefore : at;
}

/** After one that waits for its server, which others ask as well. */
export function afterOthers(id: string, freeAt: string, now: Date): string {
  const QUEUE = 10 * 60 * 1000;
  return new Date(Date.parse(freeAt) + 1 + drawn(id, now) * QUEUE).toISOString();
}

/** Time between two looks for the proof, and how many in a row may find none before an entry leaves. */
export const PROOF_EVERY_MS = 7 * DAY;
export const MOST_WITHOUT_PROOF = 4;
