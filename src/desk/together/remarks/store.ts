// SQL of remarks: what members say of sentences, and whom they call on.
import type { Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Of } from '../../store.ts';
import type { RemarksTable } from '../tables.ts';

export type RemarkRow = Selectable<RemarksTable>;

export async function remarkOf(
  db: Db,
  { blogId, translationId }: Of,
  id: string,
): Promise<RemarkRow | undefined> {
  return db
    .selectFrom('remarks')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** In the order they were written. */
export async function remarksOf(db: Db, { blogId, translationId }: Of): Promise<RemarkRow[]> {
  return db
    .selectFrom('remarks')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
}

export async function insertRemark(db: Db, row: RemarkRow): Promise<void> {
  await db.insertInto('remarks').values(row).execute();
}

export async function updateRemark(
  db: Db,
  { blog_id, id }: Pick<RemarkRow, 'blog_id' | 'id'>,
  change: Partial<RemarkRow>,
): Promise<void> {
  await db.updateTable('remarks').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Its mentions go with it. */
export async function deleteRemark(db: Db, { blog_id, id }: RemarkRow): Promise<void> {
  await db.deleteFrom('remarks').where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Remarks of an exchange that still say something, but for the one that began it. */
export async function answersOf(db: Db, { blog_id, thread_id }: RemarkRow): Promise<RemarkRow[]> {
  return db
    .selectFrom('remarks')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('thread_id', '=', thread_id)
    .where('id', '!=', thread_id)
    .where('deleted_at', 'is', null)
    .execute();
}

export async function mentionsOf(
  db: Db,
  { blogId, translationId }: Of,
): Promise<{ remark_id: string; person_id: string }[]> {
  return db
    .selectFrom('remark_mentions as mention')
    .innerJoin('remarks as remark', (join) =>
      join.onRef('remark.blog_id', '=', 'mention.blog_id').onRef('remark.id', '=', 'mention.remark_id'),
    )
    .select(['mention.remark_id', 'mention.person_id'])
    .where('mention.blog_id', '=', blogId)
    .where('remark.translation_id', '=', translationId)
    .orderBy('mention.person_id')
    .execute();
}

/** Calls on these and no others; brings who was not called on before. */
export async function replaceMentions(
  db: Db,
  { blog_id, id }: Pick<RemarkRow, 'blog_id' | 'id'>,
  people: readonly string[],
): Promise<string[]> {
  const before = await db
    .selectFrom('remark_mentions')
    .select('person_id')
    .where('blog_id', '=', blog_id)
    .where('remark_id', '=', id)
    .execute();
  const known = new Set(before.map((row) => row.person_id));
  const gone = [...known].filter((person) => !people.includes(person));
  const added = people.filter((person) => !known.has(person));
  if (gone.length > 0) {
    await db
      .deleteFrom('remark_mentions')
      .where('blog_id', '=', blog_id)
      .where('remark_id', '=', id)
      .where('person_id', 'in', gone)
      .execute();
  }
  if (added.length > 0) {
    await db
      .insertInto('remark_mentions')
      .values(added.map((person_id) => ({ blog_id, remark_id: id, person_id, seen_at: null })))
      .execute();
  }
  return added;
}

/** What stood with one sentence stands with another from now on. */
export async function moveRemarks(
  db: Db,
  blogId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db
    .updateTable('remarks')
    .set({ segment_id: to })
    .where('blog_id', '=', blogId)
    .where('segment_id', '=', from)
    .execute();
}

/** Somebody rests on a sentence: what calls on them there is seen. */
export async function markMentionsSeen(
  db: Db,
  of: { blogId: string; segmentId: string; personId: string },
  now: string,
): Promise<void> {
  await db
    .updateTable('remark_mentions')
    .set({ seen_at: now })
    .where('blog_id', '=', of.blogId)
    .where('person_id', '=', of.personId)
    .where('seen_at', 'is', null)
    .where('remark_id', 'in', (remarks) =>
      remarks
        .selectFrom('remarks')
        .select('id')
        .where('blog_id', '=', of.blogId)
        .where('segment_id', '=', of.segmentId),
    )
    .execute();
}
