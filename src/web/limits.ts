// How often somebody may do something, counted in the memory of this process.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../platform/errors.ts';

export interface Limit {
  /** Counts once for `key`; refuses with `message`, which is told `seconds` and `minutes`, when there were too many. */
  consume(key: string): Promise<void>;
  /** Takes one back. */
  reward(key: string): Promise<void>;
}

/** `points` times in `seconds` for each key. */
export function limitOf(points: number, seconds: number, message = 'web.problem.too-many.do'): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    consume: (key) => consume(limiter, key, message),
    reward: async (key) => void (await limiter.reward(key)),
  };
}

async function consume(limiter: RateLimiterMemory, key: string, message: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw refuse('too-many', message, { seconds, minutes: Math.ceil(seconds / 60) });
  }
}
