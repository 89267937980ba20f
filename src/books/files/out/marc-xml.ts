// Books as MARC 21 in MARCXML, for the catalogues of libraries: readings stand in linked fields (880), as NDL has them.
import { asKatakana } from '../../../text/kana.ts';
import { xmlText } from '../../../text/xml.ts';
import type { Book, BookPerson, BookSubject } from '../../book.ts';
import { hyphenatedIsbn } from '../../isbn.ts';
import { around, text } from './elements.ts';
import { languageCode } from './language-codes.ts';
import { plainNote } from './onix.ts';
import { invertedName, marcRoles } from './people.ts';
import type { Written } from './ris.ts';

export interface MarcRecord extends Written {
  id: string;
  /** When it came onto the shelf, UTC ISO. */
  createdAt: string;
}

export function writeMarcXml(all: readonly MarcRecord[]): string {
  const records = around('collection', all.map(record), { xmlns: 'http://www.loc.gov/MARC21/slim' });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${records}`;
}

type Subfield = readonly [code: string, value: string];

interface Field {
  tag: string;
  indicators: string;
  subfields: readonly Subfield[];
  /** The same in kana. */
  reading?: readonly Subfield[];
}

function record({ book, url, id, createdAt }: MarcRecord): string {
  const fields = fieldsOf(book, url).filter(({ subfields }) => subfields.some(([, value]) => value !== ''));
  const linked = fields.filter(({ reading }) => reading?.some(([, value]) => value !== ''));
  return around('record', [
    // New, a text of its own, Unicode, described by the blog and no library.
    text('leader', '00000nam a2200000 u 4500'),
    text('controlfield', id, { tag: '001' }),
    text('controlfield', fixedField(book, createdAt), { tag: '008' }),
    ...fields.map((field) => {
      const link = linked.indexOf(field) + 1;
      const subfields: Subfield[] =
        link > 0 ? [['6', `880-${two(link)}`], ...field.subfields] : [...field.subfields];
      return datafield(field.tag, field.indicators, subfields);
    }),
    ...linked.map(({ tag, indicators, reading = [] }, at) =>
      datafield('880', indicators, [['6', `${tag}-${two(at + 1)}/$1`], ...reading]),
    ),
  ]);
}

function fieldsOf(book: Book, url: string | null): Field[] {
  const field = (tag: string, indicators: string, ...subfields: Subfield[]): Field => ({
    tag,
    indicators,
    subfields,
  });
  const [main, ...others] = [
    ...book.people.filter(({ role }) => role === 'author'),
    ...book.people.filter(({ role }) => role !== 'author'),
  ];
  const title: Field = {
    ...field('245', main ? '10' : '00', ['a', book.title], ['b', book.subtitle], ['c', responsibility(book)]),
    reading: [['a', asKatakana(book.titleReading)]],
  };
  const series: Field = {
    ...field('490', '0 ', ['a', book.series], ['v', book.series === '' ? '' : book.volume]),
    reading: [['a', asKatakana(book.seriesReading)]],
  };
  return [
    field('020', '  ', ['a', book.isbn === null ? '' : hyphenatedIsbn(book.isbn)], ['c', priceOf(book)]),
    languages(book),
    ...book.subjects.filter(({ scheme }) => scheme !== 'own').map(classification),
    ...(main ? [person('100', main)] : []),
    field('240', '10', ['a', book.originalTitle]),
    title,
    field('264', ' 1', ['b', book.publisher], ['c', book.published]),
    field('300', '  ', ['a', book.pages === null ? '' : `${book.pages}p`], ['c', book.size]),
    series,
    field('520', '  ', ['a', plainNote(book.noteParent).replace(/\s+/gu, ' ').trim()]),
    field('521', '1 ', ['a', yearsOf(book)]),
    ...book.awards.map(({ name, year }) =>
      field('586', '  ', ['a', year === null ? name : `${name}, ${year}`]),
    ),
    ...book.subjects
      .filter(({ scheme }) => scheme === 'own')
      .map(({ label, code }) => field('653', '  ', ['a', label || code])),
    ...others.map((one) => person('700', one)),
    field('856', '42', ['u', url ?? '']),
  ];
}

function person(tag: string, { name, reading, role }: BookPerson): Field {
  return {
    tag,
    indicators: '1 ',
    subfields: [
      ['a', invertedName(name)],
      ['4', marcRoles[role]],
    ],
    reading: [['a', reading === '' ? '' : asKatakana(invertedName(reading))]],
  };
}

function classification({ scheme, code, label }: BookSubject): Field {
  const source = { ndc: 'njb', thema: 'thema', 'c-code': 'ccode', own: '' }[scheme];
  return {
    tag: '084',
    indicators: '  ',
    subfields: [
      ['a', code],
      ['q', label],
      ['2', source],
    ],
  };
}

/** A translation names what it was translated from. */
function languages({ language, originalLanguage }: Book): Field {
  const [own, original] = [languageCode(language), languageCode(originalLanguage)];
  return {
    tag: '041',
    indicators: original === '' ? '0 ' : '1 ',
    subfields: [
      ['a', own],
      ['h', original],
    ],
  };
}

function responsibility({ people }: Book): string {
  return people.map(({ name }) => name).join(' ; ');
}

function priceOf({ price, currency }: Book): string {
  if (price === null || currency === '') return '';
  return currency === 'JPY' ? `${price}円` : `${(price / 100).toFixed(2)} ${currency}`;
}

function yearsOf({ ageFrom, ageTo }: Book): string {
  if (ageFrom === null && ageTo === null) return '';
  return ageFrom === ageTo ? `${ageFrom}` : `${ageFrom ?? ''}-${ageTo ?? ''}`;
}

/** Field 008, 40 signs: when it came in, the year, for whom, in what language. */
function fixedField(book: Book, createdAt: string): string {
  const year = book.published.slice(0, 4);
  const dates = year === '' ? 'nuuuuuuuu' : `s${year}    `;
  const audience = (book.ageFrom ?? book.ageTo ?? 18) < 18 ? 'j' : ' ';
  const place = book.language === 'ja' ? 'ja ' : 'xx ';
  const entered = createdAt.slice(2, 10).replaceAll('-', '');
  return `${entered}${dates}${place}    ${audience}      000 | ${languageCode(book.language) || 'und'} d`;
}

function datafield(tag: string, indicators: string, subfields: readonly Subfield[]): string {
  const written = subfields
    .filter(([, value]) => value !== '')
    .map(([code, value]) => `<subfield code="${code}">${xmlText(value)}</subfield>\n`);
  return around('datafield', written, { tag, ind1: indicators[0], ind2: indicators[1] });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
