// SQL of one opened comment, of those that are like it, and of what was seen.
import type { Db } from '../../platform/database.ts';
import type { InboxSeenTable } from './tables.ts';

/** A comment with its post and where it came from. */
export function openedComment(db: Db, blogId: string, id: string) {
  return withPost(db, blogId).where('comments.id', '=', id).executeTakeFirst();
}

export type OpenedComment = NonNullable<Awaited<ReturnType<typeof openedComment>>>;

function withPost(db: Db, blogId: string) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'comments.blog_id').onRef('posts.id', '=', 'comments.post_id'),
    )
    .leftJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .leftJoin('comment_origins', (join) =>
      join
        .onRef('comment_origins.blog_id', '=', 'comments.blog_id')
        .onRef('comment_origins.comment_id', '=', 'comments.id'),
    )
    .select([
      'comments.id',
      'comments.post_id',
      'comments.parent_id',
      'comments.name',
      'comments.title',
      'comments.url',
      'comments.mail',
      'comments.body',
      'comments.created_at',
      'comments.edited_at',
      'comments.clapped_at',
      'comments.shown_at',
      'comments.spam_at',
      'comments.deleted_at',
      'posts.slug as post_slug',
      'posts.published_at as post_published_at',
      'revisions.title as post_title',
      'comment_origins.network',
      'comment_origins.fingerprint',
      'comment_origins.score',
      'comment_origins.reasons',
      'comment_origins.marked',
    ])
    .where('comments.blog_id', '=', blogId)
    .where('comments.author_id', 'is', null);
}

/** The answers of editors to a comment, the oldest first. */
export function answersTo(db: Db, blogId: string, id: string) {
  return db
    .selectFrom('comments')
    .innerJoin('people', 'people.id', 'comments.author_id')
    .select(['comments.id', 'comments.body', 'comments.created_at', 'people.name'])
    .where('comments.blog_id', '=', blogId)
    .where('comments.parent_id', '=', id)
    .where('comments.deleted_at', 'is', null)
    .orderBy('comments.id')
    .limit(50)
    .execute();
}

/** The posts under which comments stand or of which reports tell, by the ids of these, for the record. */
export async function postsUnder(
  db: Db,
  blogId: string,
  ids: { comments: readonly string[]; reports: readonly string[] },
): Promise<Map<string, { id: string; title: string }>> {
  const comments =
    ids.comments.length === 0
      ? []
      : await withPost(db, blogId).where('comments.id', 'in', ids.comments).execute();
  const reports = ids.reports.length === 0 ? [] : await reportPosts(db, blogId, ids.reports);
  return new Map(
    [...comments, ...reports].map((row) => [row.id, { id: row.post_id, title: row.post_title ?? '' }]),
  );
}

function reportPosts(db: Db, blogId: string, ids: readonly string[]) {
  return db
    .selectFrom('reports')
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'reports.blog_id').onRef('posts.id', '=', 'reports.post_id'),
    )
    .leftJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['reports.id', 'reports.post_id', 'revisions.title as post_title'])
    .where('reports.blog_id', '=', blogId)
    .where('reports.id', 'in', ids)
    .execute();
}

/** How something that came was judged, and from where; undefined for what came before anything was judged. */
export function originOf(db: Db, blogId: string, id: string) {
  return db
    .selectFrom('comment_origins')
    .select(['network', 'score', 'reasons'])
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', id)
    .executeTakeFirst();
}

export async function insertSeen(
  db: Db,
  blogId: string,
  personId: string,
  items: readonly { kind: InboxSeenTable['kind']; id: string }[],
  at: string,
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ kind, id }) => ({
    blog_id: blogId,
    kind,
    item_id: id,
    seen_by: personId,
    seen_at: at,
  }));
  await db
    .insertInto('inbox_seen')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['blog_id', 'kind', 'item_id']).doNothing())
    .execute();
}

/** Ids of comments of the blog that share letters, a host or a network with this one, and which of them; newest first. */
export async function alikeComments(
  db: Db,
  blogId: string,
  id: string,
): Promise<Map<string, ('text' | 'host' | 'network')[]>> {
  const own = await db
    .selectFrom('comment_origins')
    .select(['fingerprint', 'network'])
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', id)
    .executeTakeFirst();
  const others = () =>
    db
      .selectFrom('comment_origins')
      .select('comment_origins.comment_id as id')
      .where('comment_origins.blog_id', '=', blogId)
      .where('comment_origins.comment_id', '!=', id)
      .orderBy('comment_origins.judged_at', 'desc')
      .limit(200);
  const found = new Map<string, ('text' | 'host' | 'network')[]>();
  const note = (rows: readonly { id: string }[], what: 'text' | 'host' | 'network') => {
    for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), what]);
  };
  if (own?.fingerprint) note(await others().where('fingerprint', '=', own.fingerprint).execute(), 'text');
  const shared = db
    .selectFrom('comment_hosts')
    .select('host')
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', id);
  const byHost = others()
    .innerJoin('comment_hosts', (join) =>
      join
        .onRef('comment_hosts.blog_id', '=', 'comment_origins.blog_id')
        .onRef('comment_hosts.comment_id', '=', 'comment_origins.comment_id'),
    )
    .where('comment_hosts.host', 'in', shared)
    .groupBy(['comment_origins.comment_id', 'comment_origins.judged_at']);
  note(await byHost.execute(), 'host');
  if (own?.network) note(await others().where('network', '=', own.network).execute(), 'network');
  return found;
}

/** These comments of the blog, none of them among the spam or deleted yet; the newest first. */
export function liveComments(db: Db, blogId: string, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return withPost(db, blogId)
    .where('comments.id', 'in', ids)
    .where('comments.spam_at', 'is', null)
    .where('comments.deleted_at', 'is', null)
    .orderBy('comments.id', 'desc')
    .execute();
}

/** The newest comments of readers, whatever their state: what a rule is tried on. */
export function recentComments(db: Db, blogId: string, limit: number) {
  return withPost(db, blogId)
    .where('comments.deleted_at', 'is', null)
    .orderBy('comments.id', 'desc')
    .limit(limit)
    .execute();
}

/** Those of the ids that are rows of the blog. */
export async function existing(
  db: Db,
  blogId: string,
  table: 'comments' | 'reports',
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('blog_id', '=', blogId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id }) => id);
}
