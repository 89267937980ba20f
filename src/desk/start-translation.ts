// Begins the translation of an article: its text cut into sentences, each a row of the desk.
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { articleBlocks, sentencesOfBlock } from '../sources/article-blocks.ts';
import { lockArticle } from '../sources/store.ts';
import { watchArticle } from '../sources/watch/watch-article.ts';
import type { DocumentJson, Inline } from '../text/document.ts';
import { type Actor, requireMay } from './actor.ts';
import { newSegment } from './new-segment.ts';
import { insertSegments, insertTranslation, type SegmentRow, translationOfArticle } from './store.ts';

export interface StartTranslationInput {
  articleId: string;
  /** Language to translate into (BCP 47). */
  language: string;
}

/** An article has one translation into each language: asked again, the one that is there is returned. */
export async function startTranslation(
  ctx: Context,
  actor: Actor,
  input: StartTranslationInput,
): Promise<{ translationId: string }> {
  requireMay(actor, 'translate');
  const existing = () => translationOfArticle(ctx.db, actor.blog.id, input.articleId, input.language);
  const begun = await existing();
  if (begun) return { translationId: begun.id };
  try {
    return await begin(ctx, actor, input);
  } catch (error) {
    // Two clicks at once: the other one was first.
    const other = ctx.dialect.isUniqueViolation(error) ? await existing() : undefined;
    if (!other) throw error;
    return { translationId: other.id };
  }
}

async function begin(
  ctx: Context,
  actor: Actor,
  { articleId, language }: StartTranslationInput,
): Promise<{ translationId: string }> {
  const of = { blogId: actor.blog.id, translationId: newId(ctx.clock.now()) };
  await transact(ctx, async (tx) => {
    // Held: a change of the source is taken into this translation, or stands in what it is cut from.
    const article = await lockArticle(tx, of.blogId, articleId);
    if (!article) throw refuse('not-found', 'desk.problem.no-article');
    if (article.confirmedAt === null) throw refuse('conflict', 'desk.problem.unconfirmed');
    const now = nowIso(tx);
    await insertTranslation(tx.db, {
      blog_id: of.blogId,
      id: of.translationId,
      article_id: articleId,
      language,
      title: '',
      summary: '',
      slug: slugFrom(article.title),
      category_id: null,
      picture: null,
      tags: '[]',
      details_version: 1,
      structure_version: 1,
      post_id: null,
      created_by: actor.id,
      created_at: now,
      updated_at: now,
    });
    await insertSegments(tx.db, segmentRows(tx, of, article.document, article.language, now));
    await watchArticle(tx, article);
  });
  return { translationId: of.translationId };
}

function segmentRows(
  ctx: Context,
  of: { blogId: string; translationId: string },
  document: DocumentJson,
  articleLanguage: string,
  now: string,
): SegmentRow[] {
  const sentences = articleBlocks(document).flatMap((block) =>
    sentencesOfBlock(block, articleLanguage).map((source) => ({ block, source: asAuthors(source) })),
  );
  return sentences.map(({ block, source }, index) => {
    const language = block.lang ?? articleLanguage;
    return newSegment(ctx, of, { blockId: block.id, position: index + 1, source, language }, now);
  });
}

/** In the article nobody says whose emphasis it is; seen from the translation it is the author's. */
export function asAuthors(source: Inline): Inline {
  return source.map(asAuthor);
}

function asAuthor(node: Inline[number]): Inline[number] {
  if (!node.marks) return node;
  const marks = node.marks.map((mark) =>
    mark.type === 'strong' || mark.type === 'emphasis'
      ? { ...mark, attrs: { whose: mark.attrs.whose ?? ('source' as const) } }
      : mark,
  );
  return { ...node, marks };
}

const LONGEST_SLUG = 60;

/** The title in Latin letters as the last part of an address, cut at a word; '' where it has none. */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, LONGEST_SLUG) : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug;
}
