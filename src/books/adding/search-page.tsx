// Books that other catalogues know by some words, each with the way to add it.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { BookSource } from '../book.ts';
import { hyphenatedIsbn } from '../isbn.ts';
import type { Candidate } from '../lookups/find-books.ts';
import type { BookRow } from '../store.ts';
import { SearchForm } from './add-page.tsx';

export interface SearchPageProps {
  view: View;
  blog: MemberBlog;
  words: string;
  candidates: readonly Candidate[];
  unreachable: readonly BookSource[];
  /** Those of them that are on the shelf, by ISBN. */
  books: ReadonlyMap<string | null, BookRow>;
}

export function SearchPage(props: SearchPageProps) {
  const { view, blog, words, candidates, unreachable } = props;
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  return (
    <StudioPage
      view={view}
      title={t('books.search')}
      blog={blog}
      current="books"
      styles={['books-studio.css']}
    >
      <div class="sections">
        <SearchForm view={view} blog={blog} words={words} />
        {unreachable.length > 0 && (
          <p class="strip strip--warn" role="status">
            <Icon name="warn" />
            <span>
              {t('books.search.unreachable', {
                sources: unreachable.map((source) => t(`books.source.${source}`)).join(t('books.comma')),
              })}
            </span>
          </p>
        )}
        {words !== '' && candidates.length === 0 && unreachable.length === 0 && (
          <p>{t('books.search.none')}</p>
        )}
        <ul class="booklist booklist--found">
          {candidates.map((candidate) => (
            <Found key={JSON.stringify(candidate)} {...props} candidate={candidate} />
          ))}
        </ul>
        <p class="form__do">
          <a class="btn btn--quiet" href={`${shelf}/new`}>
            {t('books.new')}
          </a>
          <a href={`${shelf}/add`}>{t('books.list.more')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function Found({ view, blog, candidate, books }: SearchPageProps & { candidate: Candidate }) {
  const { t } = view;
  const { book, source } = candidate;
  const shelf = `/studio/${blog.slug}/books`;
  const known = book.isbn ? books.get(book.isbn) : undefined;
  const facts = [
    (book.people ?? []).map(({ name }) => name).join(t('books.comma')),
    book.publisher ?? '',
    book.published ?? '',
    book.isbn ? hyphenatedIsbn(book.isbn) : '',
    t('books.said.from', { source: t(`books.source.${source}`) }),
  ];
  return (
    <li>
      <div class="booklist__w">
        <p class="booklist__t">
          <b>{book.title}</b>
        </p>
        <p class="booklist__f">
          {facts
            .filter((fact) => fact !== '')
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </p>
      </div>
      {known ? (
        <p class="booklist__s">
          <a href={`${shelf}/${known.id}`}>{t('books.search.known')}</a>
        </p>
      ) : (
        <form class="booklist__s" method="post" action={`${shelf}/search`}>
          <input type="hidden" name="candidate" value={JSON.stringify(candidate)} />
          <button class="btn btn--quiet btn--small" type="submit">
            {t('books.search.take')}
            <span class="vh">{t('books.said.use.of', { field: book.title ?? '' })}</span>
          </button>
        </form>
      )}
    </li>
  );
}
