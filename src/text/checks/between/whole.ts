// Sentences as wholes: empty, left as they were, left out, said twice, too long or too short, translated otherwise elsewhere.
import { primaryLanguage } from '../../language.ts';
import { splitSentences } from '../../segment.ts';
import type { Check, Found, Pair, Place } from '../finding.ts';
import { lettersOf, sameText } from '../fold.ts';

const empty: Check = {
  id: 'empty',
  severity: 'must',
  onEmpty: true,
  *find({ source, target }) {
    if (source.text.trim() !== '' && target.text.trim() === '')
      yield { side: 'source', ...whole(source.text) };
    if (source.text.trim() === '' && target.text.trim() !== '')
      yield { side: 'target', ...whole(target.text), says: 'empty-source' };
  },
};

const unchanged: Check = {
  id: 'unchanged',
  severity: 'must',
  *find({ source, target, from, to }, { names = [] }) {
    if (primaryLanguage(from) === primaryLanguage(to)) return;
    if (sameText(source.text) !== sameText(target.text)) return;
    // A name, an address or a number alone may well stay as it is.
    const words = source.text.replace(/https?:\/\/\S+|\S+@\S+/gu, '').match(/\p{L}{2,}/gu) ?? [];
    const named = names.some((name) => sameText(name.source) === sameText(source.text));
    const plain = words.filter((word) => /^\p{Ll}/u.test(word));
    if (words.length < 2 || named || (plain.length === 0 && words.length < 4)) return;
    yield { side: 'target', ...whole(target.text), other: whole(source.text) };
  },
};

/** Shorter ones are said twice on purpose: 「はい。はい。」 */
const SHORTEST_DOUBLED = 6;

const doubled: Check = {
  id: 'doubled',
  severity: 'must',
  *find(pair, { previous }) {
    const said = sentencesOf(pair.target.text, pair.to);
    const asked = sentencesOf(pair.source.text, pair.from).map(({ letters }) => letters);
    const repeatsInSource = new Set(asked).size < asked.length;
    for (const [at, sentence] of said.entries()) {
      const first = said.findIndex(({ letters }) => letters === sentence.letters);
      if (first === at || sentence.letters.length < SHORTEST_DOUBLED || repeatsInSource) continue;
      const { start, end } = sentence;
      yield { side: 'target', start, end, fix: { start, end, text: '' } };
    }
    if (!previous || sameText(previous.source) === sameText(pair.source.text)) return;
    const letters = lettersOf(pair.target.text);
    if (letters.length >= SHORTEST_DOUBLED && letters === lettersOf(previous.target))
      yield { side: 'target', ...whole(pair.target.text), says: 'doubled-previous' };
  },
};

const omitted: Check = {
  id: 'omitted',
  severity: 'should',
  *find(pair) {
    const [asked, said] = [sentencesOf(pair.source.text, pair.from), sentencesOf(pair.target.text, pair.to)];
    if (asked.length < 2 || said.length >= asked.length) return;
    if (proportion(pair) < MUCH_SHORTER) yield sentenceCount('omitted', pair, asked.length, said.length);
  },
};

const sentenceCountCheck: Check = {
  id: 'sentence-count',
  severity: 'note',
  *find(pair) {
    const [asked, said] = [sentencesOf(pair.source.text, pair.from), sentencesOf(pair.target.text, pair.to)];
    if (said.length < asked.length && proportion(pair) >= MUCH_SHORTER)
      yield sentenceCount('sentence-count', pair, asked.length, said.length);
  },
};

function sentenceCount(says: string, { source, target }: Pair, asked: number, said: number): Found {
  return { side: 'target', ...whole(target.text), other: whole(source.text), says, params: { asked, said } };
}

/** Of the usual length, when a sentence of several seems to be missing. */
const MUCH_SHORTER = 0.8;

/** Shorter sources say too little about length. */
const SHORTEST_MEASURED = 24;

const length: Check = {
  id: 'length',
  severity: 'note',
  *find(pair) {
    const { source, target } = pair;
    if (lettersOf(source.text).length < SHORTEST_MEASURED) return;
    const share = proportion(pair);
    if (share >= 0.45 && share <= 2.2) return;
    const says = share < 1 ? 'length-short' : 'length-long';
    yield { side: 'target', ...whole(target.text), other: whole(source.text), says };
  },
};

const consistency: Check = {
  id: 'consistency',
  severity: 'should',
  *find({ source, target }, { elsewhere }) {
    const before = elsewhere?.get(sameText(source.text));
    if (before === undefined || sameText(before) === sameText(target.text)) return;
    const place = whole(target.text);
    const other = whole(source.text);
    yield { side: 'target', ...place, other, params: { before }, fix: { ...place, text: before } };
  },
};

export const wholeChecks: readonly Check[] = [
  empty,
  unchanged,
  doubled,
  omitted,
  sentenceCountCheck,
  length,
  consistency,
];

/** Letters of the target for one of the source, in texts that were translated with care. */
const USUAL: Record<string, number> = { 'en-ja': 0.5, 'ja-en': 2 };

function proportion({ source, target, from, to }: Pair): number {
  const usual = USUAL[`${primaryLanguage(from)}-${primaryLanguage(to)}`] ?? 1;
  return lettersOf(target.text).length / Math.max(1, lettersOf(source.text).length) / usual;
}

function sentencesOf(text: string, language: string): (Place & { letters: string })[] {
  let at = 0;
  const all = splitSentences(text, language).map((sentence) => {
    const start = at;
    at += sentence.length;
    return { start, end: at, letters: lettersOf(sentence) };
  });
  return all.filter(({ letters }) => letters !== '');
}

export function whole(text: string): Place {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  return { start: Math.min(start, end), end };
}
