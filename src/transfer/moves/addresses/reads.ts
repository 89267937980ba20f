// Old addresses that lead on because of a move, and what stands where they lead.

import type { Db } from '../../../platform/database.ts';
import { articlePath, listPath } from '../../../site/address.ts';
import type { MoveKey } from '../store.ts';
import type { MoveAddressesTable } from '../tables.ts';

export type AddressRow = Pick<MoveAddressesTable, 'from_path' | 'to_path'>;

/** What stands at the end of one. */
export type LeadsTo =
  | { kind: 'post'; title: string; postId: string; isOpen: boolean }
  | { kind: 'category'; name: string }
  | { kind: 'month'; month: string };

export interface Lead extends AddressRow {
  /** Null where nothing stands at just this path any more. */
  to: LeadsTo | null;
}

export async function countAddresses(db: Db, { blog_id, id }: MoveKey): Promise<number> {
  const row = await db
    .selectFrom('move_addresses')
    .select(({ fn }) => fn.countAll().as('all'))
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(row.all);
}

/** Those after one of them; in the order of their paths there. */
export async function addressesAfter(
  db: Db,
  { blog_id, id }: MoveKey,
  after: string,
  limit: number,
): Promise<AddressRow[]> {
  return db
    .selectFrom('move_addresses')
    .select(['from_path', 'to_path'])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('from_path', '>', after)
    .orderBy('from_path')
    .limit(limit)
    .execute();
}

/** One that leads to a post, one to a category and one to a month, where there are such. */
export async function sampleAddresses(db: Db, { blog_id, id }: MoveKey): Promise<AddressRow[]> {
  const samples: AddressRow[] = [];
  for (const place of ['/posts/', '/category/', '/month/']) {
    const row = await db
      .selectFrom('move_addresses')
      .select(['from_path', 'to_path'])
      .where('blog_id', '=', blog_id)
      .where('move_id', '=', id)
      .where('to_path', 'like', `${place}%`)
      .orderBy('from_path', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row) samples.push(row);
  }
  return samples;
}

/** With what each leads to, as it is called now. */
export async function leadsOf(db: Db, blogId: string, rows: readonly AddressRow[]): Promise<Lead[]> {
  const paths = rows.map(({ to_path }) => to_path);
  const known = new Map<string, LeadsTo>([
    ...(await postsAt(db, blogId, endsOf(paths, '/posts/'))),
    ...(await categoriesAt(db, blogId, endsOf(paths, '/category/'))),
    ...endsOf(paths, '/month/').map((month) => [`/month/${month}`, { kind: 'month', month }] as const),
  ]);
  return rows.map((row) => ({ ...row, to: known.get(row.to_path) ?? null }));
}

function endsOf(paths: readonly string[], head: string): string[] {
  return [...new Set(paths.filter((path) => path.startsWith(head)).map((path) => path.slice(head.length)))];
}

async function postsAt(db: Db, blogId: string, slugs: readonly string[]): Promise<[string, LeadsTo][]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['posts.id', 'posts.slug', 'posts.published_at', 'revisions.title'])
    .where('posts.blog_id', '=', blogId)
    .where('posts.slug', 'in', slugs)
    .execute();
  return rows.map(({ id: postId, slug, title, published_at }) => [
    articlePath(slug),
    { kind: 'post', title, postId, isOpen: published_at !== null },
  ]);
}

async function categoriesAt(db: Db, blogId: string, slugs: readonly string[]): Promise<[string, LeadsTo][]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .selectFrom('categories')
    .select(['slug', 'name'])
    .where('blog_id', '=', blogId)
    .where('slug', 'in', slugs)
    .execute();
  return rows.map(({ slug, name }) => [
    listPath({ kind: 'category', slug }, null),
    { kind: 'category', name },
  ]);
}
