// The SQL of addresses that lead to a page of a blog.
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Schema } from '../../schema.ts';
import type { RedirectsTable } from '../tables.ts';

export type RedirectRow = Selectable<RedirectsTable>;

/** The redirects of a blog by where they lead from, a page of them. */
export function redirectsOf(db: Db, blogId: string, limit: number, offset: number): Promise<RedirectRow[]> {
  return db
    .selectFrom('redirects')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('from_path')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countRedirects(db: Db, blogId: string): Promise<number> {
  const row = await db
    .selectFrom('redirects')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('blog_id', '=', blogId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function redirectFrom(db: Db, blogId: string, path: string): Promise<string | null> {
  const row = await db
    .selectFrom('redirects')
    .select('to_path')
    .where('blog_id', '=', blogId)
    .where('from_path', '=', path)
    .executeTakeFirst();
  return row?.to_path ?? null;
}

/** Adds redirects; one from the same path is replaced. */
export async function putRedirects(db: Db, rows: readonly RedirectRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('redirects')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['blog_id', 'from_path'])
        .doUpdateSet((row) => ({ to_path: row.ref('excluded.to_path') })),
    )
    .execute();
}

/** Adds redirects, where there is none from the same path: where the blog's owner sends it, it goes. Returns the paths of those added. */
export async function addMissing(db: Db, rows: readonly RedirectRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const added = await db
    .insertInto('redirects')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['blog_id', 'from_path']).doNothing())
    .returning('from_path')
    .execute();
  return added.map(({ from_path }) => from_path);
}

/** Where the first of these leads that leads anywhere. */
export async function redirectFromAny(
  db: Db,
  blogId: string,
  paths: readonly string[],
): Promise<string | null> {
  const rows = await db
    .selectFrom('redirects')
    .select(['from_path', 'to_path'])
    .where('blog_id', '=', blogId)
    .where('from_path', 'in', [...paths])
    .execute();
  const found = paths.flatMap((path) => rows.find(({ from_path }) => from_path === path) ?? []);
  return found[0]?.to_path ?? null;
}

/** Where it led from; undefined when there was none. */
export async function deleteRedirect(db: Db, blogId: string, id: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('redirects')
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .returning('from_path')
    .executeTakeFirst();
  return row?.from_path;
}

/** Ids of the blogs that have any, and whether any of these leads from behind a question mark, see `askedPaths`. */
export async function blogsWithRedirects(db: Db): Promise<{ id: string; isAsked: boolean }[]> {
  const redirects = (where: ExpressionBuilder<Schema, 'blogs'>) =>
    where
      .selectFrom('redirects')
      .select('redirects.id')
      .whereRef('redirects.blog_id', '=', 'blogs.id')
      .limit(1);
  const rows = await db
    .selectFrom('blogs')
    .select('blogs.id')
    .select((row) => redirects(row).where('redirects.from_path', 'like', '/?%').as('asked'))
    .where((where) => where.exists(redirects(where)))
    .execute();
  return rows.map(({ id, asked }) => ({ id, isAsked: asked !== null }));
}
