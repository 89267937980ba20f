// The SQL of the record of who did what.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { LogEntriesTable } from '../tables.ts';
import type { ActGroup } from './acts.ts';

export type EntryRow = Selectable<LogEntriesTable>;

export async function insertEntry(db: Db, entry: EntryRow): Promise<void> {
  await db.insertInto('log_entries').values(entry).execute();
}

export type BlogWith = { id: string; slug: string; name: string };

/** The blogs somebody belongs to: a look into the room to the right, which knows nothing of sign-in. */
export function blogsWith(db: Db, personId: string): Promise<BlogWith[]> {
  return db
    .selectFrom('members')
    .innerJoin('blogs', 'blogs.id', 'members.blog_id')
    .select(['blogs.id', 'blogs.slug', 'blogs.name'])
    .where('members.person_id', '=', personId)
    .orderBy('blogs.created_at')
    .orderBy('blogs.id')
    .execute();
}

/** Ids of the blogs on which the name of somebody stands, also of those they have left. */
export async function blogsNaming(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('posts')
    .select('blog_id')
    .distinct()
    .where('author_id', '=', personId)
    .execute();
  return rows.map(({ blog_id }) => blog_id);
}

export interface LogFilter {
  group?: ActGroup;
  /** Id of a person; null for what the press did by itself. */
  by?: string | null;
  /** Before this moment, UTC ISO. */
  until?: string;
  /** Id of an entry: only those before it. */
  before?: string;
}

export type Entry = EntryRow & { person: string | null };

/** The newest entries first, at most `limit`. */
export function entriesOf(db: Db, blogId: string, filter: LogFilter, limit: number): Promise<Entry[]> {
  let query = db
    .selectFrom('log_entries')
    .leftJoin('people', 'people.id', 'log_entries.person_id')
    .selectAll('log_entries')
    .select('people.name as person')
    .where('log_entries.blog_id', '=', blogId);
  if (filter.group) query = query.where('log_entries.act', 'like', `${filter.group}.%`);
  if (filter.by === null) query = query.where('log_entries.person_id', 'is', null);
  else if (filter.by) query = query.where('log_entries.person_id', '=', filter.by);
  if (filter.until) query = query.where('log_entries.at', '<', filter.until);
  if (filter.before) query = query.where('log_entries.id', '<', filter.before);
  return query.orderBy('log_entries.id', 'desc').limit(limit).execute();
}

/** Everybody who stands in the record of a blog, by name. */
export async function peopleIn(db: Db, blogId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', (entries) =>
      entries.selectFrom('log_entries').select('person_id').distinct().where('blog_id', '=', blogId),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function deleteEntriesBefore(db: Db, before: string): Promise<void> {
  await db.deleteFrom('log_entries').where('at', '<', before).execute();
}
