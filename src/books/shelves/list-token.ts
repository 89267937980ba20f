// The secret in the link to a list: derived, so that its owner can be shown it again and no copy of the database holds it.
import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { pressKey, sign } from '../../platform/press-key.ts';
import { type ShelfRow, secretShelvesOf } from './store.ts';

/** Null of a shelf that opens by no link. */
export async function listToken(ctx: Context, shelf: ShelfRow): Promise<string | null> {
  if (shelf.secret_number === null) return null;
  return signed(await pressKey(ctx, 'lists'), shelf);
}

/** The list of this blog that a token opens; null for one that opens none, or none any more. */
export async function listBehind(ctx: Context, blogId: string, token: string): Promise<ShelfRow | null> {
  const key = await pressKey(ctx, 'lists');
  const given = Buffer.from(token.slice(0, 100));
  const lists = await secretShelvesOf(ctx.db, blogId);
  return lists.find((shelf) => isSame(Buffer.from(signed(key, shelf)), given)) ?? null;
}

function signed(key: Buffer, { blog_id, id, secret_number }: ShelfRow): string {
  return sign(key, 'list', blog_id, id, String(secret_number));
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
