// How often somebody may try to come in, counted by account and by address, in the memory of this process.
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../platform/errors.ts';

export interface SignInLimits {
  /** Counts an attempt before it is looked at; refuses when there were too many. */
  attempt(account: string, address: string): Promise<void>;
  /** Takes the attempt back that turned out to be right. */
  succeeded(account: string, address: string): Promise<void>;
  /** Counts something that has no account yet: a passkey challenge, a tried link. */
  knock(address: string): Promise<void>;
}

const QUARTER_HOUR = 15 * 60;

/** Wrong passwords for one account from one address in a quarter of an hour. */
export const PER_ACCOUNT = 8;
/** The same from everywhere together. Higher, or any stranger could keep somebody out of their account. */
const PER_ACCOUNT_ANYWHERE = 60;
/** Wrong passwords from one address in a quarter of an hour: a school or an office shares one. */
export const PER_ADDRESS = 40;
const KNOCKS = 120;

export function signInLimits(): SignInLimits {
  const account = new RateLimiterMemory({ points: PER_ACCOUNT, duration: QUARTER_HOUR });
  const anywhere = new RateLimiterMemory({ points: PER_ACCOUNT_ANYWHERE, duration: QUARTER_HOUR });
  const address = new RateLimiterMemory({ points: PER_ADDRESS, duration: QUARTER_HOUR });
  const knocks = new RateLimiterMemory({ points: KNOCKS, duration: QUARTER_HOUR });
  return {
    async attempt(name, from) {
      await consume(address, from);
      await consume(account, keyOf(`${from} ${name}`));
      await consume(anywhere, keyOf(name));
    },
    async succeeded(name, from) {
      await address.reward(from);
      await account.reward(keyOf(`${from} ${name}`));
      await anywhere.reward(keyOf(name));
    },
    knock: (from) => consume(knocks, from),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw refuse('too-many', 'accounts.too-many', { seconds, minutes: Math.ceil(seconds / 60) });
  }
}

/** Addresses people typed are not kept as they are, not even in memory. */
function keyOf(account: string): string {
  return createHash('sha256').update(account).digest('base64url');
}
