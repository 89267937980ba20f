// The SQL of finished translations among the posts of a move.
import type { Selectable } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database.ts';
import type { MoveKey, MovePostRow } from '../store.ts';
import type { MoveBilingualsTable } from '../tables.ts';
import { type Likeness, likenessFrom } from './likeness.ts';

export type BilingualRow = Selectable<MoveBilingualsTable>;
type RowKey = Pick<BilingualRow, 'blog_id' | 'move_id' | 'number'>;

export async function insertBilinguals(
  db: Db,
  { blog_id, id }: MoveKey,
  found: readonly { number: number; likeness: Likeness }[],
): Promise<void> {
  if (found.length === 0) return;
  const nothingYet = {
    ...{ wish: null, wished_by: null, credit: null, asked_at: null, asked_by: null, article_id: null },
    ...{ alignment_id: null, translation_id: null, settled_at: null, revision: null, problem: null },
  };
  const rows = found.map(({ number, likeness: { kind, sure } }) => ({
    ...{ blog_id, move_id: id, number, kind, sure },
    ...nothingYet,
  }));
  await db.insertInto('move_bilinguals').values(rows).execute();
}

export async function bilingualOf(
  db: Db,
  { blog_id, id }: MoveKey,
  number: number,
): Promise<BilingualRow | undefined> {
  return db
    .selectFrom('move_bilinguals')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockBilingual(tx: Context, key: RowKey): Promise<BilingualRow | undefined> {
  return tx.db
    .selectFrom('move_bilinguals')
    .selectAll()
    .where('blog_id', '=', key.blog_id)
    .where('move_id', '=', key.move_id)
    .where('number', '=', key.number)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

/** The one that was made with these pairs; undefined for an alignment that no post was made with. */
export async function bilingualOfAlignment(
  db: Db,
  { blogId, alignmentId }: { blogId: string; alignmentId: string },
): Promise<BilingualRow | undefined> {
  return db
    .selectFrom('move_bilinguals')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('alignment_id', '=', alignmentId)
    .where('settled_at', 'is not', null)
    .executeTakeFirst();
}

export async function updateBilingual(
  db: Db,
  { blog_id, move_id, number }: RowKey,
  change: Partial<BilingualRow>,
): Promise<void> {
  await db
    .updateTable('move_bilinguals')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', move_id)
    .where('number', '=', number)
    .execute();
}

export async function foundBilingual(
  db: Db,
  move: MoveKey,
  number: number,
): Promise<FoundBilingual | undefined> {
  const row = await bilingualOf(db, move, number);
  return row && (await withPosts(db, move, [row]))[0];
}

/** One of them with its post. */
export interface FoundBilingual {
  row: BilingualRow;
  post: MovePostRow;
  likeness: Likeness;
}

export async function withPosts(
  db: Db,
  { blog_id, id }: MoveKey,
  rows: readonly BilingualRow[],
): Promise<FoundBilingual[]> {
  if (rows.length === 0) return [];
  const posts = await db
    .selectFrom('move_posts')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where(
      'number',
      'in',
      rows.map(({ number }) => number),
    )
    .execute();
  return rows.flatMap((row) => {
    const post = posts.find(({ number }) => number === row.number);
    if (!post || post.bilingual === null) return [];
    const numbers = { spool_at: Number(post.spool_at), spool_length: Number(post.spool_length) };
    return [{ row, post: { ...post, ...numbers }, likeness: likenessFrom(post.bilingual) }];
  });
}

/** Of a post that stands with the one before it again. */
export async function deleteMadeRevision(
  db: Db,
  { blog_id, id }: { blog_id: string; id: string },
  number: number,
): Promise<void> {
  await db
    .deleteFrom('revisions')
    .where('blog_id', '=', blog_id)
    .where('post_id', '=', id)
    .where('number', '=', number)
    .execute();
}

/** Readers have said something of one of its sentences. */
export async function isReported(db: Db, { blog_id, id }: { blog_id: string; id: string }): Promise<boolean> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('blog_id', '=', blog_id)
    .where('post_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** One that nothing is made of any more. */
export async function deleteArticle(db: Db, blogId: string, articleId: string): Promise<void> {
  await db
    .deleteFrom('articles')
    .where('blog_id', '=', blogId)
    .where('id', '=', articleId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('translations')
            .select('id')
            .whereRef('translations.blog_id', '=', 'articles.blog_id')
            .whereRef('translations.article_id', '=', 'articles.id'),
        ),
      ),
    )
    .execute();
}
