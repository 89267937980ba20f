// What was counted, for those who show it. Days are of the blog's own calendar, both ends included.
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export interface DayViews {
  day: string;
  views: number;
  loads: number;
}

/** Days without a view are left out. */
export async function viewsByDay(db: Db, blogId: string, from: string, to: string): Promise<DayViews[]> {
  const rows = await within(db, blogId, from, to)
    .select((eb) => ['day', eb.fn.sum<number>('views').as('views'), eb.fn.sum<number>('loads').as('loads')])
    .groupBy('day')
    .orderBy('day')
    .execute();
  return rows.map((row) => ({ day: row.day, views: Number(row.views), loads: Number(row.loads) }));
}

export interface PageViews {
  page: string;
  views: number;
  loads: number;
}

/** The most seen first. */
export async function viewsByPage(
  db: Db,
  blogId: string,
  from: string,
  to: string,
  limit = 1000,
): Promise<PageViews[]> {
  const rows = await within(db, blogId, from, to)
    .select((eb) => ['page', eb.fn.sum<number>('views').as('views'), eb.fn.sum<number>('loads').as('loads')])
    .groupBy('page')
    .orderBy('views', 'desc')
    .orderBy('page')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ page: row.page, views: Number(row.views), loads: Number(row.loads) }));
}

function within(db: Db, blogId: string, from: string, to: string) {
  return db
    .selectFrom('view_days')
    .where('blog_id', '=', blogId)
    .where('day', '>=', from)
    .where('day', '<=', to);
}

export async function sourcesOf(
  db: Db,
  blogId: string,
  from: string,
  to: string,
  limit = 50,
): Promise<{ source: string; views: number }[]> {
  const rows = await db
    .selectFrom('view_sources')
    .where('blog_id', '=', blogId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .select((eb) => ['source', eb.fn.sum<number>('views').as('views')])
    .groupBy('source')
    .orderBy('views', 'desc')
    .orderBy('source')
    .limit(limit)
    .execute();
  return rows.map(({ source, views }) => ({ source, views: Number(views) }));
}

/** Words that fewer looked for are nobody's business. */
export const LEAST_SEARCHES = 3;

export async function wordsOf(
  db: Db,
  blogId: string,
  from: string,
  to: string,
  limit = 50,
): Promise<{ words: string; searches: number }[]> {
  const rows = await db
    .selectFrom('view_words')
    .where('blog_id', '=', blogId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .select((eb) => ['words', eb.fn.sum<number>('searches').as('searches')])
    .groupBy('words')
    .having((eb) => eb(eb.fn.sum<number>('searches'), '>=', LEAST_SEARCHES))
    .orderBy('searches', 'desc')
    .orderBy('words')
    .limit(limit)
    .execute();
  return rows.map(({ words, searches }) => ({ words, searches: Number(searches) }));
}

/** Of all blogs on one day. */
export async function viewsOfDay(db: Db, day: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ blog_id: string; views: number }>`
    select blog_id, sum(views) as views from view_days where day = ${day} group by blog_id`.execute(db);
  return new Map(rows.map(({ blog_id, views }) => [blog_id, Number(views)]));
}
