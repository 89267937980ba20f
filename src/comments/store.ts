// The SQL of comments and of the rule for them.
import type { Selectable } from 'kysely';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { CommentRule } from '../posts/tables.ts';
import type { CommentSettingsTable, CommentsTable } from './tables.ts';

export type CommentRow = Selectable<CommentsTable>;
export type CommentState = 'shown' | 'waiting' | 'spam' | 'deleted';
export type CommentSettings = Pick<Selectable<CommentSettingsTable>, 'rule' | 'letter_days'>;

/** Of a blog whose settings nobody has opened. */
export const untouched: CommentSettings = { rule: 'approval', letter_days: 730 };

export function stateOf(row: Pick<CommentRow, 'shown_at' | 'spam_at' | 'deleted_at'>): CommentState {
  if (row.deleted_at !== null) return 'deleted';
  if (row.spam_at !== null) return 'spam';
  return row.shown_at === null ? 'waiting' : 'shown';
}

/** The columns that put a comment into a state. One that was shown before keeps the moment when it first was. */
export function columnsFor(state: CommentState, now: string, shownAt: string | null = null) {
  switch (state) {
    case 'shown':
      return { shown_at: shownAt ?? now, spam_at: null, deleted_at: null };
    case 'waiting':
      return { shown_at: null, spam_at: null, deleted_at: null };
    case 'spam':
      return { shown_at: shownAt, spam_at: now, deleted_at: null };
    case 'deleted':
      return { shown_at: shownAt, spam_at: null, deleted_at: now };
  }
}

export async function commentOf(db: Db, blogId: string, id: string): Promise<CommentRow | undefined> {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function commentSentOnce(db: Db, blogId: string, once: string): Promise<CommentRow | undefined> {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('once', '=', once)
    .executeTakeFirst();
}

export async function insertComment(db: Db, row: CommentRow): Promise<void> {
  await db.insertInto('comments').values(row).execute();
}

export async function updateComment(
  db: Db,
  { blog_id, id }: Pick<CommentRow, 'blog_id' | 'id'>,
  change: Partial<CommentRow>,
): Promise<void> {
  await db.updateTable('comments').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Deletes a comment without a trace; its answers go with it. */
export async function deleteComment(db: Db, blogId: string, id: string): Promise<void> {
  await db.deleteFrom('comments').where('blog_id', '=', blogId).where('id', '=', id).execute();
}

export async function settingsOf(db: Db, blogId: string): Promise<CommentSettings> {
  const row = await db
    .selectFrom('comment_settings')
    .select(['rule', 'letter_days'])
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return row ?? untouched;
}

export async function saveSettings(
  db: Db,
  blogId: string,
  settings: CommentSettings,
  now: string,
): Promise<void> {
  const row = { ...settings, updated_at: now };
  await db
    .insertInto('comment_settings')
    .values({ blog_id: blogId, ...row })
    .onConflict((conflict) => conflict.column('blog_id').doUpdateSet(row))
    .execute();
}

/** How readers may comment on a post: its own word, else the blog's. */
export async function ruleFor(db: Db, blogId: string, ofPost: CommentRule | null): Promise<CommentRule> {
  return ofPost ?? (await settingsOf(db, blogId)).rule;
}

/** What a comment needs to know of the post it stands under. */
export interface CommentedPost {
  id: string;
  slug: string;
  title: string;
  language: string;
  rule: CommentRule | null;
}

/** A post that everybody can read now; under one behind a password nobody comments. */
export async function commentedPost(
  ctx: Context,
  blogId: string,
  by: { slug: string } | { id: string },
): Promise<CommentedPost | undefined> {
  const now = nowIso(ctx);
  const query = ctx.db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .where('posts.blog_id', '=', blogId)
    .where('posts.published_at', 'is not', null)
    .where('posts.password_hash', 'is', null)
    .where((eb) => eb.or([eb('posts.expires_at', 'is', null), eb('posts.expires_at', '>', now)]))
    .select(['posts.id', 'posts.slug', 'posts.language', 'posts.comments as rule', 'revisions.title']);
  if ('slug' in by) return query.where('posts.slug', '=', by.slug).executeTakeFirst();
  return query.where('posts.id', '=', by.id).executeTakeFirst();
}

export async function hasAnswers(db: Db, blogId: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('comments')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('parent_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Takes the words out of comments that were deleted before a moment. */
export async function clearDeletedBefore(db: Db, before: string): Promise<void> {
  await db
    .updateTable('comments')
    .set({ name: '', title: '', url: '', mail: '', body: '', password_hash: null })
    .where('deleted_at', '<', before)
    .where('body', '!=', '')
    .execute();
}
