// How often and how many at once one person may have sources read, counted in the memory of this process.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Params } from '../web/messages/index.ts';

export interface BringLimits {
  /** Runs `work`, or says why not now: each source costs other sites a request and us up to 20 seconds of a thread. */
  run<T>(personId: string, work: () => Promise<T>): Promise<T | Wait>;
}

export interface Wait {
  ok: false;
  wait: true;
  key: string;
  params: Params;
}

/** Sources of one person in a quarter of an hour. Whoever reads a whole reading list in stays below it. */
export const PER_PERSON = 60;
/** Sources of one person being read at the same moment; a second tab is fair, a script is not. */
export const AT_ONCE = 2;
const QUARTER_HOUR = 15 * 60;

export function bringLimits(): BringLimits {
  const often = new RateLimiterMemory({ points: PER_PERSON, duration: QUARTER_HOUR });
  const running = new Map<string, number>();
  return {
    async run(personId, work) {
      const now = running.get(personId) ?? 0;
      if (now >= AT_ONCE) return { ok: false, wait: true, key: 'sources.wait.at-once', params: {} };
      running.set(personId, now + 1);
      try {
        const seconds = await secondsToWait(often, personId);
        if (seconds === 0) return await work();
        const minutes = Math.ceil(seconds / 60);
        return { ok: false, wait: true, key: 'sources.wait.often', params: { minutes } };
      } finally {
        const left = (running.get(personId) ?? 1) - 1;
        if (left > 0) running.set(personId, left);
        else running.delete(personId);
      }
    },
  };
}

async function secondsToWait(often: RateLimiterMemory, personId: string): Promise<number> {
  try {
    await often.consume(personId);
    return 0;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
  }
}
