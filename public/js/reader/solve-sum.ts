// The small sum that a blog may ask of whoever comments, done while they write. Without it the comment waits, no more.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

export type Sum = Challenge;

/** What the form sends as its proof; null where this page has no means to do sums, as without TLS. */
export async function solveSum(sum: Sum): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const solution = await solveChallenge({ challenge: sum, deriveKey });
  if (!solution) return null;
  const { parameters, signature } = sum;
  const { counter, derivedKey } = solution;
  return btoa(JSON.stringify({ challenge: { parameters, signature }, solution: { counter, derivedKey } }));
}
