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
