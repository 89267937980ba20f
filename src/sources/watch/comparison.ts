// What changed between two readings of a page, and whether the second is the same page at all.
import { compareSentences, type Drift } from '../../text/drift/compare.ts';
import { type DriftSentence, worthOf } from '../../text/drift/worth.ts';
import { primaryLanguage } from '../../text/language.ts';
import type { PageReading } from './read-again.ts';

/** What is compared of two readings. */
export type Compared = Record<'before' | 'after', Pick<PageReading, 'title' | 'language' | 'sentences'>>;

export interface SentenceChange {
  kind: 'edited' | 'moved' | 'added' | 'removed';
  /** '' for one that was added. */
  before: string;
  /** '' for one that was removed. */
  after: string;
  headline: boolean;
}

/** The JSON in `source_changes.comparison`. */
export interface Comparison {
  title: { before: string; after: string } | null;
  /** In the order of the new text; removed ones where they stood. */
  sentences: SentenceChange[];
  counts: Record<SentenceChange['kind'], number>;
  /** Sentences that stayed. */
  same: number;
}

export type Judgement =
  | { verdict: 'same' }
  | { verdict: 'changed'; comparison: Comparison }
  /** Another language, a fence before the text, an error that says it is none: nothing to compare with. */
  | { verdict: 'other-language'; language: string }
  | { verdict: 'other-page'; percent: number };

/** Less than this share of the old text in the new one, and it is another page. */
const LEAST_KEPT = 0.5;
/** More new text than so many times the old, and more than the article is being read. */
const MOST_ADDED = 1.5;
/** Changes stored, and shown; nobody reads more. */
const MOST_LISTED = 300;

/** `whatever`: a person has looked, and wants it compared. */
export function judge({ before, after }: Compared, whatever = false): Judgement {
  const drift = compareSentences(before.sentences, after.sentences);
  if (!whatever) {
    if (primaryLanguage(before.language) !== primaryLanguage(after.language))
      return { verdict: 'other-language', language: after.language };
    const kept = keptShare(drift, before.sentences);
    const added = lengthOf(drift.added.map((at) => after.sentences[at])) / lengthOf(before.sentences);
    if (kept < LEAST_KEPT || added > MOST_ADDED)
      return { verdict: 'other-page', percent: Math.round(kept * 100) };
  }
  const title = titleChange(before.title, after.title);
  const isSame = drift.pairs.every(({ kind }) => kind === 'same');
  if (title === null && isSame && drift.added.length + drift.removed.length === 0) return { verdict: 'same' };
  return { verdict: 'changed', comparison: comparisonOf(drift, { before, after }, title) };
}

/** How much of the old text is still there, in characters. */
function keptShare({ removed }: Drift, before: readonly DriftSentence[]): number {
  return 1 - lengthOf(removed.map((at) => before[at])) / lengthOf(before);
}

function lengthOf(sentences: readonly (DriftSentence | undefined)[]): number {
  return Math.max(
    1,
    sentences.reduce((sum, sentence) => sum + (sentence?.text.length ?? 0), 0),
  );
}

function titleChange(before: string, after: string): Comparison['title'] {
  const [old, now] = [before, after].map((text) => worthOf([{ text, block: 0, headline: true }])[0]);
  // A page that says no title today is no other headline.
  return old === now || before === '' || after === '' ? null : { before, after };
}

function comparisonOf(drift: Drift, { before, after }: Compared, title: Comparison['title']): Comparison {
  const changed = drift.pairs.filter(({ kind }) => kind !== 'same');
  const counts = {
    edited: changed.filter(({ kind }) => kind === 'edited').length,
    moved: changed.filter(({ kind }) => kind === 'moved').length,
    added: drift.added.length,
    removed: drift.removed.length,
  };
  const here = new Map(drift.pairs.map((pair) => [pair.before, pair.after]));
  const old = (at: number) => before.sentences[at];
  const now = (at: number) => after.sentences[at];
  const listed = [
    ...changed.map((pair) => ({ at: pair.after, kind: pair.kind as SentenceChange['kind'], pair })),
    ...drift.added.map((at) => ({ at, kind: 'added' as const, pair: { before: -1, after: at } })),
    // Behind the nearest sentence before it that is still there.
    ...drift.removed.map((at) => ({
      at: (nearest(here, at) ?? -1) + 0.5,
      kind: 'removed' as const,
      pair: { before: at, after: -1 },
    })),
  ].sort((a, b) => a.at - b.at);
  return {
    title,
    counts,
    same: drift.pairs.length - changed.length,
    sentences: listed.slice(0, MOST_LISTED).map(({ kind, pair }) => ({
      kind,
      before: old(pair.before)?.text.trim() ?? '',
      after: now(pair.after)?.text.trim() ?? '',
      headline: (now(pair.after) ?? old(pair.before))?.headline ?? false,
    })),
  };
}

function nearest(here: ReadonlyMap<number, number>, from: number): number | undefined {
  for (let at = from - 1; at >= 0; at--) {
    const place = here.get(at);
    if (place !== undefined) return place;
  }
  return undefined;
}
