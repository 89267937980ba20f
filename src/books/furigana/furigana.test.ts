// Furigana: which kana belong to which kanji, what a person wrote before what the dictionary says, and how hard kanji are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignReading } from './align-reading.ts';
import { type Dictionary, textsToAsk, textWithReadings, titleWithReading } from './furigana.ts';
import { handParts, withoutReadings } from './hand.ts';
import { gradeOf, grades, kanjiOf } from './kanji-grades.ts';
import { type Part, plainOf } from './parts.ts';
import { dictionaryFor } from './readings.ts';

/** `{魚|さかな}のなまえ` */
const written = (parts: readonly Part[] | null) =>
  parts?.map(({ text, reading }) => (reading === null ? text : `{${text}|${reading}}`)).join('') ?? null;

const nothing: Dictionary = () => null;

describe('the reading of a title', () => {
  it.each([
    ['魚のなまえ帳', 'さかなのなまえちょう', '{魚|さかな}のなまえ{帳|ちょう}'],
    ['魚のなまえ帳', 'サカナ ノ ナマエチョウ', '{魚|さかな}のなまえ{帳|ちょう}'],
    ['一日', 'ついたち', '{一日|ついたち}'],
    ['大人の時間', 'おとなのじかん', '{大人|おとな}の{時間|じかん}'],
    ['人々の庭', 'ひとびとのにわ', '{人々|ひとびと}の{庭|にわ}'],
    ['一ヶ月の旅', 'いっかげつのたび', '{一ヶ月|いっかげつ}の{旅|たび}'],
    ['八ケ岳のけもの', 'やつがたけのけもの', '{八ケ岳|やつがたけ}のけもの'],
    ['3びきのこぶた', 'さんびきのこぶた', '3びきのこぶた'],
    ['3びきの子ぶた', '3びきのこぶた', '3びきの{子|こ}ぶた'],
    ['１年生のうた', 'いちねんせいのうた', '１{年生|ねんせい}のうた'],
    ['10分間の発明', 'じゅっぷんかんのはつめい', '10{分間|ぷんかん}の{発明|はつめい}'],
    ['ABCの本', 'えーびーしーのほん', 'ABCの{本|ほん}'],
    ['私は川へ水をくみに', 'ワタシ ワ カワ エ ミズ オ クミ ニ', '{私|わたし}は{川|かわ}へ{水|みず}をくみに'],
    ['雨、のち虹！', 'あめのちにじ', '{雨|あめ}、のち{虹|にじ}！'],
    ['ラークスパーの朝', 'ラークスパー ノ アサ', 'ラークスパーの{朝|あさ}'],
    ['花のはな', 'はなのはな', '{花|はな}のはな'],
    ['竹の皮の川', 'たけのかわのかわ', '{竹|たけ}の{皮|かわ}の{川|かわ}'],
    ['志', 'こころざし', '{志|こころざし}'],
    ['こゝろの本', 'こころのほん', 'こゝろの{本|ほん}'],
    ['続く話', 'つずくはなし', null],
    ['続く話', 'つづくはなし', '{続|つづ}く{話|はなし}'],
  ])('%s read %s', (title, reading, expected) => {
    if (expected !== null) expect(written(alignReading(title, reading))).toBe(expected);
    else expect(plainOf(alignReading(title, reading) ?? [])).toBe(title);
  });

  it.each([
    ['川のねむるところ', 'やまのねむるところだよ'],
    ['川のねむるところ', ''],
    ['川', 'かわのねむるところ'],
    ['かわ', 'やま'],
  ])('that cannot be the one of %s is told: %s', (title, reading) => {
    expect(alignReading(title, reading)).toBeNull();
  });

  it('never changes a title, and gives kanji alone a reading, whatever is asked', () => {
    const words = (letters: string, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...letters), maxLength });
    const letters = words('川山人々ヶケのるアーx3、 《》｜っん一日', 24);
    const kana = words('かわやまのるあーさんっ ', 40);
    fc.assert(
      fc.property(letters, kana, (title, reading) => {
        const parts = alignReading(title, reading);
        if (parts === null) return;
        expect(plainOf(parts)).toBe(title);
        for (const part of parts) if (part.reading !== null) expect(part.text).toMatch(/\p{Script=Han}/u);
      }),
    );
  });

  it('takes no time for the longest title', () => {
    const title = '川の'.repeat(100);
    expect(alignReading(title, 'かわの'.repeat(80).slice(0, 240))).toBeNull();
    expect(alignReading('漢'.repeat(40), 'か'.repeat(80))).toEqual([
      { text: '漢'.repeat(40), reading: 'か'.repeat(80) },
    ]);
  });
});

