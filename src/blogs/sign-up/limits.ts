// How often somebody may ask to begin a blog, counted by network and by address, in the memory of this process.
import { createHash } from 'node:crypto';
import { limitOf } from '../../web/limits.ts';

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;

/** Sign-ups of one network in an hour: a class that begins together shares one. */
export const PER_NETWORK = 20;
/** Letters to one address in a day: nobody fills the mailbox of another with them. */
export const PER_ADDRESS = 3;

export function signUpLimits() {
  const network = limitOf(PER_NETWORK, HOUR, 'sign-up.too-many');
  const address = limitOf(PER_ADDRESS, 24 * HOUR, 'sign-up.too-many');
  // Forms that came back with problems, and links that were looked at.
  const knocks = limitOf(120, QUARTER_HOUR);
  const passwords = limitOf(8, QUARTER_HOUR, 'accounts.too-many');
  return {
    async ask(from: string, email: string): Promise<void> {
      await network.consume(from);
      await address.consume(keyOf(email));
    },
    knock: (from: string) => knocks.consume(from),
    tryPassword: (token: string) => passwords.consume(keyOf(token)),
  };
}

export type SignUpLimits = ReturnType<typeof signUpLimits>;

/** What people typed is not kept as it is, not even in memory. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
