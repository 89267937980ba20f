// Books as RIS, for programs that keep references (the format of Reference Manager, as Zotero and EndNote read it).
import type { Book } from '../../book.ts';
import { hyphenatedIsbn } from '../../isbn.ts';
import { invertedName, peopleWith } from './people.ts';

export interface Written {
  book: Book;
  /** Absolute address of its page; null when readers see none. */
  url: string | null;
}

export function writeRis(all: readonly Written[]): string {
  return all.map(reference).join('\r\n');
}

function reference({ book, url }: Written): string {
  const title = book.subtitle === '' ? book.title : `${book.title}: ${book.subtitle}`;
  const names = (...roles: Parameters<typeof peopleWith>[1][]) =>
    peopleWith(book.people, ...roles).map(({ name }) => invertedName(name));
  const lines: [string, string][] = [
    ['TY', 'BOOK'],
    ['TI', title],
    ...names('author').map((name): [string, string] => ['AU', name]),
    ...names('editor', 'supervisor').map((name): [string, string] => ['A2', name]),
    ...names('translator').map((name): [string, string] => ['A4', name]),
    ...names('illustrator', 'photographer', 'other').map((name): [string, string] => ['A3', name]),
    ['T2', book.series],
    ['VL', book.volume],
    ['PB', book.publisher],
    ['PY', book.published.slice(0, 4)],
    ['DA', book.published.replaceAll('-', '/')],
    ['SP', book.pages === null ? '' : String(book.pages)],
    ['SN', book.isbn === null ? '' : hyphenatedIsbn(book.isbn)],
    ['LA', book.language],
    ['OP', book.originalTitle],
    ...book.subjects.map((subject): [string, string] => ['KW', subject.label || subject.code]),
    ['UR', url ?? ''],
    ['ER', ''],
  ];
  const said = lines.filter(([tag, value]) => value !== '' || tag === 'ER');
  return said.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** A line break would begin a tag. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
