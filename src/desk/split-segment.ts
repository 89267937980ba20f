// Cuts a sentence of the source in two where the program cut too little.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { articleOf } from '../sources/store.ts';
import type { Inline } from '../text/document.ts';
import { inlineText, sliceInline } from '../text/inline.ts';
import { countWords } from '../text/reading.ts';
import { splitSentences } from '../text/segment.ts';
import { type Actor, requireMay } from './actor.ts';
import { copyOverlooked } from './checks/store.ts';
import { once } from './once.ts';
import { segmentViewOf } from './reads.ts';
import { recordVersion } from './record-version.ts';
import { rememberSegment } from './remember-segment.ts';
import type { SplitSegment, StructureAnswer } from './schemas.ts';
import {
  inlineFrom,
  NO_REPEAT,
  settleState,
  stateColumns,
  stateOf,
  targetOf,
  UNREAD,
  writtenTarget,
} from './segment-state.ts';
import {
  insertSegments,
  type Of,
  type SegmentRow,
  segmentAfter,
  segmentOf,
  type TranslationRow,
  updateSegment,
  updateTranslation,
} from './store.ts';

export type SplitSegmentInput = SplitSegment & { translationId: string; segmentId: string };

/** A translation of exactly two sentences is cut between them; any other stays whole with the first half. */
export async function splitSegment(
  ctx: Context,
  actor: Actor,
  input: SplitSegmentInput,
): Promise<StructureAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<StructureAnswer>(ctx, of, input.key, async (tx, translation) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    if (!segment) return { ok: false, reason: 'gone' };
    if (segment.version !== input.base) return { ok: false, reason: 'changed' };
    const sources = cut(inlineFrom(segment.source), input.at);
    if (!sources) return { ok: false, reason: 'impossible' };
    const article = await articleOf(tx.db, of.blogId, translation.article_id);
    const language = article?.language ?? translation.language;
    const rows = await halves(tx, actor, { of, segment, translation, sources, language });
    const version = translation.structure_version + 1;
    await updateTranslation(tx.db, of, { structure_version: version, updated_at: nowIso(tx) });
    const segments = await Promise.all(rows.map((row) => segmentViewOf(tx.db, row)));
    return { ok: true, version, segments, own: [], removed: [] };
  });
}

type Pair = [Inline, Inline];

/** Both halves must hold something; white space between them leads the second, as everywhere else. */
function cut(source: Inline, at: number): Pair | null {
  const before = inlineText(source).slice(0, at).trimEnd().length;
  const pair: Pair = [sliceInline(source, 0, before), sliceInline(source, before)];
  return pair.every((half) => inlineText(half).trim() !== '') ? pair : null;
}

function cutTarget(target: Inline | null, language: string): [Inline | null, Inline | null] {
  const sentences = target === null ? [] : splitSentences(inlineText(target), language);
  if (target === null || sentences.length !== 2) return [target, null];
  const at = sentences[0]?.length ?? 0;
  return [writtenTarget(sliceInline(target, 0, at)), writtenTarget(sliceInline(target, at))];
}

interface Cutting {
  of: Of;
  segment: SegmentRow;
  translation: TranslationRow;
  sources: Pair;
  language: string;
}

async function halves(tx: Context, actor: Actor, cutting: Cutting): Promise<SegmentRow[]> {
  const { of, segment, translation, sources, language } = cutting;
  const now = nowIso(tx);
  const targets = cutTarget(targetOf(segment), translation.language);
  const following = await segmentAfter(tx.db, of, segment.position);
  // What was confirmed was the whole; each half is looked at again.
  const wish = stateOf(segment) === 'skipped' ? 'skipped' : 'draft';
  const half = (index: 0 | 1): Partial<SegmentRow> => ({
    source: JSON.stringify(sources[index]),
    words: countWords(inlineText(sources[index]), language),
    target: targets[index] && JSON.stringify(targets[index]),
    ...stateColumns(settleState(targets[index], wish), segment, now),
    ...UNREAD,
    translated_by: targets[index] && segment.translated_by,
    updated_at: now,
    updated_by: actor.id,
    ...NO_REPEAT,
    apart_at: null,
  });
  const first: SegmentRow = { ...segment, ...half(0), version: segment.version + 1 };
  const second: SegmentRow = {
    ...segment,
    ...half(1),
    id: newId(tx.clock.now()),
    position: following ? (segment.position + following.position) / 2 : segment.position + 1,
    memo: '',
    version: 1,
  };
  await updateSegment(tx.db, segment, first);
  await insertSegments(tx.db, [second]);
  await copyOverlooked(tx.db, segment.blog_id, { from: segment.id, to: second.id });
  for (const row of [first, second]) {
    await recordVersion(tx, actor, row, {
      version: row.version,
      target: row.target,
      memo: row.memo,
      state: stateOf(row),
    });
    await rememberSegment(tx, translation, row);
  }
  return [first, second];
}
