// The form of a book and the book: each says what the other said; rows, prices, dates, subjects; what is wrong stands at its field.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check, type Values } from '../../web/door.ts';
import { type Book, bookSchema, bookWith } from '../book.ts';
import { inForm, readBookForm, valuesOf, withField } from './book-form.ts';

const whole = bookWith({
  ...{
    isbn: '9784000000017',
    title: '川のねむるところ',
    titleReading: 'かわのねむるところ',
    price: 1650,
    currency: 'JPY',
  },
  ...{
    ageFrom: 3,
    ageTo: 5,
    gradeFrom: 0,
    gradeTo: 1,
    letters: 'hiragana',
    status: 'introduced',
    published: '2024-05',
  },
  people: [
    { name: '水田まり', reading: 'みずたまり', role: 'author' },
    { name: '青木空', reading: '', role: 'illustrator' },
  ],
  subjects: [
    { scheme: 'own', code: 'nature', label: '自然' },
    { scheme: 'ndc', code: '913.6', label: '小説' },
  ],
  awards: [{ name: '川の賞', year: 2025 }],
  links: [{ kind: 'shop', label: '店', url: 'https://example.org/1', affiliate: true }],
});

const own = [{ code: 'nature', label: '自然' }];

function read(values: Values): Book {
  return v.parse(bookSchema, readBookForm(values, own).raw);
}

function problemsOf(values: Values): Record<string, string> {
  const { raw, problems, values: closed } = readBookForm(values, own);
  const judged = check(bookSchema, raw, closed);
  const all = inForm({ ...(judged.ok ? {} : judged.problems), ...problems }, closed);
  return Object.fromEntries(Object.entries(all).map(([name, { key }]) => [name, key]));
}

const field = { title: '川', status: 'to-read', currency: 'JPY', language: 'ja' };

describe('the form of a book', () => {
  it('brings a whole book back as it was', () => {
    expect(read(valuesOf(whole))).toEqual(whole);
  });

  it('takes what people write: full width, slashes and characters in dates, hyphens, cents', () => {
    const typed = { ...field, isbn: '４-００-００００-０１-８', pages: '３２', published: '2024年5月6日' };
    const { isbn, ...rest } = typed;
    expect(read(rest)).toMatchObject({ pages: 32, published: '2024-05-06' });
    expect(problemsOf({ ...field, isbn })).toEqual({ isbn: 'books.isbn.check' });
    expect(read({ ...field, isbn: '978-4-00-000001-7' }).isbn).toBe('9784000000017');
    expect(read({ ...field, published: '2024/5' }).published).toBe('2024-05');
    expect(read({ ...field, price: '１，６５０円' })).toMatchObject({ price: 1650, currency: 'JPY' });
    expect(read({ ...field, price: '12.5', currency: 'USD' })).toMatchObject({
      price: 1250,
      currency: 'USD',
    });
    expect(read({ ...field, price: '' })).toMatchObject({ price: null, currency: '' });
  });

  it('closes up rows that were left empty, and says in which of the rest something is wrong', () => {
    const rows = {
      ...field,
      ...{ 'people.0.name': '', 'people.0.reading': '', 'people.0.role': 'author' },
      ...{ 'people.1.name': '', 'people.1.reading': 'みず', 'people.1.role': 'translator' },
      ...{ 'links.2.kind': 'shop', 'links.2.label': '', 'links.2.url': 'javascript:alert(1)' },
      ...{ 'codes.0.scheme': 'ndc', 'codes.0.code': '91A' },
      ...{ 'codes.3.scheme': 'c-code', 'codes.3.code': 'C８７９３' },
      ...{ 'awards.0.name': '', 'awards.0.year': '2020' },
    };
    const { values } = readBookForm(rows, own);
    expect(values).toMatchObject({ 'people.0.reading': 'みず', 'codes.1.code': 'C８７９３' });
    expect(Object.keys(values).filter((name) => name.startsWith('people.1'))).toEqual([]);
    expect(problemsOf(rows)).toEqual({
      'people.0.name': 'common.required',
      'links.0.url': 'books.problem.address',
      'codes.0.code': 'books.problem.ndc',
      'awards.0.name': expect.any(String),
    });
  });

  it('knows a subject of the blog by its word, and makes one of a new word', () => {
    const themes = ['自然', ' 友だち ', '友だち', ''];
    expect(read({ ...field, themes }).subjects).toEqual([
      { scheme: 'own', code: 'nature', label: '自然' },
      { scheme: 'own', code: '友だち', label: '友だち' },
    ]);
  });

  it.each([
    ['ndc', ['913.6', 'E', '４９', '726.601'], ['9136', 'Y18', '91.']],
    ['c-code', ['8793', 'C8793', 'c8793'], ['879', '87934', 'D879']],
    ['thema', ['YBC', 'ybc', '5AF', '1FPJ'], ['5', '児童', '9AB']],
  ] as const)('takes the shapes of %s and no others', (scheme, right, wrong) => {
    const of = (code: string) => problemsOf({ ...field, 'codes.0.scheme': scheme, 'codes.0.code': code });
    for (const code of right) expect([code, of(code)]).toEqual([code, {}]);
    for (const code of wrong)
      expect([code, of(code)]).toEqual([code, { 'codes.0.code': `books.problem.${scheme}` }]);
  });

  it('says what is no number, and what is in the wrong order', () => {
    expect(problemsOf({ ...field, pages: 'たくさん', price: 'やすい', ageFrom: '7', ageTo: '5' })).toEqual({
      pages: 'books.problem.number',
      price: 'books.problem.number',
    });
    expect(problemsOf({ ...field, ageFrom: '7', ageTo: '5' })).toEqual({ ageTo: 'books.problem.order' });
  });

  it('puts what a source says in the place of one field and leaves the others', () => {
    const values = valuesOf(whole);
    const other = withField(values, 'people', [{ name: 'M. Mizuta', reading: '', role: 'author' }]);
    expect(read(other)).toEqual({ ...whole, people: [{ name: 'M. Mizuta', reading: '', role: 'author' }] });
    expect(read(withField(values, 'subjects', [])).subjects).toEqual([]);
    expect(read(withField(values, 'price', 900)).price).toBe(900);
  });
});
