// Nouns by their reading, and which of them take する or な: read once from the dictionary files of the package kuromoji.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Homophone, Nouns } from '../../text/checks/finding.ts';

/** Bytes of one entry: ids on the left and the right and the cost (16 bits each), then where its text begins (32). */
const ENTRY = 10;
const KANJI = /^[\p{Script=Han}々]{2,}$/u;

/** IPADIC, as kuromoji keeps it. Its ids on the left tell the part of speech, so that few texts have to be read. */
export function readNouns(): Nouns {
  const folder = join(dirname(createRequire(import.meta.url).resolve('kuromoji')), '..', 'dict');
  const entries = gunzipSync(readFileSync(join(folder, 'tid.dat.gz')));
  const texts = gunzipSync(readFileSync(join(folder, 'tid_pos.dat.gz')));
  const taking = new Map<string, Homophone[]>();
  const adjectival = new Map<string, Homophone[]>();
  const suru = new Set<string>();
  const kinds = new Map<number, string>();
  for (let at = 0; at + ENTRY <= entries.length; at += ENTRY) {
    const left = entries.readInt16LE(at);
    const begins = entries.readInt32LE(at + 6);
    if (at > 0 && begins === 0) break;
    const kind = kinds.get(left) ?? textAt(texts, begins).slice(1, 3).join();
    kinds.set(left, kind);
    if (kind !== '名詞,サ変接続' && kind !== '名詞,形容動詞語幹') continue;
    const [surface = '', , , , , , , , reading = ''] = textAt(texts, begins);
    if (!KANJI.test(surface) || reading === '') continue;
    const isSuru = kind === '名詞,サ変接続';
    if (isSuru) suru.add(surface);
    add(isSuru ? taking : adjectival, reading, { surface, cost: entries.readInt16LE(at + 4) });
  }
  for (const all of [taking, adjectival])
    for (const found of all.values()) found.sort((a, b) => a.cost - b.cost);
  const na = new Set([...adjectival.values()].flatMap((found) => found.map(({ surface }) => surface)));
  return {
    taking: (reading) => taking.get(reading) ?? [],
    adjectival: (reading) => adjectival.get(reading) ?? [],
    takesSuru: (surface) => suru.has(surface),
    takesNa: (surface) => na.has(surface),
  };
}

/** 「表層形,品詞,細分類1…3,活用型,活用形,原形,読み,発音」, ended by a zero. */
function textAt(texts: Buffer, begins: number): string[] {
  return texts.toString('utf8', begins, texts.indexOf(0, begins)).split(',');
}

function add(all: Map<string, Homophone[]>, reading: string, noun: Homophone): void {
  const found = all.get(reading);
  if (!found) all.set(reading, [noun]);
  else if (!found.some(({ surface }) => surface === noun.surface)) found.push(noun);
}
