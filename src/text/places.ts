// Where a phrase stands in a text as it was written, compared as similarity compares: whatever the letters' width and case.

import { segmenter } from './segmenter.ts';
import { comparable } from './similarity.ts';

/** From and to, in UTF-16 units of the text. */
export type Place = readonly [from: number, to: number];

/** Every place of a phrase, from left to right; none overlaps another. A part of a character counts as the whole. */
export function placesOf(text: string, phrase: string): Place[] {
  const sought = folded(phrase);
  if (sought === '') return [];
  const { letters, begins, ends } = unfolded(text);
  const places: Place[] = [];
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + sought.length)) {
    const place: Place = [begins[at] as number, ends[at + sought.length - 1] as number];
    // Two hits inside one character, such as ㎜, are one.
    if ((places.at(-1)?.[1] ?? 0) <= place[0]) places.push(place);
  }
  return places;
}

/** What is compared, with where in the text each of its letters comes from. */
function unfolded(text: string): { letters: string; begins: number[]; ends: number[] } {
  const begins: number[] = [];
  const ends: number[] = [];
  let letters = '';
  for (const { segment, index } of segmenter('und', 'grapheme').segment(text)) {
    // Between two letters nothing is cut off, and so what is white stays.
    const inside = folded(`-${segment}-`).slice(1, -1);
    const more = inside.startsWith(' ') && letters.endsWith(' ') ? inside.slice(1) : inside;
    for (let at = 0; at < more.length; at++) {
      begins.push(index);
      ends.push(index + segment.length);
    }
    letters += more;
  }
  return { letters, begins, ends };
}

/** A sigma is written otherwise at the end of a word, which a single character does not know. */
function folded(text: string): string {
  return comparable(text).replaceAll('ς', 'σ');
}
