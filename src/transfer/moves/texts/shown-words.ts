// What a browser would show of a text, and what of it did not come into the document.
import { type AnyBlockJson, childBlocks, type DocumentJson } from '../../../text/document.ts';
import { childNodesOf, isElement, isTextNode, isUnseen, tagOf } from '../../../text/html/elements.ts';
import type { Losses } from './losses.ts';

/** Never shown, though the reader of HTML looks into some of them. */
const NOT_SHOWN = new Set('script style noscript iframe video audio rp canvas template'.split(' '));
/** White space, signs that draw nothing, and dashes before a name, which is kept without. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff\ufffd—–―]+/gu;
/** A line of these becomes a divider. */
const RULE = /^[*＊•・※~_⁂-]*$/u;

/** Pieces whose place is looked for all over the text; behind so many it is taken for missing. */
const MOST_SEARCHED = 2_000;
/** Letters that may stand between two pieces, such as the name of a picture. */
const NEAR = 2_000;

export function shownWords(body: Element): string[] {
  const found: string[] = [];
  const waiting: Node[] = [body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isTextNode(node)) {
      if (bare(node.data) !== '') found.push(node.data);
    } else if (isElement(node) && (node === body || (!NOT_SHOWN.has(tagOf(node)) && !isUnseen(node))))
      for (const child of childNodesOf(node).reverse()) waiting.push(child);
  }
  return found;
}

/** Tells each piece of `words` that stands nowhere in the document. */
export function tellMissing(words: readonly string[], document: DocumentJson, losses: Losses): void {
  const text = wordsOf(document);
  const pieces = words.map((word) => ({ word, piece: bare(word) })).filter(({ piece }) => !RULE.test(piece));
  if (isInOrder(text, pieces) || hasLettersOf(text, pieces)) return;
  let from = 0;
  let searched = 0;
  for (const { word, piece } of pieces) {
    if (text.startsWith(piece, from)) {
      from += piece.length;
      continue;
    }
    searched += 1;
    const at = searched > MOST_SEARCHED ? -1 : text.indexOf(piece, from);
    if (at >= 0 && at < from + NEAR) from = at + piece.length;
    else if (at < 0 && (searched > MOST_SEARCHED || !text.includes(piece))) losses.add('words', word);
  }
}

/** Mostly nothing is missing, and all stands in its order. The first piece that does not ends the look. */
function isInOrder(text: string, pieces: readonly { piece: string }[]): boolean {
  let from = 0;
  for (const { piece } of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** Else nothing is missing where all letters are there. */
function hasLettersOf(text: string, pieces: readonly { piece: string }[]): boolean {
  const left = new Map<string, number>();
  for (const letter of text) left.set(letter, (left.get(letter) ?? 0) + 1);
  for (const { piece } of pieces)
    for (const letter of piece) {
      const count = left.get(letter) ?? 0;
      if (count === 0) return false;
      left.set(letter, count - 1);
    }
  return true;
}

/** All that is written in a document, also beside its lines, without white space. */
export function wordsOf(document: DocumentJson): string {
  const found: string[] = [];
  const walk = (block: AnyBlockJson) => {
    for (const value of Object.values(block.attrs)) if (typeof value === 'string') found.push(value);
    for (const child of childBlocks(block)) walk(child);
    if (childBlocks(block).length === 0 && 'content' in block && Array.isArray(block.content))
      for (const node of block.content)
        if (node.type === 'text') {
          found.push(node.text);
          for (const mark of node.marks ?? []) if (mark.type === 'ruby') found.push(mark.attrs.reading);
        }
  };
  for (const block of document.content) walk(block);
  return bare(found.join(''));
}

export function bare(text: string): string {
  return text.toWellFormed().replace(BLANK, '');
}
