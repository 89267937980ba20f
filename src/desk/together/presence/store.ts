// SQL of who has a translation open, and of sentences that were saved since a moment.
import type { Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Of, SegmentRow } from '../../store.ts';
import type { DeskPresencesTable } from '../tables.ts';

export type PresenceRow = Selectable<DeskPresencesTable>;

type Tab = Pick<PresenceRow, 'blog_id' | 'translation_id' | 'person_id' | 'tab'>;

export async function presencesOf(db: Db, { blogId, translationId }: Of): Promise<PresenceRow[]> {
  return db
    .selectFrom('desk_presences')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .orderBy('seen_at', 'desc')
    .execute();
}

export async function putPresence(db: Db, row: PresenceRow): Promise<void> {
  const { segment_id, seen_at } = row;
  await db
    .insertInto('desk_presences')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['blog_id', 'translation_id', 'person_id', 'tab'])
        .doUpdateSet({ segment_id, seen_at }),
    )
    .execute();
}

export async function deletePresence(
  db: Db,
  { blog_id, translation_id, person_id, tab }: Tab,
): Promise<void> {
  await db
    .deleteFrom('desk_presences')
    .where('blog_id', '=', blog_id)
    .where('translation_id', '=', translation_id)
    .where('person_id', '=', person_id)
    .where('tab', '=', tab)
    .execute();
}

/** Tabs that were never said goodbye to. */
export async function deletePresencesBefore(db: Db, before: string): Promise<void> {
  await db.deleteFrom('desk_presences').where('seen_at', '<', before).execute();
}

export async function segmentsSavedSince(
  db: Db,
  { blogId, translationId }: Of,
  since: string,
): Promise<SegmentRow[]> {
  return db
    .selectFrom('segments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('updated_at', '>=', since)
    .orderBy('position')
    .execute();
}
