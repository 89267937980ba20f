// Publishes a translation, or what changed in it since: the post, its revision and the event in one transaction.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { publishPost } from '../posts/publish-post.ts';
import { type Actor, requireMay } from './actor.ts';
import { type AssembledPost, assemble, partsOf } from './assemble.ts';
import { postViewOf } from './details/save-details.ts';
import { settlePublished } from './drift/store.ts';
import { holdWithBlog } from './hold-with-blog.ts';
import { once } from './once.ts';
import { readinessOf } from './readiness.ts';
import type { Publish, PublishAnswer } from './schemas.ts';
import { type Of, updateTranslation } from './store.ts';

export type PublishInput = Publish & { translationId: string };

export async function publish(ctx: Context, actor: Actor, input: PublishInput): Promise<PublishAnswer> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<PublishAnswer>(
    ctx,
    of,
    input.key,
    async (tx) => {
      const published = await publishAs(tx, of, { ...input, by: actor.id, rule: actor.blog.rightsRule });
      if (!published.ok) return published;
      const post = await postViewOf(tx.db, actor.blog, published.postId);
      if (!post) throw new Error(`post ${published.postId} is not there after publishing it`);
      return { ok: true, post };
    },
    holdWithBlog,
  );
}

export interface PublishAs {
  /** Who answers for it. */
  by: string;
  /** The blog's, on rights. */
  rule: 'warn' | 'block';
  note: string;
  accepted: boolean;
}

/** Call it inside `transact`, with the translation held. A moment at which it would have published itself is let go of. */
export async function publishAs(
  tx: Context,
  of: Of,
  { by, rule, note, accepted }: PublishAs,
): Promise<{ ok: true; postId: string } | Exclude<PublishAnswer, { ok: true }>> {
  const parts = await partsOf(tx, of);
  if (!parts) throw new Error(`translation ${of.translationId} has lost its article`);
  const { blocks, warnings } = await readinessOf(tx, parts, rule);
  if (blocks.length > 0) return { ok: false, reason: 'blocked', blocks };
  if (warnings.length > 0 && !accepted) return { ok: false, reason: 'warned', warnings };

  const outcome = await publishPost(tx, postFrom(assemble(parts), of.blogId, by, note));
  if (!outcome.ok && outcome.reason === 'slug-taken') {
    return { ok: false, reason: 'blocked', blocks: [{ what: 'slug-taken' }] };
  }
  if (!outcome.ok && outcome.reason === 'day-full') {
    return { ok: false, reason: 'blocked', blocks: [{ what: 'day-full' }] };
  }
  if (!outcome.ok) return { ok: false, reason: 'unchanged' };
  await settlePublished(tx.db, of, outcome.revision, nowIso(tx));
  await updateTranslation(tx.db, of, {
    post_id: outcome.postId,
    scheduled_at: null,
    scheduled_by: null,
    scheduled_note: null,
    schedule_problem: null,
  });
  return { ok: true, postId: outcome.postId };
}

function postFrom(post: AssembledPost, blogId: string, publishedBy: string, note: string) {
  return {
    blogId,
    postId: post.postId,
    kind: 'translation' as const,
    slug: post.slug,
    language: post.language,
    categoryId: post.categoryId,
    tags: post.tags,
    authorId: post.authorId,
    publishedBy,
    title: post.title,
    summary: post.summary,
    document: post.document,
    originals: post.originals,
    provenance: post.provenance,
    picture: post.picture,
    note: post.postId === null ? '' : note,
  };
}
