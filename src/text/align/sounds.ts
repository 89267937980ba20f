// How much an English word sounds like a Japanese word in katakana: データ like “data”, サーバー like “server”.

/** The consonants of a word, and the vowel that is heard first ('' for none). */
export interface Sound {
  /** Places in `CLASSES`, one for each consonant; a vowel at the beginning counts as one. */
  classes: Uint8Array;
  /** The classes that occur, as bits. */
  bits: number;
  /** How much all of them together would cost to leave out. */
  weight: number;
  vowel: string;
}

const KANA: Record<string, string> = {};
for (const [row, consonant] of [
  ['アイウエオ', ''],
  ['カキクケコ', 'k'],
  ['ガギグゲゴ', 'g'],
  ['サシスセソ', 's'],
  ['ザジズゼゾ', 'z'],
  ['タチツテト', 't'],
  ['ダヂヅデド', 'd'],
  ['ナニヌネノ', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
] as const) {
  for (const [at, kana] of Array.from(row).entries()) KANA[kana] = consonant + 'aiueo'.charAt(at);
}
Object.assign(KANA, { ヤ: 'a', ユ: 'u', ヨ: 'o', ワ: 'a', ヲ: 'o', ヴ: 'bu', ン: 'n', ヂ: 'zi', ヅ: 'zu' });

const SMALL: Record<string, string> = {
  ャ: 'a',
  ュ: 'u',
  ョ: 'o',
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
};

/** The sound of a word in katakana. */
export function soundOfKatakana(word: string): Sound {
  let letters = '';
  for (const kana of word) {
    const small = SMALL[kana];
    if (small !== undefined) letters = letters.replace(/[aiueo]$/, '') + small;
    else letters += KANA[kana] ?? '';
  }
  return soundOf(letters);
}

// What stands for which classes of consonants: J is a soft g, C is ch, T is th, R an r that may be silent, H an h that may be.
const SPELLINGS: readonly [RegExp, string][] = [
  [/[ts]ion/g, 'san'],
  [/[ct]ia([nl])/g, 'sa$1'],
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 'z'],
  [/tch/g, 'C'],
  [/sch|chr/g, 'sk'],
  [/ch/g, 'C'],
  [/sh/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 'T'],
  [/(?<=.)gh/g, ''],
  [/dg(?=[ei])/g, 'J'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'J'],
  [/ck|c|qu|q/g, 'k'],
  [/x/g, 'ks'],
  [/j/g, 'z'],
  [/v/g, 'b'],
  [/f/g, 'h'],
  [/l/g, 'r'],
  [/r(?![aeiouy])/g, 'R'],
  [/(?<=.)h/g, 'H'],
  [/w/g, 'u'],
  [/y/g, 'i'],
];

/** The sound of a word in Latin letters, roughly as English is read. */
export function soundOfEnglish(word: string): Sound {
  let letters = word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  for (const [spelling, sound] of SPELLINGS) letters = letters.replace(spelling, sound);
  return soundOf(letters.replace(/(?<=.)e$/, ''));
}

function soundOf(letters: string): Sound {
  const consonants = letters.replace(/^[aiueo]/, '_').replace(/[aiueo]+/g, ' ');
  const skeleton = consonants.replace(/(.)\1+/g, '$1').replaceAll(' ', '');
  const classes = Uint8Array.from(skeleton, (consonant) => Math.max(0, CLASSES.indexOf(consonant)));
  let bits = 0;
  let weight = 0;
  for (const own of classes) {
    bits |= 1 << own;
    weight += drops[own] ?? 1;
  }
  return { classes, bits, weight, vowel: /[aiueo]/.exec(letters)?.[0] ?? '' };
}

/** Costs of reading one class for another, both ways; everything else costs 1. */
const NEAR =
  'Cs.4 Ct0 Ck.4 Jz0 Jg.2 Ts0 Tz.2 Tt.3 sz.3 td.5 kg.5 nm.3 bp.5 Rr.2 Hh0 dz.4 ts.5 CT.4 JC.4'.split(' ');
