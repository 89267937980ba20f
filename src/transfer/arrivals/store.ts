// The SQL of files that people bring to a translation.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { ArrivalsTable } from './tables.ts';

export type ArrivalRow = Selectable<ArrivalsTable>;

export async function insertArrival(db: Db, row: Omit<ArrivalRow, 'settled_at' | 'report'>): Promise<void> {
  await db.insertInto('arrivals').values(row).execute();
}

export async function arrivalOf(
  db: Db,
  { blogId, translationId }: { blogId: string; translationId: string },
  id: string,
): Promise<ArrivalRow | undefined> {
  return db
    .selectFrom('arrivals')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function settleArrivalRow(
  db: Db,
  { blog_id, id }: Pick<ArrivalRow, 'blog_id' | 'id'>,
  settled: { settled_at: string | null; report: string; sentences: string },
): Promise<void> {
  await db.updateTable('arrivals').set(settled).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

export async function deleteArrivalsBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('arrivals').where('created_at', '<', moment).execute();
}
