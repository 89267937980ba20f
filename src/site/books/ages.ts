// The ages of a book, and of a band of ages, in words.
import { GROWN_UP } from '../../books/book.ts';
import type { Translate } from '../../web/messages/index.ts';
import type { BookFace } from '../published/books/reads.ts';
import { agesIn } from './book/ages.tsx';
import type { AgeBand } from './book-address.ts';

export function bandText(t: Translate, band: AgeBand): string {
  return agesIn(t, band, band === GROWN_UP ? GROWN_UP : band + 2);
}

type Ages = Pick<BookFace, 'age_from' | 'age_to' | 'alone_from' | 'alone_to'>;

/** When it is read to a child, and where that is not told when it is read alone; '' when neither is. */
export function agesText(t: Translate, { age_from, age_to, alone_from, alone_to }: Ages): string {
  return agesIn(t, age_from, age_to) || agesIn(t, alone_from, alone_to);
}
