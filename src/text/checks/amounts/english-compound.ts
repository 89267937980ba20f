// Reads measures in two pieces in an English sentence as one: six feet five, an hour and a half, two hours and ten minutes.
import type { Strength } from './amount.ts';
import { dated, type Reader } from './english-dates.ts';
import { smallNumbers } from './english-words.ts';

const NUMBER = `(\\d+(?:\\.\\d+)?|an?|${[...smallNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const SPAN = '(year|month|week|day|hour|minute)';

/** Before all that would read the pieces by themselves. */
export const compoundReaders: readonly (readonly [RegExp, Reader])[] = [
  [
    /\b(\d+)[ -](?:feet|foot|ft\.?)[ ,-]{1,2}(?:and )?(\d+)(?:[ -]inch(?:es)?|[ -]in\b)?(?![\d%])/gi,
    feetAndInches,
  ],
  [new RegExp(`\\b${NUMBER} hours?,? (?:and )?${NUMBER} minutes?\\b`, 'gi'), hoursAndMinutes],
  [new RegExp(`\\b${NUMBER} ${SPAN}s? and a half\\b`, 'gi'), halfAfter],
  [new RegExp(`\\b${NUMBER} and a half ${SPAN}s?\\b`, 'gi'), halfAfter],
];

function feetAndInches(_: string, match: RegExpExecArray) {
  return [dated(match, 'foot', Number(match[1]) + Number(match[2]) / 12)];
}

function hoursAndMinutes(_: string, match: RegExpExecArray) {
  return [dated(match, 'hours', numberOf(match[1]) + numberOf(match[2]) / 60, strengthOf(match))];
}

function halfAfter(_: string, match: RegExpExecArray) {
  return [dated(match, `${match[2]?.toLowerCase()}s`, numberOf(match[1]) + 0.5, strengthOf(match))];
}

function numberOf(text = ''): number {
  const word = text.toLowerCase();
  return /^\d/.test(word) ? Number(word) : (smallNumbers.get(word) ?? 1);
}

function strengthOf(match: RegExpExecArray): Strength {
  return /\d/.test(match[0]) ? 2 : 1;
}
