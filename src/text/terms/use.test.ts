// What counts as the same spelling, and what a translation makes of the terms of its source.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spelled, spelling } from './spelling.ts';
import { insertable, type Settled, usesOf } from './use.ts';

describe('a spelling', () => {
  it.each([
    ['ヴァイオリン', 'バイオリン'],
    ['サーバー', 'サーバ'],
    ['ｻｰﾊﾞｰ', 'さーば'],
    ['ジョン・スミス', 'ジョンスミス'],
    ['ジョン スミス', 'ジョン＝スミス'],
    ['ティーム', 'チーム'],
    ['ウィルス', 'ウイルス'],
    ['かな', 'カナ'],
    ['一ヶ月', '一カ月'],
    ['人々', '人人'],
    ['ＮＡＳＡ', 'nasa'],
  ])('of %s sounds as that of %s', (a, b) => {
    expect(spelling(a, 'sound')).toBe(spelling(b, 'sound'));
  });

  it('keeps apart what differs in more than spelling', () => {
    for (const [a = '', b = ''] of [
      ['バッグ', 'バック'],
      ['ハハ', 'パパ'],
      ['ボール', 'ボウル'],
    ])
      expect(spelling(a, 'sound')).not.toBe(spelling(b, 'sound'));
    expect(spelling('サーバー', 'width')).not.toBe(spelling('サーバ', 'width'));
  });

  it('knows of each character where it stood, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('width', 'sound'),
        (text, manner) => {
          const { text: folded, starts, ends } = spelled(text, manner);
          expect(starts).toHaveLength(folded.length);
          expect(ends).toHaveLength(folded.length);
          starts.forEach((start, at) => {
            const end = ends[at] ?? -1;
            expect(start >= (starts[at - 1] ?? 0) && start < end && end <= text.length).toBe(true);
          });
        },
      ),
    );
  });
});

const term = (preferred: string[], forbidden: string[] = [], reading = ''): Settled => ({
  preferred,
  forbidden,
  reading,
});
const states = (target: string, ...terms: Settled[]) => usesOf(target, terms).map(({ state }) => state);

describe('a term', () => {
  it('is used where its translation stands, in any width', () => {
    expect(states('二〇一九年の調査では', term(['調査']))).toEqual(['used']);
    expect(states('ＮＡＳＡによると', term(['NASA']))).toEqual(['used']);
    expect(states('町の話', term(['調査']))).toEqual(['absent']);
  });

  it('is used where words stand for what changes in it', () => {
    expect(states('三種類の魚がいて', term(['〜種類の魚']))).toEqual(['used']);
    expect(states('川から海まで歩く', term(['〜から〜まで']))).toEqual(['used']);
    expect(insertable('〜種類の魚')).toBe('種類の魚');
  });

  it('is ruled out where a forbidden form stands, but not inside one that is wanted', () => {
    const above = term(['町の上流'], ['町の上']);
    expect(states('町の上に三種類の魚がいて', above)).toEqual(['forbidden']);
    expect(states('町の上流に三種類の魚がいて', above)).toEqual(['used']);
    expect(usesOf('町の上流と、町の上', [above])[0]).toEqual({
      state: 'forbidden',
      places: [{ start: 6, end: 9 }],
    });
    // Another term of the same sentence wants the longer form.
    expect(states('太陽光発電の町', term(['太陽光発電']), term(['日'], ['太陽']))).toEqual([
      'used',
      'absent',
    ]);
  });

  it('is a variant where only its spelling differs, or its reading stands in kana', () => {
    expect(states('サーバが止まった', term(['サーバー']))).toEqual(['variant']);
    expect(states('ヴァイオリンをひく', term(['バイオリン']))).toEqual(['variant']);
    expect(states('せせらぎを聞く', term(['細流'], [], 'せせらぎ'))).toEqual(['variant']);
  });

  it('in Latin letters is a whole word, with the endings that English puts to it', () => {
    expect(states('Three surveys later', term(['survey']))).toEqual(['used']);
    expect(states('The surveyor left', term(['survey']))).toEqual(['absent']);
    expect(states('Main street', term(['AI']))).toEqual(['absent']);
  });

  it('names places inside the text, whatever stands in it', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(
        words,
        fc.array(words, { maxLength: 3 }),
        fc.array(words, { maxLength: 3 }),
        (target, a, b) => {
          const [use] = usesOf(target + (a[0] ?? '') + target, [term(a, b, a[1])]);
          const length = (target + (a[0] ?? '') + target).length;
          for (const { start, end } of use?.places ?? [])
            expect(start >= 0 && start < end && end <= length).toBe(true);
        },
      ),
    );
  });
});
