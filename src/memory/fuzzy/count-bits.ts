// Counts for 32 texts at once: one bit of an integer for each text, one integer for each digit of the counts.

export const BITS = 32;
/** The greatest count there is. */
export const MOST = 1023;

/**
 * The texts, as bits, in which at most `most` pairs are missing. Pair number `k` stands in a text, about where it should, if
 * the text's bit is set in any of `lines[k]` integers of `bits`, which begin at `begins[k] + word` and lie `step` apart.
 * With `single` a missing pair that follows one that was counted is not: one edit can touch both.
 */
export function fewMissing(
  bits: Int32Array,
  word: number,
  begins: Int32Array,
  lines: Int32Array,
  count: number,
  step: number,
  most: number,
  single: boolean,
): number {
  // Digits in variables of their own stay in registers; in an array each would be read and written again and again.
  let [d0, d1, d2, d3, d4, d5, d6, d7, d8, d9] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const follows = single ? -1 : 0;
  let touched = 0;
  for (let pair = 0; pair < count; pair++) {
    let place = (begins[pair] as number) + word;
    let held = 0;
    for (let line = lines[pair] as number; line > 0; line--) {
      held |= bits[place] as number;
      place += step;
    }
    let carry = ~(held | touched);
    touched = carry & follows;
    let next = d0 & carry;
    d0 ^= carry;
    if (next === 0) continue;
    carry = next;
    next = d1 & carry;
    d1 ^= carry;
    if (next === 0) continue;
    carry = next;
    next = d2 & carry;
    d2 ^= carry;
    if (next === 0) continue;
    carry = next;
    next = d3 & carry;
    d3 ^= carry;
    if (next === 0) continue;
    carry = next;
    next = d4 & carry;
    d4 ^= carry;
    if (next === 0) continue;
    carry = next;
    next = d5 & carry;
    d5 ^= carry;
    if (next === 0) continue;
    carry = next;
    next = d6 & carry;
    d6 ^= carry;
    if (next === 0) continue;
    carry = next;
    next = d7 & carry;
    d7 ^= carry;
    if (next === 0) continue;
    d9 ^= d8 & next;
    d8 ^= next;
  }
  return ~atLeast([d9, d8, d7, d6, d5, d4, d3, d2, d1, d0], most + 1);
}

/** `digits`: the highest first. */
function atLeast(digits: readonly number[], needed: number): number {
  let above = 0;
  let equal = -1;
  for (const [at, digit] of digits.entries()) {
    const wanted = (needed >>> (digits.length - 1 - at)) & 1 ? -1 : 0;
    above |= equal & digit & ~wanted;
    equal &= ~(digit ^ wanted);
  }
  return above | equal;
}
