// Takes a picture in: turned upright, cleared of everything but its pixels, in the sizes that pages ask for.
import type { Sharp } from 'sharp';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { sha256Of } from '../platform/files.ts';
import { emit } from '../platform/outbox.ts';
import { pictureKind, type RefusedKind, refusedKind } from './picture-kind.ts';
import { masterOf } from './pictures/add-avif.ts';
import { foldWords } from './pictures/fold-words.ts';
import { lackOfRoom, lackOfRoomHeld, type NoRoom } from './pictures/room.ts';
import { inTurn, openSharp, type SharpModule, TIMEOUT, WIDTHS } from './pictures/scale.ts';
import { hasPictureAsLarge, loosenFiles, tightenFiles } from './pictures/store.ts';
import type { MainPicture } from './provenance.ts';
import { insertPicture, pictureOf } from './store.ts';

export type Picture = Omit<MainPicture, 'alt' | 'credit'>;

export type AddPictureOutcome =
  /** `still`: it moved, and only its first frame was kept. */
  | { ok: true; picture: Picture; still: boolean }
  /** 'broken' is cut off or damaged, 'huge' has more pixels than a page can ever show. */
  | { ok: false; reason: 'not-a-picture' | 'broken' | 'huge' | RefusedKind }
  | NoRoom;

/** More would take a gigabyte of memory to open. */
export const MOST_PIXELS = 64_000_000;
/** Formats of the web end near here, and no page shows a strip of this length. */
const TALLEST = 16_000;
const NAME_MAX = 200;

/**
 * Stores a picture for a blog. The caller has checked that the person may work there. `fileName` is what the sender
 * called it: kept for people to find it by. When this resolves with `ok`, the picture can be shown; its AVIF follows.
 */
export async function addPicture(
  ctx: Context,
  actor: { id: string; blog: { id: string } },
  bytes: Uint8Array,
  fileName = '',
): Promise<AddPictureOutcome> {
  if (pictureKind(bytes) === null) return { ok: false, reason: refusedKind(bytes) ?? 'not-a-picture' };
  const sharp = await openSharp();
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: 'error' }).autoOrient();
  // What the header says is read without opening a pixel, so a bomb costs nothing.
  const whole = await open()
    .metadata()
    .catch(() => null);
  if (!whole) return { ok: false, reason: 'broken' };
  const { width, height } = whole.autoOrient;
  const largest = Math.min(width, Math.max(...WIDTHS));
  const tall = (height * largest) / width > TALLEST;
  if (width * height > MOST_PIXELS || tall) return { ok: false, reason: 'huge' };
  // Where nothing fits nothing is drawn, unless it may be one that the blog has; whether it is or fits is known once it is drawn.
  const lack = await lackOfRoom(ctx.db, actor.blog.id, 1);
  const drawnSize = { width: largest, height: (height * largest) / width };
  if (lack && !(await hasPictureAsLarge(ctx.db, actor.blog.id, drawnSize))) return lack;
  const drawn = await inTurn(() => draw(sharp, open(), largest)).catch(() => null);
  if (!drawn) return { ok: false, reason: 'broken' };
  const picture = await keep(ctx, actor, drawn, cleanName(fileName));
  if ('reason' in picture) return picture;
  return { ok: true, picture, still: (whole.pages ?? 1) > 1 };
}

interface Drawn {
  width: number;
  height: number;
  sizes: { width: number; type: string; bytes: Buffer }[];
  /** The largest size, hardly compressed: what AVIF is made of. */
  master: Buffer;
}

/** Opens the picture once, in its largest size, and makes the others of that. */
async function draw(sharp: SharpModule, open: Sharp, largest: number): Promise<Drawn> {
  const { data, info } = await open
    .resize({ width: largest })
    .timeout({ seconds: TIMEOUT })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  // Nothing of the original's metadata is written: where and with what it was taken stays with its maker.
  const scaled = (width: number) => sharp(data, { raw }).resize({ width }).timeout({ seconds: TIMEOUT });
  const sizes: Drawn['sizes'] = [];
  for (const width of [...WIDTHS.filter((one) => one < largest), largest]) {
    const webp = await scaled(width).webp({ quality: 80 }).toBuffer();
    const flat = scaled(width).flatten({ background: '#ffffff' });
    const jpeg = await flat.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
    sizes.push({ width, type: 'image/webp', bytes: webp }, { width, type: 'image/jpeg', bytes: jpeg });
  }
  const master = await scaled(largest).webp({ quality: 95, effort: 1 }).toBuffer();
  return { width: info.width, height: info.height, sizes, master };
}

/** The files first, marked as loose, then the row that names them: whatever breaks between leaves nothing for good. */
async function keep(
  ctx: Context,
  actor: { id: string; blog: { id: string } },
  { width, height, sizes: drawn, master }: Drawn,
  fileName: string,
): Promise<Picture | NoRoom> {
  const sizes = drawn.map(({ width, type, bytes }) => ({ width, type, sha256: sha256Of(bytes) }));
  const names = sizes.map(({ sha256 }) => sha256);
  const pictureId = names.at(-1) ?? '';
  const bytes = drawn.reduce((sum, size) => sum + size.bytes.length, 0);
  await loosenFiles(ctx.db, names, nowIso(ctx));
  for (const { bytes } of drawn) await ctx.files.put(bytes);
  await ctx.files.write(masterOf(actor.blog.id, pictureId), master);
  const isNew = await transact(ctx, async (tx) => {
    const lack = await lackOfRoomHeld(tx, actor.blog.id, bytes);
    if (lack && !(await pictureOf(tx.db, actor.blog.id, pictureId))) return lack;
    const inserted = await insertPicture(tx.db, {
      blog_id: actor.blog.id,
      id: pictureId,
      width,
      height,
      sizes: JSON.stringify(sizes),
      file_name: fileName,
      words: foldWords(fileName),
      created_by: actor.id,
      created_at: nowIso(tx),
      bytes,
    });
    await tightenFiles(tx.db, names);
    if (inserted) await emit(tx, { kind: 'picture.added', blogId: actor.blog.id, pictureId });
    return inserted;
  });
  if (typeof isNew === 'object') {
    // The files stay loose, and go with the chore that looks for such.
    await ctx.files.remove(masterOf(actor.blog.id, pictureId));
    return isNew;
  }
  // Sent before: the worker may have been here already.
  if (!isNew && (await pictureOf(ctx.db, actor.blog.id, pictureId))?.avif) {
    await ctx.files.remove(masterOf(actor.blog.id, pictureId));
  }
  return { pictureId, width, height, sizes };
}

/** The last part of whatever path came with it, without characters that draw nothing or turn the line around. */
function cleanName(name: string): string {
  const last = name.normalize().split(/[\\/]/).at(-1) ?? '';
  return [...last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()].slice(0, NAME_MAX).join('');
}
