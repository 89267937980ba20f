// What a file of a move is, told by its content and never by its name.
import { pictureKind } from '../../posts/picture-kind.ts';
import { looksLikeBlogger } from '../blogger/read-blogger.ts';
import { looksLikeGhost } from '../ghost/read-ghost.ts';
import { looksLikeMt } from '../mt/looks-like-mt.ts';
import { looksLikeWxr } from '../wxr/read-wxr.ts';
import { encodingOf } from '../xml/decode-xml.ts';
import type { MoveKind } from './incoming.ts';

/**
 * What the press reads; then what it knows and cannot take: a feed has the newest posts alone, `page` is a saved page,
 * `packed` another kind of archive.
 */
export type FoundKind =
  | Exclude<MoveKind, 'taiyaku'>
  | 'zip'
  | 'picture'
  | 'empty'
  | 'feed'
  | 'page'
  | 'packed'
  | 'xml'
  | 'json'
  | 'other';

/** Bytes that are looked at: exports begin with long remarks. */
export const LOOKED_AT = 64 * 1024;

const ZIPS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
/** gzip, 7z, rar, bzip2, xz, PDF, old office files. */
const PACKED = ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ', '%PDF', '\xd0\xcf\x11\xe0'];

/** `begin` is the first `LOOKED_AT` bytes of a file, or all of it. */
export function kindOfMove(begin: Uint8Array): FoundKind {
  if (begin.length === 0) return 'empty';
  const signature = Buffer.from(begin.subarray(0, 8)).toString('latin1');
  if (beginsLike(signature, ZIPS)) return 'zip';
  if (pictureKind(begin) !== null) return 'picture';
  if (beginsLike(signature, PACKED)) return 'packed';
  const text = beginningOf(begin).replace(/^\s+/, '');
  if (text === '') return 'empty';
  if (text.startsWith('<')) return kindOfMarkup(text);
  if (text.startsWith('{') || text.startsWith('[')) return looksLikeGhost(text) ? 'ghost' : 'json';
  return looksLikeMt(text) ? 'mt' : 'other';
}

function kindOfMarkup(text: string): FoundKind {
  // Servers complain before what they were asked for, in HTML.
  if (looksLikeWxr(text)) return 'wxr';
  if (looksLikeBlogger(text)) return 'blogger';
  const bare = text.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const [, root = ''] = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(bare) ?? [];
  if (/^html$/i.test(root) || /^\s*<!doctype html/i.test(bare)) return 'page';
  return root === 'rss' || root === 'feed' || root === 'RDF' ? 'feed' : 'xml';
}

function beginningOf(begin: Uint8Array): string {
  const encoding = encodingOf(begin);
  // Every encoding of old blogs writes its markup in ASCII, sixteen bits aside.
  if (!encoding.startsWith('utf-16')) {
    const text = Buffer.from(begin).toString('latin1');
    return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
  }
  return new TextDecoder(encoding).decode(begin);
}

function beginsLike(signature: string, known: readonly string[]): boolean {
  return known.some((begin) => signature.startsWith(begin));
}
