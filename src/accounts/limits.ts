// How often somebody may try to come in, counted by account and by address, in the memory of this process.
import { createHash } from 'node:crypto';
import { limitOf } from '../web/limits.ts';

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
  const limit = (points: number) => limitOf(points, QUARTER_HOUR, 'accounts.too-many');
  const account = limit(PER_ACCOUNT);
  const anywhere = limit(PER_ACCOUNT_ANYWHERE);
  const address = limit(PER_ADDRESS);
  const knocks = limit(KNOCKS);
  return {
    async attempt(name, from) {
      await address.consume(from);
      await account.consume(keyOf(`${from} ${name}`));
      await anywhere.consume(keyOf(name));
    },
    async succeeded(name, from) {
      await address.reward(from);
      await account.reward(keyOf(`${from} ${name}`));
      await anywhere.reward(keyOf(name));
    },
    knock: (from) => knocks.consume(from),
  };
}

/** Addresses people typed are not kept as they are, not even in memory. */
function keyOf(account: string): string {
  return createHash('sha256').update(account).digest('base64url');
}
