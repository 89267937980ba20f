// What the memory of the blog learns from a sentence of the desk, and forgets with it.

import { forget, remember } from '../memory/remember.ts';
import type { Sentence } from '../memory/suggest.ts';
import { settleUse } from '../memory/uses.ts';
import type { Context } from '../platform/context.ts';
import { transact } from '../platform/context.ts';
import { articleOf } from '../sources/store.ts';
import { inlineText } from '../text/inline.ts';
import { confirmedSegments } from './reads.ts';
import { inlineFrom, stateOf, targetOf } from './segment-state.ts';
import {
  lockTranslation,
  type SegmentRow,
  segmentAfter,
  segmentBefore,
  type TranslationRow,
} from './store.ts';

/** Called wherever a segment is stored: a confirmed one is remembered at once, any other is not. */
export async function rememberSegment(
  tx: Context,
  translation: TranslationRow,
  segment: SegmentRow,
): Promise<void> {
  const target = targetOf(segment);
  // What was filled from a finished translation nobody has saved by hand; it is theirs who had it filled.
  const by = segment.updated_by ?? segment.translated_by;
  await settleUse(tx, segment.blog_id, segment.id, useState(segment));
  if (stateOf(segment) !== 'confirmed' || target === null || by === null) {
    await forget(tx, segment.blog_id, segment.id);
    return;
  }
  await remember(tx, {
    ...(await sentenceOf(tx, translation, segment)),
    blogId: segment.blog_id,
    articleId: translation.article_id,
    target,
    machine: segment.machine_edited_at === null ? segment.machine_engine : null,
    by,
  });
}

function useState(segment: SegmentRow): 'confirmed' | 'written' | 'empty' {
  if (segment.target === null) return 'empty';
  return stateOf(segment) === 'confirmed' ? 'confirmed' : 'written';
}

/** A sentence as the memory is asked for it. */
export async function sentenceOf(
  ctx: Context,
  translation: TranslationRow,
  segment: SegmentRow,
): Promise<Sentence> {
  const of = { blogId: segment.blog_id, translationId: segment.translation_id };
  const article = await articleOf(ctx.db, of.blogId, translation.article_id);
  const before = await segmentBefore(ctx.db, of, segment.position);
  const after = await segmentAfter(ctx.db, of, segment.position);
  return {
    segmentId: segment.id,
    languages: { from: article?.language ?? 'und', to: translation.language },
    source: inlineFrom(segment.source),
    before: before ? inlineText(inlineFrom(before.source)) : '',
    after: after ? inlineText(inlineFrom(after.source)) : '',
  };
}

/** Everything that is confirmed and was not remembered, a translation at a time. */
export async function rememberBlog(ctx: Context, { blogId }: { blogId: string }): Promise<void> {
  const waiting = Map.groupBy(await confirmedSegments(ctx.db, blogId), (row) => row.translation_id);
  for (const [translationId, segments] of waiting) {
    await transact(ctx, async (tx) => {
      const translation = await lockTranslation(tx, { blogId, translationId });
      if (translation) for (const segment of segments) await rememberSegment(tx, translation, segment);
    });
  }
}
