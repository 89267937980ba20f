// SQL of all that people at one translation share: the number that grows with each change, and who may work there.
import type { Role } from '../../accounts/permissions.ts';
import type { Db } from '../../platform/database.ts';
import type { Of } from '../store.ts';

/** Call it in the transaction of each change that the other desks have to hear of. */
export async function countChange(db: Db, { blogId, translationId }: Of): Promise<void> {
  await db
    .updateTable('translations')
    .set((eb) => ({ together_version: eb('together_version', '+', 1) }))
    .where('blog_id', '=', blogId)
    .where('id', '=', translationId)
    .execute();
}

/** Whether the blog publishes only what a second reader has read. */
export async function reviewsRequired(db: Db, blogId: string): Promise<boolean> {
  const row = await db
    .selectFrom('blogs')
    .select('reviews_required_at')
    .where('id', '=', blogId)
    .executeTakeFirst();
  return row !== undefined && row.reviews_required_at !== null;
}

export interface DeskMember {
  id: string;
  name: string;
  role: Role;
}

/** Members who may work at the desk, those who came first before the others. */
export async function deskMembers(db: Db, blogId: string): Promise<DeskMember[]> {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['people.id', 'people.name', 'members.role'])
    .where('members.blog_id', '=', blogId)
    .where('members.role', 'in', ['owner', 'editor', 'translator'])
    .where('people.disabled_at', 'is', null)
    .orderBy('members.created_at')
    .orderBy('people.id')
    .execute();
}

/** Names of people, members or not any more. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What a translation is called, and in which language (BCP 47). */
export interface Titled {
  title: string;
  language: string;
}

/** Titles of translations of a blog; one that has none yet goes by its source's. */
export async function titlesOf(db: Db, blogId: string, ids: readonly string[]): Promise<Map<string, Titled>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('translations as t')
    .innerJoin('articles as a', (join) =>
      join.onRef('a.blog_id', '=', 't.blog_id').onRef('a.id', '=', 't.article_id'),
    )
    .select(['t.id', 't.title', 't.language', 'a.title as source_title', 'a.language as source_language'])
    .where('t.blog_id', '=', blogId)
    .where('t.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, title, language, source_title, source_language }) => [
      id,
      title === '' ? { title: source_title, language: source_language } : { title, language },
    ]),
  );
}

/** Confirmed sentences that were read by a second reader. */
export async function reviewsOf(
  db: Db,
  { blogId, translationId }: Of,
): Promise<{ segmentId: string; by: string; version: number }[]> {
  const rows = await db
    .selectFrom('segments')
    .select(['id', 'reviewed_by', 'version'])
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('confirmed_at', 'is not', null)
    .where('reviewed_at', 'is not', null)
    .orderBy('position')
    .execute();
  return rows.map(({ id, reviewed_by, version }) => ({ segmentId: id, by: reviewed_by ?? '', version }));
}
