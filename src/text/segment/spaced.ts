// Sentences of languages that put a space between words and capitals at their beginning, where the script has them.
import { CLOSERS, characterClass, lineBreaks, OPENERS } from './marks.ts';
import { type SentenceWords, sentenceWords } from './words.ts';

const ENDS = new RegExp(
  `(?<end>[.!?…‽‼⁇⁈⁉。！？｡]+)(?<close>(?:\\p{M}|${characterClass(CLOSERS)}|\\[\\d{1,3}\\]|[\\u00a0\\u202f ]»(?=[\\s.,]|$))*)`,
  'gu',
);
const OPENING = new RegExp(`^(?:${characterClass(OPENERS)}|[\\u00a0\\u202f ])*`, 'u');
const ONLY_OPENING = new RegExp(`^(?:${characterClass(OPENERS)}|\\s)*$`, 'u');

const DAY_OR_ZONE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|[A-Z]{2,4}T|UTC|Eastern|Central|Pacific)\b/u;

const SAYS =
  'said|says|say|asked|asks|added|adds|replied|cried|shouted|whispered|wrote|writes|told|tells|answered|wondered|exclaimed|explained|insisted|continued|recalled|laughed';
const SPEAKER = new RegExp(
  `^(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|(?:\\p{Lu}[\\p{L}.’'-]* ){1,3}?\\p{Lu}?[\\p{L}’'-]*)\\s?\\b(?:${SAYS})\\b`,
  'u',
);

/** How far back and ahead a decision looks, in UTF-16 units. */
const REACH = 120;

/** Sentences are looked back on no further, so that a text without an end costs no more than any other. */
const LONGEST = 2000;

/** Positions at which a new sentence begins (before the white space that leads it). */
export function spacedBoundaries(text: string, language: string): number[] {
  const words = sentenceWords(language);
  const found: number[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.groups?.end ?? '';
    const close = match.groups?.close ?? '';
    const from = Math.max(start, match.index - LONGEST);
    const place = {
      text,
      words,
      start: from,
      at: match.index,
      end,
      close,
      after: match.index + match[0].length,
    };
    if (!endsSentence(place)) continue;
    start = place.after;
    found.push(start);
  }
  return [...found, ...lineBoundaries(text)];
}

type Place = {
  text: string;
  words: SentenceWords;
  /** Where the sentence began. */
  start: number;
  /** Where the marks stand that may end it. */
  at: number;
  end: string;
  close: string;
  /** Where the next sentence would begin. */
  after: number;
};

function endsSentence(place: Place): boolean {
  const ahead = place.text.slice(place.after, place.after + REACH);
  if (/[。！？｡]/u.test(place.end)) return true;
  if (!/^\s/u.test(ahead)) return false;
  const next = ahead.trimStart().replace(OPENING, '');
  // A quotation mark that stands alone at the end closes what went before it.
  if (next === '' || /^["”’»)\]]+\s*$/u.test(next)) return false;
  if (ONLY_OPENING.test(place.text.slice(place.start, place.at))) return false;
  if (/^\p{Ll}(?!\p{Ll}*\p{Lu}|[.)]\s)/u.test(next) || /^[.,;:!?…]/u.test(next)) return false;
  if (insideParenthesis(place)) return false;
  if (/["”’»“]/u.test(place.close) && /[!?…]$/u.test(place.end) && SPEAKER.test(next)) return false;
  return place.end !== '.' || fullStopEnds(place, next);
}

function fullStopEnds({ text, words, start, at, close }: Place, next: string): boolean {
  const before = text.slice(Math.max(start, at - REACH), at);
  const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'-]*$/u.exec(before)?.[0] ?? '';
  const first = /^\p{L}[\p{L}’]*/u.exec(next)?.[0] ?? '';
  const starts = words.starters.has(first);
  if (isListMark(word, text.slice(start, at - word.length))) return false;
  if (/["”’»]/u.test(close) && !/\./u.test(word)) return true;
  const isOneOf = (list: ReadonlySet<string>) => list.has(word) || list.has(word.toLowerCase());
  if (isOneOf(words.joined)) return false;
  if (isOneOf(words.numbered) && /^[\p{N}#§]|^[IVXLC]+\b/u.test(next)) return false;
  if (/^[ap]\.?m$/iu.test(word)) return !DAY_OR_ZONE.test(next);
  if (/^\p{L}$/u.test(word)) return starts && !/^\p{L}\./u.test(next) && !/^\p{Ll}$/u.test(word);
  if (isOneOf(words.either) || /^(?:\p{L}\.-?)+\p{L}$/u.test(word)) return starts;
  if (words.ordinals && /^(?:\d{1,2}|[IVX]+)$/u.test(word)) return starts;
  return true;
}

// “1. First”, “a. First”, “IV. Fourth”: a number that leads the sentence belongs to it.
function isListMark(word: string, lead: string): boolean {
  return ONLY_OPENING.test(lead) && /^(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[IVXLC]{1,5}|[ivxlc]{1,5})$/u.test(word);
}

// A parenthesis that opened in mid-sentence is closed before the sentence ends.
function insideParenthesis({ text, start, at, close, after }: Place): boolean {
  const sentence = text.slice(start, at);
  const open = sentence.lastIndexOf('(');
  if (open < 0 || sentence.indexOf(')', open) >= 0 || ONLY_OPENING.test(sentence.slice(0, open)))
    return false;
  return close.includes(')') || text.slice(after, after + 3 * REACH).includes(')');
}

// Line breaks come from <br>: a verse or an address ends with one, a line of prose goes on in lower case.
function lineBoundaries(text: string): number[] {
  return lineBreaks(text)
    .filter(
      ({ after, blank }) => blank || !/^\p{Ll}/u.test(text.slice(after, after + REACH).replace(OPENING, '')),
    )
    .map(({ at }) => at);
}
