// What is not published yet, drawn as readers will see it: for the studio, and for whoever holds a secret link to it.
import type { VNode } from 'preact';
import { personById } from '../../accounts/store.ts';
import { categoriesOf } from '../../blogs/categories/store.ts';
import { trailOf } from '../../blogs/category-tree.ts';
import { assemblePost } from '../../desk/assemble.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Subject } from '../../posts/previews/store.ts';
import { draftOf, postOf } from '../../posts/store.ts';
import { wishesOf } from '../../posts/wishes.ts';
import { wordOf } from '../../text/word.ts';
import type { ArticleView } from '../address.ts';
import { cardBooksOf } from '../book-cards/reads.ts';
import { figuresOf } from '../figures.ts';
import type { PostText } from '../published/reads.ts';
import { ArticlePage, type ArticleProps } from '../render/article.tsx';
import { settingOf } from '../setting.ts';
import { siteOf } from '../site.ts';
import { textOfDraft, textOfTranslation } from './draft-text.ts';

/** Null when there is no such draft or translation, or no such blog for readers. Nothing of it is kept anywhere. */
export async function drawPreview(
  ctx: Context,
  subject: Subject,
  view: ArticleView,
  preview: NonNullable<ArticleProps['preview']>,
): Promise<VNode | null> {
  const blog = await (await siteOf(ctx)).findBlog(subject.blogId);
  const found = blog && (await textOf(ctx, subject));
  if (!blog || !found) return null;
  const { post, tags } = found;
  const categories = await categoriesOf(ctx.db, subject.blogId);
  return (
    <ArticlePage
      setting={settingOf(blog)}
      post={post}
      trail={post.category === null ? [] : trailOf(categories, post.category.id)}
      tags={tags.map((name) => ({ id: name, slug: wordOf(name), name }))}
      siblings={[]}
      view={post.originals === null ? 'translation' : view}
      revisions={[]}
      neighbours={{ older: null, newer: null }}
      figures={await figuresOf(ctx, subject.blogId, post.document)}
      books={await cardBooksOf(ctx, subject.blogId, [post.document], { confirmed: post.kind === 'book' })}
      preview={preview}
    />
  );
}

async function textOf(
  ctx: Context,
  { blogId, kind, id }: Subject,
): Promise<{ post: PostText; tags: readonly string[] } | null> {
  const categories = await categoriesOf(ctx.db, blogId);
  const now = nowIso(ctx);
  if (kind === 'translation') {
    const assembled = await assemblePost(ctx, { blogId, translationId: id });
    if (!assembled) return null;
    const author = await personById(ctx.db, assembled.authorId);
    const post = textOfTranslation(assembled, categories, author?.name ?? '', now);
    return { post, tags: assembled.tags };
  }
  const draft = await draftOf(ctx.db, blogId, id);
  if (!draft) return null;
  const published = await postOf(ctx.db, blogId, id);
  const author = await personById(ctx.db, published?.author_id ?? draft.created_by);
  const post = textOfDraft(draft, published, categories, author?.name ?? '', now);
  return { post, tags: wishesOf(draft.wishes).tags };
}
