// A list of books as CSV: everything that is known of them, for a spreadsheet, and to come back unchanged.
import { spreadsheet } from '../../web/spreadsheet.ts';
import type { Book } from '../book.ts';
import { hyphenatedIsbn } from '../isbn.ts';
import { awardsCell, linksCell, peopleCell, subjectsCell } from './cells.ts';
import { type Column, columns, fieldOf } from './columns.ts';

export function writeBooksCsv(all: readonly { book: Book; shown: boolean }[]): string {
  const rows = all.map(({ book, shown }) =>
    columns.map((column) => (column === 'shown' ? (shown ? 'yes' : '') : cellOf(book, column))),
  );
  return spreadsheet([[...columns], ...rows]);
}

function cellOf(book: Book, column: Exclude<Column, 'shown'>): string {
  switch (column) {
    // With hyphens a spreadsheet keeps it as it is; thirteen bare digits it would round.
    case 'isbn':
      return book.isbn === null ? '' : hyphenatedIsbn(book.isbn);
    case 'people':
      return peopleCell(book.people);
    case 'subjects':
      return subjectsCell(book.subjects);
    case 'awards':
      return awardsCell(book.awards);
    case 'links':
      return linksCell(book.links);
    default: {
      const value = book[fieldOf[column]];
      return value === null ? '' : String(value);
    }
  }
}
