// A list of books for a sheet of paper: a shelf, a secret list, or what the studio's list of books shows.
import { Icon } from '../../web/icons.tsx';
import { Html } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { BookCover } from '../cover/book-cover.tsx';
import { Ruby } from '../furigana/ruby.tsx';
import type { TitleParts } from '../furigana/titles.ts';
import { agesOf, isbnOf, makersOf, paragraphsOf, publishedBy } from './book-words.ts';
import type { ListedBook } from './listed-books.ts';

export interface PaperPageProps {
  view: View;
  /** Of the blog, at the foot of the list. */
  blogName: string;
  title: string;
  about: string;
  books: readonly ListedBook[];
  /** Of a list for somebody, often a child: titles stand with their readings. */
  titles?: TitleParts;
  covers: boolean;
  /** This page with covers and without, and the page it was opened from. */
  ways: { covers: string; plain: string; back: string };
}

export function PaperPage(props: PaperPageProps) {
  const { view, blogName, title, about, books, covers, ways } = props;
  const { t } = view;
  return (
    <Html
      view={view}
      title={`${title} — ${blogName}`}
      body="paper"
      styles={['booklist.css']}
      scripts={['print.js']}
    >
      <main id="main" class="sheet">
        <nav class="sheet__tools" aria-label={t('books.paper.tools')}>
          <a href={ways.back}>{t('books.paper.back')}</a>
          <span class="seg">
            <a href={ways.covers} aria-current={covers ? 'true' : undefined}>
              {t('books.paper.covers')}
            </a>
            <a href={ways.plain} aria-current={covers ? undefined : 'true'}>
              {t('books.paper.plain')}
            </a>
          </span>
          <button class="btn" type="button" data-print hidden>
            <Icon name="print" />
            {t('books.paper.print')}
          </button>
        </nav>
        <h1>{title}</h1>
        {paragraphsOf(about).map((text) => (
          <p key={text} class="sheet__about">
            {text}
          </p>
        ))}
        <p class="sheet__count">{t('books.shelf.count', { count: books.length })}</p>
        {books.length > 0 && <BookTable {...props} />}
        <p class="sheet__foot">{blogName}</p>
      </main>
    </Html>
  );
}

/** A table, so that browsers repeat its head on every sheet. */
function BookTable({ view, title, books, titles, covers }: PaperPageProps) {
  const { t } = view;
  return (
    <table class={covers ? 'sheet__list sheet__list--covers' : 'sheet__list'}>
      <thead>
        <tr class="sheet__run">
          <td colSpan={covers ? 5 : 4}>{title}</td>
        </tr>
        <tr>
          {covers && (
            <th scope="col">
              <span class="vh">{t('books.paper.cover')}</span>
            </th>
          )}
          <th scope="col">{t('books.paper.book')}</th>
          <th scope="col">{t('books.paper.published')}</th>
          <th scope="col">{t('books.paper.ages')}</th>
          <th scope="col">{t('books.paper.note')}</th>
        </tr>
      </thead>
      <tbody>
        {books.map((book) => (
          <BookRowOnPaper key={book.row.id} view={view} book={book} titles={titles} covers={covers} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  view: View;
  book: ListedBook;
  titles: TitleParts | undefined;
  covers: boolean;
}

function BookRowOnPaper({ view, book: { row, people, note, cover }, titles, covers }: RowProps) {
  const isbn = isbnOf(row);
  return (
    <tr>
      {covers && (
        <td class="sheet__cover">
          <BookCover book={cover} sizes="5rem" lazy={false} />
        </td>
      )}
      <th scope="row">
        <b>{titles ? <Ruby parts={titles(row)} /> : row.title}</b>
        {row.subtitle !== '' && <span>{row.subtitle}</span>}
        <span>{makersOf(view, people)}</span>
      </th>
      <td>
        <span>{publishedBy(view, row)}</span>
        {isbn !== '' && <span class="sheet__isbn">{isbn}</span>}
      </td>
      <td class="sheet__ages">
        {agesOf(view, row).map((ages) => (
          <span key={ages}>{ages}</span>
        ))}
      </td>
      <td>{note}</td>
    </tr>
  );
}
