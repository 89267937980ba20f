// The SQL of what a blog chose of the checks, and of findings that are no errors.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { OverlookedTable } from '../tables.ts';

export type OverlookedRow = Selectable<OverlookedTable>;

/** As JSON text; undefined while a blog has everything as it comes. */
export async function checkSettingsOf(db: Db, blogId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('check_settings')
    .select('settings')
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return row?.settings;
}

export async function storeCheckSettings(
  db: Db,
  blogId: string,
  settings: string,
  updatedAt: string,
): Promise<void> {
  await db
    .insertInto('check_settings')
    .values({ blog_id: blogId, settings, updated_at: updatedAt })
    .onConflict((conflict) => conflict.column('blog_id').doUpdateSet({ settings, updated_at: updatedAt }))
    .execute();
}

/** The findings that are no errors, by the sentences they stand in. */
export async function overlookedIn(
  db: Db,
  blogId: string,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('overlooked')
    .where('blog_id', '=', blogId)
    .where('segment_id', 'in', segmentIds)
    .select(['segment_id', 'finding'])
    .execute();
  const bySegment = Map.groupBy(rows, (row) => row.segment_id);
  return new Map(Array.from(bySegment, ([id, of]) => [id, new Set(of.map(({ finding }) => finding))]));
}

/** Said twice it is said once. */
export async function insertOverlooked(db: Db, row: OverlookedRow): Promise<void> {
  await db
    .insertInto('overlooked')
    .values(row)
    .onConflict((conflict) => conflict.columns(['blog_id', 'segment_id', 'finding']).doNothing())
    .execute();
}

export async function deleteOverlooked(
  db: Db,
  { blog_id, segment_id, finding }: Pick<OverlookedRow, 'blog_id' | 'segment_id' | 'finding'>,
): Promise<void> {
  await db
    .deleteFrom('overlooked')
    .where('blog_id', '=', blog_id)
    .where('segment_id', '=', segment_id)
    .where('finding', '=', finding)
    .execute();
}

/** What was said of one sentence holds for another, too: where the two become one, or one becomes two. */
export async function copyOverlooked(
  db: Db,
  blogId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const rows = await db
    .selectFrom('overlooked')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('segment_id', '=', from)
    .execute();
  for (const row of rows) await insertOverlooked(db, { ...row, segment_id: to });
}
