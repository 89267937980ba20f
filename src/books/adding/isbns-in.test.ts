// ISBNs found in what people paste, and every mistake told with its reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isbnsIn } from './isbns-in.ts';

const isbns = (text: string) => isbnsIn(text).map(({ isbn, reason }) => isbn ?? reason);

describe('ISBNs in pasted text', () => {
  it.each([
    ['one on each line', '9784000000017\n9784000000024\n'],
    ['commas', '9784000000017,9784000000024'],
    ['Japanese commas', '9784000000017、9784000000024。'],
    ['spaces', '9784000000017 9784000000024'],
    ['tabs and carriage returns', '9784000000017\t9784000000024\r\n'],
    [
      'full width',
      '９７８４００００００００１７　９７８４００００００００２４'
        .replace('００００００００', '０００００００')
        .replace('００００００００', '０００００００'),
    ],
    ['hyphens', '978-4-00-000001-7\n978-4-00-000002-4'],
    ['groups with spaces', '978 4 00 000001 7\n978 4 00 000002 4'],
    ['groups with spaces on one line', '978 4 00 000001 7 978 4 00 000002 4'],
    ['ten digits', '4000000012\n4-00-000002-0'],
    ['ten digits in groups', '4 00 000001 2, 4 00 000002 0'],
    ['words before', 'ISBN978-4-00-000001-7 ISBN-13: 978-4-00-000002-4'],
    [
      'running text',
      '2024年5月に3冊、『川』（ISBN 9784000000017、1,650円、32ページ）と9784000000024を読んだ。',
    ],
    ['a table', '1,9784000000017,川のねむるところ,1650\n2,9784000000024,山,900'],
    ['long dashes', '978‐4‐00‐000001‐7 978–4–00–000002–4'],
  ])('are found with %s', (_, text) => {
    expect(isbns(text)).toEqual(['9784000000017', '9784000000024']);
  });

  it.each([
    ['978400000001', 'length'],
    ['97840000000177', 'length'],
    ['12', 'length'],
    ['9784000000018', 'check'],
    ['4000000013', 'check'],
    ['1928793016500', 'second-barcode'],
    ['4901234567894', 'prefix'],
    ['978400000O017', 'letters'],
    ['978 4 00 00001 7', 'length'],
  ])('that are wrong are told with their reason: %s', (text, reason) => {
    expect(isbns(text)).toEqual([reason]);
    expect(isbns(`9784000000024\n${text}\n9784000000017`)).toEqual([
      '9784000000024',
      reason,
      '9784000000017',
    ]);
  });

  it('are not seen in what is none', () => {
    expect(isbns('ぐりとぐら\n2024年5月16日、1,650円、32ページ、2024-05-16')).toEqual([]);
  });

  it('come back as they were typed', () => {
    expect(isbnsIn('『川』 978-4-00-000001-8 だったかな')[0]?.typed).toBe('978-4-00-000001-8');
  });

  it('are read from any text without breaking, each in a moment', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789Xx- ,\nISBN円ー９'), maxLength: 400 }),
        (text) => {
          for (const { isbn, reason } of isbnsIn(text))
            expect((isbn === null) !== (reason === null)).toBe(true);
        },
      ),
    );
  });
});
