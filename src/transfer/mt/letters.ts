// Blocks of lines in UTF-8, EUC-JP and Shift_JIS, also all of them in one file, into text: each line by its own bytes.
import { isAscii, isUtf8 } from 'node:buffer';
import { type Letters, mistakesIn, type Verdict, verdictOf } from './evidence.ts';
import { linesOf } from './line-blocks.ts';

/** What was met in a file. */
export interface LettersFound {
  /** Lines beyond ASCII by the letters they are in. */
  lines: Record<Letters, number>;
  /** The first line in each, from 1. */
  first: Partial<Record<Letters, number>>;
  /** Lines in which something could not be read. */
  broken: number;
  firstBroken: number | null;
}

/** A run of lines in the same letters. */
interface Run {
  from: number;
  to: number;
  letters: Letters;
  isBroken: boolean;
}

export class LettersReader {
  readonly found: LettersFound = {
    lines: { 'utf-8': 0, 'euc-jp': 0, shift_jis: 0 },
    first: {},
    broken: 0,
    firstBroken: null,
  };
  /** Those of the last line that was sure of its own. */
  #last: Letters | null = null;
  readonly #chosen: Letters | null;
  /** Lines read. */
  #line = 0;

  constructor(chosen: Letters | null) {
    this.#chosen = chosen;
  }

  get line(): number {
    return this.#line;
  }

  /** The lines of a block, without their ends; a NUL, which no database keeps, is left out. */
  lines(block: Buffer): string[] {
    const runs = this.#runsOf(block);
    const lines = runs.flatMap((run) => linesOf(this.#decoded(block.subarray(run.from, run.to), run)));
    this.#line += lines.length;
    return lines.map(cleaned);
  }

  #runsOf(block: Buffer): Run[] {
    const whole = { from: 0, to: block.length, isBroken: false };
    if (isAscii(block)) return [{ ...whole, letters: 'utf-8' }];
    const isJapanese = this.#last !== null && this.#last !== 'utf-8';
    if ((this.#chosen ?? 'utf-8') === 'utf-8' && !isJapanese && isUtf8(block)) {
      this.#count('utf-8', false, this.#line + 1);
      this.#last = 'utf-8';
      return [{ ...whole, letters: 'utf-8' }];
    }
    return joined(this.#judged(block));
  }

  /** Each line with its letters, in order. */
  #judged(block: Buffer): Run[] {
    const lines = rangesOf(block).map(([from, to]) => {
      const bytes = block.subarray(from, to);
      return { from, to, bytes, verdict: isAscii(bytes) ? null : this.#verdict(bytes) };
    });
    // A line that could be read in several ways goes with the one before it, at the beginning with the one behind it.
    let near = this.#last ?? lines.flatMap(({ verdict }) => (verdict && tells(verdict)) || [])[0] ?? 'utf-8';
    return lines.map(({ from, to, bytes, verdict }, place) => {
      if (!verdict) return { from, to, letters: near, isBroken: false };
      const letters = verdict.readings.includes(near) ? near : (verdict.readings[0] ?? near);
      const isBroken = (!verdict.isSure || this.#chosen !== null) && mistakesIn(bytes, letters) > 0;
      if (tells(verdict) && !isBroken) {
        near = letters;
        this.#last = letters;
      }
      this.#count(letters, isBroken, this.#line + place + 1);
      return { from, to, letters, isBroken };
    });
  }

  #verdict(bytes: Buffer): Verdict {
    const chosen = this.#chosen;
    return chosen ? { readings: [chosen], isSure: true } : verdictOf(bytes, isUtf8(bytes));
  }

  #count(letters: Letters, isBroken: boolean, line: number): void {
    this.found.lines[letters] += 1;
    this.found.first[letters] ??= line;
    if (!isBroken) return;
    this.found.broken += 1;
    this.found.firstBroken ??= line;
  }

  #decoded(bytes: Buffer, { letters, isBroken }: Run): string {
    const text = decoders[letters].decode(bytes);
    // Half a letter can swallow the end of its line.
    return isBroken && !/[\r\n]$/.test(text) ? `${text}\n` : text;
  }
}

const decoders: Readonly<Record<Letters, TextDecoder>> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'euc-jp': new TextDecoder('euc-jp'),
  shift_jis: new TextDecoder('shift_jis'),
};

/** What a line says of its neighbours: its only letters, or those that it is likely in when it is not UTF-8. */
function tells({ readings, isSure }: Verdict): Letters | null {
  return isSure || !readings.includes('utf-8') ? (readings[0] ?? null) : null;
}

/** From where to where each line goes, its end included. */
function rangesOf(block: Buffer): [number, number][] {
  const ranges: [number, number][] = [];
  let begin = 0;
  for (const { length } of block.toString('latin1').match(/[^\r\n]*(?:\r{0,2}\n|\r|$)/g) ?? []) {
    if (length > 0) ranges.push([begin, begin + length]);
    begin += length;
  }
  return ranges;
}

/** Neighbours in the same letters are read together; a broken line stands alone. */
function joined(lines: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last.letters === line.letters && !last.isBroken && !line.isBroken) last.to = line.to;
    else runs.push({ ...line });
  }
  return runs;
}

/** A mark of UTF-8 at the beginning of a line is where one file was put behind another. */
function cleaned(line: string): string {
  const text = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
