// Texts of units one after the other in memory, without an object for each.
import type { Codes } from '../../text/similarity.ts';

/** Grows by half when it is full, so that each text is copied a few times at most. */
const FIRST = 64;

export class Texts {
  #numbers = new Float64Array(FIRST);
  #begins = new Float64Array(FIRST + 1);
  #codes: Codes = new Uint16Array(FIRST * 64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get codes(): Codes {
    return this.#codes;
  }

  numberAt(row: number): number {
    return this.#numbers[row] as number;
  }

  beginOf(row: number): number {
    return this.#begins[row] as number;
  }

  endOf(row: number): number {
    return this.#begins[row + 1] as number;
  }

  lengthAt(row: number): number {
    return this.endOf(row) - this.beginOf(row);
  }

  push(number: number, codes: Codes): void {
    const begin = this.#begins[this.#size] as number;
    this.#makeRoom(begin + codes.length, codes);
    this.#codes.set(codes, begin);
    this.#numbers[this.#size] = number;
    this.#begins[++this.#size] = begin + codes.length;
  }

  /** What follows the first so many, in memory of its own. */
  from(row: number): Texts {
    const rest = new Texts();
    for (let at = row; at < this.#size; at++) {
      rest.push(this.numberAt(at), this.#codes.subarray(this.beginOf(at), this.endOf(at)));
    }
    return rest;
  }

  #makeRoom(end: number, codes: Codes): void {
    if (this.#size === this.#numbers.length) {
      const size = Math.ceil(this.#size * 1.5);
      const numbers = new Float64Array(size);
      const begins = new Float64Array(size + 1);
      numbers.set(this.#numbers);
      begins.set(this.#begins);
      this.#numbers = numbers;
      this.#begins = begins;
    }
    // Two bytes a character until one comes that needs more.
    const wide = this.#codes instanceof Uint32Array || codes.some((code) => code > 0xffff);
    if (end <= this.#codes.length && wide === this.#codes instanceof Uint32Array) return;
    const length = Math.max(Math.ceil(this.#codes.length * (end > this.#codes.length ? 1.5 : 1)), end);
    const grown = wide ? new Uint32Array(length) : new Uint16Array(length);
    grown.set(this.#codes);
    this.#codes = grown;
  }
}
