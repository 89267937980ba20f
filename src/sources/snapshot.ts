// Keeps the bytes of a source as they were at one moment, named by their SHA-256.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { insertSnapshot } from './store.ts';

export interface Taken {
  bytes: Uint8Array;
  /** As asked for and after redirects; null for what was pasted or given as a file. */
  address: string | null;
  finalAddress: string | null;
  mediaType: string;
  charset: string;
  headers: Record<string, string>;
}

/** Stores the bytes (the same ones only once) and a row that says when and where they were taken. */
export async function takeSnapshot(ctx: Context, blogId: string, taken: Taken): Promise<string> {
  return noteSnapshot(ctx, blogId, taken, await ctx.files.put(taken.bytes));
}

/** The row alone, of bytes that are stored already under this name. */
export async function noteSnapshot(
  ctx: Context,
  blogId: string,
  taken: Taken,
  sha256: string,
): Promise<string> {
  const id = newId(ctx.clock.now());
  await insertSnapshot(ctx.db, {
    blog_id: blogId,
    id,
    sha256,
    size: taken.bytes.byteLength,
    address: taken.address,
    final_address: taken.finalAddress,
    media_type: taken.mediaType,
    charset: taken.charset,
    headers: JSON.stringify(taken.headers),
    fetched_at: nowIso(ctx),
  });
  return id;
}
