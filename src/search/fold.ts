// Text as search compares it: one form for every way of writing the same characters.

/**
 * Characters that draw nothing (soft hyphens, joiners, marks of direction), and those that only choose among the
 * shapes of a kanji. Nobody types them when searching.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const SPACE = /[\s\p{Cc}]+/gu;
/** A character with everything that Unicode may join to it: accents, half-width voicing marks, parts of Hangul. */
const PIECE = /[\s\S][\p{M}\uff9e\uff9f\u1160-\u11ff\uffa0-\uffdc]*/gu;

/**
 * NFKC, small letters, typographic quotes and hyphens as typed ones, white space as one space. Voicing marks stay, and
 * so does the difference between the two kana.
 */
export function fold(text: string): string {
  return plain(text.normalize('NFKC')).replace(UNSEEN, '').replace(SPACE, ' ').trim();
}

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where the piece it comes from begins and ends in the original. */
  from: number[];
  to: number[];
}

/** The same as `fold`, with the way back to the original. */
export function foldWithPlaces(original: string): Folded {
  // Put together at the end: to look at the end of a text that grows, all of it would be copied each time.
  const units: string[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  for (const { 0: piece, index } of original.matchAll(PIECE)) {
    const here = plain(piece.normalize('NFKC')).replace(UNSEEN, '').replace(SPACE, ' ');
    for (const unit of here) {
      if (unit === ' ' && (units.at(-1) ?? ' ') === ' ') continue;
      units.push(unit);
      for (let at = 0; at < unit.length; at++) {
        from.push(index);
        to.push(index + piece.length);
      }
    }
  }
  if (units.at(-1) === ' ') {
    units.pop();
    from.pop();
    to.pop();
  }
  return { text: units.join(''), from, to };
}

function plain(normal: string): string {
  return normal
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–]/g, '-');
}
