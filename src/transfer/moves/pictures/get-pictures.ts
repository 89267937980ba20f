// Gets the pictures that posts of a move show, post by post, and puts them in their places; what is not there is told and asked for again.
import { membersOf } from '../../../blogs/reads.ts';
import { isoFromNow, nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import type { MoveChoices } from '../choices.ts';
import type { IncomingBlog } from '../incoming.ts';
import { readSpooled } from '../spool.ts';
import { type MovePictureRow, type MoveRow, moveOf } from '../store.ts';
import { isHoldable, wholeAddress } from '../whole-address.ts';
import { type Got, getPicture, LARGEST_PICTURE, type Owner } from './get-picture.ts';
import { type PictureFinder, pictureFinder } from './picture-finder.ts';
import { picturesOfPost, putInPlace } from './place-pictures.ts';
import {
  insertPictureOrigin,
  movePicture,
  nextToPicture,
  notePicture,
  pictureFrom,
  settlePictures,
  updatePicture,
} from './store.ts';

/** `waits`: nothing more can be got before then, UTC ISO. `halted`: stopped, taken back, or the blog is gone. */
export type PicturesEnd = { is: 'over' | 'paused' | 'halted' } | { is: 'waits'; until: string };

/** Days until a picture that was not there is asked for again, and again; then nobody asks any more. */
const AGAIN_DAYS = [1, 1, 2, 4, 8, 16];
/** Before the number of the first post. */
const NONE = 0;
const DAY_MS = 24 * 60 * 60 * 1000;

/** `mayGoOn` is asked between pictures. */
export async function getPictures(ctx: Context, move: MoveRow, mayGoOn: () => boolean): Promise<PicturesEnd> {
  const owner = await ownerOf(ctx, move);
  if (owner === null) return { is: 'halted' };
  const { pictures } = JSON.parse(move.choices) as MoveChoices;
  const run: Run = { ctx, move, owner, fetch: pictures === 'fetch', files: null };
  let behind = NONE;
  for (;;) {
    const now = await moveOf(ctx.db, move.blog_id, move.id);
    if (!now || now.stopped_at !== null || now.undone_at !== null) return { is: 'halted' };
    const post = await nextToPicture(ctx.db, move, behind);
    if (post?.post_id == null) {
      if (behind === NONE) return { is: 'over' };
      // Once more from the beginning: one that was put in meanwhile.
      behind = NONE;
      continue;
    }
    const end = await pictured(run, { ...post, postId: post.post_id }, mayGoOn);
    if (end !== null) return end;
    behind = post.number;
    if (!mayGoOn()) return { is: 'paused' };
  }
}

interface Run {
  ctx: Context;
  move: MoveRow;
  owner: Owner;
  fetch: boolean;
  /** Of the move; opened when the first picture of them is wanted. */
  files: Promise<PictureFinder> | null;
}

/** Whose pictures they will be: of the person who moves, else of the oldest owner. */
async function ownerOf(ctx: Context, move: MoveRow): Promise<Owner | null> {
  const members = await membersOf(ctx.db, move.blog_id);
  const owner = members.find(({ role }) => role === 'owner') ?? members[0];
  const id = move.created_by ?? owner?.personId;
  return id === undefined ? null : { id, blog: { id: move.blog_id } };
}

interface Post {
  spool_at: number;
  spool_length: number;
  number: number;
  postId: string;
}

/** All pictures of one post, and then the post is written once. Null when it is done. */
async function pictured(run: Run, post: Post, mayGoOn: () => boolean): Promise<PicturesEnd | null> {
  const { ctx, move } = run;
  const inText = await picturesOfPost(ctx.db, move.blog_id, post.postId);
  const main = await mainOf(run, post);
  const here = new Map<string, string>();
  let missing = 0;
  for (const address of new Set([...(main === null ? [] : [main]), ...inText])) {
    const row = !isHoldable(address) ? null : await rowFor(run, address);
    if (row !== null && row.picture_id === null && isDue(ctx, row)) {
      if (!mayGoOn()) return { is: 'paused' };
      const got = await getOne(run, row);
      if (got.is === 'waits') return { is: 'waits', until: got.until };
      if (got.is === 'here') row.picture_id = got.pictureId;
      // Whoever else asks the press goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (row?.picture_id == null) missing += 1;
    else here.set(address, row.picture_id);
  }
  await transact(ctx, async (tx) => {
    if (here.size > 0) await putInPlace(tx, move.blog_id, post.postId, here, main);
    await settlePictures(tx.db, move, post.number, { pictured_at: nowIso(tx), pictures_missing: missing });
  });
  return null;
}

/** The picture that stood for the post there. */
async function mainOf(
  { ctx, move }: Run,
  { spool_at: at, spool_length: length }: Post,
): Promise<string | null> {
  if (length === 0) return null;
  const spooled = await readSpooled(ctx, move.id, { at, length }).catch(() => null);
  if (spooled?.picture == null) return null;
  const { address } = JSON.parse(move.choices) as MoveChoices;
  const there = move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog);
  const whole = wholeAddress(spooled.picture, address ?? there?.address ?? null);
  return whole === '' ? null : whole;
}

async function rowFor({ ctx, move }: Run, address: string): Promise<MovePictureRow> {
  const row = await movePicture(ctx.db, move, address);
  if (row) return row;
  await notePicture(ctx.db, move, address);
  const made = await movePicture(ctx.db, move, address);
  if (!made) throw new Error(`a picture of move ${move.id} was not noted`);
  return made;
}

/** Never asked for, or to be asked for again by now. */
function isDue(ctx: Context, { settled_at, next_at }: MovePictureRow): boolean {
  return settled_at === null || (next_at !== null && next_at <= nowIso(ctx));
}

async function getOne(run: Run, row: MovePictureRow): Promise<Got> {
  const { ctx, move, owner, fetch } = run;
  const known = await pictureFrom(ctx.db, move.blog_id, row.address);
  const got: Got =
    known === undefined
      ? await getPicture(ctx, owner, { address: row.address, fetch, bytes: await bytesIn(run, row) })
      : { is: 'here', pictureId: known, isNew: false };
  if (got.is === 'waits') return got;
  if (got.is === 'missing')
    ctx.log.info(
      { move: move.id, picture: row.address, why: `moves.picture.${got.problem}` },
      'a picture could not be had',
    );
  await transact(ctx, async (tx) => {
    if (got.is === 'here' && got.isNew) await insertPictureOrigin(tx.db, move, row.address, got.pictureId);
    await updatePicture(tx.db, move, row.address, settled(tx, row, got));
  });
  return got;
}

function settled(ctx: Context, { tries }: MovePictureRow, got: Exclude<Got, { is: 'waits' }>) {
  const common = { settled_at: nowIso(ctx), tries: tries + 1 };
  if (got.is === 'here') return { ...common, picture_id: got.pictureId, problem: null, next_at: null };
  const days = got.again ? AGAIN_DAYS[tries] : undefined;
  return {
    ...common,
    problem: got.problem,
    next_at: days === undefined ? null : isoFromNow(ctx, days * DAY_MS),
  };
}

function bytesIn(run: Run, row: MovePictureRow): Promise<Uint8Array | null> {
  run.files ??= pictureFinder(run.ctx, run.move);
  return run.files.then((files) => files.bytesOf(row, LARGEST_PICTURE));
}
