// What is asked of the press that an archive comes to: whether there is room for it, and what of it waits for a moment.
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Schema } from '../../schema.ts';

/** What a blog must have none of to take one in. */
const CONTENT = [
  ...[
    'posts',
    'drafts',
    'pictures',
    'articles',
    'outlets',
    'translations',
    'alignments',
    'units',
    'terms',
    'glossaries',
  ],
  ...['letters', 'letter_keys', 'categories', 'tags', 'redirects', 'banners', 'engines', 'ping_targets'],
] as (keyof Schema)[];

/** The first table in which the blog has something; null for one that was just made. */
export async function somethingIn(db: Db, blogId: string): Promise<string | null> {
  for (const table of CONTENT) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where blog_id = ${blogId} limit 1`.execute(
      db,
    );
    if (rows.length > 0) return table;
  }
  return null;
}

export async function isBlogHere(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('blogs').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Hashes of what readers hold must be unique on the press. */
export async function receiptsHere(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom('reports')
    .select('receipt_hash')
    .where('receipt_hash', 'in', hashes)
    .execute();
  return new Set(rows.map((row) => row.receipt_hash));
}

/** Moments that wait: what publishes itself, and what ends. */
export async function momentsOf(db: Db, blogId: string) {
  const drafts = await db
    .selectFrom('drafts')
    .select(['post_id', 'scheduled_at'])
    .where('blog_id', '=', blogId)
    .where('scheduled_at', 'is not', null)
    .execute();
  const translations = await db
    .selectFrom('translations')
    .select(['id', 'scheduled_at'])
    .where('blog_id', '=', blogId)
    .where('scheduled_at', 'is not', null)
    .execute();
  const ending = await db
    .selectFrom('posts')
    .select(['id', 'expires_at'])
    .where('blog_id', '=', blogId)
    .where('published_at', 'is not', null)
    .where('expires_at', 'is not', null)
    .execute();
  const unaligned = await db
    .selectFrom('alignments')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('aligned_at', 'is', null)
    .where('failed_at', 'is', null)
    .execute();
  return { drafts, translations, ending, unaligned };
}
