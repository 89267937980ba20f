// Takes a photo or scan in as the cover of a book, the way every picture of a blog comes in.
import type { Context } from '../../platform/context.ts';
import { type AddPictureOutcome, addPicture, MOST_PIXELS } from '../../posts/add-picture.ts';
import { roomSaid } from '../../posts/pictures/room.ts';
import { isUpload, type Upload } from '../../web/door.ts';
import type { Actor } from '../actor.ts';

export type CoverTaken =
  /** Null where no picture was chosen. */
  | { ok: true; coverId: string | null }
  | {
      ok: false;
      reason: Extract<AddPictureOutcome, { ok: false }>['reason'];
      pixels: number;
      /** In megabytes, where it is that there is no room. */
      room: { used?: string; most?: string };
    };

export async function takeCover(ctx: Context, actor: Actor, cover: Upload | undefined): Promise<CoverTaken> {
  if (!isUpload(cover)) return { ok: true, coverId: null };
  const added = await addPicture(ctx, actor, cover.bytes, cover.name);
  if (!added.ok) {
    const room = added.reason === 'full' ? roomSaid(added) : {};
    return { ok: false, reason: added.reason, pixels: MOST_PIXELS, room };
  }
  return { ok: true, coverId: added.picture.pictureId };
}
