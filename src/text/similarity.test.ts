// Edit distance against the plain table of Wagner and Fischer, and what is compared of a text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, comparable, editsWithin, Pattern } from './similarity.ts';

/** All of the table, a row at a time. */
function plainDistance(a: Uint32Array, b: Uint32Array): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [y, code] of a.entries()) {
    const next = [y + 1];
    for (const [x, other] of b.entries()) {
      const across = Math.min(row[x + 1] ?? 0, next[x] ?? 0) + 1;
      next.push(Math.min(across, (row[x] ?? 0) + (code === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '川', '𠮷'), maxLength: 150 });

describe('the distance of two texts', () => {
  it('is the one of the whole table, for any lengths', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const most = Math.max(charactersOf(a).length, charactersOf(b).length);
        expect(new Pattern(charactersOf(a)).distance(charactersOf(b), 0, charactersOf(b).length, most)).toBe(
          plainDistance(charactersOf(a), charactersOf(b)),
        );
      }),
    );
  });

  it('is exact up to what was asked for, and one more beyond', () => {
    fc.assert(
      fc.property(few, few, fc.nat({ max: 60 }), (a, b, most) => {
        const edits = new Pattern(charactersOf(a)).distance(charactersOf(b), 0, charactersOf(b).length, most);
        expect(edits).toBe(Math.min(plainDistance(charactersOf(a), charactersOf(b)), most + 1));
      }),
    );
  });

  it('is taken of a part of what lies side by side', () => {
    const all = charactersOf('xx kitten yy');
    expect(new Pattern(charactersOf('sitting')).distance(all, 3, 9, 9)).toBe(3);
  });
});

describe('what is compared', () => {
  it('is the same for what a keyboard and a page write differently', () => {
    expect(comparable('“Ｉt’s  ５ ㎞ — far”')).toBe(comparable('"It\'s 5 km - far"'));
    expect(comparable('　ｶﾞﾝ\n')).toBe('ガン');
  });

  it('counts what is exactly at the threshold in', () => {
    expect(editsWithin(0.7, 10)).toBe(3);
    expect(editsWithin(0.85, 20)).toBe(3);
    expect(editsWithin(1, 7)).toBe(0);
  });
});
