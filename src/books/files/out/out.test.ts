// Books as other programs keep them: what stands where in RIS, BibTeX, MARCXML and ONIX, and that hostile words break none of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlProblem } from '../../../../test/support/xml.ts';
import { bookWith } from '../../book.ts';
import { type bookFormats, type LeavingBook, writeBooks } from '../formats.ts';

const river: LeavingBook = {
  id: 'river',
  shown: true,
  url: 'https://bridge.example/books/9784000000017',
  createdAt: '2026-05-16T00:00:00.000Z',
  book: bookWith({
    isbn: '9784000000017',
    title: '川の<ねむる>ところ',
    titleReading: 'かわのねむるところ',
    subtitle: '夜の絵本',
    series: '川べりの本',
    seriesReading: 'かわべりのほん',
    volume: '2',
    originalTitle: 'Where the River & Sleeps',
    originalLanguage: 'en',
    people: [
      { name: '水田 まり', reading: 'みずた まり', role: 'author' },
      { name: 'Mary Water', reading: '', role: 'illustrator' },
      { name: '空', reading: 'そら', role: 'translator' },
    ],
    publisher: '川べり舎',
    published: '2024-05',
    pages: 32,
    size: '26cm',
    price: 1650,
    currency: 'JPY',
    ageFrom: 3,
    ageTo: 5,
    aloneFrom: 6,
    subjects: [
      { scheme: 'own', code: 'nature', label: '自然' },
      { scheme: 'ndc', code: '913.6', label: '' },
      { scheme: 'c-code', code: '8771', label: '' },
    ],
    awards: [{ name: '川の賞', year: 2025 }],
    noteChild: '｜川《かわ》は、ねむるのかな。',
    noteParent: '声を出す文。\n\n寝る前に。',
  }),
};

const sender = { name: 'ことばの橋', sentAt: '2026-11-27T01:02:03.000Z' };
const written = (format: (typeof bookFormats)[number], all = [river]) => writeBooks(format, all, sender).text;

describe('a book', () => {
  it('leaves as a reference that RIS programs read', () => {
    expect(written('ris').split('\r\n')).toEqual([
      'TY  - BOOK',
      'TI  - 川の<ねむる>ところ: 夜の絵本',
      'AU  - 水田, まり',
      'A4  - 空',
      'A3  - Water, Mary',
      'T2  - 川べりの本',
      'VL  - 2',
      'PB  - 川べり舎',
      'PY  - 2024',
      'DA  - 2024/05',
      'SP  - 32',
      'SN  - 978-4-00-000001-7',
      'LA  - ja',
      'OP  - Where the River & Sleeps',
      'KW  - 自然',
      'KW  - 913.6',
      'KW  - 8771',
      'UR  - https://bridge.example/books/9784000000017',
      'ER  - ',
      '',
    ]);
  });

  it('leaves as BibTeX with signs of TeX escaped and keys that are there once', () => {
    const bib = written('bib', [river, river]);
    expect(bib).toContain('@book{isbn9784000000017,');
    expect(bib).toContain('@book{isbn9784000000017-2,');
    expect(bib).toContain('  origtitle = {Where the River \\& Sleeps},');
    expect(bib).toContain('  author = {水田, まり},');
  });

  it('leaves as MARC with readings in linked fields and a fixed field of forty signs', () => {
    const marc = written('marcxml');
    expect(xmlProblem(marc)).toBeNull();
    const fixed = /tag="008">([^<]*)</.exec(marc)?.[1] ?? '';
    expect(fixed).toBe('260516s2024    ja     j      000 | jpn d');
    expect(fixed).toHaveLength(40);
    expect(marc).toContain(
      '<datafield tag="245" ind1="1" ind2="0">\n<subfield code="6">880-02</subfield>\n<subfield code="a">川の&lt;ねむる&gt;ところ</subfield>',
    );
    expect(marc).toContain(
      '<subfield code="6">245-02/$1</subfield>\n<subfield code="a">カワノネムルトコロ</subfield>',
    );
    expect(marc).toContain('<subfield code="a">913.6</subfield>\n<subfield code="2">njb</subfield>');
  });

  it('leaves as ONIX with its parts in the order of the schema', () => {
    const onix = written('onix');
    expect(xmlProblem(onix)).toBeNull();
    const parts: string[] = onix.match(/(?<=<)[A-Z]\w+(?=[ >])/g) ?? [];
    const inOrder = ['RecordReference', 'NotificationType', 'ProductIdentifier', 'DescriptiveDetail'];
    inOrder.push('ProductComposition', 'ProductForm', 'Collection', 'Contributor', 'Language', 'Extent');
    inOrder.push('Subject', 'Audience', 'AudienceRange', 'CollateralDetail', 'TextContent', 'CitedContent');
    inOrder.push('Prize', 'PublishingDetail', 'Publisher', 'PublishingDate');
    expect(inOrder.map((name) => parts.indexOf(name)).toSorted((a, b) => a - b)).toEqual(
      inOrder.map((name) => parts.indexOf(name)),
    );
    expect(parts.indexOf('Prize')).toBeGreaterThan(0);
    expect(onix).toContain(
      '<TitleText collationkey="カワノネムルトコロ">川の&lt;ねむる&gt;ところ</TitleText>',
    );
    expect(onix).toContain('<Text>川は、ねむるのかな。</Text>');
    expect(onix).toContain('<SentDateTime>20261127T010203Z</SentDateTime>');
  });

  it('leaves well-formed and whole, whatever stands in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, (title, name, note) => {
        const hostile: LeavingBook = {
          ...river,
          book: {
            ...river.book,
            title: `]]>${title}`,
            people: [{ name: `</x>${name}`, reading: name, role: 'author' }],
            noteParent: note,
          },
        };
        for (const format of ['marcxml', 'onix'] as const) {
          expect(xmlProblem(written(format, [hostile]))).toBeNull();
        }
        const lines = written('ris', [hostile]).split('\r\n');
        expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
      }),
    );
  });
});
