// Books side by side on a board: cover, title, who made it, for whom and about what.
import { BookCover } from '../../books/cover/book-cover.tsx';
import type { Cover } from '../../books/cover/cover.ts';
import { Ruby } from '../../books/furigana/ruby.tsx';
import type { TitleParts } from '../../books/furigana/titles.ts';
import { hrefIn, type Setting } from '../blog.ts';
import type { BookFace } from '../published/books/reads.ts';
import { agesText } from './ages.ts';
import { bookPath } from './book-address.ts';

export interface BookOnBoard extends BookFace {
  cover: Cover | null;
  note?: string;
  /** Set on the one that links within the page lead to. */
  opens?: string | null;
}

interface ShelfListProps {
  setting: Setting;
  books: readonly BookOnBoard[];
  label: string;
  titles: TitleParts;
  /** Covers that are in sight at once; the others wait until they are near. */
  first?: number;
}

/** Three beside each other on a phone, six where there is room. */
const SIZES = '(min-width: 60em) 11rem, (min-width: 40em) 14vw, 28vw';

export function ShelfList({ setting, books, label, titles, first = 6 }: ShelfListProps) {
  return (
    <ul class="shelf" aria-label={label}>
      {books.map((book, at) => (
        <li key={book.id} class="book" id={book.opens ? rowAnchor(book.opens) : undefined}>
          <a href={hrefIn(setting.blog, bookPath(book.slug))}>
            <BookCover book={book} sizes={SIZES} lazy={at >= first} />
            <span class="book__t">
              <Ruby parts={titles(book)} />
            </span>
          </a>
          <Facts setting={setting} book={book} />
        </li>
      ))}
    </ul>
  );
}

export function rowAnchor(row: string): string {
  return `row-${row}`;
}

function Facts({ setting: { t }, book }: { setting: Setting; book: BookOnBoard }) {
  const maker = (book.people.find(({ role }) => role === 'author') ?? book.people[0])?.name ?? '';
  const ages = agesText(t, book);
  const kind = book.subjects[0]?.label ?? '';
  const about =
    ages !== '' && kind !== '' ? t('bookshelf.and', { one: ages, other: kind }) : `${ages}${kind}`;
  const lines = [maker, about, book.note ?? ''].filter((line) => line !== '');
  return (
    <span class="book__m">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
