// Numbers that look drawn by lot and are the same for the same words: what a book's cover is drawn from.

export interface Lot {
  /** A whole number from `from` to `to`, both among them. */
  between(from: number, to: number): number;
  oneOf<const One>(all: readonly [One, ...One[]]): One;
}

/** FNV-1a of the words, stepped on by mulberry32. */
export function lotOf(words: string): Lot {
  let state = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(words)) state = Math.imul(state ^ unit, 0x01000193) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { between, oneOf: (all) => all[between(0, all.length - 1)] ?? all[0] };
}
