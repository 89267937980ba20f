// Whether a file is Movable Type's text, told by how it begins.
import { dashesOf, isPostKey, isTalkPart, isTextPart, keyLine } from './words.ts';

/** Lines of metadata that are looked at. */
const LOOKED_AT = 100;

/** `begin` are its first thousands of letters, in whatever letters they were read: the words of the format are ASCII. */
export function looksLikeMt(begin: string): boolean {
  const lines = begin
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
    .split(/\r{0,2}\n|\r/, LOOKED_AT)
    .filter((line) => line.trim() !== '');
  const from = lines.findIndex((line) => dashesOf(line) === 0);
  const met = new Set<string>();
  for (const [place, line] of lines.entries()) {
    if (place < from) continue;
    if (dashesOf(line) === 5) return met.size > 0 && (met.size > 1 || isHead(lines[place + 1] ?? ''));
    if (dashesOf(line) === 8) return met.size > 1;
    const key = keyLine(line)?.key;
    if (key && (isPostKey(key) || isTextPart(key))) met.add(key);
    else if (place === from && key === undefined) return false;
  }
  return met.size > 1;
}

function isHead(line: string): boolean {
  const key = keyLine(line)?.key;
  return key !== undefined && (isTextPart(key) || isTalkPart(key));
}
