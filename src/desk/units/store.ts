// The SQL of the page of the memory: units with where they come from, and the sentences that took them in.
import type { Languages, UnitRow } from '../../memory/store.ts';
import type { Db } from '../../platform/database.ts';

export interface ListedUnit extends UnitRow {
  /** Of the article; null for a unit that came from elsewhere. */
  title: string | null;
  /** Of the finished translation it was taken from, while that is there. */
  aligned_title: string | null;
  /** Who confirmed it, and who corrected it by hand. */
  made_by: string | null;
  corrected_by: string | null;
  /** Of the sentence it was made of, while that is there. */
  translation_id: string | null;
  /** Of the post that readers see now. */
  post_slug: string | null;
}

export interface UnitsWish {
  /** Below this number. */
  below: number;
  limit: number;
  /** Only these. */
  numbers?: readonly number[];
}

/** Units that are there, the newest first. */
export async function listedUnits(db: Db, blogId: string, wish: UnitsWish): Promise<ListedUnit[]> {
  const { numbers } = wish;
  if (numbers?.length === 0) return [];
  const rows = await listed(db, blogId)
    .where('unit.gone_at', 'is', null)
    .where('unit.number', '<', wish.below)
    .$if(numbers !== undefined, (all) => all.where('unit.number', 'in', numbers ?? []))
    .orderBy('unit.number', 'desc')
    .limit(wish.limit)
    .execute();
  return rows.map(counted);
}

/** One unit, whether it is there or gone. */
export async function listedUnit(db: Db, blogId: string, id: string): Promise<ListedUnit | undefined> {
  const row = await listed(db, blogId).where('unit.id', '=', id).executeTakeFirst();
  return row && counted(row);
}

export async function countOfUnits(db: Db, blogId: string): Promise<number> {
  const row = await db
    .selectFrom('units')
    .select((eb) => eb.fn.countAll().as('all'))
    .where('blog_id', '=', blogId)
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.all);
}

/** The pairs of languages there are units of. */
export async function languagesOfUnits(db: Db, blogId: string): Promise<Languages[]> {
  return db
    .selectFrom('units')
    .select(['source_language as from', 'target_language as to'])
    .distinct()
    .where('blog_id', '=', blogId)
    .where('gone_at', 'is', null)
    .orderBy('source_language')
    .orderBy('target_language')
    .execute();
}

export interface UnitUse {
  segment_id: string;
  translation_id: string;
  title: string;
  /** JSON `Inline`. */
  target: string | null;
  name: string;
  confirmed_at: string;
  post_slug: string | null;
}

/** Confirmed sentences of the blog that took a unit in, the newest first. */
export async function usesOfUnit(db: Db, blogId: string, unitId: string, limit: number): Promise<UnitUse[]> {
  const rows = await db
    .selectFrom('unit_uses as use')
    .innerJoin('segments as segment', (join) =>
      join.onRef('segment.blog_id', '=', 'use.blog_id').onRef('segment.id', '=', 'use.segment_id'),
    )
    .innerJoin('translations as translation', (join) =>
      join
        .onRef('translation.blog_id', '=', 'segment.blog_id')
        .onRef('translation.id', '=', 'segment.translation_id'),
    )
    .innerJoin('articles as article', (join) =>
      join
        .onRef('article.blog_id', '=', 'translation.blog_id')
        .onRef('article.id', '=', 'translation.article_id'),
    )
    .innerJoin('people', 'people.id', 'use.used_by')
    .leftJoin('posts as post', (join) =>
      join
        .onRef('post.blog_id', '=', 'translation.blog_id')
        .onRef('post.id', '=', 'translation.post_id')
        .on('post.published_at', 'is not', null),
    )
    .where('use.blog_id', '=', blogId)
    .where('use.unit_blog_id', '=', blogId)
    .where('use.unit_id', '=', unitId)
    .where('use.confirmed_at', 'is not', null)
    .select([
      'use.segment_id',
      'segment.translation_id',
      'article.title',
      'segment.target',
      'people.name',
      'use.confirmed_at',
      'post.slug as post_slug',
    ])
    .orderBy('use.confirmed_at', 'desc')
    .orderBy('use.segment_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, confirmed_at: row.confirmed_at ?? '' }));
}

/** How many confirmed sentences took a unit in: of its own blog, and of blogs that look into its memory. */
export async function countUses(
  db: Db,
  blogId: string,
  unitId: string,
): Promise<{ own: number; others: number }> {
  const row = await db
    .selectFrom('unit_uses')
    .where('unit_blog_id', '=', blogId)
    .where('unit_id', '=', unitId)
    .where('confirmed_at', 'is not', null)
    .select((eb) => [
      eb.fn.countAll().as('all'),
      eb.fn.sum(eb.case().when('blog_id', '=', blogId).then(eb.lit(1)).else(eb.lit(0)).end()).as('own'),
    ])
    .executeTakeFirstOrThrow();
  const own = Number(row.own ?? 0);
  return { own, others: Number(row.all) - own };
}

function listed(db: Db, blogId: string) {
  return db
    .selectFrom('units as unit')
    .leftJoin('articles as article', (join) =>
      join.onRef('article.blog_id', '=', 'unit.blog_id').onRef('article.id', '=', 'unit.article_id'),
    )
    .leftJoin('alignments as alignment', (join) =>
      join
        .onRef('alignment.blog_id', '=', 'unit.blog_id')
        .onRef('alignment.id', '=', 'unit.alignment_id')
        .on('alignment.removed_at', 'is', null),
    )
    .leftJoin('people as maker', 'maker.id', 'unit.created_by')
    .leftJoin('people as corrector', 'corrector.id', 'unit.edited_by')
    .leftJoin('segments as segment', (join) =>
      join.onRef('segment.blog_id', '=', 'unit.blog_id').onRef('segment.id', '=', 'unit.segment_id'),
    )
    .leftJoin('translations as translation', (join) =>
      join
        .onRef('translation.blog_id', '=', 'segment.blog_id')
        .onRef('translation.id', '=', 'segment.translation_id'),
    )
    .leftJoin('posts as post', (join) =>
      join
        .onRef('post.blog_id', '=', 'translation.blog_id')
        .onRef('post.id', '=', 'translation.post_id')
        .on('post.published_at', 'is not', null),
    )
    .selectAll('unit')
    .select([
      'article.title',
      'alignment.title as aligned_title',
      'maker.name as made_by',
      'corrector.name as corrected_by',
      'segment.translation_id',
      'post.slug as post_slug',
    ])
    .where('unit.blog_id', '=', blogId);
}

/** PostgreSQL gives great integers as text. */
function counted(row: ListedUnit): ListedUnit {
  return { ...row, number: Number(row.number), changed: Number(row.changed) };
}
