// The proof that somebody has shown a password: a signed text for a cookie, good until a moment and for one thing.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from '../platform/context.ts';
import { formerKey, pressKey } from '../platform/press-key.ts';

/** What is signed: the purpose keeps one kind of pass from standing in for another. */
export interface PassFor {
  purpose: string;
  /** The thing and the very password hash it has now, so that with another password every older pass is void. */
  said: readonly string[];
}

export async function signPass(ctx: Context, pass: PassFor, seconds: number): Promise<string> {
  const until = Math.floor(ctx.clock.now().getTime() / 1000) + seconds;
  return `${until}.${(await signed(ctx, pass, until)).toString('base64url')}`;
}

export async function isGoodPass(ctx: Context, pass: PassFor, cookie: string | undefined): Promise<boolean> {
  const [, until, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(cookie ?? '') ?? [];
  if (until === undefined || signature === undefined) return false;
  if (Number(until) * 1000 <= ctx.clock.now().getTime()) return false;
  const shown = Buffer.from(signature, 'base64url');
  if (timingSafeEqual(shown, await signed(ctx, pass, Number(until)))) return true;
  // Given by an older version, whose secret was another.
  const former = await formerKey(ctx, pass.purpose);
  return former !== null && timingSafeEqual(shown, signedBy(former, pass, Number(until)));
}

async function signed(ctx: Context, pass: PassFor, until: number): Promise<Buffer> {
  return signedBy(await pressKey(ctx, pass.purpose), pass, until);
}

function signedBy(key: Buffer, { said }: PassFor, until: number): Buffer {
  return createHmac('sha256', key)
    .update([...said, until].join('\n'))
    .digest();
}
