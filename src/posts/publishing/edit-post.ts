// Begins a correction: a draft made of what readers see now, or of what they saw at an earlier time.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../actor.ts';
import { lockBlog, type PostRow, postOf, type RevisionRow, revisionOf } from '../store.ts';
import { tagNamesOf } from '../tags/store.ts';
import type { Wishes } from '../wishes.ts';
import { deleteDraft, draftOf, insertDraft } from './store.ts';

/** A draft that is there already is gone on with. */
export async function editPost(ctx: Context, actor: Actor, postId: string): Promise<void> {
  const of = { blogId: actor.blog.id, postId };
  await transact(ctx, async (tx) => {
    await lockBlog(tx, of.blogId);
    if (await draftOf(tx.db, of)) return;
    const post = await writable(tx, actor, postId);
    await draftFrom(tx, actor, post, post.revision);
  });
}

export type RestoreOutcome = { ok: true } | { ok: false; reason: 'draft-in-the-way' };

/**
 * The words of an earlier revision as a new draft: readers see them when that is published. A draft that is there is
 * replaced only with `replace`, because its words are nowhere else.
 */
export async function restoreRevision(
  ctx: Context,
  actor: Actor,
  { postId, number, replace }: { postId: string; number: number; replace: boolean },
): Promise<RestoreOutcome> {
  const of = { blogId: actor.blog.id, postId };
  return transact(ctx, async (tx) => {
    await lockBlog(tx, of.blogId);
    const post = await writable(tx, actor, postId);
    if (await draftOf(tx.db, of)) {
      if (!replace) return { ok: false, reason: 'draft-in-the-way' };
      await deleteDraft(tx.db, of);
    }
    const revision = await draftFrom(tx, actor, post, number);
    const on = { id: postId, name: revision.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.restored', on });
    return { ok: true };
  });
}

/** Members write on their own posts; on those of others, who may edit. */
export function requireOwnOrEdit(actor: Actor, authorId: string): void {
  const { may } = actor.blog;
  const isOwn = authorId === actor.id && may.has('translate');
  if (!isOwn && !may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
}

async function writable(tx: Context, actor: Actor, postId: string): Promise<PostRow> {
  const post = await postOf(tx.db, actor.blog.id, postId);
  if (!post) throw refuse('not-found', 'posts.gone');
  requireOwnOrEdit(actor, post.author_id);
  if (post.kind === 'translation') throw refuse('conflict', 'posts.edit.translation');
  return post;
}

async function draftFrom(tx: Context, actor: Actor, post: PostRow, number: number): Promise<RevisionRow> {
  const revision = await revisionOf(tx.db, post.blog_id, post.id, number);
  if (!revision || post.kind === 'translation') throw refuse('not-found', 'posts.gone');
  const now = nowIso(tx);
  await insertDraft(tx.db, {
    blog_id: post.blog_id,
    post_id: post.id,
    kind: post.kind,
    title: revision.title,
    summary: revision.summary,
    slug: post.slug,
    language: post.language,
    category_id: post.category_id,
    document: revision.document,
    picture: revision.picture,
    wishes: JSON.stringify(await wishesFrom(tx, post, now)),
    version: 1,
    scheduled_at: null,
    created_by: actor.id,
    created_at: now,
    updated_by: actor.id,
    updated_at: now,
  });
  return revision;
}

async function wishesFrom(tx: Context, post: PostRow, now: string): Promise<Wishes> {
  const ended = post.expires_at !== null && post.expires_at <= now;
  return {
    tags: await tagNamesOf(tx.db, post.blog_id, post.id),
    comments: post.comments,
    expiresAt: ended ? null : post.expires_at,
    password: { kind: post.password_hash === null ? 'none' : 'keep' },
  };
}
