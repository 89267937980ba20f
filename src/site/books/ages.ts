// The ages of a book, and of a band of ages, in words.
import { GROWN_UP } from '../../books/book.ts';
import type { Translate } from '../../web/messages/index.ts';
import type { BookFace } from '../published/books/reads.ts';
import type { AgeBand } from './book-address.ts';

export function bandText(t: Translate, band: AgeBand): string {
  return band === GROWN_UP
    ? t('bookshelf.ages.grown-up')
    : t('bookshelf.ages.span', { from: band, to: band + 2 });
}

type Ages = Pick<BookFace, 'age_from' | 'age_to' | 'alone_from' | 'alone_to'>;

/** When it is read to a child, and where that is not told when it is read alone; '' when neither is. */
export function agesText(t: Translate, { age_from, age_to, alone_from, alone_to }: Ages): string {
  const isTold = age_from !== null || age_to !== null;
  const [from, to] = isTold ? [age_from, age_to] : [alone_from, alone_to];
  if (from === null) return to === null ? '' : t('bookshelf.ages.to', { age: to });
  if (from >= GROWN_UP) return t('bookshelf.ages.grown-up');
  if (to === null) return t('bookshelf.ages.from', { age: from });
  if (to === from) return t('bookshelf.ages.one', { age: from });
  return to >= GROWN_UP
    ? t('bookshelf.ages.grown-up.from', { from })
    : t('bookshelf.ages.span', { from, to });
}
