// Says that a post is the same as another one in another language. Both know of it from then on.
import { record } from '../../accounts/log/record.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireMay } from '../actor.ts';
import type { SiblingAnswer, SiblingView } from '../schemas.ts';
import { draftOf, lockBlog, type PostRow, postOf, revisionOf } from '../store.ts';
import { groupOf, joinGroup, leaveGroup, membersOf, postAt } from './store.ts';

/** `address` is a post's whole address on this blog, or the end of it. */
export async function nameSibling(
  ctx: Context,
  actor: Actor,
  { postId, address }: { postId: string; address: string },
): Promise<SiblingAnswer> {
  requireMay(actor, 'publish');
  const blogId = actor.blog.id;
  return transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const post = await postFor(tx, blogId, postId);
    if (!post) return { ok: false, reason: 'unpublished' };
    const other = await postAt(tx.db, blogId, slugIn(address));
    if (!other || other.id === postId) return { ok: false, reason: 'unknown' };
    const groups = [await groupOf(tx.db, blogId, other.id), await groupOf(tx.db, blogId, postId)];
    const ids = new Map([
      [postId, post.language],
      [other.id, other.language],
    ]);
    for (const group of groups) {
      const members = group === null ? [] : await membersOf(tx.db, blogId, group);
      for (const { post_id, language } of members) ids.set(post_id, language);
    }
    const languages = [...ids.values()];
    if (new Set(languages).size < languages.length) return { ok: false, reason: 'same-language' };
    const group = groups[0] ?? groups[1] ?? newId(tx.clock.now());
    for (const id of ids.keys()) await joinGroup(tx.db, blogId, id, group);
    await tell(tx, actor, [...ids.keys()], postId);
    return { ok: true, siblings: await siblingsFor(tx, blogId, postId) };
  });
}

/** Takes a post out of those that say the same; one that is left alone is none any more. */
export async function leaveSiblings(
  ctx: Context,
  actor: Actor,
  { postId }: { postId: string },
): Promise<SiblingAnswer> {
  requireMay(actor, 'publish');
  const blogId = actor.blog.id;
  return transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    if (!(await postFor(tx, blogId, postId))) return { ok: false, reason: 'unpublished' };
    const group = await groupOf(tx.db, blogId, postId);
    if (group === null) return { ok: true, siblings: [] };
    const all = (await membersOf(tx.db, blogId, group)).map(({ post_id }) => post_id);
    await leaveGroup(tx.db, blogId, all.length === 2 ? all : [postId]);
    await tell(tx, actor, all, postId);
    return { ok: true, siblings: [] };
  });
}

/** Null for a draft that readers have never seen. */
async function postFor(tx: Context, blogId: string, postId: string): Promise<PostRow | null> {
  const post = await postOf(tx.db, blogId, postId);
  if (!post && !(await draftOf(tx.db, blogId, postId))) throw refuse('not-found', 'posts.problem.no-draft');
  return post ?? null;
}

/** The others, by language. */
export async function siblingsFor(ctx: Context, blogId: string, postId: string): Promise<SiblingView[]> {
  const group = await groupOf(ctx.db, blogId, postId);
  if (group === null) return [];
  const members = await membersOf(ctx.db, blogId, group);
  return members
    .filter(({ post_id }) => post_id !== postId)
    .map(({ language, slug, title }) => ({ language, slug, title }));
}

/** Every one of them is drawn anew: each names all the others. */
async function tell(tx: Context, actor: Actor, postIds: readonly string[], about: string): Promise<void> {
  const blogId = actor.blog.id;
  const post = await postOf(tx.db, blogId, about);
  const revision = post && (await revisionOf(tx.db, blogId, about, post.revision));
  await record(tx, {
    blogId,
    by: actor.id,
    act: 'post.changed',
    on: { id: about, name: revision?.title ?? '' },
  });
  for (const postId of postIds) await emit(tx, { kind: 'post.changed', blogId, postId });
}

function slugIn(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return path.split('/').filter(Boolean).at(-1) ?? '';
}
