// ISBNs as they are typed, pasted and scanned: what is read, what is refused and why, and how they are written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenatedIsbn, isbn10, isIsbn13, readIsbn } from './isbn.ts';

describe('an ISBN', () => {
  it.each([
    ['9784000000017', '9784000000017'],
    ['978-4-00-000001-7', '9784000000017'],
    ['ＩＳＢＮ９７８−４−００−００００01−７', '9784000000017'],
    ['ISBN: 978 4 00 000001 7', '9784000000017'],
    ['ISBN-13: 978‐4‐00‐000001‐7', '9784000000017'],
    ['4000000012', '9784000000017'],
    ['ISBN-10 4-00-000001-2', '9784000000017'],
    ['0-8044-2957-x', '9780804429573'],
    ['9791000000008', '9791000000008'],
  ])('is read from %s', (typed, isbn) => {
    expect(readIsbn(typed)).toEqual({ ok: true, isbn });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['はらぺこ', 'letters'],
    ['97840000A0017', 'letters'],
    ['978400000001', 'length'],
    ['97840000000170', 'length'],
    ['9784000000018', 'check'],
    ['9784000000071', 'check'],
    ['4000000013', 'check'],
    ['X000000012', 'letters'],
    ['4901234567894', 'prefix'],
    ['1920040012006', 'second-barcode'],
  ])('is refused as %s: %s', (typed, reason) => {
    expect(readIsbn(typed)).toEqual({ ok: false, reason });
  });

  it('is caught with any one digit wrong, and with any two neighbours swapped in ten digits', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (nine, at, off) => {
        const isbn = thirteen(nine);
        const wrong = [...isbn];
        wrong[at] = String((Number(isbn[at]) + off) % 10);
        expect(isIsbn13(isbn)).toBe(true);
        expect(readIsbn(wrong.join('')).ok).toBe(false);
        const ten = isbn10(isbn) ?? '';
        expect(readIsbn(ten)).toEqual({ ok: true, isbn });
        const swapAt = at % 9;
        const swapped = [...ten];
        [swapped[swapAt], swapped[swapAt + 1]] = [ten[swapAt + 1] ?? '', ten[swapAt] ?? ''];
        if (swapped.join('') !== ten) expect(readIsbn(swapped.join('')).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['9784000000017', '978-4-00-000001-7'],
    ['9780804429573', '978-0-8044-2957-3'],
  ])('%s is written with hyphens by its ranges', (isbn, written) => {
    expect(hyphenatedIsbn(isbn)).toBe(written);
  });

  it('stays as it is where no range has been given out, and has no ten digits behind 979', () => {
    expect(hyphenatedIsbn('9789999999991')).toBe('9789999999991');
    expect(isbn10('9791000000008')).toBeNull();
  });
});

/** Thirteen digits of nine, counted by hand here. */
function thirteen(nine: readonly number[]): string {
  const twelve = [9, 7, 8, ...nine];
  const sum = twelve.reduce((all, digit, at) => all + (at % 2 ? 3 * digit : digit), 0);
  return [...twelve, (10 - (sum % 10)) % 10].join('');
}
