// A list for somebody, often a child: behind its secret link, with large covers and few words.
import type { ReaderBlog } from '../../blogs/reader-blog.ts';
import { ReaderPage } from '../../blogs/reader-page.tsx';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';
import { BookCover } from '../cover/book-cover.tsx';
import { titleWithReading } from '../furigana/furigana.ts';
import { hasKanji } from '../furigana/parts.ts';
import type { BookRow } from '../store.ts';
import { bookPath } from './addresses.ts';
import { agesOf, makersOf, paragraphsOf } from './book-words.ts';
import type { ListedBook } from './listed-books.ts';
import type { ShelfRow } from './store.ts';

export interface ListPageProps {
  view: View;
  blog: ReaderBlog;
  shelf: ShelfRow;
  books: readonly ListedBook[];
  /** The path of this page. */
  here: string;
}

export function ListPage({ view, blog, shelf, books, here }: ListPageProps) {
  const { t } = view;
  return (
    <ReaderPage view={view} blog={blog} title={shelf.name} styles={['booklist.css']}>
      {paragraphsOf(shelf.about).map((text) => (
        <p key={text} class="kidlist__about">
          {text}
        </p>
      ))}
      {books.length === 0 ? (
        <p>{t('books.list.empty')}</p>
      ) : (
        <ol class="kidlist">
          {books.map((book) => (
            <li key={book.row.id}>
              <Card view={view} blog={blog} book={book} />
            </li>
          ))}
        </ol>
      )}
      <p class="kidlist__do">
        <a class="btn btn--quiet" href={`${here}/print`}>
          <Icon name="print" />
          {t('books.list.print')}
        </a>
      </p>
      <p class="kidlist__only">{t('books.list.only')}</p>
    </ReaderPage>
  );
}

type CardProps = Pick<ListPageProps, 'view' | 'blog'> & { book: ListedBook };

/** What readers do not see yet has no page to lead to. */
function Card(props: CardProps) {
  const { blog, book } = props;
  if (book.row.shown_at === null)
    return (
      <span class="kidlist__card">
        <CardBody {...props} />
      </span>
    );
  return (
    <a class="kidlist__card" href={`${blog.base}${bookPath(book.row.slug)}`}>
      <CardBody {...props} />
    </a>
  );
}

function CardBody({ view, book: { row, people, note, cover } }: CardProps) {
  const facts = [makersOf(view, people), ...agesOf(view, row)].filter((text) => text !== '');
  return (
    <>
      <span class="kidlist__cover">
        <BookCover book={cover} sizes="(min-width: 40em) 14rem, 42vw" />
      </span>
      <span class="kidlist__words">
        <Title row={row} />
        {note !== '' && <span class="kidlist__note">{note}</span>}
        {facts.length > 0 && (
          <small>
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </small>
        )}
      </span>
    </>
  );
}

/** With the reading that somebody gave over its kanji; one that does not fit the letters stands below. */
function Title({ row: { title, title_reading: reading } }: { row: BookRow }) {
  const parts = titleWithReading(title, reading, () => null);
  const isRead = parts.some((part) => part.reading !== null);
  return (
    <>
      <b>
        {parts.map((part) =>
          part.reading === null ? (
            part.text
          ) : (
            <ruby key={part.text}>
              {part.text}
              <rt>{part.reading}</rt>
            </ruby>
          ),
        )}
      </b>
      {!isRead && reading !== '' && hasKanji(title) && <small>{reading}</small>}
    </>
  );
}
