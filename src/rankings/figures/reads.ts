// What figures need besides views: names of pages, and what readers said.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';

/** The names and paths of posts, books and shelves that readers can see now. */
export async function namesOfPages(
  { db, dialect }: Context,
  blogId: string,
  pages: readonly { page: string }[],
): Promise<Map<string, { title: string; path: string }>> {
  const ids = (kind: string) =>
    pages.flatMap(({ page }) => (page.startsWith(`${kind}:`) ? [page.slice(kind.length + 1)] : []));
  const names = new Map<string, { title: string; path: string }>();
  const posts = await sql<{ id: string; slug: string; title: string }>`
    select posts.id, posts.slug, revisions.title from posts
    join revisions on revisions.blog_id = posts.blog_id and revisions.post_id = posts.id and revisions.number = posts.revision
    where posts.blog_id = ${blogId} and posts.published_at is not null and posts.id ${dialect.among(ids('post'))}`.execute(
    db,
  );
  for (const { id, slug, title } of posts.rows) names.set(`post:${id}`, { title, path: `posts/${slug}` });
  const books = await sql<{ id: string; slug: string; title: string }>`
    select id, slug, title from books
    where blog_id = ${blogId} and shown_at is not null and deleted_at is null and id ${dialect.among(ids('book'))}`.execute(
    db,
  );
  for (const { id, slug, title } of books.rows) names.set(`book:${id}`, { title, path: `books/${slug}` });
  const shelves = await sql<{ id: string; slug: string; name: string }>`
    select id, slug, name from shelves
    where blog_id = ${blogId} and secret_number is null and id ${dialect.among(ids('shelf'))}`.execute(db);
  for (const { id, slug, name } of shelves.rows)
    names.set(`shelf:${id}`, { title: name, path: `shelves/${slug}` });
  return names;
}

/** Comments that came since a moment (UTC ISO) and are shown. */
export async function commentsIn(db: Db, blogId: string, from: string): Promise<number> {
  const row = await db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('blog_id', '=', blogId)
    .where('shown_at', '>=', from)
    // One that was taken away keeps when it was shown.
    .where('spam_at', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All there ever were: they keep no days. */
export async function clapsIn(db: Db, blogId: string): Promise<number> {
  const row = await db
    .selectFrom('clap_counts')
    .select((eb) => eb.fn.sum<number | null>('claps').as('claps'))
    .where('blog_id', '=', blogId)
    .executeTakeFirstOrThrow();
  return Number(row.claps ?? 0);
}

/** What counts of the votes for a participant, and visits to it, by days of the rankings; days without are left out. */
export function votesByDay(
  db: Db,
  participantId: string,
  from: string,
  to: string,
): Promise<{ day: string; ins: number; outs: number }[]> {
  return db
    .selectFrom('ranking_days')
    .select(['day', 'ins', 'outs'])
    .where('participant_id', '=', participantId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}
