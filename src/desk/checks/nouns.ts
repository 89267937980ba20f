// Nouns by their reading, and which of them take する or な: read once from the dictionary files of the package kuromoji.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Homophone, Nouns } from '../../text/checks/finding.ts';

/** Bytes of one entry: ids on the left and the right and the cost (16 bits each), then where its text begins (32). */
const ENTRY = 10;
const KANJI = /^[\p{Script=Han}々]{2,}$/u;

const SURU = '名詞,サ変接続';
const NA = '名詞,形容動詞語幹';
const KINDS = new Set([SURU, NA, '名詞,一般', '名詞,副詞可能']);

interface Noun extends Homophone {
  kind: string;
  reading: string;
}

/** IPADIC, as kuromoji keeps it. Takes about a second. */
export function readNouns(): Nouns {
  const nouns = [...kanjiNouns()];
  const taking = byReading(nouns.filter(({ kind }) => kind === SURU));
  const adjectival = byReading(nouns.filter(({ kind }) => kind === NA));
  const suru = surfacesOf(taking);
  const na = surfacesOf(adjectival);
  const readings = new Map<string, string[]>();
  for (const { surface, reading } of nouns) {
    if (!taking.has(reading) && !adjectival.has(reading)) continue;
    const known = readings.get(surface);
    if (!known) readings.set(surface, [reading]);
    else if (!known.includes(reading)) known.push(reading);
  }
  return {
    taking: (reading) => taking.get(reading) ?? [],
    adjectival: (reading) => adjectival.get(reading) ?? [],
    readings: (surface) => readings.get(surface) ?? [],
    takesSuru: (surface) => suru.has(surface),
    takesNa: (surface) => na.has(surface),
  };
}

function* kanjiNouns(): Generator<Noun> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('kuromoji')), '..', 'dict');
  const entries = gunzipSync(readFileSync(join(folder, 'tid.dat.gz')));
  const texts = gunzipSync(readFileSync(join(folder, 'tid_pos.dat.gz')));
  // The id on the left tells the part of speech, so that few texts have to be read.
  const kinds = new Map<number, string>();
  for (let at = 0; at + ENTRY <= entries.length; at += ENTRY) {
    const left = entries.readInt16LE(at);
    const begins = entries.readInt32LE(at + 6);
    // Zeros fill the file after the last entry.
    if (at > 0 && begins === 0) return;
    const kind = kinds.get(left) ?? textAt(texts, begins).slice(1, 3).join();
    kinds.set(left, kind);
    if (!KINDS.has(kind)) continue;
    const [surface = '', , , , , , , , reading = ''] = textAt(texts, begins);
    if (KANJI.test(surface) && reading !== '')
      yield { surface, reading, kind, cost: entries.readInt16LE(at + 4) };
  }
}

/** 「表層形,品詞,細分類1…3,活用型,活用形,原形,読み,発音」, ended by a zero. */
function textAt(texts: Buffer, begins: number): string[] {
  return texts.toString('utf8', begins, texts.indexOf(0, begins)).split(',');
}

function byReading(nouns: readonly Noun[]): Map<string, Homophone[]> {
  const found = new Map<string, Homophone[]>();
  for (const { surface, reading, cost } of [...nouns].sort((a, b) => a.cost - b.cost)) {
    const same = found.get(reading);
    if (!same) found.set(reading, [{ surface, cost }]);
    else if (!same.some((noun) => noun.surface === surface)) same.push({ surface, cost });
  }
  return found;
}

function surfacesOf(nouns: ReadonlyMap<string, readonly Homophone[]>): Set<string> {
  return new Set([...nouns.values()].flatMap((same) => same.map(({ surface }) => surface)));
}
