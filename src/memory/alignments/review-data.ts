// The data that the page of a review carries for its program: the pairs, addresses, and its texts in one language.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import { catalogue, type Language, type Translate } from '../../web/messages/index.ts';
import { reviewView } from './review-view.ts';
import type { ReadersPost, ReviewData } from './schemas.ts';
import type { AlignmentRow, Of } from './store.ts';

/** What a later room knows of the post that readers see the pairs in; `studio` begins addresses. */
export type ReadersOf = (ctx: Context, of: Of, studio: string) => Promise<ReadersPost | null>;

export async function reviewData(
  ctx: Context,
  actor: { id: string; blog: MemberBlog },
  alignment: AlignmentRow,
  t: Translate,
  readersOf: ReadersOf,
): Promise<ReviewData> {
  const studio = `/studio/${actor.blog.slug}`;
  const { id, article_id: articleId } = alignment;
  const of = { blogId: alignment.blog_id, alignmentId: id };
  return {
    ...(await reviewView(ctx, of, actor.id)),
    id,
    title: alignment.title,
    sourceLanguage: alignment.source_language,
    targetLanguage: alignment.target_language,
    speech: t.language,
    timeZone: actor.blog.timeZone,
    address: `${studio}/alignments/${id}`,
    links: {
      back: `${studio}/alignments`,
      memory: `${studio}/memory`,
      translation: articleId === null ? null : `${studio}/alignments/${id}/translation`,
    },
    readers: await readersOf(ctx, of, studio),
    messages: reviewTexts(t.language),
  };
}

/** As written in the catalogue: the program fills in the parameters. */
function reviewTexts(language: Language): Record<string, string> {
  const wanted = Object.entries(catalogue).filter(([key]) => /^(?:review|saving)\./.test(key));
  return Object.fromEntries(wanted.map(([key, text]) => [key, text[language]]));
}
