// Whether the pictures of a blog have room for another, where whoever runs the press has set a bound; and the bytes of those nobody measured.
import { megabytesText } from '../../blogs/hosting/quotas/room.tsx';
import { bytesOfPictures, quotasOf } from '../../blogs/hosting/quotas/store.ts';
import { lockBlogRow } from '../../blogs/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { MainPicture } from '../provenance.ts';
import { setBytes, unmeasuredPictures } from './store.ts';

/** Bytes. */
export interface NoRoom {
  ok: false;
  reason: 'full';
  used: number;
  most: number;
}

/** Null where so many bytes more fit. */
export async function lackOfRoom(db: Db, blogId: string, bytes: number): Promise<NoRoom | null> {
  const { mostBytes: most } = await quotasOf(db, blogId);
  if (most === null) return null;
  const used = await bytesOfPictures(db, blogId);
  return used + bytes > most ? { ok: false, reason: 'full', used, most } : null;
}

/** The same for a picture that is about to be stored: two at once do not both take the last room. */
export async function lackOfRoomHeld(tx: Context, blogId: string, bytes: number): Promise<NoRoom | null> {
  if ((await quotasOf(tx.db, blogId)).mostBytes === null) return null;
  await lockBlogRow(tx, blogId);
  return lackOfRoom(tx.db, blogId, bytes);
}

/** How much there is, as the sentence of the refusal says it. */
export function roomSaid({ used, most }: NoRoom): { used: string; most: string } {
  return { used: megabytesText(used), most: megabytesText(most) };
}

/** Pictures that a day's chore measures: those that came before there were bounds, or with a whole blog. */
const A_DAY = 5000;

export async function measurePictures(ctx: Context): Promise<void> {
  for (const { blog_id, id, sizes, avif } of await unmeasuredPictures(ctx.db, A_DAY)) {
    const files = [sizes, avif ?? '[]'].flatMap((list) => JSON.parse(list) as MainPicture['sizes']);
    let bytes = 0;
    for (const { sha256 } of files) bytes += await ctx.files.sizeOfBlob(sha256);
    await setBytes(ctx.db, { blog_id, id, avif }, bytes);
  }
}
