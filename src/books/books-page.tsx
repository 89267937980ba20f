// 本棚 in the studio: the books of a blog in compact rows, narrowed down as one likes.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { type FormState, fieldText, SelectField, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { Pager } from '../web/pager.tsx';
import { bookStatuses } from './book.ts';
import { DrawnCover } from './cover/drawn-cover.tsx';
import { introductionsPath } from './introductions/introduce-button.tsx';
import { hyphenatedIsbn } from './isbn.ts';
import { lacks } from './list/reads.ts';
import type { BookRow, WholeBook } from './store.ts';

export interface BooksPageProps {
  view: View;
  blog: MemberBlog;
  rows: readonly WholeBook[];
  /** How many fit what was asked for, how many there are at all, and how many wait for somebody to confirm them. */
  found: number;
  all: number;
  waiting: number;
  page: number;
  pages: number;
  /** `words`, `status`, `waiting`, `lack`, as asked for. */
  filter: FormState;
  /** Deleted a moment ago, while it can be brought back. */
  gone: BookRow | null;
  /** What was done a moment ago. */
  done: BooksDone | '';
}

export const booksDone = ['added', 'saved', 'confirmed', 'back', 'known'] as const;
export type BooksDone = (typeof booksDone)[number];

export function BooksPage(props: BooksPageProps) {
  const { view, blog, rows, all } = props;
  const { t } = view;
  const add = blog.may.has('edit') && all > 0 && (
    <a class="btn" href={`/studio/${blog.slug}/books/add`}>
      {t('books.add')}
    </a>
  );
  return (
    <StudioPage
      view={view}
      title={t('books.title')}
      blog={blog}
      current="books"
      head={add}
      styles={['books-studio.css']}
    >
      <div class="posts-room">
        <Ways view={view} blog={blog} />
        <Strips {...props} />
        {all > 0 && <Print {...props} />}
        {all > 0 && <Narrow {...props} />}
        {rows.length === 0 ? <Nothing {...props} /> : <Books {...props} />}
      </div>
    </StudioPage>
  );
}

/** What is printed is what is shown. */
function Print({ view: { t }, blog, filter }: BooksPageProps) {
  const asked = new URLSearchParams(
    ['words', 'status', 'lack'].flatMap((name) => {
      const value = fieldText(filter, name);
      return value === '' ? [] : [[name, value]];
    }),
  );
  return (
    <p class="room__ways">
      <a href={`/studio/${blog.slug}/books/print?${asked}`}>{t('books.shelf.print')}</a>
    </p>
  );
}

/** The other rooms of the bookshelf. */
function Ways({ view, blog }: Pick<BooksPageProps, 'view' | 'blog'>) {
  const { t } = view;
  const studio = `/studio/${blog.slug}`;
  return (
    <nav class="tabs" aria-label={t('books.title')}>
      <a href={`${studio}/books`} aria-current="page">
        {t('books.tab.books')}
      </a>
      <a href={`${studio}/shelves`}>{t('books.shelves')}</a>
      <a href={`${studio}/books/files`}>{t('books.files')}</a>
      <a href={`${studio}/books/statistics`}>{t('books.statistics')}</a>
    </nav>
  );
}

function Strips({ view, blog, gone, done, waiting }: BooksPageProps) {
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  return (
    <>
      {gone && (
        <div class="strip strip--note" role="status">
          <Icon name="check" />
          <span>{t('books.removed', { title: gone.title })}</span>
          <form method="post" action={`${shelf}/${gone.id}/restoration`}>
            <button class="btn btn--quiet btn--small" type="submit">
              {t('books.restore')}
            </button>
          </form>
        </div>
      )}
      {done !== '' && (
        <p class={done === 'known' ? 'strip strip--warn' : 'strip strip--note'} role="status">
          <Icon name={done === 'known' ? 'warn' : 'check'} />
          <span>{t(`books.done.${done}`)}</span>
        </p>
      )}
      {waiting > 0 && blog.may.has('edit') && (
        <div class="strip strip--note">
          <Icon name="info" />
          <span>{t('books.waiting', { count: waiting })}</span>
          <a class="btn btn--quiet btn--small" href={`${shelf}/waiting/next`}>
            {t('books.waiting.go')}
          </a>
        </div>
      )}
    </>
  );
}

function Narrow({ view, blog, filter }: BooksPageProps) {
  const { t } = view;
  const own = { view, form: filter };
  const anything = { value: '', label: t('books.any') };
  return (
    <form class="narrow" method="get" action={`/studio/${blog.slug}/books`}>
      <TextField {...own} name="words" type="search" label={t('books.words')} maxLength={100} />
      <SelectField
        {...own}
        name="status"
        label={t('books.field.status')}
        options={[
          anything,
          ...bookStatuses.map((status) => ({ value: status, label: t(`books.status.${status}`) })),
        ]}
      />
      <SelectField
        {...own}
        name="lack"
        label={t('books.narrow.lack')}
        options={[
          anything,
          { value: 'waiting', label: t('books.is-waiting') },
          ...lacks.map((lack) => ({ value: lack, label: t(`books.lack.${lack}`) })),
        ]}
      />
      <button class="btn btn--quiet" type="submit">
        {t('books.narrow')}
      </button>
    </form>
  );
}

