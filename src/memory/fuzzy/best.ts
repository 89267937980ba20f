// The best of what was found so far, and how bad the next may be to come among them.
import { editsWithin, similarity } from '../../text/similarity.ts';
import type { Sought } from './sought.ts';
import type { Texts } from './texts.ts';

export interface Match {
  /** Of the unit. */
  number: number;
  edits: number;
  /** Characters of the longer of the two texts. */
  longer: number;
}

export class Best {
  readonly #threshold: number;
  readonly #most: number;
  readonly #gone: ReadonlySet<number>;
  /** The best first; of those that are as good, the newest. */
  readonly matches: Match[] = [];

  /** `gone`: numbers of units that are no more. */
  constructor(threshold: number, most: number, gone: ReadonlySet<number>) {
    this.#threshold = threshold;
    this.#most = most;
    this.#gone = gone;
  }

  /** Compares the text in `row`, and takes it in if it belongs here. */
  compare(sought: Sought, texts: Texts, row: number): void {
    const from = texts.beginOf(row);
    const to = texts.endOf(row);
    const longer = Math.max(sought.length, to - from);
    const left = this.editsLeft(longer);
    if (Math.abs(sought.length - (to - from)) > left) return;
    if (!sought.mayBeWithin(left, texts.codes, from, to)) return;
    const edits = sought.pattern.distance(texts.codes, from, to, left);
    const number = texts.numberAt(row);
    if (edits <= left && !this.#gone.has(number)) this.#put({ number, edits, longer });
  }

  /** Most edits with which a text may still come in. Falls as better ones are found. */
  editsLeft(longer: number): number {
    const within = editsWithin(this.#threshold, longer);
    const worst = this.matches[this.#most - 1];
    return worst === undefined ? within : Math.min(within, Math.floor((worst.edits * longer) / worst.longer));
  }

  #put(match: Match): void {
    const at = this.matches.findIndex((other) => isBetter(match, other));
    if (at < 0) this.matches.push(match);
    else this.matches.splice(at, 0, match);
    if (this.matches.length > this.#most) this.matches.pop();
  }
}

function isBetter(a: Match, b: Match): boolean {
  // Crossed, so that equal scores are equal.
  const difference = a.edits * b.longer - b.edits * a.longer;
  return difference < 0 || (difference === 0 && a.number > b.number);
}

export function scoreOf({ edits, longer }: Match): number {
  return similarity(edits, longer);
}
