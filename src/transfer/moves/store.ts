// The SQL of moves: their own rows, their files, and what is written while they are read. What pages ask is in `reads.ts` and `pages/reads.ts`.
import { type Selectable, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type {
  MoveFilesTable,
  MoveFindingsTable,
  MovePicturesTable,
  MovePostsTable,
  MovesTable,
} from './tables.ts';

export type MoveRow = Selectable<MovesTable>;
export type MoveKey = Pick<MoveRow, 'blog_id' | 'id'>;
export type MoveFileRow = Selectable<MoveFilesTable>;
export type MovePostRow = Selectable<MovePostsTable>;
export type MoveFindingRow = Selectable<MoveFindingsTable>;
export type MovePictureRow = Selectable<MovePicturesTable>;

export async function insertMove(
  db: Db,
  row: MoveRow,
  files: readonly Omit<MoveFileRow, 'blog_id' | 'move_id'>[],
): Promise<void> {
  await db.insertInto('moves').values(row).execute();
  await insertFiles(db, row, files);
}

export async function insertFiles(
  db: Db,
  move: MoveKey,
  files: readonly Omit<MoveFileRow, 'blog_id' | 'move_id'>[],
): Promise<void> {
  const rows = files.map((file) => ({ blog_id: move.blog_id, move_id: move.id, ...file }));
  await db.insertInto('move_files').values(rows).execute();
}

export async function moveOf(db: Db, blogId: string, id: string): Promise<MoveRow | undefined> {
  const row = await db
    .selectFrom('moves')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && withNumbers(row);
}

/** Held until the transaction ends: of two who work on the same move one waits for the other. */
export async function lockMove(tx: Context, { blog_id, id }: MoveKey): Promise<MoveRow | undefined> {
  const row = await tx.db
    .selectFrom('moves')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
  return row && withNumbers(row);
}

export async function updateMove(db: Db, { blog_id, id }: MoveKey, change: Partial<MoveRow>): Promise<void> {
  await db.updateTable('moves').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

export async function deleteMove(db: Db, { blog_id, id }: MoveKey): Promise<void> {
  await db.deleteFrom('moves').where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** In the order in which they are read. */
export async function filesOfMove(db: Db, { blog_id, id }: MoveKey): Promise<MoveFileRow[]> {
  const rows = await db
    .selectFrom('move_files')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Of all that a command began and did not finish, the newest first. */
export async function unfinishedByCommand(db: Db, blogId: string): Promise<MoveRow[]> {
  const rows = await db
    .selectFrom('moves')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('ran_by', '=', 'command')
    .where('finished_at', 'is', null)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(withNumbers);
}

/** What is wanted of each post. */
export function wishesOf(db: Db, { blog_id, id }: MoveKey): Promise<Pick<MovePostRow, 'origin' | 'wish'>[]> {
  return db
    .selectFrom('move_posts')
    .select(['origin', 'wish'])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .execute();
}

/** Nothing of what was read before stays. */
export async function deleteReading(db: Db, { blog_id, id }: MoveKey): Promise<void> {
  for (const table of ['move_findings', 'move_posts', 'move_pictures'] as const)
    await db.deleteFrom(table).where('blog_id', '=', blog_id).where('move_id', '=', id).execute();
}

export async function insertPosts(db: Db, rows: readonly MovePostRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('move_posts').values(rows).execute();
}

/** The one with the greatest number. */
export async function lastPost(
  db: Db,
  { blog_id, id }: MoveKey,
): Promise<Pick<MovePostRow, 'number' | 'origin'> | undefined> {
  return db
    .selectFrom('move_posts')
    .select(['number', 'origin'])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A post may have hundreds of findings: they are given in handfuls, so that no statement has too many parameters. */
export async function insertFindings(db: Db, rows: readonly MoveFindingRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await db
      .insertInto('move_findings')
      .values(rows.slice(at, at + 500))
      .execute();
}

/** A picture that is there already is shown by so many posts more. */
export async function countPictures(
  db: Db,
  rows: readonly Pick<MovePictureRow, 'blog_id' | 'move_id' | 'address' | 'posts' | 'in_file' | 'problem'>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await db
      .insertInto('move_pictures')
      .values(
        rows.slice(at, at + 500).map((row) => ({ ...row, picture_id: null, settled_at: null, tries: 0 })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['blog_id', 'move_id', 'address'])
          .doUpdateSet({ posts: sql`move_pictures.posts + excluded.posts` }),
      )
      .execute();
}

/** How many pictures there are in each place; `missing` have neither a file nor an address to get them from. */
export async function pictureCounts(
  db: Db,
  { blog_id, id }: MoveKey,
): Promise<{ file: number; address: number; missing: number }> {
  const { count } = db.fn;
  const row = await db
    .selectFrom('move_pictures')
    .select([
      count<number>('in_file').as('file'),
      count<number>('problem').as('missing'),
      db.fn.countAll<number>().as('all'),
    ])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .executeTakeFirstOrThrow();
  const [file, missing, all] = [Number(row.file), Number(row.missing), Number(row.all)];
  return { file, missing, address: all - file - missing };
}

/** Sent to the press whole, and neither stopped nor at an end: to be read, or to be put in. */
export async function waitingMoves(db: Db): Promise<MoveRow[]> {
  const rows = await db
    .selectFrom('moves')
    .selectAll()
    .where('ran_by', '=', 'press')
    .where('whole_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .where('finished_at', 'is', null)
    .where('problem', 'is', null)
    .where((or) => or.or([or('read_at', 'is', null), or('begun_at', 'is not', null)]))
    .execute();
  return rows.map(withNumbers);
}

/** Begun before a moment; those whose files may be let go of. */
export async function movesBefore(db: Db, moment: string): Promise<MoveRow[]> {
  const rows = await db.selectFrom('moves').selectAll().where('created_at', '<', moment).execute();
  return rows.map(withNumbers);
}

/** Those of these ids that are moves, of any blog. */
export async function knownMoves(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('moves').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function postOfMove(
  db: Db,
  { blog_id, id }: MoveKey,
  number: number,
): Promise<MovePostRow | undefined> {
  const row = await db
    .selectFrom('move_posts')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && postWithNumbers(row);
}

export async function updatePost(
  db: Db,
  { blog_id, id }: MoveKey,
  number: number,
  change: Partial<MovePostRow>,
): Promise<void> {
  await db
    .updateTable('move_posts')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('number', '=', number)
    .execute();
}

/** PostgreSQL gives great integers as text. */
export function withNumbers(row: MoveRow): MoveRow {
  return { ...row, done: Number(row.done) };
}

export function postWithNumbers(row: MovePostRow): MovePostRow {
  return { ...row, spool_at: Number(row.spool_at), spool_length: Number(row.spool_length) };
}
