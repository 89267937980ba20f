// What kind of file somebody brought, told by its content and never by its name.
import { encodingOf } from '../xml/decode-xml.ts';

/** `xml` is of no kind that we know; `sheet` is an office file (a zip); `other` is anything else. */
export type FileKind = 'xliff' | 'tmx' | 'tbx' | 'po' | 'sheet' | 'xml' | 'other';

/** Bytes that are looked at; what stands before the first tag is seldom long. */
export const LOOKED_AT = 16 * 1024;

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return 'sheet';
  const begin = beginningOf(bytes);
  if (/^\s*</.test(begin)) return kindOfXml(begin);
  return isPo(begin) ? 'po' : 'other';
}

/** Line by line: a pattern over all blank lines at once would try every way of dividing them. */
function isPo(begin: string): boolean {
  const first = begin.split('\n').find((line) => !/^\s*(?:#|$)/.test(line)) ?? '';
  return /^\s*(?:msgid|msgctxt|domain)(?:\s|$)/.test(first);
}

function kindOfXml(begin: string): FileKind {
  const [, root = ''] = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(begin.replace(/<!--[\s\S]*?-->/g, '')) ?? [];
  if (root === 'xliff') return 'xliff';
  if (root === 'tmx') return 'tmx';
  return root === 'tbx' || root === 'martif' ? 'tbx' : 'xml';
}

function beginningOf(bytes: Uint8Array): string {
  const begin = bytes.subarray(0, LOOKED_AT);
  try {
    // What is cut in half at the end does not matter here.
    return new TextDecoder(encodingOf(begin)).decode(begin);
  } catch {
    return Buffer.from(begin).toString('latin1');
  }
}
