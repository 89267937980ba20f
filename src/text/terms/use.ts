// Whether a translation uses a term: as settled, in another spelling, or in a way that the blog has ruled out.
import { type Manner, type Spelled, spelled, spelling } from './spelling.ts';

export interface Place {
  start: number;
  end: number;
}

/** What of a term concerns the translation. */
export interface Settled {
  preferred: readonly string[];
  forbidden: readonly string[];
  /** In kana, or ''. */
  reading: string;
}

/**
 * `forbidden`: a form stands there that the blog has ruled out; `used`: one that it settled; `variant`: one that is only
 * written otherwise, as サーバ for サーバー; `absent`: none of them. `places` are those of what decided it.
 */
export interface Use {
  state: 'used' | 'forbidden' | 'variant' | 'absent';
  places: readonly Place[];
}

/** The uses of the terms of one sentence in its translation, in their order. */
export function usesOf(target: string, terms: readonly Settled[]): Use[] {
  const plain = spelled(target, 'width');
  const sound = spelled(target, 'sound');
  const preferred = terms.map((term) => placesOf(plain, term.preferred, 'width'));
  // 町の上流 holds 町の上: what one of the terms wants may hold what another, or it itself, does not.
  const wanted = preferred.flat();
  return terms.map((term, at): Use => {
    const forbidden = placesOf(plain, term.forbidden, 'width').filter((place) => !isInside(place, wanted));
    if (forbidden.length > 0) return { state: 'forbidden', places: forbidden };
    const used = preferred[at] ?? [];
    if (used.length > 0) return { state: 'used', places: used };
    const variants = placesOf(sound, [...term.preferred, ...readingOf(term)], 'sound');
    return { state: variants.length > 0 ? 'variant' : 'absent', places: variants };
  });
}

/** A reading that is shorter stands by chance in too many words. Characters. */
const SHORTEST_READING = 3;

/** The kana reading where it is long enough to be looked for. */
export function readingOf({ reading }: Pick<Settled, 'reading'>): string[] {
  return [...reading].length >= SHORTEST_READING ? [reading] : [];
}

function isInside(place: Place, others: readonly Place[]): boolean {
  return others.some(
    ({ start, end }) => start <= place.start && place.end <= end && end - start > place.end - place.start,
  );
}

/** What stands for something that changes: 〜種類の魚. */
const OPEN = /[〜～…]+/u;

/** A settled form as it is put in: what stands for something else is left to the writer. */
export function insertable(form: string): string {
  return form.replace(/^[〜～…]+|[〜～…]+$/gu, '');
}

function placesOf(target: Spelled, forms: readonly string[], manner: Manner): Place[] {
  return forms.flatMap((form) => {
    const parts = form
      .split(OPEN)
      .map((part) => spelling(part, manner).trim())
      .filter((part) => part !== '');
    return parts.length === 0 ? [] : placesOfParts(target, parts);
  });
}

/** The parts of a form follow each other; between them stands whatever the writer put. */
function placesOfParts(target: Spelled, parts: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let from = 0; from <= target.text.length; ) {
    let start = -1;
    let at = from;
    for (const part of parts) {
      const found = next(target.text, part, at);
      if (!found) return places;
      if (start < 0) start = found.start;
      at = found.end;
    }
    places.push({ start: target.starts[start] ?? 0, end: target.ends[at - 1] ?? 0 });
    from = at;
  }
  return places;
}

const WORD = /[\p{Script=Latin}\p{Nd}\p{M}]/u;
/** How English words end when they are more than one, past, or going on. */
const ENDING = /^(?:'?s|es|ed|d|ing)(?![\p{Script=Latin}\p{Nd}])/u;

/** Words in Latin letters are found as whole words, with the endings that English puts to them. */
function next(text: string, part: string, from: number): Place | null {
  const begins = WORD.test(part.charAt(0));
  const ends = WORD.test(part.charAt(part.length - 1));
  for (let start = text.indexOf(part, from); start >= 0; start = text.indexOf(part, start + 1)) {
    const end = start + part.length;
    if (begins && start > 0 && WORD.test(text.charAt(start - 1))) continue;
    if (!ends || !WORD.test(text.charAt(end))) return { start, end };
    const ending = ENDING.exec(text.slice(end, end + 5));
    if (ending) return { start, end: end + ending[0].length };
  }
  return null;
}
