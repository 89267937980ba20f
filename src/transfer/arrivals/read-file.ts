// Reads a file that somebody brings to a translation, whatever kind it is of. Long ones take seconds: see `reader.ts`.
import { readPo } from '../po/read-po.ts';
import { readXliff } from '../xliff/read-xliff.ts';
import { unitsIn } from '../xliff/units-in.ts';
import type { Unreadable } from '../xml/read-xml.ts';
import { type FileKind, kindOf } from './kind-of.ts';

export type FileRead =
  | { ok: true; file: ReadFile }
  /** What it is, but nothing that belongs to a translation. */
  | { ok: false; reason: 'kind'; kind: FileKind }
  | { ok: false; reason: 'unreadable'; problem: Unreadable };

export interface ReadFile {
  kind: 'xliff' | 'po';
  /** BCP 47; null where the file does not say it. */
  to: string | null;
  /** JSON `Arriving[]`. */
  sentences: string;
}

export function readFile(bytes: Uint8Array): FileRead {
  const kind = kindOf(bytes);
  if (kind === 'xliff') {
    const read = readXliff(bytes);
    if (!read.ok) return { ok: false, reason: 'unreadable', problem: read.problem };
    return {
      ok: true,
      file: { kind, to: read.xliff.target, sentences: JSON.stringify(unitsIn(read.xliff)) },
    };
  }
  if (kind !== 'po') return { ok: false, reason: 'kind', kind };
  const read = readPo(bytes);
  if (!read.ok) return { ok: false, reason: 'unreadable', problem: read.problem };
  return { ok: true, file: { kind, to: read.po.language, sentences: JSON.stringify(read.po.sentences) } };
}
