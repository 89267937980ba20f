// Tests the checks of Japanese that need no dictionary.
import { describe, expect, it } from 'vitest';
import { applyFix } from '../fix.ts';
import { runChecks } from '../registry.ts';
import { plainSentence } from '../sentence.ts';
import { mannerOf } from './words.ts';

function check(target: string, source = 'It is so.') {
  return runChecks({ source: plainSentence(source), target: plainSentence(target), from: 'en', to: 'ja' });
}
const idsOf = (target: string, source?: string) => check(target, source).map(({ id }) => id);

/** Every fix, from the last to the first. */
function mended(target: string, source?: string): string {
  const fixes = check(target, source).flatMap(({ fix }) => fix ?? []);
  return fixes.sort((a, b) => b.start - a.start).reduce(applyFix, target);
}

describe('brackets', () => {
  it('come in pairs', () => {
    expect(idsOf('彼は「そうだと言った。')).toEqual(['ja-pairs']);
    expect(idsOf('彼はそうだ」と言った。')).toEqual(['ja-pairs']);
    expect(idsOf('彼は『「そうだ」と言った』と書いた（昔）。')).toEqual([]);
  });

  it('may stay open where the quotation of the source does', () => {
    expect(idsOf('「それはそうだ。', '“It is so.')).toEqual([]);
  });
});

describe('signs', () => {
  it('lose spaces between Japanese letters, but not the one after ！', () => {
    expect(mended('彼は 走った。')).toBe('彼は走った。');
    expect(idsOf('やった！　走れ。', 'Hurrah! It runs.')).toEqual([]);
    expect(idsOf('AI Act は続く。')).toEqual([]);
  });

  it('get their width', () => {
    expect(mended('ｶﾒﾗを買い,ＴＶを見た.')).toBe('カメラを買い、TVを見た。');
  });

  it('end a sentence, though not a headline', () => {
    expect(mended('それはそうだ')).toBe('それはそうだ。');
    expect(idsOf('港の明かり', 'Lights of the harbor')).toEqual([]);
  });

  it('stop once', () => {
    expect(mended('それは、、そうだ。。')).toBe('それは、そうだ。');
    expect(idsOf('それは。。。')).toEqual([]);
  });

  it.each(['1,00億', '12,34', '1,0000', '億億'])('say that %s is grouped wrongly', (digits) => {
    expect(idsOf(`${digits}の星だ。`, 'So many stars.')).toContain('ja-digits');
  });

  it('let 1,000 and 2,3日 be', () => {
    expect(idsOf('1,000の星だ。', '1,000 stars.')).toEqual([]);
    expect(idsOf('2,3日の旅だ。', 'A short trip.')).toEqual([]);
  });
});

describe('kana', () => {
  it.each([
    ['ボタンをポチっと押した。', 'ボタンをポチッと押した。'],
    ['ちよっと待つでしよう。', 'ちょっと待つでしょう。'],
    ['コンピュ―ターだ。', 'コンピューターだ。'],
    ['ポケっトだ。', 'ポケットだ。'],
    ['ガラスのテ一ブルだ。', 'ガラスのテーブルだ。'],
    ['学校ヘ行った。', '学校へ行った。'],
    ['行っった。', '行った。'],
  ])('mend %s', (wrong, right) => {
    expect(mended(wrong)).toBe(right);
  });

  it.each([
    'バスって何だ。',
    'ママっ子だ。',
    'ひとつずつと決めた。',
    'きようなことだ。',
    'ヘリコプターへ乗る。',
  ])('let %s be', (right) => {
    expect(idsOf(right).filter((id) => /small-kana|lookalikes/.test(id))).toEqual([]);
  });
});

describe('the manner of a sentence', () => {
  it('is polite, plain, or none', () => {
    expect(mannerOf('それはそうです。')).toBe('polite');
    expect(mannerOf('それはそうだ。')).toBe('plain');
    expect(mannerOf('「それはそうです。」')).toBeNull();
    expect(mannerOf('港の明かり')).toBeNull();
  });
});
