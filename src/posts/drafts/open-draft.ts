// Everything the writing screen in the browser needs to open one draft.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { categoriesOf } from '../../blogs/categories/store.ts';
import { inOrder, treeOf } from '../../blogs/category-tree.ts';
import { tagsOf } from '../../blogs/tags/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../actor.ts';
import type { EditorData, PostView } from '../schemas.ts';
import { siblingsFor } from '../siblings/name-sibling.ts';
import type { PostRow } from '../store.ts';
import { wishesOf } from '../wishes.ts';
import { findDraft } from './draft-of.ts';
import { draftView } from './draft-view.ts';

/** All but what the page adds: interface language, texts and addresses. */
export type DraftContent = Omit<EditorData, 'speech' | 'timeZone' | 'messages' | 'address' | 'links'>;

export async function openDraft(
  ctx: Context,
  actor: Actor & { blog: MemberBlog },
  postId: string,
): Promise<DraftContent> {
  const { row, post } = await findDraft(ctx, actor, postId);
  const blogId = actor.blog.id;
  return {
    postId: row.post_id,
    kind: row.kind,
    language: row.language,
    languages: [...new Set([row.language, actor.blog.language, 'ja', 'en', ...actor.blog.sourceLanguages])],
    siblings: await siblingsFor(ctx, blogId, row.post_id),
    draft: await draftView(ctx, row),
    password: wishesOf(row.wishes).password.kind,
    post: post && postView(actor.blog, post),
    categories: inOrder(treeOf(await categoriesOf(ctx.db, blogId))).map(({ row: { id, name }, depth }) => ({
      id,
      name,
      depth,
    })),
    tags: (await tagsOf(ctx.db, blogId)).map(({ name }) => name),
    may: { publish: actor.blog.may.has('publish') },
  };
}

function postView(blog: Pick<MemberBlog, 'address'>, post: PostRow): PostView {
  return {
    address: `${blog.address}posts/${post.slug}`,
    revision: post.revision,
    publishedAt: post.published_at,
  };
}
