// Takes a picture in: turned upright, cleared of everything but its pixels, in the sizes that pages ask for.
import type { Sharp } from 'sharp';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { pictureKind } from './picture-kind.ts';
import type { MainPicture } from './provenance.ts';
import { insertPicture } from './store.ts';

export type Picture = Omit<MainPicture, 'alt' | 'credit'>;

export type AddPictureOutcome =
  | { ok: true; picture: Picture }
  /** 'broken' is cut off or damaged, 'huge' has more pixels than a page can ever show. */
  | { ok: false; reason: 'not-a-picture' | 'broken' | 'huge' };

/** Widths in pixels; a smaller picture is kept at its own width. */
const WIDTHS = [480, 960, 1600];
/** More would take a gigabyte of memory to open. */
const MOST_PIXELS = 64_000_000;

/** Stores a picture for a blog. The caller has checked that the person may work there. */
export async function addPicture(
  ctx: Context,
  actor: { id: string; blog: { id: string } },
  bytes: Uint8Array,
): Promise<AddPictureOutcome> {
  if (pictureKind(bytes) === null) return { ok: false, reason: 'not-a-picture' };
  const { default: sharp } = await import('sharp');
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: 'error' }).autoOrient();
  const whole = await open()
    .metadata()
    .catch(() => null);
  if (!whole) return { ok: false, reason: 'broken' };
  const { width, height } = whole.autoOrient;
  if (width * height > MOST_PIXELS) return { ok: false, reason: 'huge' };
  const picture = await store(ctx, open, width, height).catch(() => null);
  if (!picture) return { ok: false, reason: 'broken' };
  await insertPicture(ctx.db, {
    blog_id: actor.blog.id,
    id: picture.pictureId,
    width: picture.width,
    height: picture.height,
    sizes: JSON.stringify(picture.sizes),
    created_by: actor.id,
    created_at: nowIso(ctx),
  });
  return { ok: true, picture };
}

async function store(ctx: Context, open: () => Sharp, width: number, height: number): Promise<Picture> {
  const largest = Math.min(width, Math.max(...WIDTHS));
  const widths = [...WIDTHS.filter((one) => one < largest), largest];
  const sizes: Picture['sizes'] = [];
  for (const one of widths) {
    // Nothing of the original's metadata is written: where and with what it was taken stays with its maker.
    const scaled = () => open().resize({ width: one });
    const webp = await scaled().webp({ quality: 80 }).toBuffer();
    const jpeg = await scaled()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
    sizes.push({ width: one, type: 'image/webp', sha256: await ctx.files.put(webp) });
    sizes.push({ width: one, type: 'image/jpeg', sha256: await ctx.files.put(jpeg) });
  }
  const pictureId = sizes.at(-1)?.sha256 ?? '';
  return { pictureId, width: largest, height: Math.round((height * largest) / width), sizes };
}
