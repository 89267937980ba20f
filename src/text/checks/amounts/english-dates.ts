// Reads dates and times in an English sentence: years, fiscal years, decades, months, days, weekdays, hours.
import type { Amount, Strength } from './amount.ts';
import { months, shortMonths, weekdays } from './english-words.ts';

/** What one match comes to; the text of each amount is cut out afterwards. */
export type Reader = (text: string, match: RegExpExecArray) => Omit<Amount, 'text'>[];

const monthNames = [...months.keys()].map((name) => name[0]?.toUpperCase() + name.slice(1)).join('|');
const shortNames = [...shortMonths.keys()]
  .filter((name) => name !== 'may')
  .map((name) => name[0]?.toUpperCase() + name.slice(1))
  .join('|');
const dayNames = [...weekdays.keys()].map((name) => name[0]?.toUpperCase() + name.slice(1)).join('|');
const MONTH = `(?:(${monthNames})|(${shortNames})\\.?)`;
const YEAR = '(1\\d{3}|20\\d{2}|21\\d{2})';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?';

/** In order, the fullest first. */
export const dateReaders: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`\\b${MONTH} ${DAY}(?:[-–]${DAY})?(?:,? ${YEAR})?\\b`, 'g'), fullDate],
  [new RegExp(`\\b(?:the )?${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?\\b`, 'g'), dayFirst],
  [new RegExp(`\\b${MONTH}(?:,? (?:of )?${YEAR})\\b`, 'g'), monthOfYear],
  [/\b(1\d{3}|20\d{2})-(\d\d)-(\d\d)\b/g, isoDate],
  [/\b(?:fiscal (?:year )?|FY ?)(\d{4}|\d{2})\b|\b(\d{4}) fiscal year\b/gi, fiscalYear],
  [/(?:\b(\d{3}0)|['’](\d0))['’]?s\b/g, decade],
  [/\b(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b|\b([2-9]0)s\b/gi, tens],
  [/\b(\d{1,2}):(\d\d)(?: ?([ap])\.?m\b\.?)?/gi, clock],
  [/\b(\d{1,2}) ?([ap])\.?m\b\.?|\b(\d{1,2}) o['’]clock\b/gi, hour],
  [new RegExp(`\\b(${monthNames})\\b`, 'g'), month],
  [new RegExp(`\\b(${dayNames})s?\\b`, 'g'), weekday],
];

function fullDate(_: string, match: RegExpExecArray) {
  const [, long, short, day, last, year] = match;
  return [
    dated(match, 'month', monthValue(long, short)),
    dated(match, 'day', Number(day)),
    ...(last ? [dated(match, 'day', Number(last))] : []),
    ...(year ? [dated(match, 'year', Number(year))] : []),
  ];
}

function dayFirst(text: string, match: RegExpExecArray) {
  const [, day, long, short, year] = match;
  const [whole] = match;
  return fullDate(
    text,
    Object.assign([whole, long, short, day, undefined, year], {
      index: match.index,
    }) as unknown as RegExpExecArray,
  );
}

function monthOfYear(_: string, match: RegExpExecArray) {
  const [, long, short, year] = match;
  return [dated(match, 'month', monthValue(long, short)), dated(match, 'year', Number(year))];
}

function isoDate(_: string, match: RegExpExecArray) {
  const [, year, month, day] = match.map(Number);
  return [dated(match, 'year', year ?? 0), dated(match, 'month', month ?? 0), dated(match, 'day', day ?? 0)];
}

function fiscalYear(_: string, match: RegExpExecArray) {
  const year = Number(match[1] ?? match[2]);
  return [dated(match, 'fiscal', year < 100 ? 2000 + year : year)];
}

function decade(_: string, match: RegExpExecArray) {
  const value = Number(match[1] ?? match[2]);
  return [{ ...dated(match, 'decade', value), also: value < 100 ? 1900 + value : value % 100 }];
}

function tens(_: string, match: RegExpExecArray) {
  const stems = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');
  const value = match[2] ? Number(match[2]) : (stems.indexOf((match[1] ?? '').toLowerCase()) + 2) * 10;
  return [{ ...dated(match, 'decade', value, match[2] ? 2 : 1), also: 1900 + value }];
}

function clock(_: string, match: RegExpExecArray) {
  const [, hours = '', minutes = '', half] = match;
  if (Number(hours) > 24 || Number(minutes) > 59) return [];
  const minute = Number(minutes) === 0 ? [] : [dated(match, 'minute', Number(minutes))];
  return [hourOf(match, Number(hours), half), ...minute];
}

function hour(_: string, match: RegExpExecArray) {
  return [hourOf(match, Number(match[1] ?? match[3]), match[2])];
}

function hourOf(match: RegExpExecArray, value: number, half: string | undefined) {
  if (!half)
    return value < 13 ? { ...dated(match, 'hour', value), also: value + 12 } : dated(match, 'hour', value);
  const isAfternoon = half.toLowerCase() === 'p';
  return dated(match, 'hour', (value % 12) + (isAfternoon ? 12 : 0));
}

function month(text: string, match: RegExpExecArray) {
  const name = (match[1] ?? '').toLowerCase();
  // `May` and `March` begin sentences as other words, and May is a name.
  const doubtful =
    (name === 'may' || name === 'march') &&
    !/\b(?:in|of|since|until|by|last|next|early|late|this|from|to|and|through) $/i.test(
      text.slice(0, match.index),
    );
  return doubtful ? [] : [dated(match, 'month', months.get(name) ?? 0)];
}

function weekday(_: string, match: RegExpExecArray) {
  return [dated(match, 'weekday', weekdays.get((match[1] ?? '').toLowerCase()) ?? 0)];
}

function monthValue(long: string | undefined, short: string | undefined): number {
  return months.get((long ?? '').toLowerCase()) ?? shortMonths.get((short ?? '').toLowerCase()) ?? 0;
}

export const at = (match: RegExpExecArray) => ({
  start: match.index,
  end: match.index + match[0].trimEnd().length,
});

export const dated = (match: RegExpExecArray, unit: string, value: number, strength: Strength = 2) => ({
  ...at(match),
  unit,
  value,
  strength,
});