function Nothing({ view, blog, all }: BooksPageProps) {
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  if (all > 0)
    return (
      <div class="empty">
        <b>{t('books.none-here')}</b>
        <a class="btn btn--quiet" href={shelf}>
          {t('books.show-all')}
        </a>
      </div>
    );
  return (
    <div class="empty">
      <b>{t('books.none')}</b>
      <p>{t('books.none.about')}</p>
      {blog.may.has('edit') && (
        <a class="btn" href={`${shelf}/add`}>
          {t('books.add')}
        </a>
      )}
    </div>
  );
}

function Books(props: BooksPageProps) {
  const { view, blog, rows, found, page, pages, filter } = props;
  const { t } = view;
  const address = (number: number) => {
    const asked = Object.entries({ ...filter.values, page: String(number) }).filter(
      ([, value]) => value !== '',
    );
    return `/studio/${blog.slug}/books?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
  };
  return (
    <>
      <p class="hint">{t('books.count', { count: found })}</p>
      {blog.may.has('translate') ? (
        <form method="post" action={introductionsPath(blog)}>
          <ul class="booklist booklist--pick">
            {rows.map((book) => (
              <Row key={book.row.id} view={view} blog={blog} book={book} mayPick />
            ))}
          </ul>
          <p class="form__do">
            <button class="btn btn--quiet" type="submit">
              {t('books.introduce.several')}
            </button>
          </p>
        </form>
      ) : (
        <ul class="booklist">
          {rows.map((book) => (
            <Row key={book.row.id} view={view} blog={blog} book={book} />
          ))}
        </ul>
      )}
      <Pager
        page={page}
        pages={pages}
        address={address}
        label={t('books.pages')}
        before={t('books.pages.before')}
        after={t('books.pages.after')}
      />
    </>
  );
}

function Row({
  view,
  blog,
  book,
  mayPick = false,
}: {
  view: View;
  blog: MemberBlog;
  book: WholeBook;
  mayPick?: boolean;
}) {
  const { t } = view;
  const { row, people } = book;
  const title = <b lang={row.language || undefined}>{row.title}</b>;
  const facts = [
    // Who made both the words and the pictures is named once.
    [...new Set(people.map(({ name }) => name))].join(t('books.comma')),
    row.publisher,
    ageOf(view, row),
    row.isbn === null ? '' : hyphenatedIsbn(row.isbn),
  ];
  return (
    <li>
      {mayPick && (
        <label class="booklist__pick">
          <input type="checkbox" name="book" value={row.id} />
          <span class="vh">{t('books.introduce.pick', { title: row.title })}</span>
        </label>
      )}
      <ListedCover blog={blog} row={row} />
      <div class="booklist__w">
        <p class="booklist__t">
          {blog.may.has('edit') ? <a href={`/studio/${blog.slug}/books/${row.id}`}>{title}</a> : title}
        </p>
        <p class="booklist__f">
          {facts
            .filter((fact) => fact !== '')
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </p>
      </div>
      <p class="booklist__s">
        <span>{t(`books.status.${row.status}`)}</span>
        {row.confirmed_at === null ? (
          <span class="sev sev--warn">{t('books.is-waiting')}</span>
        ) : (
          <span>{t(row.shown_at === null ? 'books.is-hidden' : 'books.is-shown')}</span>
        )}
      </p>
    </li>
  );
}

/** Small; without words of its own, as the title stands beside it. */
export function ListedCover({ blog, row }: { blog: MemberBlog; row: BookRow }) {
  if (row.cover_id === null)
    return (
      <span class="booklist__c">
        <DrawnCover id={row.id} title={row.title} />
      </span>
    );
  return (
    <span class="booklist__c">
      <img
        src={`/studio/${blog.slug}/pictures/${row.cover_id}`}
        alt=""
        loading="lazy"
        width={36}
        height={48}
      />
    </span>
  );
}

/** The ages for which it is read to children, else those who read it alone. */
export function ageOf({ t }: View, row: BookRow): string {
  const [from, to] =
    row.age_from === null && row.age_to === null
      ? [row.alone_from, row.alone_to]
      : [row.age_from, row.age_to];
  if (from === null && to === null) return '';
  if (from === to || to === null)
    return t(to === null ? 'books.ages.from' : 'books.age.years', { age: from ?? 0 });
  return from === null ? t('books.ages.to', { age: to }) : t('books.ages', { from, to });
}
