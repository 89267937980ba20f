// Everybody who made a book that readers see, in order of their readings.
import { fold } from '../../books/fold.ts';
import type { BookFace } from '../published/books/reads.ts';
import { isPersonWord } from './book-address.ts';
import { comparedByReading } from './filter-books.ts';
import type { PersonOnList } from './overviews.tsx';

export function peopleOfBooks(books: readonly BookFace[]): PersonOnList[] {
  const people = new Map<string, PersonOnList>();
  for (const book of books) {
    for (const { name, reading, folded } of new Map(book.people.map((one) => [one.folded, one])).values()) {
      if (!isPersonWord(folded)) continue;
      const before = people.get(folded);
      const isTold = reading !== '' || before === undefined;
      const said = isTold ? { name, sortedBy: fold(reading) || folded } : before;
      people.set(folded, { ...said, folded, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...people.values()].sort((one, other) => comparedByReading(one.sortedBy, other.sortedBy));
}
