// The SQL of blogs, and of which of them a person belongs to.
import type { Selectable } from 'kysely';
import * as v from 'valibot';
import type { Role } from '../accounts/permissions.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { type Look, parseLook } from './look/look.ts';
import { takePlace } from './places/store.ts';
import type { BlogsTable } from './tables.ts';

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
  /** Since when every sentence has to be read by a second reader before it is published; null asks for none. */
  reviewsRequiredAt: string | null;
}

export interface Membership {
  blog: Blog;
  role: Role;
  /** The time zone the person chose for themselves. */
  zone: string | null;
  /** Set while whoever runs the press has taken the blog from its readers. */
  suspension: Suspension | null;
}

export interface Suspension {
  since: string;
  reason: string;
}

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
  return row && { ...membershipFrom(row), others: Number(row.count) - 1 };
}

/** Every blog of a person, the oldest first. */
export async function membershipsOf(db: Db, personId: string): Promise<Membership[]> {
  const rows = await memberships(db, personId).orderBy('blogs.created_at').orderBy('blogs.id').execute();
  return rows.map(membershipFrom);
}

function memberships(db: Db, personId: string) {
  return db
    .selectFrom('members')
    .innerJoin('blogs', 'blogs.id', 'members.blog_id')
    .innerJoin('people', 'people.id', 'members.person_id')
    .where('members.person_id', '=', personId)
    .selectAll('blogs')
    .select(['members.role', 'people.time_zone as own_zone']);
}

function membershipFrom(row: Selectable<BlogsTable> & { role: Role; own_zone: string | null }): Membership {
  const { suspended_at: since, suspended_for: reason } = row;
  const suspension = since === null ? null : { since, reason };
  return { blog: blogFrom(row), role: row.role, zone: row.own_zone, suspension };
}

/** The blog at a path, whoever asks; for commands of the operator. */
export async function blogBySlug(db: Db, slug: string): Promise<Blog | undefined> {
  const row = await readable(db).where('slug', '=', slug).executeTakeFirst();
  return row && blogFrom(row);
}

/** Neither closed by its owner nor suspended by whoever runs the press. */
function readable(db: Db) {
  return db.selectFrom('blogs').selectAll().where('closed_at', 'is', null).where('suspended_at', 'is', null);
}

/** The same, also while readers cannot come to it. */
export async function anyBlogBySlug(db: Db, slug: string): Promise<Blog | undefined> {
  const row = await db.selectFrom('blogs').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && blogFrom(row);
}

export async function insertBlog(db: Db, blog: Blog, now: string): Promise<void> {
  await db
    .insertInto('blogs')
    .values({ id: blog.id, ...columns(blog), created_at: now, updated_at: now, ...begun })
    .execute();
  await takePlace(db, 'slug', blog.slug);
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
const begun = { closed_at: null, password_hash: null, widgets_at: null, suspended_at: null, moved_to: null };

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
    reviews_required_at: blog.reviewsRequiredAt,
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
    reviewsRequiredAt: row.reviews_required_at,
  };
}

/** A blog while readers can come to it. */
export async function blogById(db: Db, id: string): Promise<Blog | undefined> {
  const row = await readable(db).where('id', '=', id).executeTakeFirst();
  return row && blogFrom(row);
}

/** The same, also while readers cannot come to it: its members work there all the same. */
export async function anyBlogById(db: Db, id: string): Promise<Blog | undefined> {
  const row = await db.selectFrom('blogs').selectAll().where('id', '=', id).executeTakeFirst();
  return row && blogFrom(row);
}

/** The blogs that readers come to, oldest first, with whether everybody may read them. */
export async function openBlogs(db: Db, limit: number): Promise<(Blog & { isLocked: boolean })[]> {
  const rows = await readable(db)
    .where('moved_to', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...blogFrom(row), isLocked: row.password_hash !== null }));
}
