// Changes what stands around a post and not in its text: address, category, tags, what it asks of its readers.
import { record } from '../../accounts/log/record.ts';
import { tagIdsFor } from '../../blogs/tags/name-tags.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireMay } from '../actor.ts';
import { type Asks, awaitEnd } from '../publish-post.ts';
import {
  isSlugTaken,
  lockBlog,
  lockDraft,
  moveAddress,
  type PostRow,
  postOf,
  revisionOf,
  updateDraft,
  updatePost,
} from '../store.ts';
import { replaceTags, tagIdsOf } from '../tags/store.ts';
import { type Wishes, wishesOf } from '../wishes.ts';
import type { OfPost } from './store.ts';

/** What is left out stays. */
export interface PostChange extends Partial<Asks> {
  slug?: string;
  categoryId?: string | null;
  tags?: readonly string[];
}

export type ChangeOutcome =
  | { ok: true }
  | { ok: false; reason: 'no-post' | 'slug-taken' | 'unchanged' | 'expired' };

/** No revision is made: a revision is what the post says. */
export async function changePost(
  ctx: Context,
  actor: Actor,
  postId: string,
  change: PostChange,
): Promise<ChangeOutcome> {
  requireMay(actor, 'publish');
  const blogId = actor.blog.id;
  return transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const post = await postOf(tx.db, blogId, postId);
    if (!post) return { ok: false, reason: 'no-post' };
    const { slug = post.slug } = change;
    if (await isSlugTaken(tx.db, blogId, slug, postId)) return { ok: false, reason: 'slug-taken' };
    if (change.expiresAt && change.expiresAt <= nowIso(tx)) return { ok: false, reason: 'expired' };

    const before = { categoryId: post.category_id, tagIds: await tagIdsOf(tx.db, blogId, postId) };
    const tagIds = change.tags ? await tagIdsFor(tx, blogId, change.tags) : before.tagIds;
    const isTagged = tagIds.join() !== before.tagIds.join();
    const columns = columnsOf(post, change);
    if (!isTagged && !differs(post, columns)) return { ok: false, reason: 'unchanged' };

    if (slug !== post.slug) await moveAddress(tx.db, blogId, postId, post.slug, slug);
    if (isTagged) await replaceTags(tx.db, blogId, postId, tagIds);
    await updatePost(tx.db, post, { ...columns, updated_at: nowIso(tx) });
    await carryIntoDraft(tx, { blogId, postId }, change);
    if (post.published_at !== null) await awaitEnd(tx, blogId, postId, columns.expires_at);
    const { title = '' } = (await revisionOf(tx.db, blogId, postId, post.revision)) ?? {};
    const on = { id: postId, name: title };
    await record(tx, { blogId, by: actor.id, act: 'post.changed', on });
    await emit(tx, { kind: 'post.changed', blogId, postId, before });
    return { ok: true };
  });
}

type Columns = Pick<PostRow, 'slug' | 'category_id' | 'comments' | 'password_hash' | 'expires_at'>;

function columnsOf(post: PostRow, change: PostChange): Columns {
  const { slug, categoryId, comments, passwordHash, expiresAt } = change;
  return {
    slug: slug ?? post.slug,
    category_id: categoryId === undefined ? post.category_id : categoryId,
    comments: comments === undefined ? post.comments : comments,
    password_hash: passwordHash === undefined ? post.password_hash : passwordHash,
    expires_at: expiresAt === undefined ? post.expires_at : expiresAt,
  };
}

function differs(post: PostRow, columns: Columns): boolean {
  return (Object.keys(columns) as (keyof Columns)[]).some((name) => post[name] !== columns[name]);
}

/** A correction that is being written must not undo this when it is published. */
async function carryIntoDraft(tx: Context, of: OfPost, change: PostChange): Promise<void> {
  const draft = await lockDraft(tx, of.blogId, of.postId);
  if (!draft) return;
  const wishes = wishesOf(draft.wishes);
  const { slug, categoryId, tags, comments, passwordHash, expiresAt } = change;
  const next: Wishes = {
    tags: tags ? [...tags] : wishes.tags,
    comments: comments === undefined ? wishes.comments : comments,
    expiresAt: expiresAt === undefined ? wishes.expiresAt : expiresAt,
    password:
      passwordHash === undefined ? wishes.password : { kind: passwordHash === null ? 'none' : 'keep' },
  };
  await updateDraft(tx.db, draft, {
    slug: slug ?? draft.slug,
    category_id: categoryId === undefined ? draft.category_id : categoryId,
    wishes: JSON.stringify(next),
    version: draft.version + 1,
  });
}