const LIGHT: Record<string, number> = { R: 0.1, H: 0.2, _: 0.5, t: 0.8, d: 0.8 };
const CLASSES = 'kgszjtdnhbpmrCJTRH_';
const SIZE = CLASSES.length;
const swaps = new Float64Array(SIZE * SIZE).fill(1);
const drops = Float64Array.from(CLASSES, (consonant) => LIGHT[consonant] ?? 1);
/** For each class those that it may stand for, as bits. */
const nearly = new Int32Array(SIZE);
for (const [at] of Array.from(CLASSES).entries()) {
  swaps[at * SIZE + at] = 0;
  nearly[at] = 1 << at;
}
for (const rule of NEAR) {
  const [a, b] = [CLASSES.indexOf(rule.charAt(0)), CLASSES.indexOf(rule.charAt(1))];
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    swaps[one * SIZE + other] = Number(rule.slice(2));
    nearly[one] = (nearly[one] ?? 0) | (1 << other);
  }
}

/** Cost of all of a word's differences, for each of its consonants, up to which it still sounds the same. */
const LIKE = 0.22;

/** Vowels in which katakana may render an English vowel. */
const VOWELS: Record<string, string> = { a: 'aeo', e: 'eia', i: 'iae', o: 'oau', u: 'uao', '': 'aiueo' };

/**
 * Whether the English word sounds like the katakana word or like a part at its beginning or end (データ in ビッグデータ).
 * An edit distance over consonants, after Knight and Graehl, “Machine Transliteration” (1998), much simplified.
 */
export function soundsLike(english: Sound, katakana: Sound): boolean {
  const { weight } = english;
  if (weight < 1 || katakana.weight < 1) return false;
  const few = weight < 2.5;
  const most = few ? 0.3 : LIKE * weight;
  if (missing(english, katakana) > most) return false;
  if (few) {
    // So few consonants say little: the whole word has to fit, vowel and all.
    if (katakana.weight > weight + 0.6 || (weight < 1.6 && katakana.weight < 1.6)) return false;
    if (!(VOWELS[english.vowel] ?? '').includes(katakana.vowel)) return false;
    if (missing(katakana, english) > most) return false;
    return distance(english.classes, katakana.classes, false) <= most;
  }
  if (distance(english.classes, katakana.classes, true) <= most) return true;
  return distance(english.classes.toReversed(), katakana.classes.toReversed(), true) <= most;
}

/** What the consonants cost at least that the other word has nothing like. */
function missing({ classes }: Sound, { bits }: Sound): number {
  let cost = 0;
  for (const own of classes) if (((nearly[own] ?? 0) & bits) === 0) cost += drops[own] ?? 1;
  return cost;
}

let row = new Float64Array(64);
let next = new Float64Array(64);

/** With `open`, whatever of `b` is left over at its end costs nothing. */
function distance(a: Uint8Array, b: Uint8Array, open: boolean): number {
  if (b.length >= row.length) {
    row = new Float64Array(2 * b.length);
    next = new Float64Array(2 * b.length);
  }
  row[0] = 0;
  for (let at = 0; at < b.length; at++) row[at + 1] = (row[at] ?? 0) + (drops[b[at] ?? 0] ?? 1);
  for (const mine of a) {
    const drop = drops[mine] ?? 1;
    next[0] = (row[0] ?? 0) + drop;
    for (let at = 1; at <= b.length; at++) {
      const theirs = b[at - 1] ?? 0;
      const swapped = (row[at - 1] ?? 0) + (swaps[mine * SIZE + theirs] ?? 1);
      const added = (next[at - 1] ?? 0) + (drops[theirs] ?? 1);
      next[at] = Math.min((row[at] ?? 0) + drop, added, swapped);
    }
    [row, next] = [next, row];
  }
  if (!open) return row[b.length] ?? 0;
  let least = row[0] ?? 0;
  for (let at = 1; at <= b.length; at++) least = Math.min(least, row[at] ?? 0);
  return least;
}
