// Every blog of the press as its operators see them: whose it is, how much there is of it, and where it stands.
import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Schema } from '../../../schema.ts';

/** To readers. */
export type BlogState = 'open' | 'locked' | 'closed' | 'suspended' | 'moved';

export interface ListedBlog {
  id: string;
  slug: string;
  host: string | null;
  name: string;
  language: string;
  state: BlogState;
  createdAt: string;
  /** Before readers. */
  posts: number;
  /** Of its pictures. */
  bytes: number;
  owners: readonly { name: string; email: string }[];
  suspendedAt: string | null;
  suspendedFor: string;
  movedTo: string | null;
}

export interface BlogsWish {
  /** Part of its name or of its address, or ''. */
  words: string;
  /** Id of a blog: those that were begun before it. */
  before: string | null;
}

/** The newest first, and one more than asked for where there are more. */
export async function listedBlogs(db: Db, wish: BlogsWish, limit: number): Promise<ListedBlog[]> {
  let query = matching(db, wish.words)
    .select([...columns])
    .select(counts);
  if (wish.before !== null) query = query.where('blogs.id', '<', wish.before);
  const rows = await query.orderBy('blogs.id', 'desc').limit(limit).execute();
  return withOwners(db, rows);
}

export async function countBlogs(db: Db, words: string): Promise<number> {
  const row = await matching(db, words)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function listedBlog(db: Db, slug: string): Promise<ListedBlog | undefined> {
  const rows = await db
    .selectFrom('blogs')
    .select([...columns])
    .select(counts)
    .where('slug', '=', slug)
    .execute();
  return (await withOwners(db, rows))[0];
}

const columns = [
  ...(['blogs.id', 'blogs.slug', 'blogs.host', 'blogs.name', 'blogs.language', 'blogs.created_at'] as const),
  ...(['blogs.closed_at', 'blogs.suspended_at', 'blogs.suspended_for', 'blogs.moved_to'] as const),
  'blogs.password_hash',
] as const;

function counts(eb: ExpressionBuilder<Schema, 'blogs'>) {
  return [
    eb
      .selectFrom('posts')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .whereRef('posts.blog_id', '=', 'blogs.id')
      .where('posts.published_at', 'is not', null)
      .as('posts'),
    eb
      .selectFrom('pictures')
      .select(({ fn }) => fn.sum<number | string | null>('pictures.bytes').as('sum'))
      .whereRef('pictures.blog_id', '=', 'blogs.id')
      .as('bytes'),
  ];
}

function matching(db: Db, words: string) {
  const query = db.selectFrom('blogs');
  if (words === '') return query;
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return query.where(
    sql<boolean>`(lower(blogs.name) like ${pattern} escape '\\' or blogs.slug like ${pattern} escape '\\'
      or lower(blogs.host) like ${pattern} escape '\\')`,
  );
}

interface Row {
  id: string;
  slug: string;
  host: string | null;
  name: string;
  language: string;
  created_at: string;
  closed_at: string | null;
  suspended_at: string | null;
  suspended_for: string;
  moved_to: string | null;
  password_hash: string | null;
  posts: number | string | null;
  bytes: number | string | null;
}

async function withOwners(db: Db, rows: readonly Row[]): Promise<ListedBlog[]> {
  if (rows.length === 0) return [];
  const owners = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['members.blog_id', 'people.name', 'people.email'])
    .where(
      'members.blog_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('members.role', '=', 'owner')
    .orderBy('members.created_at')
    .orderBy('people.id')
    .execute();
  const byBlog = Map.groupBy(owners, ({ blog_id }) => blog_id);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    host: row.host,
    name: row.name,
    language: row.language,
    state: stateOf(row),
    createdAt: row.created_at,
    posts: Number(row.posts ?? 0),
    bytes: Number(row.bytes ?? 0),
    owners: (byBlog.get(row.id) ?? []).map(({ name, email }) => ({ name, email })),
    suspendedAt: row.suspended_at,
    suspendedFor: row.suspended_for,
    movedTo: row.moved_to,
  }));
}

function stateOf(row: Row): BlogState {
  if (row.suspended_at !== null) return 'suspended';
  if (row.moved_to !== null) return 'moved';
  if (row.closed_at !== null) return 'closed';
  return row.password_hash === null ? 'open' : 'locked';
}
