// Publishes a post of the demo blog's own, written in its own language.
import type { Actor } from '../../desk/actor.ts';
import { type Context, transact } from '../../platform/context.ts';
import { publishPost } from '../../posts/publish-post.ts';
import { type BlockJson, type DocumentJson, type Inline, withIds } from '../../text/document.ts';
import { readMarks } from './marks.ts';
import type { OwnBlock, WrittenPost } from './written.ts';

export async function publishOwnPost(
  ctx: Context,
  actor: Actor,
  written: WrittenPost,
  categoryId: string | null,
): Promise<void> {
  const outcome = await transact(ctx, (tx) =>
    publishPost(tx, {
      blogId: actor.blog.id,
      postId: null,
      kind: 'plain',
      slug: written.slug,
      language: actor.blog.language,
      categoryId,
      tags: written.tags,
      authorId: actor.id,
      publishedBy: actor.id,
      title: written.title,
      summary: written.summary,
      document: documentFrom(written.blocks, actor.blog.address),
      originals: null,
      provenance: null,
      picture: null,
      note: '',
    }),
  );
  if (!outcome.ok) throw new Error(`the demo's post ${written.slug} was not published: ${outcome.reason}`);
}

function documentFrom(blocks: readonly OwnBlock[], blogAddress: string): DocumentJson {
  let last = 0;
  const document: DocumentJson = {
    type: 'doc',
    content: blocks.map((block) => blockFrom(block, (text) => inlineFrom(text, blogAddress))),
  };
  return withIds(document, () => {
    last += 1;
    return `b${last}`;
  });
}

function blockFrom(block: OwnBlock, inline: (text: string) => Inline): BlockJson {
  const attrs = { id: null, lang: null };
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', attrs, content: inline(block.text) };
    case 'heading':
      return { type: 'heading', attrs: { ...attrs, level: 2 }, content: inline(block.text) };
    case 'list':
      return {
        type: 'bullet_list',
        attrs: { id: null },
        content: block.items.map((item) => ({
          type: 'list_item',
          attrs: { id: null },
          content: [{ type: 'paragraph', attrs, content: inline(item) }],
        })),
      };
  }
}

/** `post:slug` leads to another post of the blog, wherever the blog lives. */
function inlineFrom(text: string, blogAddress: string): Inline {
  const path = `${new URL(blogAddress).pathname}posts/`;
  return readMarks(text.replaceAll('](post:', `](${path}`), 'ours');
}
