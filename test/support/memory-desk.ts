// Translations of short texts on a desk, for tests of the memory that they feed.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/desk/actor.ts';
import { saveSegment } from '../../src/desk/save-segment.ts';
import type { SegmentState } from '../../src/desk/schemas.ts';
import { startTranslation } from '../../src/desk/start-translation.ts';
import { type SegmentRow, segmentsOf } from '../../src/desk/store.ts';
import type { Context } from '../../src/platform/context.ts';
import { withIds } from '../../src/text/document.ts';
import { addArticle, paragraph, text } from './desk.ts';

/** A translation of an article with these sentences, one paragraph each. */
export async function translationOf(ctx: Context, actor: Actor, sentences: readonly string[]) {
  const content = sentences.map((one) => paragraph(text(one)));
  const article = await addArticle(ctx, actor, { document: withIds({ type: 'doc', content }, randomUUID) });
  const { translationId } = await startTranslation(ctx, actor, { articleId: article.id, language: 'ja' });
  const of = { blogId: actor.blog.id, translationId };
  const rows = () => segmentsOf(ctx.db, of);
  const row = async (at: number) => (await rows())[at] as SegmentRow;
  /** As the desk saves it; `base` is the version that stands there unless told. */
  const write = async (
    at: number,
    target: string | null,
    {
      state = 'confirmed' as SegmentState,
      base = null as number | null,
      took = undefined as string | undefined,
    } = {},
  ) => {
    const { id, version } = await row(at);
    return saveSegment(ctx, actor, {
      ...{ key: randomUUID(), base: base ?? version, translationId, segmentId: id, state },
      target: target === null ? null : [text(target)],
      ...(took === undefined ? {} : { took }),
    });
  };
  return { of, translationId, articleId: article.id, rows, row, write };
}
