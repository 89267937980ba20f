// What the desk and the pages around it show, read in as few queries as they need.
import { inOrder, treeOf } from '../blogs/category-tree.ts';
import type { Db } from '../platform/database.ts';
import type { Rights } from '../posts/provenance.ts';
import { nothingYet, type Progress, progressOf } from './progress/reads.ts';
import type { SegmentView, VersionView } from './schemas.ts';
import { segmentView, targetOf } from './segment-state.ts';
import { type Of, type SegmentRow, segmentsOf } from './store.ts';

export async function nameOf(db: Db, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const row = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? null;
}

export async function segmentViewOf(db: Db, row: SegmentRow): Promise<SegmentView> {
  return segmentView(row, await nameOf(db, row.updated_by));
}

/** Every segment with the name of who saved it last, in the order of the article. */
export async function segmentViewsOf(db: Db, of: Of): Promise<SegmentView[]> {
  const rows = await segmentsOf(db, of);
  const ids = [...new Set(rows.flatMap((row) => row.updated_by ?? []))];
  const people =
    ids.length === 0
      ? []
      : await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => segmentView(row, (row.updated_by && names.get(row.updated_by)) || null));
}

/** What a segment was, the newest first. */
export async function versionsOf(db: Db, of: Of, segmentId: string): Promise<VersionView[]> {
  const rows = await db
    .selectFrom('segment_versions as version')
    .innerJoin('segments as segment', (join) =>
      join.onRef('segment.blog_id', '=', 'version.blog_id').onRef('segment.id', '=', 'version.segment_id'),
    )
    .innerJoin('people', 'people.id', 'version.saved_by')
    .where('version.blog_id', '=', of.blogId)
    .where('segment.translation_id', '=', of.translationId)
    .where('version.segment_id', '=', segmentId)
    .select([
      'version.version',
      'version.target',
      'version.memo',
      'version.state',
      'version.saved_at',
      'people.name',
    ])
    .orderBy('version.version', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    target: targetOf(row),
    memo: row.memo,
    state: row.state,
    savedAt: row.saved_at,
    savedBy: row.name,
  }));
}

export async function categoriesOf(
  db: Db,
  blogId: string,
): Promise<{ id: string; name: string; depth: number }[]> {
  const rows = await db
    .selectFrom('categories')
    .select(['id', 'name', 'parent_id'])
    .where('blog_id', '=', blogId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return inOrder(treeOf(rows)).map(({ row, depth }) => ({ id: row.id, name: row.name, depth }));
}

export interface Manuscript {
  id: string;
  articleId: string;
  title: string;
  sourceTitle: string;
  sourceLanguage: string;
  language: string;
  updatedAt: string;
  rights: Rights['kind'];
  progress: Progress;
  /** When it will publish itself; else why it did not when its moment came. */
  scheduledAt: string | null;
  scheduleProblem: string | null;
  post: { slug: string; publishedAt: string | null; revision: number } | null;
}

export interface ManuscriptsWish {
  /** Only those that no reader can see now. */
  unpublished: boolean;
  limit: number;
  offset: number;
}

/** Translations of a blog, the last touched first, and how many there are. */
export async function manuscriptsOf(
  db: Db,
  blogId: string,
  wish: ManuscriptsWish,
): Promise<{ all: number; rows: Manuscript[] }> {
  const query = manuscripts(db, blogId).$if(wish.unpublished, (all) =>
    all.where('p.published_at', 'is', null),
  );
  const counted = await query.select((eb) => eb.fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const rows = await query
    .select(manuscriptColumns)
    .orderBy('t.updated_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(wish.limit)
    .offset(wish.offset)
    .execute();
  const progress = await progressOf(
    db,
    blogId,
    rows.map((row) => row.id),
  );
  return { all: Number(counted.all), rows: rows.map((row) => manuscriptFrom(row, progress.get(row.id))) };
}

export async function manuscriptOf(
  db: Db,
  blogId: string,
  translationId: string,
): Promise<Manuscript | undefined> {
  const row = await manuscripts(db, blogId)
    .select(manuscriptColumns)
    .where('t.id', '=', translationId)
    .executeTakeFirst();
  return row && manuscriptFrom(row, (await progressOf(db, blogId, [row.id])).get(row.id));
}

const manuscriptColumns = [
  't.id',
  't.article_id',
  't.title',
  't.language',
  't.updated_at',
  't.scheduled_at',
  't.schedule_problem',
  'a.title as source_title',
  'a.language as source_language',
  'a.rights',
  'p.slug',
  'p.published_at',
  'p.revision',
] as const;

function manuscripts(db: Db, blogId: string) {
  return db
    .selectFrom('translations as t')
    .innerJoin('articles as a', (join) =>
      join.onRef('a.blog_id', '=', 't.blog_id').onRef('a.id', '=', 't.article_id'),
    )
    .leftJoin('posts as p', (join) =>
      join.onRef('p.blog_id', '=', 't.blog_id').onRef('p.id', '=', 't.post_id'),
    )
    .where('t.blog_id', '=', blogId);
}

interface ManuscriptRow {
  id: string;
  article_id: string;
  title: string;
  language: string;
  updated_at: string;
  scheduled_at: string | null;
  schedule_problem: string | null;
  source_title: string;
  source_language: string;
  rights: string;
  slug: string | null;
  published_at: string | null;
  revision: number | null;
}

function manuscriptFrom(row: ManuscriptRow, progress: Progress = nothingYet): Manuscript {
  const { slug, revision } = row;
  return {
    id: row.id,
    articleId: row.article_id,
    title: row.title,
    sourceTitle: row.source_title,
    sourceLanguage: row.source_language,
    language: row.language,
    updatedAt: row.updated_at,
    rights: (JSON.parse(row.rights) as Rights).kind,
    progress,
    scheduledAt: row.scheduled_at,
    scheduleProblem: row.schedule_problem,
    post: slug === null || revision === null ? null : { slug, publishedAt: row.published_at, revision },
  };
}

export interface WaitingArticle {
  id: string;
  title: string;
  language: string;
  outlet: string;
  broughtAt: string;
  /** Null while nobody has looked at what was found. */
  confirmedAt: string | null;
}

/** Articles brought in that nobody translates yet, the newest first. */
export async function waitingArticlesOf(db: Db, blogId: string, limit: number): Promise<WaitingArticle[]> {
  const rows = await db
    .selectFrom('articles as a')
    .where('a.blog_id', '=', blogId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('translations as t')
            .select('t.id')
            .whereRef('t.blog_id', '=', 'a.blog_id')
            .whereRef('t.article_id', '=', 'a.id'),
        ),
      ),
    )
    .select(['a.id', 'a.title', 'a.language', 'a.outlet_name', 'a.brought_at', 'a.confirmed_at'])
    .orderBy('a.brought_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    language: row.language,
    outlet: row.outlet_name,
    broughtAt: row.brought_at,
    confirmedAt: row.confirmed_at,
  }));
}

/** Confirmed segments of a blog that its memory does not know. */
export async function confirmedSegments(db: Db, blogId: string): Promise<SegmentRow[]> {
  return db
    .selectFrom('segments')
    .leftJoin('units', (join) =>
      join
        .onRef('units.blog_id', '=', 'segments.blog_id')
        .onRef('units.segment_id', '=', 'segments.id')
        .on('units.gone_at', 'is', null),
    )
    .selectAll('segments')
    .where('segments.blog_id', '=', blogId)
    .where('segments.confirmed_at', 'is not', null)
    .where('units.id', 'is', null)
    .orderBy('segments.translation_id')
    .orderBy('segments.position')
    .execute();
}
