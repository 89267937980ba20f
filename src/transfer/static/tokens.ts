// What a text is found by where no press answers: two characters side by side, and words of letters. Also runs in the browser.
import { fold } from '../../search/fold.ts';

/** From here on characters stand without spaces between words. */
const FIRST_WIDE = 0x2e80;
const HAN = /^\p{Script=Han}$/u;
const WORD = /[\p{L}\p{N}\p{M}\p{So}]/u;
/** Letters of a word that are kept: longer ones begin alike. */
const LONGEST = 20;

/** Who hears tokens. Two wide characters are told by their codes: there are very many, and few different ones. */
export interface Hearing {
  /** `second` is 0 where the first stands alone. */
  pair(first: number, second: number): void;
  word(token: string): void;
}

/** Each token is heard once for each place where it stands, in order. `line` is folded. */
export function hearTokens(line: string, hearing: Hearing): void {
  let word = -1;
  const ended = (at: number) => {
    if (word >= 0) hearing.word(line.slice(word, Math.min(at, word + LONGEST)));
    word = -1;
  };
  for (let at = 0; at < line.length; ) {
    const code = line.charCodeAt(at);
    const size = isHalf(code) ? 2 : 1;
    const isWide = code >= FIRST_WIDE;
    if (!isWide && isLetterAt(line, at, code)) {
      if (word < 0) word = at;
    } else {
      ended(at);
      if (isWide && isLetterAt(line, at, code)) hearWide(line, at, at + size, hearing);
    }
    at += size;
  }
  ended(line.length);
}

function hearWide(line: string, at: number, next: number, hearing: Hearing): void {
  const after = next < line.length ? line.charCodeAt(next) : 0;
  const goesOn = after >= FIRST_WIDE && isLetterAt(line, next, after);
  if (!isHalf(line.charCodeAt(at)) && !(goesOn && isHalf(after)))
    hearing.pair(line.charCodeAt(at), goesOn ? after : 0);
  else hearing.word(line.slice(at, goesOn ? next + (isHalf(after) ? 2 : 1) : next));
}

export function pairText(first: number, second: number): string {
  return second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
}

export function tokensOf(line: string): string[] {
  const tokens: string[] = [];
  hearTokens(line, {
    pair: (first, second) => tokens.push(pairText(first, second)),
    word: (token) => tokens.push(token),
  });
  return tokens;
}

/** The first half of a character that is written in two. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Most characters are known without asking for their properties. */
function isLetterAt(line: string, at: number, code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if ((code >= 0x3041 && code <= 0x30fa) || (code >= 0x4e00 && code <= 0x9fff)) return true;
  // The mark that draws a vowel out, and what repeats a character.
  if (code === 0x30fc || code === 0x3005 || (code >= 0x30fd && code <= 0x30fe)) return true;
  return WORD.test(line.slice(at, at + (isHalf(code) ? 2 : 1)));
}

/** What the index is asked for a word. */
export interface AskedFor {
  tokens: { token: string /** It is only the beginning of one. */; open: boolean }[];
  /** Whatever has the token has the word. Otherwise the text itself must be looked at. */
  exact: boolean;
}

/** The tokens asked for a word: so many tell as much as all. */
const MOST = 6;

/** `word` is folded. Of no tokens nothing can be looked for. */
export function askedFor(word: string): AskedFor {
  const all = [...new Set(tokensOf(word))];
  const letters = [...word];
  const last = all.at(-1) ?? '';
  const wide = letters.length > 1 && isWideLetter(letters.at(-1) ?? '');
  // The last character of a run stands alone here, and with what follows it in a text.
  const known = wide && all.length > 1 && [...last].length === 1 ? all.slice(0, -1) : all;
  const step = Math.max(1, Math.ceil(known.length / MOST));
  const tokens = known
    .filter((_, at) => at % step === 0)
    .map((token) => ({ token, open: [...token].length === 1 || !isWideLetter(token) }));
  return { tokens, exact: tokens.length === 1 && tokens[0]?.token === word && word.length < LONGEST };
}

function isWideLetter(text: string): boolean {
  return text.charCodeAt(0) >= FIRST_WIDE;
}

/** The piece of the index that has a token, and every token that begins with it. */
export function shardOf(token: string, shards: number): number {
  const [first = '', second = ''] = token;
  const key = HAN.test(first) ? first : first + second;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}

/** How many pieces so many posts need: each stays small enough for a phone. */
export function shardsFor(posts: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(posts / 8)));
}

/** A post as the search of a static site knows it. */
export interface FoundPost {
  slug: string;
  title: string;
  /** `2026-05-16`, and its month as the interface writes it. */
  day: string;
  month: string;
  /** Of the post and of its original, where they are not the blog's. */
  language?: string;
  originalLanguage?: string;
  lines: string[];
  source: string[];
  readings: string[];
}

/** What a post says besides its title, line by line, folded. */
export function* linesOf({ lines, source, readings }: FoundPost): Generator<string> {
  for (const part of [lines, source, readings]) for (const line of part) yield fold(line);
}

/** Posts whose places lie between two are in one volume of the index. */
export interface VolumeFacts {
  first: number;
  shards: number;
}

/** Where in the index of a site things lie. */
export const volumesName = 'volumes.json';
export const shardName = (volume: number, shard: number) => `${volume}/${shard}.json`;
export const postName = (place: number) => `posts/${place}.json`;

/** A piece of the index: places behind the first of the volume, each by how far it is from the one before. */
export interface Shard {
  all: Record<string, number[]>;
  title: Record<string, number[]>;
}

/** Places by token, as numbers that grow. */
export function placesIn(part: Record<string, number[]>): Map<string, number[]> {
  return new Map(
    Object.entries(part).map(([token, steps]) => {
      let at = 0;
      return [token, steps.map((step) => (at += step))];
    }),
  );
}
