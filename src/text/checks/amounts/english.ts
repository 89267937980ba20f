// Reads the amounts in an English sentence: digits and words, money, dates, times, units.
import type { Amount, Strength } from './amount.ts';
import { compoundReaders } from './english-compound.ts';
import { at, dated, dateReaders, type Reader } from './english-dates.ts';
import { ordinals, scales, shortScales, signs, smallNumbers, unitWords } from './english-words.ts';

const words = [...smallNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const ranks = [...ordinals.keys()].sort((a, b) => b.length - a.length).join('|');
/** In order: what one takes, the next does not see. Each pattern is bounded, so none can take long. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/https?:\/\/[!-~]{1,800}|[\w.+-]{1,80}@[\w-]{1,80}\.[\w.]{1,40}/g, () => []],
  [/\[\^[^\]\s]{1,20}\]|(?<=\p{L}[.,]?)\[\d{1,3}\]/gu, () => []],
  ...compoundReaders,
  ...dateReaders,
  [/(US\$|A\$|C\$|[$€£¥₩₹])? ?(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(st|nd|rd|th)?(?![\d])/g, digits],
  [
    /\b(?:a|one) (?:and a )?half (?=million|billion|trillion)|\bhalf (?:a|an) (million|billion|trillion|hour|dozen)\b/gi,
    halfOf,
  ],
  [
    new RegExp(
      `\\b(?:(?:a|an|${words})[ -])?(half|third|quarter|fifth|sixth|tenth)s?\\b(?= of)|\\b(${words})[- ](third|quarter|fifth|sixth|tenth)s\\b`,
      'gi',
    ),
    fraction,
  ],
  [
    new RegExp(
      `\\b(?:an? (?=(?:hundred|thousand|million|billion|trillion)\\b))?(?:(?:${words}|hundred|thousand|million|billion|trillion)(?:[ -](?:and )?(?=${words}|hundred|thousand|million|billion|trillion)|\\b)){1,12}`,
      'gi',
    ),
    inWords,
  ],
  [/\ba dozen\b/gi, dozen],
  [/\b(?:a single|an?|one|per|each|every)(?= [a-z]+)/gi, oneUnit],
  [new RegExp(`\\b(?:(${[...smallNumbers.keys()].slice(20).join('|')})-)?(${ranks})\\b`, 'gi'), rank],
  [
    /\b(twice|hourly|daily|weekly|monthly|annual(?:ly)?|yearly|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|half|halves|once|both|pair|couple|noon|midnight|dozen|decade|century|twins?|single)\b/gi,
    quiet,
  ],
];

export function englishAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  let left = text;
  for (const [pattern, read] of readers) {
    for (const match of [...left.matchAll(pattern)]) {
      const whole = match[0];
      if (whole.trim() === '') continue;
      const amounts = read(text, match);
      const end = Math.max(match.index + whole.length, ...amounts.map((amount) => amount.end));
      if (left.slice(match.index, match.index + whole.length) !== whole) continue;
      found.push(...amounts.map((amount) => ({ ...amount, text: text.slice(amount.start, amount.end) })));
      left = `${left.slice(0, match.index)}${'\0'.repeat(end - match.index)}${left.slice(end)}`;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function digits(text: string, match: RegExpExecArray) {
  const [whole, sign, plain = '', rest = '', ending] = match;
  const start = match.index + whole.length - whole.trimStart().length;
  let end = match.index + whole.length;
  let value = Number(plain.replaceAll(',', '') + rest);
  const scale = /^(?:[ -](hundred|thousand|million|billion|trillion)\b|(k|mn?|bn?|tn)\b)/i.exec(
    text.slice(end, end + 12),
  );
  if (scale && (scale[1] || sign)) {
    value *= scales[scale[1]?.toLowerCase() ?? ''] ?? shortScales[scale[2]?.toLowerCase() ?? ''] ?? 1;
    end += scale[0].length;
  }
  const named =
    /[A-Za-z]-?$/.test(text.slice(0, start)) ||
    /^-?[A-Za-z]/.test(
      text
        .slice(end)
        .replace(
          /^-(?:year|day|hour|minute|month|week|foot|mile|met|kilo|acre|page|person|member|story|point|percent|dollar|ton|degree)/,
          ' ',
        ),
    );
  const unit = unitAfter(text, end);
  const isYear = !sign && !unit && !rest && /^(?:1[5-9]|20)\d\d$/.test(plain) && !ending;
  return [
    {
      start,
      end: unit?.end ?? end,
      value,
      unit: (sign && signs[sign]) || unit?.name || (isYear ? 'year' : ''),
      strength: (named && !unit && !ending ? 0 : 2) as Strength,
    },
  ];
}

function unitAfter(text: string, end: number): { name: string; end: number } | null {
  const rest = text.slice(end, end + 40);
  for (const [name, pattern] of unitWords) {
    const match = pattern.exec(rest);
    if (match) return { name, end: end + match[0].length };
  }
  return null;
}

function halfOf(_: string, match: RegExpExecArray) {
  const scale = match[1]?.toLowerCase();
  if (scale === 'dozen') return [dated(match, '', 6, 1)];
  if (scale === 'hour') return [dated(match, 'minutes', 30, 1)];
  return scale ? [dated(match, '', 0.5 * (scales[scale] ?? 1))] : [];
}

function fraction(_: string, match: RegExpExecArray) {
  const parts: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, tenth: 10 };
  const top = smallNumbers.get((match[2] ?? match[0].split(/[ -]/)[0] ?? '').toLowerCase()) ?? 1;
  const below = parts[(match[1] ?? match[3] ?? '').toLowerCase()] ?? 1;
  return [dated(match, 'part', top / below, top > 1 ? 2 : 0)];
}

function inWords(text: string, match: RegExpExecArray) {
  const value = valueOfWords(match[0]);
  if (value === null) return [];
  const { start, end } = at(match);
  const unit = unitAfter(text, end);
  // `one` is hardly ever counted; from eleven on, and with a unit of measure, a number is meant as one.
  const loose = value === 1 || value === 0 ? 0 : 1;
  const strength: Strength = value > 10 && !/^an? /i.test(match[0]) ? 2 : loose;
  return [{ start, end: unit?.end ?? end, value, unit: unit?.name ?? '', strength }];
}

function valueOfWords(phrase: string): number | null {
  const parts = phrase
    .toLowerCase()
    .split(/[ -]+/)
    .map((word) => (/^an?$/.test(word) ? 'one' : word))
    .filter((word) => word !== '' && word !== 'and');
  // `hundreds of`: no number stands before the scale.
  if (scales[parts[0] ?? ''] !== undefined) return null;
  let total = 0;
  let group = 0;
  for (const word of parts) {
    const scale = scales[word];
    if (scale === undefined) group += smallNumbers.get(word) ?? 0;
    else if (scale === 100) group *= 100;
    else {
      total += group * scale;
      group = 0;
    }
  }
  return total + group;
}

function dozen(_: string, match: RegExpExecArray) {
  return [dated(match, '', 12, 1)];
}

/** `a month`, `per kilogram`: one of a unit. */
function oneUnit(text: string, match: RegExpExecArray) {
  const { start, end } = at(match);
  const unit = unitAfter(text, end);
  return unit ? [{ start, end: unit.end, value: 1, unit: unit.name, strength: 0 as Strength }] : [];
}

function rank(text: string, match: RegExpExecArray) {
  const tensBefore = smallNumbers.get((match[1] ?? '').toLowerCase()) ?? 0;
  const value = tensBefore + (ordinals.get((match[2] ?? '').toLowerCase()) ?? 0);
  const { start, end } = at(match);
  if (/\bevery $/i.test(text.slice(0, start)))
    return [{ start, end, value, unit: '', strength: 0 as Strength }];
  if (
    value === 2 &&
    /^s?\b(?! (?:time|place|year|day|half|child|floor|goal|book|wife|son|daughter|of|largest|biggest|most))/.test(
      text.slice(end),
    )
  )
    return [{ start, end, value, unit: '', strength: 0 as Strength }];
  const unit = unitAfter(text, end);
  const isCentury = unit?.name === 'century';
  return [
    {
      start,
      end: isCentury ? unit.end : end,
      value,
      unit: isCentury ? 'century' : '',
      strength: (value === 1 ? 0 : isCentury ? 2 : 1) as Strength,
    },
  ];
}

const QUIET: Record<string, number> = {
  half: 0.5,
  halves: 0.5,
  once: 1,
  noon: 12,
  midnight: 0,
  dozen: 12,
  decade: 10,
  century: 100,
  single: 1,
};

/** Words that a number in the other language may stand for, and need not. */
function quiet(_: string, match: RegExpExecArray) {
  const word = (match[1] ?? '').toLowerCase();
  const value = QUIET[word] ?? (word.startsWith('tripl') ? 3 : /ly$|^annual/.test(word) ? 1 : 2);
  return [dated(match, '', value, 0)];
}
