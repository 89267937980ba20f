// Units as a memory shows them, each with the title of what it is from: by number, by numbers alone being others, by where they stood.
import type { Db } from '../platform/database.ts';
import type { Languages, UnitRow } from './store.ts';

export interface FoundUnit extends UnitRow {
  /** Of the article it was translated for, or the translation it was taken from; null for one that came from elsewhere. */
  title: string | null;
}

/** Units that are there, by their numbers. */
export async function unitsNumbered(
  db: Db,
  blogId: string,
  numbers: readonly number[],
): Promise<FoundUnit[]> {
  if (numbers.length === 0) return [];
  return found(await withTitle(db, blogId).where('units.number', 'in', numbers).execute());
}

/** Units whose sources differ in numbers alone, the newest first. */
export async function unitsWithSkeleton(
  db: Db,
  blogId: string,
  languages: Languages,
  skeleton: string,
  limit: number,
): Promise<FoundUnit[]> {
  const rows = await withSkeleton(db, blogId, languages, skeleton)
    .orderBy('units.number', 'desc')
    .limit(limit)
    .execute();
  return found(rows);
}

/** Where a sentence stands: what is compared of those around it, its own text, and what names all that differ in numbers alone. */
interface Place {
  before: string;
  after: string;
  text: string;
  skeleton: string;
}

/** Units whose sources stood between the same two and differ in numbers alone: the very same text first, then the newest. */
export async function unitsBetween(
  db: Db,
  blogId: string,
  languages: Languages,
  { before, after, text, skeleton }: Place,
  limit: number,
): Promise<FoundUnit[]> {
  const rows = await withSkeleton(db, blogId, languages, skeleton)
    .where('units.before', '=', before)
    .where('units.after', '=', after)
    .orderBy((eb) => eb.case().when('units.source_text', '=', text).then(0).else(1).end())
    .orderBy('units.number', 'desc')
    .limit(limit)
    .execute();
  return found(rows);
}

/** PostgreSQL gives great integers as text. */
function found(rows: FoundUnit[]): FoundUnit[] {
  return rows.map((row) => ({ ...row, number: Number(row.number), changed: Number(row.changed) }));
}

function withSkeleton(db: Db, blogId: string, { from, to }: Languages, skeleton: string) {
  return withTitle(db, blogId)
    .where('units.skeleton', '=', skeleton)
    .where('units.source_language', '=', from)
    .where('units.target_language', '=', to);
}

function withTitle(db: Db, blogId: string) {
  return db
    .selectFrom('units')
    .leftJoin('articles', (join) =>
      join.onRef('articles.blog_id', '=', 'units.blog_id').onRef('articles.id', '=', 'units.article_id'),
    )
    .leftJoin('alignments', (join) =>
      join
        .onRef('alignments.blog_id', '=', 'units.blog_id')
        .onRef('alignments.id', '=', 'units.alignment_id'),
    )
    .selectAll('units')
    .select((eb) => eb.fn.coalesce('articles.title', 'alignments.title').as('title'))
    .where('units.blog_id', '=', blogId)
    .where('units.gone_at', 'is', null);
}
