// The passage of a post where what was looked for stands, with marks on it. In the post's own letters, not the folded ones.
import { type Folded, fold, foldWithPlaces } from './fold.ts';
import type { Word } from './query.ts';

/** A stretch of text; `hit` is what was looked for. */
export interface Part {
  text: string;
  hit: boolean;
}

export interface Passage {
  parts: Part[];
  /** Whether text stands before and behind it. */
  cutBefore: boolean;
  cutBehind: boolean;
}

/** Folded characters before the first hit, and of the whole passage. */
const BEFORE = 30;
const LENGTH = 130;
/** How far a cut moves to fall between two words of a language that has spaces. */
const TO_SPACE = 15;

/** A whole line with its hits marked. */
export function marked(line: string, words: readonly Word[]): Part[] {
  const folded = foldWithPlaces(line);
  return partsOf(line, 0, line.length, rangesIn(folded, words));
}

/**
 * The line that holds most of the words, cut around the first of them; null when none holds any. `loosely` also takes
 * the beginning of a word: the index finds 「走った」 for 「走る」, and there is no 「走る」 to be shown.
 */
export function passageOf(
  lines: readonly string[],
  words: readonly Word[],
  loosely: boolean,
): Passage | null {
  const sought = loosely ? words.map(beginnings) : words;
  let best: { line: string; held: number } | null = null;
  for (const line of lines) {
    const folded = fold(line);
    const held = sought.filter(({ forms }) => forms.some(({ text }) => folded.includes(text))).length;
    if (held > (best?.held ?? 0)) best = { line, held };
  }
  return best && cut(best.line, sought);
}

/** The beginning of a text, for a post that was found by something else than its words. */
export function openingOf(lines: readonly string[]): Passage {
  const [line = ''] = lines;
  return cut(line, []);
}

function cut(line: string, words: readonly Word[]): Passage {
  const folded = foldWithPlaces(line);
  const ranges = rangesIn(folded, words);
  const firstHit = ranges[0]?.at ?? 0;
  const start = afterSpace(folded.text, Math.max(0, firstHit - BEFORE), firstHit);
  const end = beforeSpace(folded.text, Math.min(folded.text.length, start + LENGTH), firstHit + 1);
  const from = folded.from[start] ?? 0;
  const to = folded.to[end - 1] ?? line.length;
  return {
    parts: partsOf(line, from, to, ranges),
    cutBefore: start > 0,
    cutBehind: end < folded.text.length,
  };
}

/** Where a hit stands in the folded text, and from where to where in the original. */
interface Range {
  at: number;
  from: number;
  to: number;
}

/** Hits in order, those that overlap as one. */
function rangesIn(folded: Folded, words: readonly Word[]): Range[] {
  const found: Range[] = [];
  for (const { text } of words.flatMap(({ forms }) => forms)) {
    for (let at = folded.text.indexOf(text); at >= 0; at = folded.text.indexOf(text, at + text.length)) {
      found.push({ at, from: folded.from[at] ?? 0, to: folded.to[at + text.length - 1] ?? 0 });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged;
}

function partsOf(line: string, from: number, to: number, ranges: readonly Range[]): Part[] {
  const parts: Part[] = [];
  const add = (text: string, hit: boolean) => {
    if (text !== '') parts.push({ text, hit });
  };
  let at = from;
  for (const range of ranges) {
    if (range.from < at || range.to > to) continue;
    add(line.slice(at, range.from), false);
    add(line.slice(range.from, range.to), true);
    at = range.to;
  }
  add(line.slice(at, to), false);
  return parts;
}

function beginnings(word: Word): Word {
  const forms = word.forms.flatMap((form) => {
    const letters = [...form.text];
    const least = /^\p{Script=Han}/u.test(form.text) ? 1 : 3;
    const lengths = Array.from(
      { length: Math.max(0, letters.length - least) },
      (_, at) => letters.length - 1 - at,
    );
    return lengths.map((length) => ({ ...form, text: letters.slice(0, length).join('') }));
  });
  return { ...word, forms };
}

function afterSpace(text: string, start: number, most: number): number {
  if (start === 0 || !isLatin(text.charAt(start))) return start;
  const space = text.indexOf(' ', start);
  return space >= 0 && space < Math.min(start + TO_SPACE, most) ? space + 1 : start;
}

function beforeSpace(text: string, end: number, least: number): number {
  if (end === text.length || !isLatin(text.charAt(end))) return end;
  const space = text.lastIndexOf(' ', end);
  return space > Math.max(end - TO_SPACE, least) ? space : end;
}

function isLatin(character: string): boolean {
  return character > ' ' && character < '\u2e80';
}
