// The SQL of finished translations among the posts of a move.
import type { Selectable } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database.ts';
import type { MoveKey, MovePostRow } from '../store.ts';
import type { MoveBilingualsTable } from '../tables.ts';
import { type Likeness, type LikenessKind, likenessFrom } from './likeness.ts';

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

export interface BilingualWish {
  kind: LikenessKind | null;
  /** `open`: nobody has decided. */
  show: 'open' | 'make' | 'leave' | 'made' | 'problem' | null;
}

/** In the order of the files. */
export async function bilingualsOf(
  db: Db,
  move: MoveKey,
  wish: BilingualWish,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ all: number; found: FoundBilingual[] }> {
  const wanted = narrowed(db, move, wish);
  const counted = await wanted.select(({ fn }) => fn.countAll().as('all')).executeTakeFirstOrThrow();
  const rows = await wanted.selectAll().orderBy('number').limit(limit).offset(offset).execute();
  return { all: Number(counted.all), found: await withPosts(db, move, rows) };
}

async function withPosts(
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

function narrowed(db: Db, { blog_id, id }: MoveKey, { kind, show }: BilingualWish) {
  let query = db.selectFrom('move_bilinguals').where('blog_id', '=', blog_id).where('move_id', '=', id);
  if (kind !== null) query = query.where('kind', '=', kind);
  if (show === 'open') query = query.where('wish', 'is', null).where('settled_at', 'is', null);
  if (show === 'make') query = query.where('wish', '=', 'make').where('settled_at', 'is', null);
  if (show === 'leave') query = query.where('wish', '=', 'leave');
  if (show === 'made') query = query.where('settled_at', 'is not', null);
  if (show === 'problem') query = query.where('problem', 'is not', null);
  return query;
}

export interface BilingualTally {
  found: number;
  kinds: Record<LikenessKind, number>;
  /** Nobody has decided. */
  open: number;
  /** Somebody wants them made. */
  wanted: number;
  made: number;
  problems: number;
}

export async function tallyBilinguals(db: Db, { blog_id, id }: MoveKey): Promise<BilingualTally> {
  const rows = await db
    .selectFrom('move_bilinguals')
    .select(['kind', 'wish'])
    .select(({ fn }) => [
      fn.countAll().as('found'),
      fn.count('settled_at').as('made'),
      fn.count('problem').as('problems'),
    ])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .groupBy(['kind', 'wish'])
    .execute();
  const tally: BilingualTally = {
    kinds: { interleaved: 0, beside: 0, linked: 0, credited: 0 },
    ...{ found: 0, open: 0, wanted: 0, made: 0, problems: 0 },
  };
  for (const row of rows) {
    const [found, made] = [Number(row.found), Number(row.made)];
    tally.found += found;
    tally.kinds[row.kind] += found;
    tally.made += made;
    tally.problems += Number(row.problems);
    if (row.wish === null) tally.open += found - made;
    if (row.wish === 'make') tally.wanted += found - made;
  }
  return tally;
}

/** The first after a number that somebody wants made, that is put in, and that nothing keeps from being made. */
export async function nextToMake(
  db: Db,
  { blog_id, id }: MoveKey,
  after: number,
): Promise<BilingualRow | undefined> {
  return (
    db
      .selectFrom('move_bilinguals as b')
      .innerJoin('move_posts as p', (join) =>
        join
          .onRef('p.blog_id', '=', 'b.blog_id')
          .onRef('p.move_id', '=', 'b.move_id')
          .onRef('p.number', '=', 'b.number'),
      )
      .selectAll('b')
      .where('b.blog_id', '=', blog_id)
      .where('b.move_id', '=', id)
      .where('b.number', '>', after)
      .where('b.wish', '=', 'make')
      .where('b.settled_at', 'is', null)
      .where('b.problem', 'is', null)
      .where('p.outcome', '=', 'added')
      // One whose original is somewhere else waits until it is here.
      .where((or) =>
        or.or([or('b.kind', 'in', ['interleaved', 'beside']), or('b.article_id', 'is not', null)]),
      )
      .orderBy('b.number')
      .limit(1)
      .executeTakeFirst()
  );
}

/** The first whose original somebody wants, and that was not tried. */
export async function nextToGet(db: Db, { blog_id, id }: MoveKey): Promise<BilingualRow | undefined> {
  return db
    .selectFrom('move_bilinguals')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('asked_at', 'is not', null)
    .where('article_id', 'is', null)
    .where('problem', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
}

/** Moves of which something is still to be made or got. */
export async function movesWithWork(db: Db): Promise<{ blog_id: string; move_id: string }[]> {
  return db
    .selectFrom('move_bilinguals')
    .select(['blog_id', 'move_id'])
    .distinct()
    .where('settled_at', 'is', null)
    .where('problem', 'is', null)
    .where((or) => or.or([or('wish', '=', 'make'), or('asked_at', 'is not', null)]))
    .execute();
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
