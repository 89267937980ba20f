// What was typed becomes words: parted by spaces, held together by quotes.
import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const words = (typed: string, bothKana = false) => parseQuery(typed, bothKana).words.map(({ text }) => text);

test('several words, phrases in any kind of quotes, each once', () => {
  expect(words('外交　政策 外交')).toEqual(['外交', '政策']);
  expect(words('"climate change" 気候')).toEqual(['climate change', '気候']);
  expect(words('“Climate Change”')).toEqual(['climate change']);
  expect(words('「外交」の')).toEqual(['「外交」の']);
  expect(words('"外交 政策')).toEqual(['外交', '政策']);
});

test('one kanji is enough; one kana or letter is not, and is told', () => {
  expect(parseQuery('川 の a 7', false)).toMatchObject({ words: [{ text: '川' }], left: ['の', 'a', '7'] });
  expect(words('𠮷')).toEqual(['𠮷']);
  expect(parseQuery('  ', false)).toEqual({ words: [], left: [] });
});

test('at most eight words, and no more than a hundred characters', () => {
  const nine = parseQuery('あい うえ おか きく けこ さし すせ そた ちつ', false);
  expect(nine.words.length).toBe(8);
  expect(nine.left).toEqual(['ちつ']);
  expect(words('あ'.repeat(1000))[0]?.length).toBe(100);
});

test('both kana count as the same only when asked for', () => {
  const forms = (typed: string, both: boolean) =>
    parseQuery(typed, both).words[0]?.forms.map(({ text }) => text);
  expect(forms('カラス', false)).toEqual(['カラス']);
  expect(forms('カラス', true)?.sort()).toEqual(['からす', 'カラス'].sort());
  expect(forms('からす天狗', true)).toContain('カラス天狗');
  expect(forms('カラス', true)).not.toContain('ガラス');
  expect(forms('あ漢あ漢あ漢あ漢あ漢あ', true)?.length).toBe(8);
});
