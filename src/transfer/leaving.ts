// A translation as it leaves the press: its sentences in order, by the blocks they stand in, and what is to be said of the source.
import { type Actor, requireMay } from '../desk/actor.ts';
import { type Parts, partsOf } from '../desk/assemble.ts';
import type { SegmentState } from '../desk/schemas.ts';
import { inlineFrom, isReviewed, stateOf, targetOf } from '../desk/segment-state.ts';
import type { SegmentRow } from '../desk/store.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { type ArticleBlock, articleBlocks } from '../sources/article-blocks.ts';
import type { Inline } from '../text/document.ts';

export interface Leaving {
  translationId: string;
  /** BCP 47, of the article and of the translation. */
  from: string;
  to: string;
  /** '' while it has none. */
  title: string;
  source: {
    title: string;
    outlet: string;
    byline: string;
    address: string | null;
    publishedOn: string | null;
  };
  blocks: LeavingBlock[];
}

export interface LeavingBlock extends Pick<ArticleBlock, 'type' | 'place'> {
  level: number | null;
  segments: LeavingSegment[];
}

export interface LeavingSegment {
  id: string;
  version: number;
  source: Inline;
  target: Inline | null;
  memo: string;
  state: SegmentState;
  /** Somebody else than who translated it has read it beside its original. */
  reviewed: boolean;
}

export async function leavingOf(ctx: Context, actor: Actor, translationId: string): Promise<Leaving> {
  requireMay(actor, 'translate');
  const parts = await partsOf(ctx, { blogId: actor.blog.id, translationId });
  if (!parts) throw refuse('not-found', 'desk.problem.no-translation');
  return leavingFrom(parts);
}

function leavingFrom({ translation, article, segments }: Parts): Leaving {
  const byBlock = Map.groupBy(segments, (row) => row.block_id);
  return {
    translationId: translation.id,
    from: article.language,
    to: translation.language,
    title: translation.title,
    source: {
      title: article.title,
      outlet: article.outletName,
      byline: article.byline,
      address: article.address,
      publishedOn: article.publishedOn,
    },
    blocks: articleBlocks(article.document).map(({ id, type, place, level }) => ({
      ...{ type, place, level: level ?? null },
      segments: (byBlock.get(id) ?? []).map(segmentFrom),
    })),
  };
}

function segmentFrom(row: SegmentRow): LeavingSegment {
  const { id, version, memo } = row;
  const texts = { source: inlineFrom(row.source), target: targetOf(row) };
  return { id, version, memo, ...texts, state: stateOf(row), reviewed: isReviewed(row) };
}
