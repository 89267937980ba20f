// The SQL of blogs that whoever runs the press has taken from readers, and of whom to tell.
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database.ts';

export interface SuspendedBlog {
  id: string;
  slug: string;
  name: string;
  suspendedAt: string | null;
  suspendedFor: string;
}

/** Held until the transaction ends, so that two who decide at once do so one after the other. */
export async function lockSuspension(tx: Context, slug: string): Promise<SuspendedBlog | undefined> {
  return tx.db
    .selectFrom('blogs')
    .select(['id', 'slug', 'name', 'suspended_at as suspendedAt', 'suspended_for as suspendedFor'])
    .where('slug', '=', slug)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function setSuspension(
  db: Db,
  blogId: string,
  { at, reason }: { at: string | null; reason: string },
): Promise<void> {
  await db
    .updateTable('blogs')
    .set({ suspended_at: at, suspended_for: reason })
    .where('id', '=', blogId)
    .execute();
}

/** Owners who can still come in. */
export function ownersToTell(db: Db, blogId: string): Promise<{ email: string; language: string | null }[]> {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['people.email', 'people.language'])
    .where('members.blog_id', '=', blogId)
    .where('members.role', '=', 'owner')
    .where('people.disabled_at', 'is', null)
    .orderBy('people.id')
    .execute();
}
