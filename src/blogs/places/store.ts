// The SQL of names that blogs had before, and of where a blog lives that left the press.
import type { Db } from '../../platform/database.ts';
import type { FormerPlacesTable } from '../tables.ts';

export type PlaceKind = FormerPlacesTable['kind'];

/** Names of one kind that are remembered of one blog; older ones lead nowhere any more. */
export const MOST_FORMER = 50;

export interface FormerPlace {
  kind: PlaceKind;
  name: string;
  blogId: string;
}

/** Whoever had the name last is found by it. */
export async function rememberPlace(db: Db, { kind, name, blogId }: FormerPlace, at: string): Promise<void> {
  const left = { blog_id: blogId, left_at: at };
  await db
    .insertInto('former_places')
    .values({ kind, name, ...left })
    .onConflict((conflict) => conflict.columns(['kind', 'name']).doUpdateSet(left))
    .execute();
  const stale = await db
    .selectFrom('former_places')
    .select('name')
    .where('blog_id', '=', blogId)
    .where('kind', '=', kind)
    .orderBy('left_at', 'desc')
    .orderBy('name')
    .limit(1000)
    .offset(MOST_FORMER)
    .execute();
  for (const row of stale) await takePlace(db, kind, row.name);
}

/** A blog has the name now: it leads to no other any more. */
export async function takePlace(db: Db, kind: PlaceKind, name: string): Promise<void> {
  await db.deleteFrom('former_places').where('kind', '=', kind).where('name', '=', name).execute();
}

/** Of the whole press. */
export async function everyFormerPlace(db: Db): Promise<FormerPlace[]> {
  const rows = await db.selectFrom('former_places').select(['kind', 'name', 'blog_id']).execute();
  return rows.map(({ kind, name, blog_id: blogId }) => ({ kind, name, blogId }));
}

/** Of one blog, those it left last first. */
export async function formerPlacesOf(db: Db, blogId: string): Promise<FormerPlace[]> {
  const rows = await db
    .selectFrom('former_places')
    .select(['kind', 'name', 'blog_id'])
    .where('blog_id', '=', blogId)
    .orderBy('left_at', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(({ kind, name, blog_id }) => ({ kind, name, blogId: blog_id }));
}

/** Whether any blog of the press has this host name, or had it. */
export async function isHostHere(db: Db, host: string): Promise<boolean> {
  const has = await db.selectFrom('blogs').select('id').where('host', '=', host).executeTakeFirst();
  if (has) return true;
  const had = await db
    .selectFrom('former_places')
    .select('blog_id')
    .where('kind', '=', 'host')
    .where('name', '=', host)
    .executeTakeFirst();
  return had !== undefined;
}

/** Whether a blog that left leads its readers to this host. */
export async function isLedTo(db: Db, host: string): Promise<boolean> {
  const rows = await db
    .selectFrom('blogs')
    .select('moved_to')
    .where('moved_to', 'like', `%://${host}%`)
    .execute();
  return rows.some(({ moved_to }) => moved_to !== null && new URL(moved_to).hostname === host);
}

export async function movedTo(db: Db, blogId: string): Promise<string | null> {
  const row = await db.selectFrom('blogs').select('moved_to').where('id', '=', blogId).executeTakeFirst();
  return row?.moved_to ?? null;
}

export async function updateMovedTo(
  db: Db,
  blogId: string,
  address: string | null,
  now: string,
): Promise<void> {
  await db
    .updateTable('blogs')
    .set({ moved_to: address, updated_at: now })
    .where('id', '=', blogId)
    .execute();
}

export interface MovedBlog {
  slug: string;
  name: string;
  movedTo: string;
}

/** Blogs that left the press, a page of them by their names. */
export async function movedBlogs(db: Db, limit: number): Promise<MovedBlog[]> {
  const rows = await db
    .selectFrom('blogs')
    .select(['slug', 'name', 'moved_to'])
    .where('moved_to', 'is not', null)
    .orderBy('slug')
    .limit(limit)
    .execute();
  return rows.map(({ slug, name, moved_to }) => ({ slug, name, movedTo: moved_to ?? '' }));
}

/** The present path of the blog that had this one before, for its members alone. */
export async function slugOfFormer(db: Db, former: string, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('former_places')
    .innerJoin('blogs', 'blogs.id', 'former_places.blog_id')
    .innerJoin('members', 'members.blog_id', 'blogs.id')
    .select('blogs.slug')
    .where('former_places.kind', '=', 'slug')
    .where('former_places.name', '=', former)
    .where('members.person_id', '=', personId)
    .executeTakeFirst();
  return row?.slug;
}
