// One form for every way of writing the same characters, and the way back.
import { expect, test } from 'vitest';
import { asHiragana, asKatakana } from '../text/kana.ts';
import { fold, foldWithPlaces } from './fold.ts';

test('full and half width, capitals, typographic quotes and runs of white space are the same', () => {
  expect(fold('Ｇ７　外交')).toBe('g7 外交');
  expect(fold('ﾃﾞｰﾀﾍﾞｰｽ')).toBe('データベース');
  expect(fold('“Don’t”')).toBe('"don\'t"');
  expect(fold('  a\n\tb  ')).toBe('a b');
  expect(fold('㍿と①')).toBe('株式会社と1');
});

test('voicing marks stay, composed or not, and so does the difference between the kana', () => {
  expect(fold('か\u3099')).toBe('が');
  expect(fold('ハ')).not.toBe(fold('バ'));
  expect(fold('カ')).not.toBe(fold('か'));
  expect(asHiragana('カタカナー')).toBe('かたかなー');
  expect(asKatakana('ひらがな')).toBe('ヒラガナ');
});

test('what nobody sees is not compared: joiners, soft hyphens, the chosen shape of a kanji', () => {
  expect(fold('葛\u{e0100}飾')).toBe('葛飾');
  expect(fold('co\u00adop\u200b')).toBe('coop');
});

test.each([
  'Ｇ７ 外交',
  'ﾃﾞｰﾀと ﾊﾟﾝ',
  '  二つの　 空白  ',
  'か\u3099ぎ ㍿',
  '𠮷野家の“朝”',
  'Ὀδυσσεύς ΟΔΟΣ',
  'İstanbul',
  '각 \u1100\u1161\u11a8',
  '葛\u{e0100}飾',
])('the text with places says the same as the text without: %s', (original) => {
  const folded = foldWithPlaces(original);
  expect(folded.text).toBe(fold(original));
  expect(folded.from.length).toBe(folded.text.length);
  expect(folded.to.length).toBe(folded.text.length);
});

test('places lead back to the original characters', () => {
  const original = 'これはﾃﾞｰﾀです';
  const { text, from, to } = foldWithPlaces(original);
  const at = text.indexOf('データ');
  expect(original.slice(from[at], to[at + 2])).toBe('ﾃﾞｰﾀ');
});
