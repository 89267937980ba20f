// The SQL of blogs and of who belongs to them.
import type { Selectable } from 'kysely';
import * as v from 'valibot';
import type { Role } from '../accounts/permissions.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { type Look, parseLook } from './look/look.ts';
import type { BlogsTable, CategoriesTable } from './tables.ts';

export interface Blog {
  id: string;
  slug: string;
  host: string | null;
  name: string;
  tagline: string;
  about: string;
  /** Language of the posts (BCP 47). */
  language: string;
  /** Languages it translates from. */
  sourceLanguages: string[];
  timeZone: string;
  look: Look;
  rightsRule: 'warn' | 'block';
}

export type Membership = { blog: Blog; role: Role };

/** The blog at a path, with the person's role on it; its members come in also while it is closed to readers. */
export async function membershipOf(
  db: Db,
  personId: string,
  slug: string,
): Promise<(Membership & { others: number }) | undefined> {
  const row = await memberships(db, personId)
    .select((all) =>
      all
        .selectFrom('members as every')
        .select((count) => count.fn.countAll<number>().as('count'))
        .where('every.person_id', '=', personId)
        .as('count'),
    )
    .where('blogs.slug', '=', slug)
    .executeTakeFirst();
  return row && { blog: blogFrom(row), role: row.role, others: Number(row.count) - 1 };
}

/** Every blog of a person, the oldest first. */
export async function membershipsOf(db: Db, personId: string): Promise<Membership[]> {
  const rows = await memberships(db, personId).orderBy('blogs.created_at').orderBy('blogs.id').execute();
  return rows.map((row) => ({ blog: blogFrom(row), role: row.role }));
}

function memberships(db: Db, personId: string) {
  return db
    .selectFrom('members')
    .innerJoin('blogs', 'blogs.id', 'members.blog_id')
    .where('members.person_id', '=', personId)
    .selectAll('blogs')
    .select('members.role');
}

/** The blog at a path, whoever asks; for commands of the operator. */
export async function blogBySlug(db: Db, slug: string): Promise<Blog | undefined> {
  const row = await db
    .selectFrom('blogs')
    .selectAll()
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row && blogFrom(row);
}

export async function insertBlog(db: Db, blog: Blog, now: string): Promise<void> {
  await db
    .insertInto('blogs')
    .values({ id: blog.id, ...columns(blog), created_at: now, updated_at: now, ...begun })
    .execute();
}

export async function updateBlog(db: Db, blog: Blog, now: string): Promise<void> {
  await db
    .updateTable('blogs')
    .set({ ...columns(blog), updated_at: now })
    .where('id', '=', blog.id)
    .execute();
}

/** Two who change the same part of a blog at the same moment do it one after the other. */
export async function lockBlogRow(tx: Context, blogId: string): Promise<void> {
  await tx.db
    .selectFrom('blogs')
    .select('id')
    .where('id', '=', blogId)
    .modifyEnd(tx.dialect.forUpdate())
    .execute();
}

/** Whether another blog has this path or this host already. */
export async function isTaken(
  db: Db,
  column: 'slug' | 'host',
  value: string,
  exceptId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('blogs')
    .select('id')
    .where(column, '=', value)
    .where('id', '!=', exceptId)
    .executeTakeFirst();
  return found !== undefined;
}

/** What a blog begins with, beside what its maker says. */
const begun = { closed_at: null, password_hash: null, widgets_at: null };

function columns(blog: Blog) {
  return {
    slug: blog.slug,
    host: blog.host,
    name: blog.name,
    tagline: blog.tagline,
    about: blog.about,
    language: blog.language,
    source_languages: JSON.stringify(blog.sourceLanguages),
    time_zone: blog.timeZone,
    look: JSON.stringify(blog.look),
    rights_rule: blog.rightsRule,
  };
}

const languageList = v.array(v.string());

function blogFrom(row: Selectable<BlogsTable>): Blog {
  return {
    id: row.id,
    slug: row.slug,
    host: row.host,
    name: row.name,
    tagline: row.tagline,
    about: row.about,
    language: row.language,
    sourceLanguages: v.parse(languageList, JSON.parse(row.source_languages)),
    timeZone: row.time_zone,
    look: parseLook(row.look),
    rightsRule: row.rights_rule,
  };
}

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

/** The blog an invitation leads to, while it is open. */
export async function blogById(db: Db, id: string): Promise<Blog | undefined> {
  const row = await db
    .selectFrom('blogs')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row && blogFrom(row);
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

export type CategoryRow = Selectable<CategoriesTable>;

/** The categories of a blog in its own order. */
export function categoriesOf(db: Db, blogId: string): Promise<CategoryRow[]> {
  return db
    .selectFrom('categories')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function insertCategory(db: Db, category: CategoryRow): Promise<void> {
  await db.insertInto('categories').values(category).execute();
}

export async function updateCategory(
  db: Db,
  blogId: string,
  id: string,
  change: Partial<Pick<CategoryRow, 'name' | 'slug' | 'position' | 'parent_id'>>,
): Promise<void> {
  await db.updateTable('categories').set(change).where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/**
 * Deletes a category. What was in it, posts, drafts and manuscripts, goes to another one or to none: the rows of two rooms
 * to the right, but only the column that points here, and in the same transaction or the key would break.
 */
export async function deleteCategory(
  db: Db,
  blogId: string,
  id: string,
  moveTo: string | null,
): Promise<void> {
  for (const table of ['posts', 'drafts', 'translations'] as const) {
    await db
      .updateTable(table)
      .set({ category_id: moveTo })
      .where('blog_id', '=', blogId)
      .where('category_id', '=', id)
      .execute();
  }
  await db.deleteFrom('categories').where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/** The blogs that readers come to, oldest first, with whether everybody may read them. */
export async function openBlogs(db: Db, limit: number): Promise<(Blog & { isLocked: boolean })[]> {
  const rows = await db
    .selectFrom('blogs')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...blogFrom(row), isLocked: row.password_hash !== null }));
}
