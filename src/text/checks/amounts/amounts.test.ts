// Tests the reading of amounts on both sides, their comparison, and the writing of numerals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { englishAmounts } from './english.ts';
import { japaneseAmounts } from './japanese.ts';
import { numeralValue, writeLike } from './numerals.ts';

const read = (amounts: { value: number; unit: string }[]) =>
  amounts.map(({ value, unit }) => `${value}${unit}`);
const differ = (source: string, target: string) =>
  compare(englishAmounts(source), japaneseAmounts(target)).map(
    ({ source, target }) => `${source?.text ?? ''}~${target?.text ?? ''}`,
  );

describe('amounts in English', () => {
  it.each([
    ['It cost $3.5 million.', ['3500000USD']],
    ['The £25 ticket and the €2bn loan', ['25GBP', '2000000000EUR']],
    ['on March 3, 2021', ['3month', '3day', '2021year']],
    ['on 14 June 1998', ['6month', '14day', '1998year']],
    ['in fiscal 2021 and FY22', ['2021fiscal', '2022fiscal']],
    ['two hundred and fifty houses', ['250']],
    ['a hundred miles', ['100mile']],
    ['twenty-three degrees Celsius', ['23celsius']],
    ['at 3:30 p.m. on Monday', ['15hour', '30minute', '1weekday']],
    ['in the 1990s and the 19th century', ['1990decade', '19century']],
    ['half a million people', ['500000']],
    ['two-thirds of the 21st', [`${2 / 3}part`, '21']],
  ])('are read from “%s”', (text, amounts) => {
    expect(read(englishAmounts(text))).toEqual(amounts);
  });

  it('are not made of hundreds, addresses and notes', () => {
    expect(englishAmounts('Hundreds came to https://herald.example/2024/06.[^12]')).toEqual([]);
  });

  it('are no months where May is a verb', () => {
    expect(englishAmounts('May I march with you?')).toEqual([]);
    expect(read(englishAmounts('It opened in May.'))).toEqual(['5month']);
  });
});

describe('amounts in Japanese', () => {
  it.each([
    ['350万ドルかかった', ['3500000USD']],
    ['3億5000万円と二千三百万円', ['350000000JPY', '23000000JPY']],
    ['令和5年、平成元年、昭和３９年度', ['2023year', '1989year', '1964fiscal']],
    ['午後3時半に', ['15hour', '30minute']],
    ['三割二分、５％', ['32%', '5%']],
    ['二〇二四年', ['2024year']],
    ['3分の2', [`${2 / 3}part`]],
    ['平方キロで2万3000平方キロ', ['23000km2']],
    ['1990年代と19世紀', ['1990decade', '19century']],
  ])('are read from 「%s」', (text, amounts) => {
    expect(read(japaneseAmounts(text))).toEqual(amounts);
  });

  it('are not made of 数十, 一緒, 九州 and 二酸化炭素', () => {
    const firm = japaneseAmounts('数十人が一緒に九州で二酸化炭素を調べ、何百もの村を見た').filter(
      ({ strength }) => strength > 0,
    );
    expect(firm).toEqual([]);
  });
});

describe('amounts of both sides', () => {
  it.each([
    ['It cost $3 million.', '300万ドルかかった。'],
    ['About 30 percent agreed.', 'およそ3割が賛成した。'],
    ['They walked five miles.', '彼らは8キロ歩いた。'],
    ['It was 104 degrees Fahrenheit.', '気温は40度だった。'],
    ['The war began in 1941.', '戦争は昭和16年に始まった。'],
    ['It lasted a week.', 'それは7日間続いた。'],
    ['It cost $3 million.', '300万ドル（約4億5000万円）かかった。'],
    ['He is 6 feet 5 inches tall.', '彼の背は196センチだ。'],
    ['It took an hour and a half.', '1時間半かかった。'],
    ['It took 90 minutes.', '1時間30分かかった。'],
    ['It took two hours and ten minutes.', '2時間10分かかった。'],
    ['He ran it in 9.8 seconds.', '彼は9秒8で走った。'],
    ['Two of the dogs barked.', '犬が二匹ほえた。'],
    ['He was 12.', '彼は１２歳だった。'],
  ])('agree in “%s” and 「%s」', (source, target) => {
    expect(differ(source, target)).toEqual([]);
  });

  it.each([
    ['It cost $3 million.', '3000万ドルかかった。', '$3 million~3000万ドル'],
    ['It cost $300.', '300円かかった。', '$300~300円'],
    ['He came on May 3.', '彼は5月8日に来た。', 'May 3~8日'],
    ['In fiscal 2021 it grew.', '2021年に伸びた。', 'fiscal 2021~2021年'],
    ['It took two years.', '三年かかった。', 'two years~三年'],
    ['The rope is 5 meters long.', '縄は5キロある。', '5 meters~5キロ'],
    ['There were 17 of them.', '彼らはそこにいた。', '17~'],
    ['They were there.', '17人がそこにいた。', '~17人'],
    ['Five dogs and nine cats came.', '九匹の犬と九匹の猫が来た。', 'Five~九匹'],
  ])('differ in “%s” and 「%s」', (source, target, difference) => {
    expect(differ(source, target)).toEqual([difference]);
  });
});

describe('numerals', () => {
  it('are written as another was', () => {
    expect(writeLike(3_500_000, '20万')).toBe('350万');
    expect(writeLike(3500, '1,200')).toBe('3,500');
    expect(writeLike(12, '３')).toBe('１２');
    expect(writeLike(230, '三十')).toBe('二百三十');
    expect(writeLike(2024, '二〇一九')).toBe('二〇二四');
    expect(writeLike(0.5, '三')).toBeNull();
  });

  it('say again what they were written from', () => {
    const likes = fc.constantFrom('5', '５', '1,200', '20万', '3億', '三十', '百');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), likes, (value, like) => {
        expect(numeralValue(writeLike(value, like) ?? '')).toBe(value);
      }),
    );
  });
});
