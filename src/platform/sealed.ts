// Short secrets at rest: unreadable in a table, a log or a listing; opened only where they are used.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Context } from './context.ts';
import { pressKey } from './press-key.ts';

/** AES-256-GCM under the press's key for a purpose; `about` ties it to its row, so that it cannot be moved. */
export async function seal(ctx: Context, purpose: string, about: string, text: string): Promise<string> {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await pressKey(ctx, purpose), iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws when it was sealed for something else, by another key, or changed. */
export async function unseal(ctx: Context, purpose: string, about: string, sealed: string): Promise<string> {
  return unsealWith(await pressKey(ctx, purpose), about, sealed);
}

export function unsealWith(key: Buffer, about: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
