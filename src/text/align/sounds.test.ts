// English words and what they become in katakana.
import { expect, test } from 'vitest';
import { soundOfEnglish, soundOfKatakana, soundsLike } from './sounds.ts';

const alike = (english: string, katakana: string) =>
  soundsLike(soundOfEnglish(english), soundOfKatakana(katakana));

test.each([
  ['data', 'データ'],
  ['computer', 'コンピューター'],
  ['technology', 'テクノロジー'],
  ['server', 'サーバー'],
  ['bridge', 'ブリッジ'],
  ['science', 'サイエンス'],
  ['Washington', 'ワシントン'],
  ['quality', 'クオリティ'],
  ['church', 'チャーチ'],
  ['internet', 'インターネット'],
  ['engineer', 'エンジニア'],
])('“%s” sounds like %s', (english, katakana) => expect(alike(english, katakana)).toBe(true));

test.each([
  ['bread', 'データ'],
  ['take', 'タイプ'],
  ['people', 'プログラム'],
  ['a', 'ア'],
  ['rain', 'トレーニング'],
  ['minister', 'マンション'],
])('“%s” does not sound like %s', (english, katakana) => expect(alike(english, katakana)).toBe(false));
