// Publishes a translation, or what changed in it since: the post, its revision and the event in one transaction.
import type { Context } from '../platform/context.ts';
import { publishPost } from '../posts/publish-post.ts';
import { type Actor, requireMay } from './actor.ts';
import { type AssembledPost, assemble, partsOf } from './assemble.ts';
import { postViewOf } from './details.ts';
import { once } from './once.ts';
import { readinessOf } from './readiness.ts';
import type { Publish, PublishAnswer } from './schemas.ts';
import { updateTranslation } from './store.ts';

export type PublishInput = Publish & { translationId: string };

export async function publish(ctx: Context, actor: Actor, input: PublishInput): Promise<PublishAnswer> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<PublishAnswer>(ctx, of, input.key, async (tx, translation) => {
    const parts = await partsOf(tx, of);
    if (!parts) throw new Error(`translation ${translation.id} has lost its article`);
    const { blocks, warnings } = await readinessOf(tx, parts, actor.blog.rightsRule);
    if (blocks.length > 0) return { ok: false, reason: 'blocked', blocks };
    if (warnings.length > 0 && !input.accepted) return { ok: false, reason: 'warned', warnings };

    const outcome = await publishPost(tx, postFrom(assemble(parts), actor, input.note));
    if (!outcome.ok && outcome.reason === 'slug-taken') {
      return { ok: false, reason: 'blocked', blocks: [{ what: 'slug-taken' }] };
    }
    if (!outcome.ok) return { ok: false, reason: 'unchanged' };
    await updateTranslation(tx.db, of, { post_id: outcome.postId });
    const post = await postViewOf(tx.db, actor.blog, outcome.postId);
    if (!post) throw new Error(`post ${outcome.postId} is not there after publishing it`);
    return { ok: true, post };
  });
}

function postFrom(post: AssembledPost, actor: Actor, note: string) {
  return {
    blogId: actor.blog.id,
    postId: post.postId,
    kind: 'translation' as const,
    slug: post.slug,
    language: post.language,
    categoryId: post.categoryId,
    tags: post.tags,
    authorId: post.authorId,
    publishedBy: actor.id,
    title: post.title,
    summary: post.summary,
    document: post.document,
    originals: post.originals,
    provenance: post.provenance,
    picture: post.picture,
    note: post.postId === null ? '' : note,
  };
}
