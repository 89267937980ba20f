// Brings the words of an earlier revision back, as a draft that readers see once it is published.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, requireOwnOrEdit } from '../actor.ts';
import {
  draftOf,
  insertDraft,
  lockBlog,
  type PostRow,
  postOf,
  type RevisionRow,
  revisionOf,
} from '../store.ts';
import { tagNamesOf } from '../tags/store.ts';
import type { Wishes } from '../wishes.ts';
import { deleteDraft } from './store.ts';

export type RestoreOutcome = { ok: true } | { ok: false; reason: 'draft-in-the-way' };

/** A draft that is there is replaced only with `replace`, because its words are nowhere else. */
export async function restoreRevision(
  ctx: Context,
  actor: Actor,
  { postId, number, replace }: { postId: string; number: number; replace: boolean },
): Promise<RestoreOutcome> {
  const of = { blogId: actor.blog.id, postId };
  return transact(ctx, async (tx) => {
    await lockBlog(tx, of.blogId);
    const post = await writable(tx, actor, postId);
    if (await draftOf(tx.db, of.blogId, of.postId)) {
      if (!replace) return { ok: false, reason: 'draft-in-the-way' };
      await deleteDraft(tx.db, of);
    }
    const revision = await draftFrom(tx, actor, post, number);
    const on = { id: postId, name: revision.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.restored', on });
    return { ok: true };
  });
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
