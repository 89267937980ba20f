// One book: the form by which it is added by hand, confirmed, changed and deleted.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { type FormState, ProblemSummary } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { type BookField, bookSchema, type Origins } from '../book.ts';
import { IntroduceButton } from '../introductions/introduce-button.tsx';
import { hyphenatedIsbn } from '../isbn.ts';
import { bookPath } from '../shelves/addresses.ts';
import { type PlacesOfBook, ShelvesOfBook } from '../shelves/shelves-of-book.tsx';
import type { BookRow } from '../store.ts';
import { filledRows, type OwnSubject, type RowField, rowParts } from './book-form.ts';
import { BookFields } from './fields.tsx';
import type { Others } from './said.tsx';

export interface BookPageProps {
  view: View;
  blog: MemberBlog;
  /** Null for one that is new. */
  book: BookRow | null;
  form: FormState;
  origins: Origins;
  others: Others;
  own: readonly OwnSubject[];
  /** Whose rows somebody wants more of; or ''. */
  more: string;
  /** The shelves it stands on; null for one that nobody has confirmed, which stands on none. */
  places: PlacesOfBook | null;
  /** Books that nobody has confirmed, this one among them. */
  waiting: number;
  /** Somebody else changed it while this was typed; saved again, what is typed here stands. */
  overtaken?: boolean;
  /** Another book of the blog has the ISBN that was typed. */
  known?: BookRow;
}

export function BookPage(props: BookPageProps) {
  const { view, blog, book, form, places } = props;
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  const isWaiting = book !== null && book.confirmed_at === null;
  const title = t(book === null ? 'books.new' : isWaiting ? 'books.confirm' : 'books.change');
  return (
    <StudioPage
      view={view}
      title={title}
      blog={blog}
      current="books"
      styles={['books-studio.css']}
      scripts={['books.js']}
    >
      <div class="sections bookform">
        {Object.keys(form.problems).length > 0 && (
          <ProblemSummary view={view} form={form} labels={labelsOf(props)} />
        )}
        <Strips {...props} />
        {isWaiting ? <Waiting {...props} /> : <p class="hint">{t('books.form.hint')}</p>}
        {book && !isWaiting && <Ways {...props} book={book} />}
        <form
          class="form form--sections"
          method="post"
          action={book === null ? `${shelf}/new` : `${shelf}/${book.id}`}
          encType="multipart/form-data"
          data-book-form
        >
          {/* The key for sending presses the first button that sends: it has to be the one that saves. */}
          <button class="vh" type="submit" tabIndex={-1} aria-hidden="true" />
          {book && <input type="hidden" name="base" value={book.version} />}
          <BookFields {...props} />
          <Do {...props} isWaiting={isWaiting} />
        </form>
        {book && places && <ShelvesOfBook view={view} blog={blog} bookId={book.id} places={places} />}
        {book && <Removal {...props} book={book} />}
      </div>
    </StudioPage>
  );
}

function labelsOf({ view, form }: BookPageProps): Record<string, string> {
  const { t } = view;
  const fields = Object.keys(bookSchema.entries) as BookField[];
  const labels: Record<string, string> = { themes: t('books.field.subjects'), cover: t('books.part.cover') };
  for (const field of fields) labels[field] = t(`books.field.${field}`);
  for (const field of Object.keys(rowParts) as RowField[]) {
    const name = t(`books.part.${field === 'codes' ? 'subjects' : field === 'links' ? 'places' : field}`);
    for (let at = 0; at < filledRows(form, field); at++)
      for (const part of rowParts[field])
        labels[`${field}.${at}.${part}`] = t('books.row', { name, n: at + 1 });
  }
  return labels;
}

function Strips({ view, blog, book, overtaken, known }: BookPageProps) {
  const { t } = view;
  return (
    <>
      {overtaken && book && (
        <div class="strip strip--warn" role="alert">
          <Icon name="warn" />
          <span>{t('books.overtaken', { title: book.title })}</span>
        </div>
      )}
      {known && (
        <div class="strip strip--warn" role="alert">
          <Icon name="warn" />
          <span>
            {t('books.known', { isbn: hyphenatedIsbn(known.isbn ?? '') })}{' '}
            <a href={`/studio/${blog.slug}/books/${known.id}`}>{known.title}</a>
          </span>
        </div>
      )}
    </>
  );
}

/** What else is done with a book that is on the shelf. */
function Ways({ view, blog, book }: BookPageProps & { book: BookRow }) {
  return (
    <div class="form__do">
      <IntroduceButton view={view} blog={blog} bookIds={[book.id]} />
      {book.shown_at !== null && (
        <a href={`${blog.address.replace(/\/$/, '')}${bookPath(book.slug)}`}>{view.t('books.readers')}</a>
      )}
    </div>
  );
}

function Waiting({ view, blog, waiting }: BookPageProps) {
  const { t } = view;
  return (
    <div class="bookwait">
      <p>{t('books.confirm.about')}</p>
      <p class="hint">
        {t('books.confirm.left', { count: waiting })}{' '}
        {waiting > 1 && <a href={`/studio/${blog.slug}/books/waiting`}>{t('books.confirm.several')}</a>}
      </p>
    </div>
  );
}

function Do({ view, blog, book, waiting, isWaiting }: BookPageProps & { isWaiting: boolean }) {
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  return (
    <div class="form__do bookdo">
      <button class="btn" type="submit" data-main>
        {t(isWaiting ? 'books.confirm.do' : book ? 'common.save' : 'books.new.do')}
      </button>
      {isWaiting && waiting > 1 && (
        <a class="btn btn--quiet" href={`${shelf}/waiting/next?after=${book?.id ?? ''}`}>
          {t('books.confirm.later')}
        </a>
      )}
      <a class="btn btn--text" href={shelf}>
        {t('books.back')}
      </a>
      <span class="hint bookdo__key" data-keys hidden>
        {t('books.keys')}
      </span>
    </div>
  );
}

function Removal({ view, blog, book }: BookPageProps & { book: BookRow }) {
  const { t } = view;
  return (
    <form class="form" method="post" action={`/studio/${blog.slug}/books/${book.id}/removal`}>
      <input type="hidden" name="base" value={book.version} />
      <p class="hint">{t('books.remove.about')}</p>
      <button class="btn btn--danger" type="submit">
        {t('books.remove')}
      </button>
    </form>
  );
}
