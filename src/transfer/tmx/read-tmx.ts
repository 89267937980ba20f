// Reads a memory in TMX from any place behind a unit: batches of units, each with the place in the file behind the last.
import type { Languages } from '../../memory/store.ts';
import { encodingOf } from '../xml/decode-xml.ts';
import { Refused } from '../xml/read-xml.ts';
import { textsOf } from '../xml/texts-of.ts';
import { TmxParser, type TmxUnit } from './tmx-parser.ts';

/** The bytes of a file from one of them on. */
export type Bytes = (from: number) => AsyncIterable<Uint8Array>;

export interface Place {
  byte: number;
  /** From 1. */
  line: number;
}

export const BEGINNING: Place = { byte: 0, line: 1 };

export interface TmxBatch {
  units: TmxUnit[];
  /** Where reading can go on. */
  after: Place;
  /** The root has closed behind it. */
  isLast: boolean;
}

/** Units that make a batch; it is stored in one transaction, for which a page beside it waits. */
const AT_ONCE = 100;
/** What the units of a batch may weigh; a batch of common sentences has a tenth of it. */
const HEAVY = 2_000_000;

export interface Reading {
  from?: Place;
  atOnce?: number;
  /** Of variants in other languages only the first is kept. */
  wanted?: Languages | null;
}

/**
 * Throws `Refused` where the file cannot be read further; what came before it is right, and is given first. Without a last batch
 * there was nothing to read behind `from`.
 */
export async function* tmxBatches(
  bytes: Bytes,
  { from = BEGINNING, atOnce = AT_ONCE, wanted = null }: Reading = {},
): AsyncGenerator<TmxBatch> {
  const letters = await lettersOf(bytes);
  const isStart = from.byte === 0;
  const decoder = new TextDecoder(letters.encoding, { fatal: true, ignoreBOM: true });
  const parser = new TmxParser({ line: from.line, inside: !isStart, wanted });
  const pending = new Pending(from);
  let at = isStart ? letters.markLength : from.byte;
  try {
    for await (const text of textsOf(bytes(at), decoder)) {
      const begins = parser.position;
      try {
        parser.write(text);
      } finally {
        pending.add(parser.takeUnits(), (end) => at + letters.width(text.slice(0, end - begins)));
      }
      if (pending.count >= atOnce || pending.weight >= HEAVY) yield pending.batch();
      at += letters.width(text);
      // Behind the root there is nothing to read, whatever follows.
      if (parser.isOver) break;
    }
    // Whoever goes on from the very end has read everything.
    if (parser.position === 0 && !isStart) return;
    parser.close();
  } catch (error) {
    if (error instanceof Refused && pending.count > 0) yield pending.batch();
    throw error;
  }
  yield { ...pending.batch(), isLast: true };
}

/** Units that wait for their batch, and the place behind the last of them. */
class Pending {
  #units: TmxUnit[] = [];
  #weight = 0;
  #behind: Place;

  constructor(from: Place) {
    this.#behind = from;
  }

  get count(): number {
    return this.#units.length;
  }

  get weight(): number {
    return this.#weight;
  }

  /** `byteAt` tells the place of a count of characters. */
  add(units: readonly TmxUnit[], byteAt: (end: number) => number): void {
    const last = units.at(-1);
    if (!last) return;
    this.#units.push(...units);
    this.#weight += units.reduce((sum, unit) => sum + unit.weight, 0);
    this.#behind = { byte: byteAt(last.end), line: last.endLine };
  }

  batch(): TmxBatch {
    const units = this.#units;
    this.#units = [];
    this.#weight = 0;
    return { units, after: this.#behind, isLast: false };
  }
}

interface Letters {
  encoding: string;
  /** Bytes of the mark at the beginning. */
  markLength: number;
  /** Bytes of a text. */
  width(text: string): number;
}

/** In which a place in the text can be told from the bytes. */
async function lettersOf(bytes: Bytes): Promise<Letters> {
  const begin = await firstBytes(bytes);
  const encoding = encodingOf(begin).toLowerCase();
  const twoByTwo = encoding.startsWith('utf-16');
  const isMarked = (begin[0] ?? 0) >= 0xef && (begin[1] ?? 0) >= 0xbb;
  if (twoByTwo) {
    const known = encoding === 'utf-16be' ? 'utf-16be' : 'utf-16le';
    return { encoding: known, markLength: isMarked ? 2 : 0, width: (text) => text.length * 2 };
  }
  if (encoding === 'utf-8' || encoding === 'utf8')
    return { encoding: 'utf-8', markLength: isMarked ? 3 : 0, width: (text) => Buffer.byteLength(text) };
  if (['us-ascii', 'ascii', 'iso-8859-1', 'windows-1252'].includes(encoding))
    return { encoding: 'windows-1252', markLength: 0, width: (text) => text.length };
  throw new Refused('exchange.tmx.letters', 1, { encoding });
}

const LOOKED_AT = 200;

async function firstBytes(bytes: Bytes): Promise<Uint8Array> {
  let begin = Buffer.alloc(0);
  for await (const chunk of bytes(0)) {
    begin = Buffer.concat([begin, chunk.subarray(0, LOOKED_AT)]);
    if (begin.length >= LOOKED_AT) break;
  }
  return begin.subarray(0, LOOKED_AT);
}
