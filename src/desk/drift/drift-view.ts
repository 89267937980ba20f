// What the desk in the browser is told of its source's changes.
import type { Context } from '../../platform/context.ts';
import type { Comparison } from '../../sources/watch/comparison.ts';
import { changeOf } from '../../sources/watch/store.ts';
import { wordDiff } from '../../text/diff.ts';
import { inlineText } from '../../text/inline.ts';
import type { Actor } from '../actor.ts';
import { inlineFrom } from '../segment-state.ts';
import { type Of, segmentsOf } from '../store.ts';
import type { DriftNotice, DriftView, Place, SegmentChangeView } from './schemas.ts';
import { type SegmentChangeRow, segmentChangesOf, unsettledOf } from './store.ts';

export async function driftViewOf(
  ctx: Context,
  actor: Actor,
  of: Of,
  articleId: string,
  language: string,
): Promise<DriftView> {
  const changes = await segmentChangesOf(ctx.db, of);
  const rows = changes.length === 0 ? [] : await segmentsOf(ctx.db, of);
  const sources = new Map(rows.map((row) => [row.id, inlineText(inlineFrom(row.source))]));
  return {
    notice: await noticeOf(ctx, of, `/studio/${actor.blog.slug}/sources/${articleId}`),
    segments: changes.map((change) => segmentView(change, sources.get(change.segment_id) ?? '', language)),
  };
}

/** An open change comes before one that is in already. */
async function noticeOf(ctx: Context, of: Of, address: string): Promise<DriftNotice | null> {
  const rows = await unsettledOf(ctx.db, of);
  const row = rows.find(({ taken_at }) => taken_at === null) ?? rows[0];
  const change = row && (await changeOf(ctx.db, of.blogId, row.change_id));
  if (!row || !change) return null;
  const { counts, title } = JSON.parse(change.comparison) as Comparison;
  const state = row.taken_at === null ? 'open' : 'taken';
  return { changeId: change.id, state, foundAt: row.found_at, counts, title, address };
}

function segmentView(
  { segment_id, kind, former, place }: SegmentChangeRow,
  source: string,
  language: string,
): SegmentChangeView {
  const differs = (was: string) => wordDiff(inlineText(inlineFrom(was)).trim(), source.trim(), language);
  return {
    segmentId: segment_id,
    kind,
    difference: kind === 'edited' && former !== null ? differs(former) : [],
    // Written by this room alone.
    place: place === null ? null : placeView(JSON.parse(place) as Place),
  };
}

function placeView({ after, behindBlock }: Place): NonNullable<SegmentChangeView['place']> {
  return { wholeBlock: behindBlock !== undefined, after };
}
