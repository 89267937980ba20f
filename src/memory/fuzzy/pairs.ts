// Pairs of characters side by side: those that two texts share bound the edits between the texts from below.
import type { Codes } from '../../text/similarity.ts';

/** Pairs fall into so many classes, as `classOf` has bits; two that fall into one seem the same, so that texts seem more alike and never less. */
export const CLASSES = 512;

/** Stand before the first character and behind the last. */
export const BEGIN = 0x1f_ffff;
export const END = 0x1f_fffe;

/** Writes the class of each pair of a text, the first with the beginning and the last with the end, into `into`. */
export function writePairs(codes: Codes, from: number, to: number, into: Uint16Array): number {
  let before = BEGIN;
  for (let at = from; at < to; at++) {
    const code = codes[at] as number;
    into[at - from] = classOf(before, code);
    before = code;
  }
  into[to - from] = classOf(before, END);
  return to - from + 1;
}

/** The highest bits of a sum of products with odd numbers (Dietzfelbinger and others, 1997): quick, and even enough. */
export function classOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77)) >>> 23;
}
