// Numbers of a text as values, however they are written: 1,200, twelve hundred, １２００, 千二百, 2割, 令和3年.

/** `sure` when written in digits or with a unit of its own; a lone “one” or 一 is often part of another word. */
export interface Quantity {
  value: number;
  sure: boolean;
}

const ONES = wordValues(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen',
);
const TENS = wordValues('- - twenty thirty forty fifty sixty seventy eighty ninety', 10);
const ORDINALS = wordValues(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
    'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);
const MULTIPLES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);
const MONTHS = wordValues(
  '- january february march april may june july august september october november december',
);

const KANJI_DIGITS = '〇一二三四五六七八九';
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE = new Map([
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
]);
/** The year before the first of each era. */
const ERAS = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
  ['明治', 1867],
]);

/** Every number in a text, in no particular order; `text` in form NFKC. Works for any language with digits. */
export function quantitiesIn(text: string): Quantity[] {
  return [...inDigits(text), ...inEnglish(text), ...inMonths(text)];
}

const RUN =
  /(令和|平成|昭和|大正|明治)?((?:\d[\d,]*(?:\.\d+)?|[〇一二三四五六七八九十百千])+(?:[万億兆](?:\d[\d,]*(?:\.\d+)?|[〇一二三四五六七八九十百千])*)*|元(?=年))(割(?!合|り)|\s?(?:hundred|thousand|million|billion|trillion)\b|[年月日時分秒人つ個本回目倍歳円％%]|st\b|nd\b|rd\b|th\b)?/giu;

function inDigits(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const [, era, run = '', unit = ''] of text.matchAll(RUN)) {
    const value = run === '元' ? 1 : mixedValue(run);
    if (!Number.isFinite(value)) continue;
    const times = unit === '割' ? 10 : (MULTIPLES.get(unit.trim().toLowerCase()) ?? 1);
    const sure = /\d/.test(run) || unit === '割' || run.length > 1 || era !== undefined;
    found.push({ value: tidy(value * times), sure });
    const before = ERAS.get(era ?? '');
    if (before !== undefined && unit === '年') found.push({ value: before + value, sure: true });
  }
  return found;
}

/** 3万5000, 二千五百, 一九八四, 1,200: digits and kanji in any mixture. NaN when it is no number. */
function mixedValue(run: string): number {
  if (/^[〇一二三四五六七八九]{2,}$/u.test(run))
    return Number(Array.from(run, (digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const [part] of run.matchAll(/\d[\d,]*(?:\.\d+)?|./gu)) {
    const digit = KANJI_DIGITS.indexOf(part);
    const small = SMALL.get(part);
    const large = LARGE.get(part);
    if (digit >= 0) current = (current ?? 0) * 10 + digit;
    else if (small !== undefined) {
      section += (current ?? 1) * small;
      current = null;
    } else if (large !== undefined) {
      const below: number = section + (current ?? 0);
      total += (below === 0 ? 1 : below) * large;
      section = 0;
      current = null;
    } else current = Number(part.replaceAll(',', ''));
  }
  return total + section + (current ?? 0);
}

/** Twenty-five, two hundred and three, a million, third. */
function inEnglish(text: string): Quantity[] {
  const found: Quantity[] = [];
  let total = 0;
  let section = 0;
  let words = 0;
  const close = () => {
    if (words > 0) found.push({ value: total + section, sure: words > 1 || total + section > 2 });
    total = 0;
    section = 0;
    words = 0;
  };
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+|[^a-z\s-]+/g)) {
    const value = ONES.get(word) ?? TENS.get(word);
    const ordinal = ORDINALS.get(word);
    const times = MULTIPLES.get(word.replace(/s$/, ''));
    if (word === 'and' && words > 0) continue;
    if (value !== undefined) {
      // “one two three” is three numbers, “twenty three” is one.
      if (words > 0 && section % 10 !== 0) close();
      section += value;
    } else if (times !== undefined && words > 0) {
      if (times === 100 || times === 12) section *= times;
      else {
        total += section * times;
        section = 0;
      }
    } else {
      if (ordinal !== undefined) section += ordinal;
      if (ordinal !== undefined) words++;
      close();
      continue;
    }
    words++;
  }
  close();
  return found;
}

function inMonths(text: string): Quantity[] {
  return Array.from(text.matchAll(/\b(\p{Lu}[a-z]{2,8})\b/gu), ([word]) =>
    MONTHS.get(word.toLowerCase()),
  ).flatMap((value) => (value === undefined ? [] : [{ value, sure: true }]));
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function wordValues(words: string, times = 1): Map<string, number> {
  return new Map(words.split(' ').map((word, at) => [word, at * times]));
}
