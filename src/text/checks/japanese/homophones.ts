// Words that were converted to another one of the same reading: 強力する for 協力する, 以外な for 意外な, 機械を逃す.
import type { Check, Found, Homophone, Nouns, Word } from '../finding.ts';
import { neighbours } from './neighbours.ts';
import { type Sense, senses } from './senses.ts';

const KANJI = /^[\p{Script=Han}々]{2,}$/u;

const suru: Check = {
  id: 'ja-homophone-suru',
  severity: 'must',
  to: ['ja'],
  *find({ source }, { words = [], nouns }) {
    if (!nouns) return;
    for (const [at, word] of words.entries()) {
      const noun = nounBefore(words, at);
      if (!noun || !isDoing(word, words[at + 1]) || noun.end !== word.start || !isMisfit(noun)) continue;
      if (nouns.takesSuru(noun.surface) || noun.detail === 'サ変接続') continue;
      const found = misconverted(noun, candidates(noun, nouns, nouns.taking), source.text, 'する');
      if (found) yield found;
    }
  },
};

const na: Check = {
  id: 'ja-homophone-na',
  severity: 'should',
  to: ['ja'],
  *find({ source }, { words = [], nouns }) {
    if (!nouns) return;
    for (const [at, word] of words.entries()) {
      const noun = nounBefore(words, at);
      const isNa = word.surface === 'な' && word.kind === '助動詞' && words[at + 1]?.kind === '名詞';
      if (!isNa || !noun || noun.end !== word.start || !isMisfit(noun) || noun.detail === '形容動詞語幹')
        continue;
      // 「学生なのだ」: the な of a reason.
      if (words[at + 1]?.surface === 'の' || words[at + 1]?.surface === 'ん' || nouns.takesNa(noun.surface))
        continue;
      const found = misconverted(noun, candidates(noun, nouns, nouns.adjectival), source.text, 'な');
      if (found) yield found;
    }
  },
};

const placed: Check = {
  id: 'ja-homophone-place',
  severity: 'should',
  to: ['ja'],
  *find({ target: { text } }) {
    for (const { wrong, right, pattern } of neighbours) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index + match[0].indexOf(wrong);
        yield taken(start, wrong, right);
      }
    }
  },
};

const groupsOf = new Map<string, readonly Sense[]>(
  senses.flatMap((group) => group.map(({ word }) => [word, group] as const)),
);

/** 「機械」 where the source speaks of a chance and of no machine. */
const meant: Check = {
  id: 'ja-homophone-sense',
  severity: 'should',
  from: ['en'],
  to: ['ja'],
  *find({ source, target }, { words = [], nouns }) {
    for (const word of words) {
      const group = groupsOf.get(word.surface);
      const others = group ? group.map((sense) => sense.word) : sameReading(word, nouns);
      if (calledBy(word.surface, source.text)) continue;
      const right = others.find((other) => calledBy(other, source.text) && !target.text.includes(other));
      if (right) yield taken(word.start, word.surface, right);
    }
  },
};

/** 「解凍」 stands in no group, but 「回答」, which is read the same, does. */
function sameReading({ kind, surface, reading }: Word, nouns: Nouns | undefined): string[] {
  if (!nouns || kind !== '名詞' || !KANJI.test(surface) || reading === '') return [];
  return [...nouns.taking(reading), ...nouns.adjectival(reading)].map((noun) => noun.surface);
}

function taken(start: number, wrong: string, right: string): Found {
  const place = { start, end: start + wrong.length };
  return { side: 'target', ...place, params: { text: wrong, right }, fix: { ...place, text: right } };
}

export const homophoneChecks: readonly Check[] = [suru, na, placed, meant];

/** する, される, できる, right after a noun. */
function isDoing({ kind, base, inflection, surface }: Word, next: Word | undefined): boolean {
  if (kind !== '動詞') return false;
  if (base === 'できる' || base === '出来る') return true;
  // 「為」 and 「対して」 are other words.
  return inflection.startsWith('サ変') && base === 'する' && !(surface === 'し' && next?.surface === 'か');
}

/** The noun right before a word; 「十代」, which a dictionary cuts in two, counts as one. */
function nounBefore(words: readonly Word[], at: number): Word | undefined {
  const [before, noun] = [words[at - 2], words[at - 1]];
  const isSplit =
    before?.end === noun?.start &&
    [before, noun].every((word) => word?.kind === '名詞' && /^\p{Script=Han}$/u.test(word.surface));
  if (!isSplit || !before || !noun) return noun;
  const surface = before.surface + noun.surface;
  return {
    ...noun,
    start: before.start,
    surface,
    base: surface,
    detail: '一般',
    reading: before.reading + noun.reading,
  };
}

function isMisfit({ kind, detail, surface }: Word): boolean {
  return kind === '名詞' && KANJI.test(surface) && !/^(?:数|代名詞|接尾)$/u.test(detail);
}

/** By the reading the dictionary chose and by the others the word may have, the likeliest first. */
function candidates(noun: Word, nouns: Nouns, find: Nouns['taking']): Homophone[] {
  const readings = new Set([noun.reading, ...nouns.readings(noun.surface)]);
  const all = [...readings].flatMap((reading) => find(reading));
  return all.filter(({ surface }) => surface !== noun.surface).sort((a, b) => a.cost - b.cost);
}

/** What the source speaks of comes first, then what is used most. */
function misconverted(noun: Word, all: readonly Homophone[], source: string, after: string): Found | null {
  const called = all.find(({ surface }) => calledBy(surface, source));
  const first = called ?? all[0];
  if (!first) return null;
  const place = { start: noun.start, end: noun.end };
  const right = first.surface;
  return {
    side: 'target',
    ...place,
    params: { text: noun.surface, right, after },
    fix: { ...place, text: right },
  };
}

function calledBy(surface: string, source: string): boolean {
  return !!groupsOf.get(surface)?.some(({ word, called }) => word === surface && called.test(source));
}
