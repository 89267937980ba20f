// Stores what a reading has come to: posts in the spool, their rows, findings and pictures, and the place behind them, in one transaction.
import { type Context, transact } from '../../platform/context.ts';
import { sound } from '../words/sound.ts';
import { insertBilinguals } from './bilingual/store.ts';
import type { MoveChoices } from './choices.ts';
import type { Finding } from './findings-of.ts';
import { type Found, nothingFound } from './found.ts';
import type { Batch, PostRead, Reading } from './reading.ts';
import { emptySpool, type SpoolPlace, spool } from './spool.ts';
import {
  countPictures,
  deleteReading,
  insertFindings,
  insertPosts,
  lockMove,
  type MoveFindingRow,
  type MoveKey,
  type MovePostRow,
  type MoveRow,
  updateMove,
  wishesOf,
} from './store.ts';

/** Letters of a title in the list; the post itself has it whole. */
const LONGEST_TITLE = 500;

/** Null, and nothing done, where the reading is over or has gone on without us. `done` is in bytes of all files. */
export async function storeBatch(
  ctx: Context,
  before: MoveRow,
  reading: Reading,
  done: number,
): Promise<MoveRow | null> {
  const batch = reading.takeBatch();
  return transact(ctx, async (tx) => {
    const row = await lockMove(tx, before);
    if (!isSame(row, before)) return null;
    // Whoever holds the row is alone with the spool; bytes that no row names after a crash are only lost room. What an earlier
    // reading left goes before the first: no sooner, because its rows may still be asked for until then.
    if (foundOf(row).seen === 0) await emptySpool(tx, row.id);
    const jsons = batch.posts.map(({ json }) => json);
    const places = await spool(ctx, row.id, jsons);
    await insertPosts(
      tx.db,
      batch.posts.map((post, at) => postRow(row, post, places[at], reading.choices.wishes)),
    );
    await insertBilinguals(
      tx.db,
      row,
      batch.posts.flatMap(({ number, likeness }) => (likeness === null ? [] : [{ number, likeness }])),
    );
    await insertFindings(tx.db, findingRows(row, batch));
    await countPictures(tx.db, pictureRows(row, batch));
    const change = {
      ...{ done, problem: null, found: JSON.stringify(reading.counting.found) },
      blog: JSON.stringify(reading.counting.blog),
    };
    await updateMove(tx.db, row, change);
    return { ...row, ...change };
  });
}

/** Nothing of what was read stays but what was wanted of single posts, which the choices that it returns (JSON) say. */
export async function forgetReading(tx: Context, move: MoveRow, choices = choicesOf(move)): Promise<string> {
  const wishes = new Map(Object.entries(choicesOf(move).wishes ?? {}));
  for (const { origin, wish } of await wishesOf(tx.db, move))
    if (wish === null) wishes.delete(origin);
    else wishes.set(origin, wish);
  await deleteReading(tx.db, move);
  const { wishes: _, ...rest } = choices;
  return JSON.stringify(wishes.size === 0 ? rest : { ...rest, wishes: Object.fromEntries(wishes) });
}

/** As if nothing had been read; the files stay. */
export async function clearReading(ctx: Context, move: MoveRow): Promise<MoveRow> {
  const change = { found: JSON.stringify(nothingFound()), blog: null, kind: null, done: 0, problem: null };
  const choices = await transact(ctx, async (tx) => {
    const kept = await forgetReading(tx, move);
    await updateMove(tx.db, move, { ...change, choices: kept, read_at: null });
    return kept;
  });
  return { ...move, ...change, choices, read_at: null };
}

/** Whether a row is still as a reading knows it: nobody has stopped it, chosen otherwise or read on. */
export function isSame(row: MoveRow | undefined, before: MoveRow): row is MoveRow {
  return (
    row !== undefined &&
    row.read_at === null &&
    row.stopped_at === null &&
    row.whole_at !== null &&
    row.choices === before.choices &&
    foundOf(row).seen === foundOf(before).seen
  );
}

export function foundOf({ found }: Pick<MoveRow, 'found'>): Found {
  return JSON.parse(found) as Found;
}

export function choicesOf({ choices }: Pick<MoveRow, 'choices'>): MoveChoices {
  return JSON.parse(choices) as MoveChoices;
}

/** Whether what is read depends on what differs between these; the rest is only needed when it is put in. */
export function changesReading(before: MoveChoices, after: MoveChoices): boolean {
  const names = ['encoding', 'hours', 'breaks', 'timeZone', 'address'] as const;
  return names.some((name) => before[name] !== after[name]);
}

function postRow(
  { blog_id, id }: MoveKey,
  { number, post, dated, likeness }: PostRead,
  place: SpoolPlace | undefined,
  wishes: MoveChoices['wishes'] = {},
): MovePostRow {
  if (!place) throw new Error(`post ${number} of move ${id} has no place in the spool`);
  const letters = post.comments.filter(({ editorOnly }) => editorOnly).length;
  return {
    ...{ blog_id, move_id: id, number, origin: post.origin, dated, state: post.state },
    title: [...sound(post.title)].slice(0, LONGEST_TITLE).join(''),
    ...{ spool_at: place.at, spool_length: place.length },
    ...{ comments: post.comments.length - letters, letters },
    wish: Object.hasOwn(wishes, post.origin) ? (wishes[post.origin] ?? null) : null,
    bilingual: likeness === null ? null : JSON.stringify(likeness),
    ...{ post_id: null, place: null, settled_at: null, outcome: null },
    ...{ pictured_at: null, pictures_missing: null },
  };
}

function findingRows(move: MoveKey, { posts, findings, firstPosition }: Batch): MoveFindingRow[] {
  const row = (post_number: number, position: number, { weight, key, params }: Finding) => ({
    ...{ blog_id: move.blog_id, move_id: move.id, post_number, position },
    ...{ weight, key, params: JSON.stringify(params) },
  });
  return [
    ...findings.map((finding, at) => row(0, firstPosition + at, finding)),
    ...posts.flatMap(({ number, findings }) => findings.map((finding, at) => row(number, at, finding))),
  ];
}

function pictureRows({ blog_id, id }: MoveKey, { pictures }: Batch) {
  return [...pictures].map(([address, { posts, inFile, problem }]) => ({
    ...{ blog_id, move_id: id, address, posts, in_file: inFile, problem },
  }));
}
