// The SQL of who belongs to a blog, as what, and of invitations that are taken back.
import type { Role } from '../../accounts/permissions.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';

/**
 * The owners who can still come in, their rows locked until the transaction ends: two owners who remove each other
 * at the same moment must not leave a blog to nobody.
 */
export async function lockOwners(ctx: Context, blogId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('members')
    .select('person_id')
    .where('blog_id', '=', blogId)
    .where('role', '=', 'owner')
    .where('person_id', 'in', (people) =>
      people.selectFrom('people').select('id').where('disabled_at', 'is', null),
    )
    .orderBy('person_id')
    .modifyEnd(ctx.dialect.forUpdate())
    .execute();
  return rows.map((row) => row.person_id);
}

/** Adds a member; somebody who is one already keeps their role. */
export async function insertMember(
  db: Db,
  blogId: string,
  personId: string,
  role: Role,
  now: string,
): Promise<void> {
  await db
    .insertInto('members')
    .values({ blog_id: blogId, person_id: personId, role, created_at: now })
    .onConflict((conflict) => conflict.columns(['blog_id', 'person_id']).doNothing())
    .execute();
}

/** What somebody is on a blog; undefined for strangers and for people who may not come in any more. */
export async function roleOf(db: Db, blogId: string, personId: string): Promise<Role | undefined> {
  const row = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select('members.role')
    .where('members.blog_id', '=', blogId)
    .where('members.person_id', '=', personId)
    .where('people.disabled_at', 'is', null)
    .executeTakeFirst();
  return row?.role;
}

export async function updateRole(db: Db, blogId: string, personId: string, role: Role): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('members')
    .set({ role })
    .where('blog_id', '=', blogId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when they were no member. */
export async function deleteMember(db: Db, blogId: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('members')
    .where('blog_id', '=', blogId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The role of the invitation that was taken back; undefined when it was not open any more. */
export async function revokeInvitation(
  db: Db,
  blogId: string,
  id: string,
  now: string,
): Promise<Role | undefined> {
  const row = await db
    .updateTable('links')
    .set({ revoked_at: now })
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('role')
    .executeTakeFirst();
  return row?.role ?? undefined;
}
