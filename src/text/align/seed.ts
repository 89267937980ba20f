// The lexicon that every alignment of English and Japanese begins with, read from its two lists.
import { seedKanji } from './seed-kanji.ts';
import { functionWords, seedWords } from './seed-words.ts';

const japaneseOf = new Map<string, string[]>();
const functional = new Set<string>();
const englishOfKanji = new Map<string, string[]>();
const phrases = new Set<string>();
/** Japanese strings by their first character, longest first. */
const runs = new Map<string, string[]>();

for (const list of [functionWords, seedWords]) {
  for (const line of list.trim().split('\n')) {
    for (const entry of line.split(';')) {
      const [english = '', japanese = ''] = entry.split(':').map((side) => side.trim());
      const targets = japanese.split(/\s+/).filter((target) => target !== '');
      for (const word of english.split(',').map((one) => one.trim())) {
        if (word === '') continue;
        japaneseOf.set(word, [...(japaneseOf.get(word) ?? []), ...targets]);
        if (word.includes(' ')) phrases.add(word);
        if (list === functionWords) functional.add(word);
      }
    }
  }
}
for (const run of new Set([...japaneseOf.values()].flat())) {
  const first = run.charAt(0);
  runs.set(first, [...(runs.get(first) ?? []), run]);
}
for (const list of runs.values()) list.sort((a, b) => b.length - a.length);
for (const line of seedKanji.trim().split('\n')) {
  for (const entry of line.split(';')) {
    const [kanji = '', ...english] = entry.trim().split(/\s+/);
    if (kanji !== '') englishOfKanji.set(kanji, [...(englishOfKanji.get(kanji) ?? []), ...english]);
  }
}

/** Whether a word, as a dictionary has it, is known. */
export function inSeed(word: string): boolean {
  return japaneseOf.has(word);
}

/** Words such as “but” and “you”, which are often not translated by a word. */
export function isFunctional(word: string): boolean {
  return functional.has(word);
}

/** Japanese strings that may stand for an English word or phrase. */
export function seedOf(word: string): readonly string[] {
  return japaneseOf.get(word) ?? [];
}

/** Every kanji that has a meaning in the list, and the words for it. */
export function kanjiMeanings(): ReadonlyMap<string, readonly string[]> {
  return englishOfKanji;
}

/** Known phrases of two or three words. */
export function phrasesFrom(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    for (const length of [2, 3]) {
      const phrase = words.slice(at, at + length).join(' ');
      if (phrases.has(phrase)) found.push(phrase);
    }
  }
  return found;
}

/** Known Japanese strings in a text: from the left, the longest at each place. */
export function seedRunsIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const run = runs.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
    if (run !== undefined) found.push(run);
    at += run?.length ?? 1;
  }
  return found;
}
