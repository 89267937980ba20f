// Whether a Latin name and a katakana word may sound alike: by their consonants, as a katakana ear hears them.
import { charactersOf, Pattern } from '../similarity.ts';

const ROWS: Record<string, string> = {
  カキクケコ: 'k',
  ガギグゲゴ: 'g',
  サスセソシ: 's',
  ザズゼゾジヂヅ: 'z',
  タテトチツ: 't',
  ダデド: 'd',
  ナニヌネノン: 'n',
  ハヒヘホフ: 'h',
  バビブベボヴ: 'b',
  パピプペポ: 'p',
  マミムメモ: 'm',
  ラリルレロ: 'r',
};

const consonants = new Map(
  Object.entries(ROWS).flatMap(([kana, sign]) => Array.from(kana, (k) => [k, sign])),
);

/** Spellings to what a katakana ear hears, the longer first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/sch|sh|ch(?=r|l)|sc(?=[ei])/g, 's'],
  [/tch|ch/g, 't'],
  [/ph/g, 'h'],
  [/th/g, 's'],
  [/gh(?=t|$)|(?<=[aeiouy])h(?=$|[^aeiouy])|(?<=[aeou])w(?=$|[^aeiouy])/g, ''],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/x/g, 'ks'],
  [/dge|ge(?=$|[^aeiou])|j|z|g(?=[eiy])/g, 'z'],
  [/f/g, 'h'],
  [/v/g, 'b'],
  [/l/g, 'r'],
  [/(?<=[aeiou])r(?=$|[^aeiouy])/g, ''],
  [/m(?=[bp])/g, 'n'],
  [/[aeiouyw]/g, ''],
  [/(.)\1+/g, '$1'],
];

function heard(katakana: string): string {
  return Array.from(katakana, (kana) => consonants.get(kana) ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1');
}

function spelled(name: string): string {
  const plain = name.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
  return SPELLINGS.reduce((text, [pattern, sign]) => text.replace(pattern, sign), plain);
}

/** Loose on purpose: it serves to ask whether a name was left out, not to spell it. */
export function soundsLike(name: string, katakana: string): boolean {
  const [a, b] = [spelled(name), heard(katakana)];
  const [firstLetter, firstKana] = [name.charAt(0).toLowerCase(), katakana.charAt(0)];
  if (a === '' || b === '') return isVowel(firstLetter) === /[アイウエオヤユヨワ]/u.test(firstKana);
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  return new Pattern(charactersOf(a)).distance(charactersOf(b), 0, b.length, most) <= most;
}

function isVowel(letter: string): boolean {
  return /[aeiouyw]/.test(letter);
}
