// Tells what kind of list a file is and in what letters it is written, and reads it.
import { listText } from '../../text/list-letters.ts';
import type { Languages } from '../store.ts';
import { readCsv } from './csv.ts';
import type { ReadList } from './import-terms.ts';
import { readTbx } from './tbx.ts';

export function readList(bytes: Uint8Array, languages: Languages): ReadList {
  const text = listText(bytes);
  if (text === null) return { ok: false, key: 'terms.left.letters' };
  const read = /^\ufeff?\s*</.test(text) ? readTbx(text, languages) : readCsv(text, languages);
  if (read.ok && read.terms.length + read.left.length === 0) return { ok: false, key: 'terms.left.empty' };
  return read;
}
