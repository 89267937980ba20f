// Differences between two texts: small, readable, and true to both.
import { describe, expect, test } from 'vitest';
import { type Change, wordDiff } from './diff.ts';

const written = (changes: Change[]) =>
  changes
    .map(({ op, text }) => (op === 'same' ? text : op === 'del' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

const side = (changes: Change[], op: Change['op']) =>
  changes
    .filter((change) => change.op === 'same' || change.op === op)
    .map((change) => change.text)
    .join('');

describe('wordDiff', () => {
  test.each([
    ['The river ran.', 'The river ran.', 'The river ran.'],
    ['The river ran.', 'The brown river ran.', 'The {+brown +}river ran.'],
    ['The old river ran.', 'The new river ran.', 'The [-old-]{+new+} river ran.'],
    ['one two three', 'four five six', '[-one two three-]{+four five six+}'],
    ['', 'New', '{+New+}'],
    ['Old', '', '[-Old-]'],
    ['', '', ''],
    ['a b c d', 'b c d e', '[-a -]b c d{+ e+}'],
  ])('%j → %j', (a, b, expected) => {
    expect(written(wordDiff(a, b, 'en'))).toBe(expected);
  });

  test('divides Japanese into words', () => {
    expect(written(wordDiff('川が町を流れる。', '川が村を流れる。', 'ja'))).toBe(
      '川が[-町-]{+村+}を流れる。',
    );
  });

  test('gives back both texts, whatever they are', () => {
    let state = 5;
    const draw = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const words = ['river', ' ', ', ', '川', '𠮷', 'e\u0301', '\n', 'the', '。'];
    const text = () => Array.from({ length: draw(30) }, () => words[draw(words.length)]).join('');
    for (let round = 0; round < 1500; round++) {
      const [a, b] = [text(), text()];
      const changes = wordDiff(a, b, 'en');
      expect(side(changes, 'del')).toBe(a);
      expect(side(changes, 'ins')).toBe(b);
      expect(changes.every((change) => change.text !== '')).toBe(true);
    }
  });

  test('shows two wholly different long texts as one replacement', () => {
    const a = Array.from({ length: 4000 }, (_, at) => `a${at}`).join(' ');
    const b = Array.from({ length: 4000 }, (_, at) => `b${at}`).join(' ');
    expect(wordDiff(a, b, 'en').map((change) => change.op)).toEqual(['del', 'ins']);
  });
});
