// Makes the sign of a blog of one of its pictures: the middle of it, as a square, in the sizes browsers ask for.
import sharp from 'sharp';
import { iconSides } from '../../blogs/look/icon.ts';
import type { LookIcon } from '../../blogs/look/look.ts';
import type { Context } from '../../platform/context.ts';
import { pictureChoice } from './store.ts';

/** Null when the picture is gone or none is wanted. `now` is kept when it shows the same picture. */
export async function makeIcon(
  ctx: Context,
  blogId: string,
  pictureId: string,
  now: LookIcon | null,
): Promise<LookIcon | null> {
  if (pictureId === now?.pictureId) return now;
  const picture = pictureId === '' ? undefined : await pictureChoice(ctx.db, blogId, pictureId);
  // A picture is called by its largest JPEG.
  const bytes = picture && (await ctx.files.get(picture.pictureId));
  if (!bytes) return null;
  const sizes = [];
  for (const side of iconSides) {
    const square = sharp(bytes).resize(side, side, { fit: 'cover' }).png({ compressionLevel: 9 });
    sizes.push({ side, sha256: await ctx.files.put(await square.toBuffer()) });
  }
  return { pictureId, sizes };
}
