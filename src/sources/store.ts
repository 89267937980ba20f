// The SQL of outlets, snapshots and articles.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { ChainLink, Rights } from '../posts/provenance.ts';
import { type DocumentJson, parseDocument } from '../text/document.ts';
import type { Brought } from './brought.ts';
import type { ArticlesTable, OutletsTable, SnapshotsTable } from './tables.ts';

export type SnapshotRow = Selectable<SnapshotsTable>;
export type OutletRow = Selectable<OutletsTable>;

export interface Article {
  blogId: string;
  id: string;
  snapshotId: string | null;
  outletId: string | null;
  address: string | null;
  title: string;
  /** '' where nobody signed. */
  byline: string;
  outletName: string;
  /** BCP 47. */
  language: string;
  publishedOn: string | null;
  licence: string;
  document: DocumentJson;
  chain: ChainLink[];
  rights: Rights;
  found: Brought;
  broughtBy: string;
  broughtAt: string;
  updatedAt: string;
  confirmedAt: string | null;
}

export async function articleOf(db: Db, blogId: string, id: string): Promise<Article | undefined> {
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && articleFrom(row);
}

/** The same, held until the transaction ends. Its translations, where they are held too, come first. */
export async function lockArticle(tx: Context, blogId: string, id: string): Promise<Article | undefined> {
  const row = await tx.db
    .selectFrom('articles')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
  return row && articleFrom(row);
}

export async function insertArticle(db: Db, article: Article): Promise<void> {
  const { blogId, id, broughtBy, broughtAt } = article;
  const key = { blog_id: blogId, id, brought_by: broughtBy, brought_at: broughtAt };
  await db
    .insertInto('articles')
    .values({ ...key, ...columns(article) })
    .execute();
}

/** Stores `article` unless somebody changed it since it was read at `readAt`; false when they did. */
export async function updateArticle(db: Db, article: Article, readAt: string): Promise<boolean> {
  const done = await db
    .updateTable('articles')
    .set(columns(article))
    .where('blog_id', '=', article.blogId)
    .where('id', '=', article.id)
    .where('updated_at', '=', readAt)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Takes an article out that was never confirmed, so that nothing can hang on it. */
export async function deleteUnconfirmed(db: Db, blogId: string, id: string): Promise<boolean> {
  const done = await db
    .deleteFrom('articles')
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export type UnconfirmedArticle = Pick<
  Article,
  'id' | 'title' | 'outletName' | 'address' | 'language' | 'broughtBy' | 'broughtAt'
>;

/** Articles that were brought and not looked at to the end, the newest first. */
export async function unconfirmedArticles(db: Db, blogId: string): Promise<UnconfirmedArticle[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'outlet_name', 'address', 'language', 'brought_by', 'brought_at'])
    .where('blog_id', '=', blogId)
    .where('confirmed_at', 'is', null)
    .orderBy('brought_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    outletName: row.outlet_name,
    address: row.address,
    language: row.language,
    broughtBy: row.brought_by,
    broughtAt: row.brought_at,
  }));
}

/** An article brought before from the same address. */
export async function sameAddress(
  db: Db,
  blogId: string,
  address: string,
  exceptId: string,
): Promise<{ id: string; title: string; broughtAt: string } | undefined> {
  const row = await db
    .selectFrom('articles')
    .select(['id', 'title', 'brought_at'])
    .where('blog_id', '=', blogId)
    .where('address', '=', address)
    .where('id', '!=', exceptId)
    .orderBy('brought_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, title: row.title, broughtAt: row.brought_at };
}

export async function insertSnapshot(db: Db, row: Insertable<SnapshotsTable>): Promise<void> {
  await db.insertInto('snapshots').values(row).execute();
}

export async function snapshotOf(db: Db, blogId: string, id: string): Promise<SnapshotRow | undefined> {
  return db
    .selectFrom('snapshots')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The blog's outlet of this name, made when it is new. */
export async function outletNamed(db: Db, outlet: OutletRow): Promise<OutletRow> {
  await db
    .insertInto('outlets')
    .values(outlet)
    .onConflict((conflict) => conflict.columns(['blog_id', 'name']).doNothing())
    .execute();
  return db
    .selectFrom('outlets')
    .selectAll()
    .where('blog_id', '=', outlet.blog_id)
    .where('name', '=', outlet.name)
    .executeTakeFirstOrThrow();
}

/** Names of the blog's outlets, for offering them again. */
export async function outletNames(db: Db, blogId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outlets')
    .select('name')
    .where('blog_id', '=', blogId)
    .orderBy('name')
    .limit(200)
    .execute();
  return rows.map((row) => row.name);
}

function columns(
  article: Article,
): Omit<Insertable<ArticlesTable>, 'blog_id' | 'id' | 'brought_by' | 'brought_at'> {
  return {
    snapshot_id: article.snapshotId,
    outlet_id: article.outletId,
    address: article.address,
    title: article.title,
    byline: article.byline,
    outlet_name: article.outletName,
    language: article.language,
    published_on: article.publishedOn,
    licence: article.licence,
    document: JSON.stringify(article.document),
    chain: JSON.stringify(article.chain),
    rights: JSON.stringify(article.rights),
    found: JSON.stringify(article.found),
    updated_at: article.updatedAt,
    confirmed_at: article.confirmedAt,
  };
}

function articleFrom(row: Selectable<ArticlesTable>): Article {
  return {
    blogId: row.blog_id,
    id: row.id,
    snapshotId: row.snapshot_id,
    outletId: row.outlet_id,
    address: row.address,
    title: row.title,
    byline: row.byline,
    outletName: row.outlet_name,
    language: row.language,
    publishedOn: row.published_on,
    licence: row.licence,
    document: parseDocument(JSON.parse(row.document)),
    chain: JSON.parse(row.chain) as ChainLink[],
    rights: JSON.parse(row.rights) as Rights,
    found: JSON.parse(row.found) as Brought,
    broughtBy: row.brought_by,
    broughtAt: row.brought_at,
    updatedAt: row.updated_at,
    confirmedAt: row.confirmed_at,
  };
}
