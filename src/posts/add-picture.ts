// Takes a picture in: turned upright, cleared of everything but its pixels, in the sizes that pages ask for.
import type { Sharp } from 'sharp';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { pictureKind } from './picture-kind.ts';
import type { MainPicture } from './provenance.ts';
import { insertPicture } from './store.ts';

type SharpModule = typeof import('sharp')['default'];

export type Picture = Omit<MainPicture, 'alt' | 'credit'>;

export type AddPictureOutcome =
  | { ok: true; picture: Picture }
  /** 'broken' is cut off or damaged, 'huge' has more pixels than a page can ever show. */
  | { ok: false; reason: 'not-a-picture' | 'broken' | 'huge' };

/** Widths in pixels; a smaller picture is kept at its own width. */
const WIDTHS = [480, 960, 1600];
/** More would take a gigabyte of memory to open. */
const MOST_PIXELS = 64_000_000;
/** Formats of the web end near here, and no page shows a strip of this length. */
const TALLEST = 16_000;
/** Seconds for one step; an honest photograph takes one or two on a small machine. */
const TIMEOUT = 30;

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
  const largest = Math.min(width, Math.max(...WIDTHS));
  const tall = (height * largest) / width > TALLEST;
  if (width * height > MOST_PIXELS || tall) return { ok: false, reason: 'huge' };
  const picture = await inTurn(() => store(ctx, sharp, open(), largest)).catch(() => null);
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

let turn: Promise<unknown> = Promise.resolve();

/** One picture after the other: half a megabyte of JPEG can need half a gigabyte while it is opened. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** Opens the picture once, in its largest size, and makes the others of that. */
async function store(ctx: Context, sharp: SharpModule, open: Sharp, largest: number): Promise<Picture> {
  // Nothing is held between pictures: one that was large would keep its memory.
  sharp.cache(false);
  const { data, info } = await open
    .resize({ width: largest })
    .timeout({ seconds: TIMEOUT })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const sizes: Picture['sizes'] = [];
  for (const one of [...WIDTHS.filter((width) => width < largest), largest]) {
    // Nothing of the original's metadata is written: where and with what it was taken stays with its maker.
    const scaled = () => sharp(data, { raw }).resize({ width: one }).timeout({ seconds: TIMEOUT });
    const webp = await scaled().webp({ quality: 80 }).toBuffer();
    const jpeg = await scaled()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
    sizes.push({ width: one, type: 'image/webp', sha256: await ctx.files.put(webp) });
    sizes.push({ width: one, type: 'image/jpeg', sha256: await ctx.files.put(jpeg) });
  }
  const pictureId = sizes.at(-1)?.sha256 ?? '';
  return { pictureId, width: info.width, height: info.height, sizes };
}