describe('readings by hand', () => {
  it.each([
    ['｜川《かわ》のほとり', '{川|かわ}のほとり'],
    ['|川《カワ》のほとり', '{川|かわ}のほとり'],
    ['夜の川《かわ》', '夜の{川|かわ}'],
    ['青空文庫《あおぞらぶんこ》です', '{青空文庫|あおぞらぶんこ}です'],
    ['｜SOS《たすけて》', '{SOS|たすけて}'],
    ['これは《名作》です', 'これは《名作》です'],
    ['本《名作》です', '本《名作》です'],
    ['｜閉じない《かわ', '｜閉じない《かわ'],
    ['a｜b', 'a｜b'],
  ])('are read from %s', (text, expected) => {
    expect(written(handParts(text))).toBe(expected);
  });

  it('are left out where no reading can be shown', () => {
    expect(withoutReadings('｜川《かわ》は、｜夜《よる》ねむる。')).toBe('川は、夜ねむる。');
  });

  it('win over the dictionary, which is asked about the rest alone', async () => {
    const text = '｜今日《こんにち》の川は、今日も流れる。';
    expect(textsToAsk(text)).toEqual(['の川は、今日も流れる。']);
    const dictionary = await dictionaryFor(textsToAsk(text));
    expect(written(textWithReadings(text, dictionary))).toBe(
      '{今日|こんにち}の{川|かわ}は、{今日|きょう}も{流|なが}れる。',
    );
  });
});

describe('the dictionary', () => {
  it('reads a title that nobody gave a reading, in its words, with kana behind kanji left alone', async () => {
    const titles = ['魚のなまえ帳', '夕はんの民主主義', '食べものの歴史', 'かわのねむるところ'];
    const dictionary = await dictionaryFor(titles);
    expect(titles.map((title) => written(titleWithReading(title, '', dictionary)))).toEqual([
      '{魚|さかな}のなまえ{帳|ちょう}',
      '{夕|ゆう}はんの{民主|みんしゅ}{主義|しゅぎ}',
      '{食|た}べものの{歴史|れきし}',
      'かわのねむるところ',
    ]);
  });

  it('parts a long run of kanji where it reads it as was said, and nothing else', async () => {
    const dictionary = await dictionaryFor(['民主主義の日', '一日の本']);
    expect(written(titleWithReading('民主主義の日', 'みんしゅしゅぎのひ', dictionary))).toBe(
      '{民主|みんしゅ}{主義|しゅぎ}の{日|ひ}',
    );
    expect(written(titleWithReading('一日の本', 'ついたちのほん', dictionary))).toBe(
      '{一日|ついたち}の{本|ほん}',
    );
  });

  it('is done without where it cannot be asked', () => {
    expect(written(titleWithReading('川の話', 'かわのはなし', nothing))).toBe('{川|かわ}の{話|はなし}');
    expect(written(titleWithReading('川の話', '', nothing))).toBe('川の話');
    expect(written(textWithReadings('川《かわ》の話', nothing))).toBe('{川|かわ}の話');
  });
});

describe('how hard kanji are', () => {
  it('follows the table of 2020: 1,026 kanji, each in one year', () => {
    const years = grades.filter((grade) => grade !== 8);
    expect(years.map((year) => [...kanjiOf(year)].length)).toEqual([80, 160, 200, 202, 193, 191]);
    expect(new Set(years.flatMap((year) => [...kanjiOf(year)])).size).toBe(1026);
    for (const name of '茨媛岡潟岐熊香佐埼崎滋鹿縄井沖栃奈梨阪阜賀群徳富城') expect(gradeOf(name)).toBe(4);
  });

  it.each([
    ['川', 1],
    ['川魚', 2],
    ['帳', 3],
    ['人々', 1],
    ['一ヶ月', 1],
    ['志', 5],
    ['承', 6],
    ['虹', 8],
    ['魚虹', 8],
    ['かな', null],
    ['々', null],
  ])('%s is of year %s', (text, grade) => {
    expect(gradeOf(text)).toBe(grade);
  });
});
