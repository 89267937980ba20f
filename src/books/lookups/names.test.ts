// Names, dates, titles and codes as catalogues write them.
import { describe, expect, it } from 'vitest';
import { agesOfCCode, cCodeOf, languageOf, priceOf } from './codes.ts';
import { partialDate } from './dates.ts';
import { knownOf } from './known.ts';
import { peopleStated, peopleWithSlashes, personName, rolesOf } from './names.ts';
import { titleParts } from './titles.ts';

describe('names', () => {
  it.each([
    ['新妻, 弘, 1946-', '新妻 弘'],
    ['水田, まり, 1901-1988', '水田 まり'],
    ['Strang, Gilbert', 'Gilbert Strang'],
    ['Ødegård, Åse, 1950-', 'Åse Ødegård'],
    ['空木れん', '空木れん'],
    ['あしべ書房編集部', 'あしべ書房編集部'],
    ['Ellen Marsh', 'Ellen Marsh'],
    ['', ''],
  ])('of catalogues, such as %s, are %s on a book', (said, name) => {
    expect(personName(said)).toBe(name);
  });

  it.each([
    ['文・絵', ['author', 'illustrator']],
    ['さく・え', ['author', 'illustrator']],
    ['作絵', ['author', 'illustrator']],
    ['絵と文', ['illustrator', 'author']],
    ['共訳', ['translator']],
    ['[著]', ['author']],
    ['監修', ['supervisor']],
    ['写真', ['photographer']],
    ['編著', ['editor']],
    ['ほか訳', ['translator']],
    ['まり', null],
    ['', null],
  ])('with the word %s say %j', (word, roles) => {
    expect(rolesOf(word)).toEqual(roles);
  });

  const of = (role: string, ...names: string[]) => names.map((name) => ({ name, reading: '', role }));

  it.each([
    ['水田まり 文, 青木空 絵', [...of('author', '水田まり'), ...of('illustrator', '青木空')]],
    ['松崎公紀, 新妻弘 共訳', of('translator', '松崎公紀', '新妻弘')],
    ['水田まり ほか著 ; 森しずか 訳', [...of('author', '水田まり'), ...of('translator', '森しずか')]],
    ['水田 まり／文', of('author', '水田 まり')],
    ['山岡吉松編集', of('editor', '山岡吉松')],
    [
      'エレン・マーシュ 作・絵',
      [...of('author', 'エレン・マーシュ'), ...of('illustrator', 'エレン・マーシュ')],
    ],
    ['空木れん', of('author', '空木れん')],
    [' , ; ', []],
  ])('stated as 「%s」 are people with what they did', (statement, people) => {
    expect(peopleStated(statement)).toEqual(people);
  });

  it('of booksellers stand in one line, with what they did behind a stroke', () => {
    expect(peopleWithSlashes('水田 まり／文 青木空／絵、森しずか／やく')).toEqual([
      ...of('author', '水田 まり'),
      ...of('illustrator', '青木空'),
      ...of('translator', '森しずか'),
    ]);
    expect(peopleWithSlashes('水田まり 文')).toEqual(of('author', '水田まり'));
  });
});

describe('dates', () => {
  it.each([
    ['20240516', '2024-05-16'],
    ['202405', '2024-05'],
    ['2024-05-16', '2024-05-16'],
    ['2015.12', '2015-12'],
    ['2015.2.30', '2015-02'],
    ['[2015]', '2015'],
    ['c1998', '1998'],
    ['2024年5月', '2024-05'],
    ['May 16, 2024', '2024-05-16'],
    ['16 May 2024', '2024-05-16'],
    ['Oct. 1988', '1988-10'],
    ['September 1st, 2001', '2001-09-01'],
    ['2024-13-01', '2024'],
    ['近刊', ''],
    ['0000', ''],
    ['', ''],
  ])('such as %s are %s', (said, date) => {
    expect(partialDate(said)).toBe(date);
  });
});

describe('titles', () => {
  it('are told from their subtitles and volumes, in the reading as well', () => {
    expect(titleParts({ title: '川の本 : 水のはなし', reading: 'カワ ノ ホン : ミズ ノ ハナシ' })).toEqual({
      title: '川の本',
      titleReading: 'カワ ノ ホン',
      subtitle: '水のはなし',
      volume: '',
    });
    expect(titleParts({ title: '灯台の日記（3）', reading: 'トウダイノニッキ3' })).toMatchObject({
      title: '灯台の日記',
      titleReading: 'トウダイノニッキ',
      volume: '3',
    });
  });

  it('keep brackets that are no volume, and numbers that are part of them', () => {
    expect(titleParts({ title: '川（下）', reading: '' }).title).toBe('川（下）');
    expect(titleParts({ title: '川の本(3)', reading: '', volume: '5' })).toMatchObject({
      title: '川の本(3)',
      volume: '5',
    });
    expect(titleParts({ title: '11ぴきの川', reading: '' }).title).toBe('11ぴきの川');
  });
});

describe('codes', () => {
  it('of Japanese booksellers are four digits, and the first says for whom', () => {
    expect(['C8771', 'ｃ０１９５', '877', '08771'].map(cCodeOf)).toEqual(['8771', '0195', '', '']);
    expect(agesOfCCode('8771')).toEqual({ ageTo: 15 });
    expect(agesOfCCode('6037')).toEqual({ ageFrom: 6, ageTo: 15 });
    expect(agesOfCCode('0095')).toEqual({});
  });

  it('of languages and of prices are those of the press, or nothing', () => {
    expect(['jpn', 'ger', 'EN', 'und', 'x y'].map(languageOf)).toEqual(['ja', 'de', 'en', '', '']);
    expect(priceOf('1,500', 'JPY')).toEqual({ price: 1500, currency: 'JPY' });
    expect(priceOf('12.95', 'usd')).toEqual({ price: 1295, currency: 'USD' });
    expect(priceOf('12', 'SEK')).toEqual({});
    expect(priceOf('0', 'JPY')).toEqual({});
  });
});

describe('what is known of a book', () => {
  it('is tidied, cut and put in hiragana until it fits, and left out where it does not', () => {
    expect(
      knownOf({
        title: ` ＡＢＣの\n川${'あ'.repeat(300)}`,
        titleReading: 'エービーシー ノ カワ',
        seriesReading: '水辺ノ本',
        language: 'not a language',
        published: '2024-02-31',
        pages: 0,
        people: [
          { name: '水田\u3000まり', reading: 'ミズタ マリ', role: 'author' },
          { name: '水田まり', reading: '', role: 'author' },
          { name: ' ', reading: '', role: 'author' },
        ],
        subjects: [],
        ageFrom: 9,
        ageTo: 3,
      }),
    ).toEqual({
      title: `ABCの 川${'あ'.repeat(194)}`,
      titleReading: 'えーびーしー の かわ',
      people: [{ name: '水田 まり', reading: 'みずた まり', role: 'author' }],
    });
  });
});
