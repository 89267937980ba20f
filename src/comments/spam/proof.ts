// The small sum that a blog may ask of the sender's machine (proof of work, ALTCHA): set, signed, checked, spent once.
import { createHmac } from 'node:crypto';
import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as v from 'valibot';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Facts } from './score.ts';
import { deleteSumsBefore, spamSettingsOf, spendSum } from './store.ts';

/** Rounds of one try and the fewest and most tries: about a second on a phone, a fraction of one elsewhere. */
const COST = 1000;
const TRIES = { fewest: 1000, most: 3000 };
/** A sum may lie on an open page for this long, in milliseconds. */
const VALID_MS = 6 * 60 * 60 * 1000;

/** A sum for one form of the blog, or null when the blog asks for none. */
export async function setSum(ctx: Context, blogId: string): Promise<Challenge | null> {
  const settings = await spamSettingsOf(ctx.db, blogId);
  if (!settings?.proof_since) return null;
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(TRIES.most, TRIES.fewest),
    deriveKey,
    // Its time is ours to check: the library would ask the clock of the machine.
    data: { blog: blogId, until: ctx.clock.now().getTime() + VALID_MS },
    ...secrets(settings.proof_key),
  });
}

const payloadSchema = v.object({
  challenge: v.object({
    parameters: v.object({
      algorithm: v.literal('PBKDF2/SHA-256'),
      nonce: v.string(),
      salt: v.string(),
      cost: v.literal(COST),
      keyLength: v.number(),
      keyPrefix: v.string(),
      keySignature: v.string(),
      data: v.object({ blog: v.string(), until: v.number() }),
    }),
    signature: v.string(),
  }),
  solution: v.object({ counter: v.number(), derivedKey: v.string() }),
});

/** What came in the form's `proof` field: base64 of JSON, a sum with its solution. */
export async function checkProof(
  ctx: Context,
  blogId: string,
  proof: string | undefined,
): Promise<Facts['proof']> {
  const settings = await spamSettingsOf(ctx.db, blogId);
  if (!settings?.proof_since) return 'not-asked';
  if (!proof) return 'missing';
  const read = v.safeParse(payloadSchema, jsonOf(proof));
  if (!read.success) return 'wrong';
  const { challenge, solution } = read.output;
  const { data } = challenge.parameters;
  if (data.blog !== blogId || data.until < ctx.clock.now().getTime()) return 'wrong';
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    ...secrets(settings.proof_key),
  });
  if (!verified) return 'wrong';
  // Written down for all processes of the press: no sum is handed in twice, whichever of them is asked.
  const until = new Date(data.until).toISOString();
  const isFirst = await spendSum(ctx.db, { blog_id: blogId, signature: challenge.signature, until });
  return isFirst ? 'solved' : 'wrong';
}

/** A daily chore: a sum whose time is over is not taken in any case. */
export async function forgetSpentSums(ctx: Context): Promise<void> {
  await deleteSumsBefore(ctx.db, nowIso(ctx));
}

function jsonOf(proof: string): unknown {
  if (proof.length > 4000) return null;
  try {
    return JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}

function secrets(key: string) {
  const derived = (use: string) => createHmac('sha256', key).update(use).digest('hex');
  return { hmacSignatureSecret: derived('sum'), hmacKeySignatureSecret: derived('solution') };
}
