// Books as BibTeX, in UTF-8 as biber and modern BibTeX read it.
import type { Book, PersonRole } from '../../book.ts';
import { hyphenatedIsbn } from '../../isbn.ts';
import { invertedName, peopleWith } from './people.ts';
import type { Written } from './ris.ts';

export function writeBibtex(all: readonly Written[]): string {
  const keys = new Set<string>();
  return all.map((one) => entry(one, keyFor(one.book, keys))).join('\n');
}

function entry({ book, url }: Written, key: string): string {
  const names = (...roles: PersonRole[]) =>
    peopleWith(book.people, ...roles)
      .map(({ name }) => escaped(invertedName(name)))
      .join(' and ');
  const [year = '', month = ''] = book.published.split('-');
  const fields: [string, string][] = [
    ['title', escaped(book.title)],
    ['subtitle', escaped(book.subtitle)],
    ['author', names('author')],
    ['editor', names('editor', 'supervisor')],
    ['illustrator', names('illustrator', 'photographer')],
    ['translator', names('translator')],
    ['series', escaped(book.series)],
    ['number', escaped(book.volume)],
    ['publisher', escaped(book.publisher)],
    ['year', year],
    ['month', month === '' ? '' : String(Number(month))],
    ['pagetotal', book.pages === null ? '' : String(book.pages)],
    ['isbn', book.isbn === null ? '' : hyphenatedIsbn(book.isbn)],
    ['language', book.language],
    ['origtitle', escaped(book.originalTitle)],
    ['keywords', escaped(book.subjects.map(({ label, code }) => label || code).join(', '))],
    // An address is taken to the letter but for the signs that end the field.
    ['url', url ?? ''],
  ];
  const said = fields.filter(([, value]) => value !== '');
  return `@book{${key},\n${said.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** The ISBN, else plain letters of the title with a number where it is taken. */
function keyFor({ isbn, title, originalTitle }: Book, keys: Set<string>): string {
  const plain = `${originalTitle} ${title}`.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const start = isbn === null ? plain.slice(0, 3).join('-').toLowerCase() || 'book' : `isbn${isbn}`;
  let key = start;
  for (let count = 2; keys.has(key); count++) key = `${start}-${count}`;
  keys.add(key);
  return key;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\~^{}%&$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
