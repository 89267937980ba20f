// What a change of the source does to the sentences of one translation: which reopen, which come, and where.
import { articleBlocks } from '../../sources/article-blocks.ts';
import type { Readings } from '../../sources/watch/read-again.ts';
import type { DocumentJson, Inline } from '../../text/document.ts';
import { inlineFrom } from '../segment-state.ts';
import { asAuthors } from '../start-translation.ts';
import type { SegmentRow } from '../store.ts';
import type { Place } from './schemas.ts';
import { type NowSentence, type OwnSentence, traceSentences } from './trace.ts';

export interface SegmentPlan {
  edited: { row: SegmentRow; source: Inline }[];
  moved: { row: SegmentRow; place: Place }[];
  removed: SegmentRow[];
  /** In order; `position` lies between those of its neighbours. */
  added: { blockId: string; source: Inline; position: number }[];
}

export interface Change {
  readings: Readings;
  /** Language of the article. */
  language: string;
  /** The article as it is now, and where the blocks of the new reading stand in it. */
  document: DocumentJson;
  homes: readonly (string | undefined)[];
}

/** `rows` in their order. */
export function planSegments(rows: readonly SegmentRow[], change: Change): SegmentPlan {
  const { readings, language } = change;
  const headings = new Set(
    articleBlocks(change.document)
      .filter(({ type }) => type === 'heading')
      .map(({ id }) => id),
  );
  const own = rows.map(
    (row): OwnSentence => ({
      id: row.id,
      blockId: row.block_id,
      source: inlineFrom(row.source),
      headline: headings.has(row.block_id),
    }),
  );
  const { fates, now } = traceSentences(own, readings, language);
  const plan: SegmentPlan = { edited: [], moved: [], removed: [], added: [] };
  for (const row of rows) {
    const fate = fates.get(row.id);
    if (fate?.kind === 'removed') plan.removed.push(row);
    else if (fate?.kind === 'edited')
      plan.edited.push({ row, source: asAuthors(now[fate.now]?.source ?? []) });
    else if (fate) plan.moved.push({ row, place: placeOf(fate.now, row, now, change.homes) });
  }
  plan.added = addedIn(rows, now, change);
  return plan;
}

/** Behind which sentence, and in which block, it stands now; a block that moved as a whole stands behind another. */
function placeOf(
  at: number,
  row: SegmentRow,
  now: readonly NowSentence[],
  homes: readonly (string | undefined)[],
): Place {
  const { block } = now[at] ?? { block: -1 };
  const home = homes[block] ?? row.block_id;
  const before = now.slice(0, at);
  if (home === row.block_id) {
    const previous = before.findLast((one) => one.block !== block && homes[one.block] !== undefined);
    return { blockId: home, after: null, behindBlock: (previous && homes[previous.block]) ?? null };
  }
  const after = before.findLast((one) => one.block === block && one.own !== null)?.own ?? null;
  return { blockId: home, after };
}

interface Listed {
  /** Of a row, or of one that comes. */
  id: string;
  blockId: string;
  /** Null for one that comes. */
  position: number | null;
  source: Inline;
}

function addedIn(
  rows: readonly SegmentRow[],
  now: readonly NowSentence[],
  { document, homes }: Change,
): SegmentPlan['added'] {
  const list: Listed[] = rows.map(({ id, block_id, position }) => ({
    id,
    blockId: block_id,
    position,
    source: [],
  }));
  const order = new Map(articleBlocks(document).map(({ id }, at) => [id, at]));
  for (const [at, sentence] of now.entries()) {
    const blockId = homes[sentence.block];
    if (!sentence.added || blockId === undefined) continue;
    const one = { id: `added ${at}`, blockId, position: null, source: asAuthors(sentence.source) };
    list.splice(placeIn(list, now, at, blockId, order), 0, one);
  }
  return withPositions(list);
}

/** Behind the sentence before it in its block, before the first of its block, or between the blocks around. */
function placeIn(
  list: readonly Listed[],
  now: readonly NowSentence[],
  at: number,
  blockId: string,
  order: ReadonlyMap<string, number>,
): number {
  const { block } = now[at] ?? { block: -1 };
  for (let back = at - 1; back >= 0 && now[back]?.block === block; back--) {
    const id = now[back]?.own ?? `added ${back}`;
    const before = list.findIndex((one) => one.id === id && one.blockId === blockId);
    if (before >= 0) return before + 1;
  }
  const first = list.findIndex((one) => one.blockId === blockId);
  if (first >= 0) return first;
  const place = order.get(blockId) ?? Number.POSITIVE_INFINITY;
  const next = list.findIndex((one) => (order.get(one.blockId) ?? -1) > place);
  return next < 0 ? list.length : next;
}

function withPositions(list: readonly Listed[]): SegmentPlan['added'] {
  return list.flatMap((one, at) => {
    if (one.position !== null) return [];
    const from = list.findLastIndex((other, place) => place < at && other.position !== null);
    const to = list.findIndex((other, place) => place > at && other.position !== null);
    const low = list[from]?.position ?? 0;
    const high = to < 0 ? low + (list.length - from) : (list[to]?.position ?? low + 1);
    const end = to < 0 ? list.length : to;
    const position = low + ((high - low) * (at - from)) / (end - from);
    return [{ blockId: one.blockId, source: one.source, position }];
  });
}
