// What the memory of a blog has for a sentence: the same one, one but for numbers, and those that resemble it.
import type { Context } from '../platform/context.ts';
import { wordDiff } from '../text/diff.ts';
import type { Inline } from '../text/document.ts';
import { inlineTags, inlineText } from '../text/inline.ts';
import { comparable } from '../text/similarity.ts';
import { scoreOf } from './fuzzy/best.ts';
import { memoryKeeper } from './keeper.ts';
import { changesBetween, changesInPlace, type NumberChanges, numbersIn, skeletonOf } from './numbers.ts';
import { type FoundUnit, unitsBetween, unitsNumbered, unitsWithSkeleton } from './reads.ts';
import type { MatchKind, MemoryMatch } from './schemas.ts';
import { type VisibleMemory, visibleMemories } from './shares/store.ts';
import type { Languages } from './store.ts';

/** Nothing less alike is shown. */
const LEAST = 0.7;
const MOST = 5;
/** From what says most to what says least: where it stood says more than how alike it is, and that more than its age. */
const RANK: Record<MatchKind, number> = { context: 0, exact: 1, numbers: 2, fuzzy: 3 };
/** What is taken off for marks that are others, for numbers that could not be put in, and for a machine's own words. */
const PENALTY = 0.02;

export interface Sentence {
  /** Not shown its own unit. */
  segmentId: string;
  languages: Languages;
  source: Inline;
  before: string;
  after: string;
}

/** The best first; one for each translation of one sentence. */
export async function suggest(ctx: Context, blogId: string, sentence: Sentence): Promise<MemoryMatch[]> {
  const text = inlineText(sentence.source).trim();
  if (text === '') return [];
  const matches = new Map<string, MemoryMatch>();
  // Its own memory first: of two that are as good, the first is kept.
  for (const memory of await visibleMemories(ctx.db, blogId)) {
    for (const match of await matchesIn(ctx, memory, sentence, text)) {
      const same = `${comparable(inlineText(match.source))}\n${JSON.stringify(match.target)}`;
      const kept = matches.get(same);
      if (!kept || rank(match, kept) < 0) matches.set(same, match);
    }
  }
  return [...matches.values()].sort((a, b) => rank(a, b) || b.at.localeCompare(a.at)).slice(0, MOST);
}

/** Below 0 where `a` is better. */
function rank(a: MemoryMatch, b: MemoryMatch): number {
  return RANK[a.kind] - RANK[b.kind] || b.score - a.score;
}

async function matchesIn(
  ctx: Context,
  { blogId, name }: VisibleMemory,
  sentence: Sentence,
  text: string,
): Promise<MemoryMatch[]> {
  const { languages } = sentence;
  // One more, because its own unit may be among them.
  const alike = await memoryKeeper(ctx).search(ctx, blogId, languages, text, LEAST, MOST + 1);
  const scores = new Map(alike.map((match) => [match.number, scoreOf(match)]));
  const skeleton = skeletonOf(text);
  const units = [
    // A short sentence may have been translated a hundred times: where it stood before is asked for by itself.
    ...(await unitsBetween(ctx.db, blogId, languages, placeOf(sentence, text, skeleton), MOST + 1)),
    ...(await unitsWithSkeleton(ctx.db, blogId, languages, skeleton, MOST + 1)),
    ...(await unitsNumbered(ctx.db, blogId, [...scores.keys()])),
  ];
  return units
    .filter((unit) => unit.segment_id !== sentence.segmentId)
    .map((unit) => ({ ...matchOf(sentence, unit, scores.get(unit.number)), from: name }));
}

/** `alike` is undefined for what was found by its skeleton alone: the same but for numbers. */
function matchOf(sentence: Sentence, unit: FoundUnit, alike: number | undefined): Omit<MemoryMatch, 'from'> {
  const text = inlineText(sentence.source).trim();
  const source = JSON.parse(unit.source) as Inline;
  const known = JSON.parse(unit.target) as Inline;
  const bones = unit.skeleton === skeletonOf(text);
  const isExact = comparable(text) === comparable(unit.source_text);
  const difference = wordDiff(unit.source_text, text, unit.source_language);
  const changes = bones ? changesInPlace(unit.source_text, text) : changesBetween(difference);
  const target = isExact ? known : withNumbers(known, changes);
  const numbers = !isExact && target === null ? PENALTY : 0;
  const marks = marksOf(source) === marksOf(sentence.source) ? 0 : PENALTY;
  const machine = unit.machine === null ? 0 : PENALTY;
  const kind = isExact ? exactKind(sentence, unit) : bones && target ? 'numbers' : 'fuzzy';
  // With its numbers put in, a sentence that differs in nothing else says the same.
  const score = kind === 'numbers' ? 1 : (alike ?? 1);
  return {
    unitId: unit.id,
    kind,
    score: Math.max(0, score - marks - numbers - machine),
    penalties: { marks, numbers, machine },
    machine: unit.machine,
    source,
    target: target ?? known,
    difference,
    title: unit.title,
    at: unit.created_at,
  };
}

function placeOf({ before, after }: Sentence, text: string, skeleton: string) {
  return { before: comparable(before), after: comparable(after), text, skeleton };
}

function exactKind({ before, after }: Sentence, unit: FoundUnit): MatchKind {
  const isAlone = unit.before === '' && unit.after === '';
  const stands = unit.before === comparable(before) && unit.after === comparable(after);
  return stands && !isAlone ? 'context' : 'exact';
}

function marksOf(inline: Inline): string {
  return inlineTags(inline)
    .map(({ mark }) => mark.type)
    .join(' ');
}

/** Null where a number cannot be put in: it stands otherwise in the translation, or it is not sure which. */
function withNumbers(target: Inline, changes: NumberChanges | null): Inline | null {
  if (changes === null) return null;
  const changing = [...changes].filter(([before, after]) => before !== after);
  if (changing.length === 0) return target;
  const standing = numbersIn(inlineText(target));
  if (changing.some(([before]) => standing.filter((number) => number === before).length !== 1)) return null;
  return target.map((node) =>
    node.type === 'text'
      ? {
          ...node,
          text: node.text.replace(/[\d０-９]+(?:[.,．，][\d０-９]+)*/gu, (number) => put(number, changes)),
        }
      : node,
  );
}

/** In the width that the number had. */
function put(number: string, changes: NumberChanges): string {
  const plain = number.normalize('NFKC');
  const next = changes.get(plain) ?? plain;
  if (plain === number) return next;
  return next.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
