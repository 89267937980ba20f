// Tells what kind of list a file is and in what letters it is written, and reads it.
import type { Languages } from '../store.ts';
import { readCsv } from './csv.ts';
import type { ReadList } from './import-terms.ts';
import { readTbx } from './tbx.ts';

export function readList(bytes: Uint8Array, languages: Languages): ReadList {
  const text = decoded(bytes);
  if (text === null) return { ok: false, key: 'terms.left.letters' };
  const read = /^\ufeff?\s*</.test(text) ? readTbx(text, languages) : readCsv(text, languages);
  if (read.ok && read.terms.length + read.left.length === 0) return { ok: false, key: 'terms.left.empty' };
  return read;
}

/** UTF-8, UTF-16 where a mark says so, else what Japanese spreadsheets still write. Null for none of them. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {}
  }
  return null;
}
