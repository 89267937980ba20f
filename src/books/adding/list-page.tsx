// How far a list of ISBNs is looked up, and what became of each; what is wrong can be corrected and sent again.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { formOf, TextArea } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { hyphenatedIsbn } from '../isbn.ts';
import type { BookRow } from '../store.ts';
import type { LineOutcome } from '../tables.ts';
import { WrongIsbns } from './add-page.tsx';
import type { LineRow, ListRow } from './store.ts';

export interface ListPageProps {
  view: View;
  blog: MemberBlog;
  list: ListRow;
  lines: readonly LineRow[];
  /** Books on the shelf by their ISBNs. */
  books: ReadonlyMap<string | null, BookRow>;
}

export function ListPage(props: ListPageProps) {
  const { view, blog, list } = props;
  const { t } = view;
  const isRunning = list.finished_at === null;
  const here = `/studio/${blog.slug}/books/lists/${list.id}`;
  return (
    <StudioPage
      view={view}
      title={t('books.list')}
      blog={blog}
      current="books"
      styles={['books-studio.css']}
      scripts={['moves.js']}
    >
      <div
        class="sections"
        data-stand={isRunning ? 'running' : 'finished'}
        {...(isRunning ? { 'data-refresh': here } : {})}
      >
        {isRunning && (
          <noscript>
            <meta http-equiv="refresh" content="5" />
          </noscript>
        )}
        <Progress {...props} />
        <Added {...props} />
        <Outcome {...props} outcome="unreachable" />
        <Outcome {...props} outcome="unknown" />
        <Outcome {...props} outcome="full" />
        <Outcome {...props} outcome="known" />
        <Outcome {...props} outcome="twice" />
        <Wrong {...props} />
        <p>
          <a href={`/studio/${blog.slug}/books/add`}>{t('books.list.more')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

const of = (lines: readonly LineRow[], outcome: LineOutcome) =>
  lines.filter((line) => line.outcome === outcome);

function Progress({ view, list, lines }: ListPageProps) {
  const { t } = view;
  const asked = lines.filter(({ outcome }) => !['wrong', 'twice', 'known'].includes(outcome));
  const done = asked.filter(({ outcome }) => outcome !== 'waiting').length;
  return (
    <section aria-label={t('books.list.progress')}>
      <p id="list-stand" data-live role="status">
        {list.finished_at === null
          ? t('books.list.at', { done, all: asked.length })
          : t('books.list.found', { count: of(lines, 'added').length, all: lines.length })}
      </p>
      {list.finished_at === null && (
        <progress
          class="bar bar--source"
          id="list-bar"
          max={asked.length}
          value={done}
          aria-label={t('books.list.progress')}
        />
      )}
      {list.finished_at === null && <p class="hint">{t('books.list.close')}</p>}
    </section>
  );
}

function Added({ view, blog, lines, books }: ListPageProps) {
  const { t } = view;
  const added = of(lines, 'added');
  const shelf = `/studio/${blog.slug}/books`;
  const first = added.map(({ isbn }) => books.get(isbn)).find((book) => book?.confirmed_at === null);
  return (
    <section aria-labelledby="added" id="list-added" data-live hidden={added.length === 0}>
      <h2 class="room__h" id="added">
        {t('books.list.added', { count: added.length })}
      </h2>
      <ul class="isbns">
        {added.map((line) => (
          <Line key={line.position} line={line} blog={blog} book={books.get(line.isbn)} />
        ))}
      </ul>
      {first && (
        <p class="form__do">
          <a class="btn" href={`${shelf}/${first.id}`}>
            {t('books.waiting.go')}
          </a>
          <a class="btn btn--text" href={`${shelf}/waiting`}>
            {t('books.confirm.several')}
          </a>
        </p>
      )}
    </section>
  );
}

function Line({ line, blog, book }: { line: LineRow; blog: MemberBlog; book: BookRow | undefined }) {
  const isbn = line.isbn === null ? line.typed : hyphenatedIsbn(line.isbn);
  return (
    <li>
      {book && <a href={`/studio/${blog.slug}/books/${book.id}`}>{book.title}</a>}
      <span class={book ? 'hint' : ''}>{isbn}</span>
    </li>
  );
}

type Told = 'unreachable' | 'unknown' | 'full' | 'known' | 'twice';

function Outcome({ view, blog, list, lines, books, outcome }: ListPageProps & { outcome: Told }) {
  const { t } = view;
  const told = of(lines, outcome);
  const shelf = `/studio/${blog.slug}/books`;
  const byHand = outcome === 'unreachable' || outcome === 'unknown';
  return (
    <section aria-labelledby={outcome} id={`list-${outcome}`} data-live hidden={told.length === 0}>
      <h2 class="room__h" id={outcome}>
        {t(`books.list.${outcome}`, { count: told.length })}
      </h2>
      {outcome === 'unreachable' && <p class="hint">{t('books.list.unreachable.why')}</p>}
      <ul class="isbns">
        {told.map((line) => (
          <li key={line.position}>
            {books.get(line.isbn) && (
              <a href={`${shelf}/${books.get(line.isbn)?.id}`}>{books.get(line.isbn)?.title}</a>
            )}
            <span>{line.isbn === null ? line.typed : hyphenatedIsbn(line.isbn)}</span>
            {byHand && !books.has(line.isbn) && (
              <a href={`${shelf}/new?isbn=${line.isbn}`}>{t('books.list.by-hand')}</a>
            )}
          </li>
        ))}
      </ul>
      {outcome === 'unreachable' && list.finished_at !== null && (
        <form method="post" action={`${shelf}/lists/${list.id}/resumption`}>
          <button class="btn btn--quiet" type="submit">
            {t('books.list.again')}
          </button>
        </form>
      )}
    </section>
  );
}

function Wrong({ view, blog, lines }: ListPageProps) {
  const { t } = view;
  const wrong = of(lines, 'wrong');
  if (wrong.length === 0) return null;
  return (
    <section class="form" aria-labelledby="wrong">
      <h2 class="room__h" id="wrong">
        {t('books.list.wrong', { count: wrong.length })}
      </h2>
      <WrongIsbns view={view} wrong={wrong} />
      <form class="form" method="post" action={`/studio/${blog.slug}/books/lists`}>
        <TextArea
          view={view}
          form={formOf({ isbns: wrong.map(({ typed }) => typed).join('\n') })}
          name="isbns"
          label={t('books.list.correct')}
          rows={Math.min(wrong.length + 1, 8)}
          required
        />
        <p class="form__do">
          <button class="btn btn--quiet" type="submit">
            {t('books.isbns.do')}
          </button>
        </p>
      </form>
    </section>
  );
}
