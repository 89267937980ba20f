// Which tokens of one side may stand for which of the other, and how much that says.

import { baseForms } from './english.ts';
import { isFunctional, kanjiMeanings, seedOf } from './seed.ts';
import { type Sound, soundOfEnglish, soundOfKatakana, soundsLike } from './sounds.ts';
import type { Token } from './tokens.ts';

/** 3 the same thing, 2 a translation that is known, 1 a hint such as one kanji with that meaning. */
export type Level = 1 | 2 | 3;

export interface Link {
  /** Place of the token in the other side's list. */
  token: number;
  level: Level;
}

/** What was learned elsewhere: for a source token the target tokens that go with it. */
export type Lexicon = ReadonlyMap<Token, ReadonlyMap<Token, Level>>;

/** For each source token, by its place in the list, what it may be linked with. */
export function linksBetween(
  source: readonly Token[],
  target: readonly Token[],
  languages: { from: string; to: string },
): Link[][] {
  const links: Map<number, Level>[] = source.map(() => new Map());
  const add = (from: number, to: number | undefined, level: Level) => {
    if (to !== undefined && (links[from]?.get(to) ?? 0) < level) links[from]?.set(to, level);
  };
  const places = new Map(target.map((token, at) => [token, at]));
  for (const [at, token] of source.entries()) {
    if (/^[nqswbk]/.test(token)) add(at, places.get(token), 3);
    if (/^[nm]/.test(token)) {
      add(at, places.get(`n${token.slice(1)}`), token.startsWith('n') ? 3 : 2);
      add(at, places.get(`m${token.slice(1)}`), 2);
    }
    if (token.startsWith('h')) add(at, places.get(token), 1);
  }
  linkCognates(source, target, languages, add);
  const japanese = [languages.from, languages.to].indexOf('ja');
  const english = [languages.from, languages.to].indexOf('en');
  if (japanese === 1 && english === 0) linkEnglishJapanese(source, target, add);
  if (japanese === 0 && english === 1)
    linkEnglishJapanese(target, source, (from, to, level) => {
      if (to !== undefined) add(to, from, level);
    });
  return links.map((found) => Array.from(found, ([token, level]) => ({ token, level })));
}

/** The same links, and those that a lexicon knows. */
export function withLexicon(
  links: readonly (readonly Link[])[],
  source: readonly Token[],
  target: readonly Token[],
  lexicon: Lexicon,
): Link[][] {
  if (lexicon.size === 0) return links.map((found) => [...found]);
  const places = new Map(target.map((token, at) => [token, at]));
  return links.map((found, at) => {
    const levels = new Map(found.map(({ token, level }) => [token, level]));
    for (const [other, level] of lexicon.get(source[at] ?? '') ?? []) {
      const place = places.get(other);
      if (place !== undefined && (levels.get(place) ?? 0) < level) levels.set(place, level);
    }
    return Array.from(levels, ([token, level]) => ({ token, level }));
  });
}

type Add = (from: number, to: number | undefined, level: Level) => void;

/** Letters that two words must begin with alike to count as cognates (Simard, Foster and Isabelle, 1992). */
const COGNATE = 4;

/** Words of related languages, in the same script. */
function linkCognates(
  source: readonly Token[],
  target: readonly Token[],
  { from, to }: { from: string; to: string },
  add: Add,
): void {
  if (from === 'ja' || to === 'ja') return;
  const beginnings = new Map<string, number[]>();
  for (const [at, token] of target.entries()) {
    if (!token.startsWith('w') || token.length < COGNATE + 2) continue;
    const key = token.slice(0, COGNATE + 1);
    beginnings.set(key, [...(beginnings.get(key) ?? []), at]);
  }
  for (const [at, token] of source.entries()) {
    if (token.length < COGNATE + 2) continue;
    for (const other of beginnings.get(token.slice(0, COGNATE + 1)) ?? []) add(at, other, 2);
  }
}

function linkEnglishJapanese(english: readonly Token[], japanese: readonly Token[], add: Add): void {
  const places = new Map(japanese.map((token, at) => [token, at]));
  const byWord = new Map<string, number[]>();
  for (const [kanji, meanings] of kanjiMeanings()) {
    const at = places.get(`h${kanji}`);
    if (at === undefined) continue;
    for (const word of meanings) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  }
  const katakana = japanese.flatMap((token, at) =>
    token.startsWith('k') ? [{ at, sound: soundOfKatakana(token.slice(1)) }] : [],
  );
  for (const [at, token] of english.entries()) {
    if (token.startsWith('p')) for (const run of seedOf(token.slice(1))) add(at, places.get(`d${run}`), 2);
    if (!token.startsWith('w')) continue;
    const word = token.slice(1);
    for (const run of seedOf(word)) add(at, places.get(`d${run}`), 2);
    if (isFunctional(word)) continue;
    for (const form of baseForms(word)) for (const other of byWord.get(form) ?? []) add(at, other, 1);
    if (word.length > 2) linkSounds(at, soundOfEnglish(word), katakana, add);
  }
}

function linkSounds(
  at: number,
  sound: Sound,
  katakana: readonly { at: number; sound: Sound }[],
  add: Add,
): void {
  for (const other of katakana) if (soundsLike(sound, other.sound)) add(at, other.at, 3);
}
