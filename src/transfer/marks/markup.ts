// A sentence as one line of text with tags in it, for formats that hold text alone.
import type { Inline, MarkJson } from '../../text/document.ts';
import { normalizeInline } from '../../text/inline.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { BREAK_TAG, closeTag, MOST_OPEN, openTag, readTag } from './tags.ts';

/** Only what would be read as a tag, or as the sign of one, is written otherwise. */
export function writeMarkup(inline: Inline): string {
  const write = (piece: Piece): string => {
    if (typeof piece === 'string') return piece.replace(SIGN, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
    if (piece.kind === 'break') return BREAK_TAG;
    return openTag(piece.mark) + piece.inside.map(write).join('') + closeTag(piece.mark);
  };
  return piecesOf(inline).map(write).join('');
}

const SIGN = /<(?=[a-z/])|&(?=(?:amp|lt|gt|quot);)/gi;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi;

interface Open {
  name: string;
  mark: MarkJson;
}

/** A tag that we do not know, that closes nothing, or that opens more than may be open at once, is text. */
export function readMarkup(text: string): Inline {
  const found: Inline = [];
  let open: Open[] = [];
  const add = (words: string) => {
    const plain = words.replace(/&(amp|lt|gt|quot);/gi, (_, name: string) => SIGNS[name.toLowerCase()] ?? '');
    if (plain !== '') found.push({ type: 'text', text: plain, ...marksOf(open) });
  };
  let at = 0;
  for (const tag of text.matchAll(TAG)) {
    const [whole, slash = '', name = ''] = tag;
    const closes = slash === '' ? -1 : open.findLastIndex((one) => one.name === name.toLowerCase());
    const known = slash === '' ? readTag(whole) : null;
    const opens = known !== null && known !== 'break';
    if (closes < 0 && (known === null || (opens && open.length >= MOST_OPEN))) continue;
    add(text.slice(at, tag.index));
    at = tag.index + whole.length;
    if (known === 'break') found.push({ type: 'hard_break', ...marksOf(open) });
    else if (known) open.push({ name: name.toLowerCase(), mark: known });
    else open = open.filter((_, index) => index !== closes);
  }
  add(text.slice(at));
  return normalizeInline(found);
}

function marksOf(open: readonly Open[]): { marks?: MarkJson[] } {
  return open.length === 0 ? {} : { marks: open.map(({ mark }) => mark) };
}
