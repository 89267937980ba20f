// The SQL of views: one batch in, and the marks of past days out.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';

export interface MarkRow {
  blog_id: string;
  day: string;
  mark: string;
}

const markColumns = { blog_id: 'text', day: 'text', mark: 'text' } as const;

/** Those that were not there before. */
export async function insertMarks({ db, dialect }: Context, marks: readonly MarkRow[]): Promise<MarkRow[]> {
  if (marks.length === 0) return [];
  const { rows } = await sql<MarkRow>`
    insert into view_marks (blog_id, day, mark)
    select blog_id, day, mark from ${dialect.rowsOf(JSON.stringify(marks), markColumns)} where true
    on conflict do nothing
    returning blog_id, day, mark`.execute(db);
  return rows;
}

export interface PageCount {
  blog_id: string;
  day: string;
  page: string;
  views: number;
  loads: number;
}

export async function addPages({ db, dialect }: Context, counts: readonly PageCount[]): Promise<void> {
  if (counts.length === 0) return;
  const given = dialect.rowsOf(JSON.stringify(counts), {
    ...{ blog_id: 'text', day: 'text', page: 'text' },
    ...{ views: 'bigint', loads: 'bigint' },
  });
  await sql`insert into view_days (blog_id, day, page, views, loads)
    select blog_id, day, page, views, loads from ${given} where true
    on conflict (blog_id, day, page) do update
    set views = view_days.views + excluded.views, loads = view_days.loads + excluded.loads`.execute(db);
}

export interface SourceCount {
  blog_id: string;
  day: string;
  source: string;
  views: number;
}

export async function addSources({ db, dialect }: Context, counts: readonly SourceCount[]): Promise<void> {
  if (counts.length === 0) return;
  const columns = { blog_id: 'text', day: 'text', source: 'text', views: 'bigint' } as const;
  await sql`insert into view_sources (blog_id, day, source, views)
    select blog_id, day, source, views from ${dialect.rowsOf(JSON.stringify(counts), columns)} where true
    on conflict (blog_id, day, source) do update set views = view_sources.views + excluded.views`.execute(db);
}

export interface WordsCount {
  blog_id: string;
  day: string;
  words: string;
  searches: number;
}

export async function addWords({ db, dialect }: Context, counts: readonly WordsCount[]): Promise<void> {
  if (counts.length === 0) return;
  const columns = { blog_id: 'text', day: 'text', words: 'text', searches: 'bigint' } as const;
  await sql`insert into view_words (blog_id, day, words, searches)
    select blog_id, day, words, searches from ${dialect.rowsOf(JSON.stringify(counts), columns)} where true
    on conflict (blog_id, day, words) do update
    set searches = view_words.searches + excluded.searches`.execute(db);
}

/** Of these pages, those that readers can see now: a beacon may name anything. */
export async function seenPages(
  { db, dialect }: Context,
  pages: readonly { blog_id: string; page: string }[],
): Promise<Set<string>> {
  const asked = pages.flatMap(({ blog_id, page }) => {
    const [kind = '', id] = page.split(':');
    return id === undefined ? [] : [{ blog_id, kind, id }];
  });
  const found = pages
    .filter(({ page }) => !page.includes(':'))
    .map(({ blog_id, page }) => `${blog_id} ${page}`);
  if (asked.length === 0) return new Set(found);
  const given = dialect.rowsOf(JSON.stringify(asked), { blog_id: 'text', kind: 'text', id: 'text' });
  const { rows } = await sql<{ blog_id: string; kind: string; id: string }>`
    select given.blog_id, given.kind, given.id from ${given}
    where (given.kind = 'post' and exists (select 1 from posts
        where posts.blog_id = given.blog_id and posts.id = given.id and posts.published_at is not null))
      or (given.kind = 'book' and exists (select 1 from books
        where books.blog_id = given.blog_id and books.id = given.id and books.shown_at is not null and books.deleted_at is null))
      or (given.kind = 'shelf' and exists (select 1 from shelves
        where shelves.blog_id = given.blog_id and shelves.id = given.id and shelves.secret_number is null))`.execute(
    db,
  );
  return new Set([...found, ...rows.map(({ blog_id, kind, id }) => `${blog_id} ${kind}:${id}`)]);
}

/** Words of days before this one that were looked for less often than that, in all that is kept of them. */
export async function forgetWordsBefore(db: Db, day: string, least: number): Promise<void> {
  await sql`delete from view_words where day < ${day} and (blog_id, words) in (
    select blog_id, words from view_words group by blog_id, words having sum(searches) < ${least})`.execute(
    db,
  );
}

export async function forgetMarksBefore(db: Db, day: string): Promise<void> {
  await db.deleteFrom('view_marks').where('day', '<', day).execute();
}
