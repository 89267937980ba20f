// Languages and reading times.
import { describe, expect, test } from 'vitest';
import { canonicalLanguage, detectLanguage, languageName, writesWithoutSpaces } from './language.ts';
import { countCharacters, countWords, readingMinutes, translationMinutes } from './reading.ts';

describe('detectLanguage', () => {
  test.each([
    [
      'en',
      'For forty years the river ran under the town in a pipe, and nobody under fifty had ever seen it.',
    ],
    ['de', 'Vierzig Jahre lang floss der Fluss in einem Rohr unter der Stadt, und niemand hat ihn gesehen.'],
    [
      'fr',
      'Pendant quarante ans, la rivière a coulé sous la ville dans un tuyau, et les gens ne la voyaient pas.',
    ],
    ['es', 'Durante cuarenta años el río corrió bajo la ciudad en una tubería, y nadie lo había visto.'],
    ['it', 'Per quarant’anni il fiume è passato sotto la città in un tubo, e non lo ha visto più nessuno.'],
    ['pt', 'Durante quarenta anos o rio não foi visto, e os mais novos não sabiam que ele passava ali.'],
    [
      'nl',
      'Veertig jaar lang liep de rivier onder de stad door een buis, en niemand heeft het water gezien.',
    ],
    ['ja', '四十年のあいだ、川は町の下を流れていました。'],
    ['zh', '四十年来，这条河一直在城市的地下流淌，没有人见过它。'],
    ['ko', '사십 년 동안 강은 마을 아래로 흘렀습니다.'],
    ['ru', 'Сорок лет река текла под городом в трубе.'],
  ])('knows %s', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });

  test('keeps the fuller tag that the page declares when it agrees', () => {
    expect(detectLanguage('This is the town that they gave to the river.', 'en_gb')).toBe('en-GB');
    expect(detectLanguage('四十年來，這條河一直在流淌。', 'zh-Hant')).toBe('zh-Hant');
    expect(detectLanguage('Сорок років річка текла під містом.', 'uk')).toBe('uk');
  });

  test('does not believe a page that is plainly in another language', () => {
    expect(detectLanguage('四十年のあいだ、川は町の下を流れていました。', 'en')).toBe('ja');
    expect(
      detectLanguage('Der Fluss ist nicht mit der Stadt verbunden und auch nicht mit dem Meer.', 'en'),
    ).toBe('de');
  });

  test('says null when nothing tells, and takes the declared language then', () => {
    expect(detectLanguage('12:30')).toBeNull();
    expect(detectLanguage('Larkmere', 'cy')).toBe('cy');
    expect(detectLanguage('Larkmere', 'not a language')).toBeNull();
  });
});

test('language names come in the reader’s language', () => {
  expect(languageName('en', 'ja')).toBe('英語');
  expect(languageName('ja', 'en')).toBe('Japanese');
  expect(languageName('x!', 'en')).toBe('x!');
});

test('canonicalLanguage mends case and underscores and refuses what is no tag', () => {
  expect(canonicalLanguage('EN_us')).toBe('en-US');
  expect(canonicalLanguage('und')).toBeNull();
  expect(canonicalLanguage('')).toBeNull();
});

test('Japanese, Chinese and Thai are written without spaces, Korean and English with them', () => {
  expect(['ja', 'zh', 'zh-TW', 'th'].map(writesWithoutSpaces)).toEqual([true, true, true, true]);
  expect(['ko', 'en', 'nonsense!'].map(writesWithoutSpaces)).toEqual([false, false, false]);
});

describe('reading', () => {
  test('counts words also where no spaces stand', () => {
    expect(countWords('The river’s back — it’s 3.5 m wide.', 'en')).toBe(7);
    expect(countWords('川が帰ってきた', 'ja')).toBeGreaterThan(2);
  });

  test('counts characters as people do', () => {
    expect(countCharacters('川 𠮷👨‍👩‍👧が\n')).toBe(4);
  });

  test('reads 500 Japanese characters or 220 words a minute, and at least one', () => {
    expect(readingMinutes('川'.repeat(3000), 'ja')).toBe(6);
    expect(readingMinutes('river '.repeat(1100), 'en')).toBe(5);
    expect(readingMinutes('川', 'ja')).toBe(1);
    expect(readingMinutes(' ', 'ja')).toBe(0);
  });

  test('translates 300 words in about 70 minutes', () => {
    expect(translationMinutes(300)).toBe(70);
    expect(translationMinutes(10)).toBe(3);
    expect(translationMinutes(0)).toBe(0);
  });
});
