// Documents with known beads, made from lines that correspond one to one: neighbours merged, lines split and dropped by draw.

export interface AlignedDocument {
  source: string[];
  target: string[];
  /** True beads as places from 0; either side may be empty. */
  beads: { source: number[]; target: number[] }[];
}

/** Shares of lines: merged with the next on one side, split in two on one side, dropped on one side. */
const MERGED = 0.12;
const SPLIT = 0.08;
const DROPPED = 0.06;
const SHORTEST = 30;
const LONGEST = 60;

/** Cuts the lines from one end to the other into documents of 30 to 60; the same seed makes the same documents. */
export function documentsFrom(
  source: readonly string[],
  target: readonly string[],
  seed: number,
): AlignedDocument[] {
  const draw = drawer(seed);
  const documents: AlignedDocument[] = [];
  let from = Math.floor(draw() * 10);
  for (;;) {
    const length = SHORTEST + Math.floor(draw() * (LONGEST - SHORTEST + 1));
    if (from + length > source.length) return documents;
    documents.push(disturbed(source.slice(from, from + length), target.slice(from, from + length), draw));
    from += length;
  }
}

function disturbed(
  source: readonly string[],
  target: readonly string[],
  draw: () => number,
): AlignedDocument {
  const made: AlignedDocument = { source: [], target: [], beads: [] };
  const add = (from: readonly string[], to: readonly string[]) => {
    const bead = {
      source: from.map((_, at) => made.source.length + at),
      target: to.map((_, at) => made.target.length + at),
    };
    made.source.push(...from);
    made.target.push(...to);
    made.beads.push(bead);
  };
  for (let at = 0; at < source.length; at++) {
    const [one = '', other = ''] = [source[at], target[at]];
    const chance = draw();
    const side = draw() < 0.5;
    if (chance < MERGED && at + 1 < source.length) {
      const [next = '', nextOther = ''] = [source[at + 1], target[at + 1]];
      if (side) add([`${one} ${next}`], [other, nextOther]);
      else add([one, next], [`${other}${nextOther}`]);
      at += 1;
    } else if (chance < MERGED + SPLIT) {
      if (side) add(halves(one, /[,;:.?!]\s+/g), [other]);
      else add([one], halves(other, /[、。，,？！]\s*/g));
    } else if (chance < MERGED + SPLIT + DROPPED) add(side ? [] : [one], side ? [other] : []);
    else add([one], [other]);
  }
  return made;
}

/** Cut behind the mark nearest to the middle; whole where there is none. */
function halves(text: string, marks: RegExp): string[] {
  const middle = text.length / 2;
  const places = Array.from(text.matchAll(marks), ({ index, 0: mark }) => index + mark.length);
  const inside = places.filter((place) => place > 3 && place < text.length - 3);
  const [cut] = inside.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return cut === undefined ? [text] : [text.slice(0, cut).trim(), text.slice(cut).trim()];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
