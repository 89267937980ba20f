// The sentences an engine is asked for: in order, cut into questions it can answer, with what helps it and no more.
import { createHash } from 'node:crypto';
import type { Languages } from '../../memory/store.ts';
import { suggest } from '../../memory/suggest.ts';
import { termsForEngine } from '../../memory/terms/terms-for-engine.ts';
import type { Context } from '../../platform/context.ts';
import { inlineText } from '../../text/inline.ts';
import { inlineFrom } from '../segment-state.ts';
import type { SegmentRow } from '../store.ts';
import { charactersOf, type Engine, type Known, type Unit } from './contract.ts';
import { kindOf } from './kinds.ts';
import { type Taken, takeApart } from './pieces.ts';
import type { EngineRow } from './store.ts';

export interface Asked {
  segment: SegmentRow;
  taken: Taken;
  /** Names the sentence and the languages: a draft of the same name is a draft of the same. */
  name: string;
  before: string;
  after: string;
}

/** Similar sentences of before that are sent along. */
const MOST_KNOWN = 3;

/** Those that were asked for and say something, in the order of the text. */
export function askedOf(
  rows: readonly SegmentRow[],
  ids: ReadonlySet<string>,
  { from, to }: Languages,
): Asked[] {
  return rows.flatMap((segment, at) => {
    if (!ids.has(segment.id)) return [];
    const taken = takeApart(inlineFrom(segment.source));
    if (charactersOf(taken) === 0) return [];
    const name = createHash('sha256').update(`${from}\n${to}\n${segment.source}`).digest('base64url');
    return [{ segment, taken, name, before: sourceText(rows[at - 1]), after: sourceText(rows[at + 1]) }];
  });
}

function sourceText(row: SegmentRow | undefined): string {
  return row ? inlineText(inlineFrom(row.source)).trim() : '';
}

/** A sentence longer than all that may be asked at once goes by itself. */
export function batches(asked: readonly Asked[], most: Engine['most']): Asked[][] {
  const result: Asked[][] = [];
  let characters = 0;
  for (const one of asked) {
    const more = charactersOf(one.taken);
    const last = result.at(-1);
    if (last && last.length < most.units && characters + more <= most.characters) {
      last.push(one);
      characters += more;
    } else {
      result.push([one]);
      characters = more;
    }
  }
  return result;
}

export async function unitsOf(
  ctx: Context,
  row: EngineRow,
  asked: readonly Asked[],
  languages: Languages,
): Promise<Unit[]> {
  const kind = kindOf(row.kind);
  const termsIn = kind?.terms ? await termsForEngine(ctx, row.blog_id, languages) : null;
  const units: Unit[] = [];
  for (const { segment, taken, before, after } of asked) {
    const text = sourceText(segment);
    units.push({
      id: segment.id,
      pieces: taken.pieces,
      before,
      after,
      terms: (await termsIn?.(text)) ?? [],
      memory: kind?.memory ? await known(ctx, segment, languages, { before, after }) : [],
    });
  }
  return units;
}

async function known(
  ctx: Context,
  segment: SegmentRow,
  languages: Languages,
  around: { before: string; after: string },
): Promise<Known[]> {
  const source = inlineFrom(segment.source);
  const sentence = { segmentId: segment.id, languages, source, ...around };
  const matches = await suggest(ctx, segment.blog_id, sentence);
  return matches.slice(0, MOST_KNOWN).map((match) => ({
    source: inlineText(match.source),
    target: inlineText(match.target),
    score: match.score,
  }));
}
