// Reads the amounts in a Japanese sentence: arabic, full-width and kanji numerals with 万 億 兆, 割, eras, counters.
import { narrow } from '../fold.ts';
import type { Amount, Strength } from './amount.ts';
import { COUNTER, counters, eras, quietWords } from './japanese-words.ts';
import { numeralValue } from './numerals.ts';

const PLAIN = '(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?';
const NUMERAL = `${PLAIN}(?:[十百千万億兆]{1,2}(?:${PLAIN})?){0,6}|[〇一二三四五六七八九十百千万億兆]{1,24}`;
const NUMBER = new RegExp(NUMERAL, 'gu');
const NO_NUMBER =
  /https?:\/\/[!-~]{1,800}|\[\^[^\]\s]{1,20}\]|[※＊][0-9]{1,3}|(?<=[\p{L}。、」])\[[0-9]{1,3}\]/gu;

/** Words in which a numeral counts nothing. */
const FIXED =
  /一生懸命|一所懸命|万が一|万一|二度と|三日月|三日坊主|七夕|八百屋|百貨店|十分に|十分な|二酸化|一酸化|三角|四角|五輪|四季|九州|四国|三重県|千葉|千代田|八重|百科|千里眼|一般|一方|一緒|一番|一部|一度も|一切|一気|一層|一体|一致|統一|唯一|一時的|世界一|第一線|第三者|二の足|四苦八苦|七面鳥|十字|五感|六法|百姓|万国|億劫|千差万別|三つ編み|二重|五月雨|十八番|三味線|八つ当たり|真っ二つ|万年筆|万能|万全|万歳|千秋楽|数十|数百|数千|数万|数億|何十|何百|何千|何万|十数|百数十|千数百|[〇一二三四五六七八九十百千]+数[十百千万]/gu;

export function japaneseAmounts(text: string): Amount[] {
  const narrowed = narrow(text);
  const blank = (found: string) => '\0'.repeat(found.length);
  let left = narrowed.replace(NO_NUMBER, blank).replace(FIXED, blank);
  const found: Amount[] = [];
  for (const read of [spans, shares, fractions, eraYears, isoDates, clocks, weekdays]) {
    for (const [amounts, start, end] of read(left)) {
      found.push(...amounts.map((amount) => ({ ...amount, text: text.slice(amount.start, amount.end) })));
      left = left.slice(0, start) + '\0'.repeat(end - start) + left.slice(end);
    }
  }
  for (const match of left.matchAll(NUMBER)) found.push(...numberAt(text, left, match));
  for (const [value, unit, strength, pattern] of quietWords) {
    for (const match of left.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      found.push({ ...place, value, unit, strength, text: match[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Reading = [Omit<Amount, 'text'>[], number, number];

/** 1時間30分, and 9秒8, as a race is timed. */
function spans(text: string): Reading[] {
  const hours = new RegExp(`(${NUMERAL})時間(${NUMERAL})分`, 'gu');
  const long = Array.from(text.matchAll(hours), (match): Reading => {
    const value = numeralValue(match[1] ?? '') + numeralValue(match[2] ?? '') / 60;
    return measured(match, value, 'hours');
  });
  const races = text.matchAll(/(?<![0-9])([0-9]+)秒([0-9]{1,2})(?![0-9分秒])/gu);
  return [
    ...long,
    ...Array.from(races, (match) => measured(match, Number(`${match[1]}.${match[2]}`), 'seconds')),
  ];
}

function measured(match: RegExpExecArray, value: number, unit: string): Reading {
  const place = { start: match.index, end: match.index + match[0].length };
  return [[{ ...place, value, unit, strength: 2 }], place.start, place.end];
}

/** 三割二分. */
function shares(text: string): Reading[] {
  return Array.from(text.matchAll(new RegExp(`(${NUMERAL})割([0-9一二三四五六七八九])分`, 'gu')), (match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const value = numeralValue(match[1] ?? '') * 10 + numeralValue(match[2] ?? '');
    return [[{ ...place, value, unit: '%', strength: 2 }], place.start, place.end];
  });
}

function fractions(text: string): Reading[] {
  return Array.from(text.matchAll(new RegExp(`(${NUMERAL})分の(${NUMERAL})`, 'gu')), (match) => {
    const [whole, below = '', above = ''] = match;
    const place = { start: match.index, end: match.index + whole.length };
    const value = numeralValue(above) / numeralValue(below);
    return [
      [{ ...place, value, unit: 'part', strength: /[0-9]/.test(whole) ? 2 : 1 }],
      place.start,
      place.end,
    ];
  });
}

function eraYears(text: string): Reading[] {
  const pattern = new RegExp(`(${Object.keys(eras).join('|')})(元|${NUMERAL})(年度|年)`, 'gu');
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, era = '', year = '', unit] = match;
    const place = { start: match.index, end: match.index + whole.length };
    const value = (eras[era] ?? 0) + (year === '元' ? 1 : numeralValue(year));
    return [
      [{ ...place, value, unit: unit === '年度' ? 'fiscal' : 'year', strength: 2 }],
      place.start,
      place.end,
    ];
  });
}

function isoDates(text: string): Reading[] {
  return Array.from(
    text.matchAll(/(?<![0-9])([12][0-9]{3})[-/]([01]?[0-9])[-/]([0-3]?[0-9])(?![0-9])/gu),
    (match) => {
      const place = { start: match.index, end: match.index + match[0].length, strength: 2 as Strength };
      const units = ['year', 'month', 'day'];
      return [
        units.map((unit, at) => ({ ...place, unit, value: Number(match[at + 1]) })),
        place.start,
        place.end,
      ];
    },
  );
}

/** 午後3時半, 15時30分, 3:30. */
function clocks(text: string): Reading[] {
  const pattern = new RegExp(
    `(午前|午後|朝|夜|夕方)?(${NUMERAL})(?:時(?!間|代|点|期|速|に一度)(半|(${NUMERAL})分)?|:([0-5][0-9]))`,
    'gu',
  );
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, half, hour = '', after, minute, colon] = match;
    const place = { start: match.index, end: match.index + whole.length, strength: 2 as Strength };
    const value = numeralValue(hour);
    const minutes = after === '半' ? 30 : numeralValue(minute ?? colon ?? '');
    const isAfternoon = half === '午後';
    const known = half === '午前' || isAfternoon;
    return [
      [
        {
          ...place,
          unit: 'hour',
          value: isAfternoon ? (value % 12) + 12 : value,
          ...(known || value > 12 ? {} : { also: value + 12 }),
        },
        ...(minutes ? [{ ...place, unit: 'minute', value: minutes }] : []),
      ],
      place.start,
      place.end,
    ];
  });
}

