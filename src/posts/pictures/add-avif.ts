// Makes the AVIF of a picture, after whoever sent it has had their answer: it takes many times as long as the rest.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { sha256Of } from '../../platform/files.ts';
import { emit, type PressEvent } from '../../platform/outbox.ts';
import type { MainPicture } from '../provenance.ts';
import { pictureOf } from '../store.ts';
import { inTurn, openSharp } from './scale.ts';
import { loosenFiles, picturesWithoutAvif, setAvif, tightenFiles } from './store.ts';

type Sizes = MainPicture['sizes'];

/** AVIF that is not at least this much smaller than WebP is not worth a source line in every page. */
const WORTH = 0.95;
/** Seconds for one size: the worker has time, a picture that needs more does without. */
const TIMEOUT = 120;
const QUALITY = 55;
/** A sixth smaller than 2; from 4 on it takes five times as long and is no smaller (see decision 25). */
const EFFORT = 3;
/** Pictures that a day's chore sees to: those that came before there was AVIF, or whose making failed. */
const A_DAY = 200;

/** Where the largest size lies, hardly compressed, until its AVIF is made. The id is a hash, never a name. */
export function masterOf(blogId: string, pictureId: string): string {
  return `masters/${blogId}/${pictureId}`;
}

/** Safe to do twice. A picture that was deleted meanwhile is left alone. */
export async function addAvif(
  ctx: Context,
  { blogId, pictureId }: Pick<Extract<PressEvent, { kind: 'picture.added' }>, 'blogId' | 'pictureId'>,
): Promise<void> {
  const row = await pictureOf(ctx.db, blogId, pictureId);
  if (row && row.avif === null) {
    const sizes = JSON.parse(row.sizes) as Sizes;
    const master = (await ctx.files.read(masterOf(blogId, pictureId))) ?? (await largestWebp(ctx, sizes));
    const made = master ? await avifOf(ctx, master, sizes) : [];
    await keep(ctx, blogId, pictureId, made);
  }
  await ctx.files.remove(masterOf(blogId, pictureId));
}

/** A daily chore: what the worker has set aside, and what was sent before there was AVIF. */
export async function addMissingAvif(ctx: Context): Promise<void> {
  for (const { blog_id, id } of await picturesWithoutAvif(ctx.db, A_DAY)) {
    await addAvif(ctx, { blogId: blog_id, pictureId: id }).catch((error: unknown) =>
      ctx.log.warn({ err: error, picture: id }, 'the AVIF of a picture could not be made'),
    );
  }
}

interface Made {
  width: number;
  bytes: Buffer;
}

/** Sizes that do not pay are left out: a drawing of few colours is smaller as WebP. */
async function avifOf(ctx: Context, master: Buffer, sizes: Sizes): Promise<Made[]> {
  const sharp = await openSharp();
  const made: Made[] = [];
  for (const { width, sha256 } of sizes.filter(({ type }) => type === 'image/webp')) {
    // Each size in its own turn, so that an upload waits for one of them at most.
    const bytes = await inTurn(() =>
      sharp(master)
        .resize({ width })
        .avif({ quality: QUALITY, effort: EFFORT })
        .timeout({ seconds: TIMEOUT })
        .toBuffer(),
    );
    const webp = await ctx.files.get(sha256);
    if (webp && bytes.length < webp.length * WORTH) made.push({ width, bytes });
  }
  return made;
}

async function keep(ctx: Context, blogId: string, pictureId: string, made: readonly Made[]): Promise<void> {
  const sizes = made.map(({ width, bytes }) => ({ width, type: 'image/avif', sha256: sha256Of(bytes) }));
  const names = sizes.map(({ sha256 }) => sha256);
  await loosenFiles(ctx.db, names, nowIso(ctx));
  for (const { bytes } of made) await ctx.files.put(bytes);
  await transact(ctx, async (tx) => {
    const bytes = made.reduce((sum, size) => sum + size.bytes.length, 0);
    if (!(await setAvif(tx.db, blogId, pictureId, { avif: JSON.stringify(sizes), bytes }))) return;
    await tightenFiles(tx.db, names);
    if (sizes.length > 0) await emit(tx, { kind: 'picture.changed', blogId, pictureId });
  });
}

async function largestWebp(ctx: Context, sizes: Sizes): Promise<Buffer | null> {
  const [largest] = sizes.filter(({ type }) => type === 'image/webp').toSorted((a, b) => b.width - a.width);
  return largest ? ctx.files.get(largest.sha256) : null;
}
