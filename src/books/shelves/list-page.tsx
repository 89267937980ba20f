// A list for somebody, often a child: behind its secret link, with large covers and few words.
import type { ReaderBlog } from '../../blogs/reader-blog.ts';
import { ReaderPage } from '../../blogs/reader-page.tsx';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';
import { BookCover } from '../cover/book-cover.tsx';
import { hasKanji } from '../furigana/parts.ts';
import { Ruby } from '../furigana/ruby.tsx';
import type { TitleParts } from '../furigana/titles.ts';
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
  titles: TitleParts;
  /** The path of this page. */
  here: string;
}

export function ListPage({ view, blog, shelf, books, titles, here }: ListPageProps) {
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
              <Card view={view} blog={blog} book={book} titles={titles} />
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

type CardProps = Pick<ListPageProps, 'view' | 'blog' | 'titles'> & { book: ListedBook };

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

function CardBody({ view, titles, book: { row, people, note, cover } }: CardProps) {
  const facts = [makersOf(view, people), ...agesOf(view, row)].filter((text) => text !== '');
  return (
    <>
      <span class="kidlist__cover">
        <BookCover book={cover} sizes="(min-width: 40em) 14rem, 42vw" />
      </span>
      <span class="kidlist__words">
        <Title row={row} titles={titles} />
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

/** With its reading over its kanji, always there; one that does not fit the letters stands below. Speech says the title once. */
function Title({ row, titles }: { row: BookRow; titles: TitleParts }) {
  const parts = titles(row);
  const isRead = parts.some((part) => part.reading !== null);
  const { title, title_reading: reading } = row;
  return (
    <>
      <b>
        <Ruby parts={parts} />
      </b>
      {!isRead && reading !== '' && hasKanji(title) && <small aria-hidden="true">{reading}</small>}
    </>
  );
}