function weekdays(text: string): Reading[] {
  return Array.from(text.matchAll(/([月火水木金土日])曜/gu), (match) => {
    const place = { start: match.index, end: match.index + 2 };
    const value = '月火水木金土日'.indexOf(match[1] ?? '') + 1;
    return [[{ ...place, value, unit: 'weekday', strength: 2 }], place.start, place.end];
  });
}

function numberAt(text: string, left: string, match: RegExpExecArray): Amount[] {
  const numeral = match[0];
  const start = match.index;
  const numeralEnd = start + numeral.length;
  if (/[数何幾]$/.test(left.slice(0, start)) || /^数[^字値学え]/.test(left.slice(numeralEnd))) return [];
  let value = numeralValue(numeral);
  if (Number.isNaN(value)) return [];
  const after = left.slice(numeralEnd, numeralEnd + 12);
  const [unit, length] = unitOf(after, value);
  const end = numeralEnd + length;
  if (after.startsWith('割')) value *= 10;
  if (/^(?:年|か月|カ月|時間)半/.test(after)) value += 0.5;
  const place = { start, end, text: text.slice(start, end), digits: { start, end: numeralEnd } };
  const also = unit === 'decade' && value < 100 ? { also: 1900 + value } : {};
  return [
    { ...place, value, ...also, unit, strength: strengthOf(left, numeral, start, numeralEnd, value, unit) },
  ];
}

function unitOf(after: string, value: number): [string, number] {
  for (const [unit, pattern] of counters) {
    const match = pattern.exec(after);
    if (!match) continue;
    if (unit === 'year') return [value >= 1000 ? 'year' : 'years', match[0].length];
    return [unit, match[0].length];
  }
  return ['', COUNTER.exec(after)?.[0].length ?? 0];
}

function strengthOf(
  left: string,
  numeral: string,
  start: number,
  end: number,
  value: number,
  unit: string,
): Strength {
  // 「2,3日」 is about as many.
  const isAbout =
    /(?<![0-9])[0-9][,、]$/.test(left.slice(0, start)) || /^[,、][0-9](?![0-9])/.test(left.slice(end));
  const isNamed = /[A-Za-z]-?$/.test(left.slice(0, start)) && unit === '';
  if (/[0-9]/.test(numeral)) return isAbout || isNamed ? 0 : 2;
  const isCounted = unit !== '' || COUNTER.test(left.slice(end, end + 6));
  if (value === 1 || !isCounted) return 0;
  return numeral.length > 1 || value > 10 ? 2 : 1;
}
