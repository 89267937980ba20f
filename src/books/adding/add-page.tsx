// 本を加える: by ISBNs that are typed, pasted or scanned; by a search; by hand.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { type FormState, ProblemSummary, TextArea, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { momentText } from '../../web/when.ts';
import { MOST_AT_ONCE } from './begin-list.ts';
import type { FoundIsbn } from './isbns-in.ts';
import type { ListRow } from './store.ts';

export interface AddPageProps {
  view: View;
  blog: MemberBlog;
  form: FormState;
  /** What was typed, where none of it is right. */
  wrong: readonly FoundIsbn[];
  /** The last lists, while they are kept. */
  lists: readonly ListRow[];
}

export function AddPage(props: AddPageProps) {
  const { view, blog } = props;
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  return (
    <StudioPage
      view={view}
      title={t('books.add')}
      blog={blog}
      current="books"
      styles={['books-studio.css']}
      scripts={['books.js']}
    >
      <div class="sections">
        <Isbns {...props} />
        <section class="form" aria-labelledby="search">
          <h2 class="room__h" id="search">
            {t('books.search')}
          </h2>
          <SearchForm view={view} blog={blog} words="" />
        </section>
        <section class="form" aria-labelledby="by-hand">
          <h2 class="room__h" id="by-hand">
            {t('books.by-hand')}
          </h2>
          <p class="hint">{t('books.by-hand.about')}</p>
          <p>
            <a class="btn btn--quiet" href={`${shelf}/new`}>
              {t('books.new')}
            </a>
          </p>
        </section>
        <Lists {...props} />
        <p>
          <a href={shelf}>{t('books.back')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function Isbns({ view, blog, form, wrong }: AddPageProps) {
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  return (
    <section class="form addisbns" aria-labelledby="by-isbn">
      <h2 class="room__h" id="by-isbn">
        {t('books.isbns')}
      </h2>
      <ProblemSummary view={view} form={form} labels={{ isbns: t('books.isbns.field') }} />
      <WrongIsbns
        view={view}
        wrong={wrong.map(({ typed, reason }) => ({ typed, reason: reason ?? 'empty' }))}
      />
      <form class="form" method="post" action={`${shelf}/lists`}>
        <TextArea
          view={view}
          form={form}
          name="isbns"
          label={t('books.isbns.field')}
          hint={t('books.isbns.hint', { most: MOST_AT_ONCE })}
          rows={5}
          maxLength={100_000}
          required
        />
        <p class="form__do">
          <button class="btn" type="submit">
            {t('books.isbns.do')}
          </button>
          <button class="btn btn--quiet" type="button" data-scan hidden>
            {t('books.scan')}
          </button>
        </p>
        <Scanner view={view} />
      </form>
    </section>
  );
}

/** Hidden until somebody opens the camera; what it says is in the words of the page. */
function Scanner({ view: { t } }: { view: View }) {
  const words = Object.fromEntries(
    (['opening', 'looking', 'read', 'again', 'second', 'other', 'none', 'refused', 'broken'] as const).map(
      (what) => [`data-${what}`, t(`books.scan.${what}`, { isbn: '{isbn}', count: '{count}' })],
    ),
  );
  return (
    <section class="scanner" id="scanner" aria-label={t('books.scan')} hidden {...words}>
      <video playsInline muted hidden aria-label={t('books.scan.picture')} />
      <p class="scanner__says" role="status" data-says />
      <p>
        <button class="btn btn--quiet" type="button" data-close>
          {t('books.scan.close')}
        </button>
      </p>
    </section>
  );
}

/** What is no ISBN, each with its reason. */
export function WrongIsbns({
  view,
  wrong,
}: {
  view: View;
  wrong: readonly { typed: string; reason: string }[];
}) {
  const { t } = view;
  if (wrong.length === 0) return null;
  return (
    <ul class="isbns">
      {wrong.map(({ typed, reason }, at) => (
        // The same may be typed twice.
        <li key={at}>
          <b>{typed}</b>
          <span class="err">
            <Icon name="alert" />
            {t(`books.isbn.${reason as 'check'}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function SearchForm({ view, blog, words }: { view: View; blog: MemberBlog; words: string }) {
  const { t } = view;
  return (
    <form class="narrow" method="get" action={`/studio/${blog.slug}/books/search`}>
      <TextField
        view={view}
        form={{ values: { words }, problems: {} }}
        name="words"
        type="search"
        label={t('books.search.words')}
        maxLength={100}
        required
      />
      <button class="btn btn--quiet" type="submit">
        {t('books.search.do')}
      </button>
    </form>
  );
}

function Lists({ view, blog, lists }: AddPageProps) {
  const { t } = view;
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="lists">
      <h2 class="room__h" id="lists">
        {t('books.lists')}
      </h2>
      <ul class="isbns">
        {lists.map(({ id, created_at, finished_at }) => (
          <li key={id}>
            <a href={`/studio/${blog.slug}/books/lists/${id}`}>
              {momentText(created_at, view.language, blog.timeZone)}
            </a>
            <span class="hint">{t(finished_at === null ? 'books.list.running' : 'books.list.done')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
