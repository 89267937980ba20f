// Placeholders as tags in a text, in the notations that engines keep, and read back from what they answer.
import { literal } from '../../text/checks/fold.ts';
import type { Piece, Term } from './contract.ts';

/** `xml`: `<g1>…</g1>`, `<x2/>`, `<k>…</k>`. `html`: `<u id="1">…</u>`, `<br id="2">`, and a span that is left as it is. */
export type Notation = 'xml' | 'html';

/** How a settled translation is put in the place of its term; null leaves the term as it is. */
export type PutTerm = ((term: Term) => string) | null;

export function tagged(
  pieces: readonly Piece[],
  notation: Notation,
  terms: readonly Term[],
  put: PutTerm,
): string {
  const tags = notation === 'xml' ? xml : html;
  return pieces
    .map((piece) =>
      piece.kind === 'text' ? withTerms(piece.text, terms, put) : tags[piece.kind](piece.number),
    )
    .join('');
}

const xml = {
  open: (number: number) => `<g${number}>`,
  close: (number: number) => `</g${number}>`,
  single: (number: number) => `<x${number}/>`,
};

const html = {
  open: (number: number) => `<u id="${number}">`,
  close: () => '</u>',
  single: (number: number) => `<br id="${number}">`,
};

/** The longest term first, each place once. */
function withTerms(text: string, terms: readonly Term[], put: PutTerm): string {
  if (put === null || terms.length === 0) return escaped(text);
  const ordered = [...terms].sort((a, b) => b.source.length - a.source.length);
  const pattern = new RegExp(ordered.map(({ source }) => `(${termPattern(source)})`).join('|'), 'gu');
  let result = '';
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    const term = ordered[found.slice(1).findIndex((group) => group !== undefined)];
    if (!term) continue;
    result += escaped(text.slice(at, found.index)) + put({ ...term, source: found[0] });
    at = found.index + found[0].length;
  }
  return result + escaped(text.slice(at));
}

/** Words of an alphabet are not found inside others. */
function termPattern(source: string): string {
  const words = literal(source).replace(/\s+/g, '\\s+');
  const before = /^[\p{L}\p{N}]/u.test(source) && isSpaced(source) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(source) && isSpaced(source) ? '(?![\\p{L}\\p{N}])' : '';
  return before + words + after;
}

function isSpaced(source: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(source);
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Null when there is a tag in it that was never sent. What is well nested is for the caller to say. */
export function readTagged(text: string, notation: Notation): Piece[] | null {
  const pieces: Piece[] = [];
  const open: number[] = [];
  let at = 0;
  for (const found of text.matchAll(/<(\/?)([a-z:]+)(\d*)((?:\s[^<>]*)?)(\/?)>/giu)) {
    pushText(pieces, unescaped(text.slice(at, found.index)));
    at = found.index + found[0].length;
    const [, slash = '', name = '', digits = '', attributes = '', end = ''] = found;
    const tag = { isEnd: slash !== '', name: name.toLowerCase(), digits, attributes, isEmpty: end !== '' };
    const piece = notation === 'xml' ? xmlPiece(tag) : htmlPiece(tag, open);
    if (piece === null) return null;
    if (piece !== 'nothing') pieces.push(...piece);
  }
  pushText(pieces, unescaped(text.slice(at)));
  return pieces;
}

interface Tag {
  isEnd: boolean;
  name: string;
  digits: string;
  attributes: string;
  isEmpty: boolean;
}

function xmlPiece({ isEnd, name, digits, isEmpty }: Tag): Piece[] | 'nothing' | null {
  if (name === 'k' && digits === '') return 'nothing';
  if (digits === '' || (name !== 'g' && name !== 'x')) return null;
  const number = Number(digits);
  // Some write `<x2></x2>` for what stands by itself.
  if (name === 'x') return isEnd ? 'nothing' : [{ kind: 'single', number }];
  if (isEmpty) return null;
  return [{ kind: isEnd ? 'close' : 'open', number }];
}

function htmlPiece(tag: Tag, open: number[]): Piece[] | 'nothing' | null {
  if (tag.name === 'span' || tag.name === 'mstrans:dictionary') return 'nothing';
  if (tag.name === 'br') {
    const number = idOf(tag);
    return number === null ? null : [{ kind: 'single', number }];
  }
  if (tag.name !== 'u') return null;
  if (tag.isEnd) {
    const number = open.pop();
    return number === undefined ? null : [{ kind: 'close', number }];
  }
  const number = idOf(tag);
  if (number === null) return null;
  open.push(number);
  return [{ kind: 'open', number }];
}

function idOf({ attributes }: Tag): number | null {
  const digits = /\bid\s*=\s*["']?\s*(\d+)/i.exec(attributes)?.[1];
  return digits === undefined ? null : Number(digits);
}

function pushText(pieces: Piece[], text: string): void {
  if (text !== '') pieces.push({ kind: 'text', text });
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
