// The SQL of blogs and of who belongs to them.
import type { Selectable } from 'kysely';
import * as v from 'valibot';
import type { Role } from '../accounts/permissions.ts';
import type { Db } from '../platform/database.ts';
import { type Look, parseLook } from './look.ts';
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
}

export type Membership = { blog: Blog; role: Role };

/** The blog at a path, with the person's role on it; undefined for strangers and closed blogs alike. */
export async function membershipOf(db: Db, personId: string, slug: string): Promise<Membership | undefined> {
  const row = await memberships(db, personId).where('blogs.slug', '=', slug).executeTakeFirst();
  return row && { blog: blogFrom(row), role: row.role };
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
    .where('blogs.closed_at', 'is', null)
    .selectAll('blogs')
    .select('members.role');
}

export async function insertBlog(db: Db, blog: Blog, now: string): Promise<void> {
  await db
    .insertInto('blogs')
    .values({ id: blog.id, ...columns(blog), created_at: now, updated_at: now, closed_at: null })
    .execute();
}

export async function updateBlog(db: Db, blog: Blog, now: string): Promise<void> {
  await db
    .updateTable('blogs')
    .set({ ...columns(blog), updated_at: now })
    .where('id', '=', blog.id)
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

export function blogFrom(row: Selectable<BlogsTable>): Blog {
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
