// Books that wait to be confirmed, some at a time with all that is said of them: those that are seen to be right are ticked.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { ListedCover } from '../books-page.tsx';
import type { WholeBook } from '../store.ts';
import { factsOf } from './facts.ts';

export interface WaitingPageProps {
  view: View;
  blog: MemberBlog;
  books: readonly WholeBook[];
  waiting: number;
  /** Of what was sent a moment ago; null when nothing was. */
  done: { confirmed: number; left: number } | null;
}

export function WaitingPage(props: WaitingPageProps) {
  const { view, blog, books, waiting, done } = props;
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  return (
    <StudioPage
      view={view}
      title={t('books.several')}
      blog={blog}
      current="books"
      styles={['books-studio.css']}
    >
      <div class="sections">
        {done && (
          <p class={done.left > 0 ? 'strip strip--warn' : 'strip strip--note'} role="status">
            <Icon name={done.left > 0 ? 'warn' : 'check'} />
            <span>
              {t('books.several.done', { count: done.confirmed })}
              {done.left > 0 && ` ${t('books.several.left', { count: done.left })}`}
            </span>
          </p>
        )}
        {books.length === 0 ? <p>{t('books.several.none')}</p> : <Waiting {...props} />}
        <p>
          {waiting > books.length && books.length > 0 && (
            <a href={`${shelf}/waiting?after=${books.at(-1)?.row.id}`}>{t('books.several.next')}</a>
          )}{' '}
          <a href={shelf}>{t('books.back')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function Waiting({ view, blog, books, waiting }: WaitingPageProps) {
  const { t } = view;
  const shelf = `/studio/${blog.slug}/books`;
  return (
    <form class="form form--sections" method="post" action={`${shelf}/waiting`}>
      <p class="hint">{t('books.several.about', { count: waiting })}</p>
      <ul class="seen">
        {books.map((book) => (
          <Book key={book.row.id} view={view} blog={blog} book={book} />
        ))}
      </ul>
      <label class="check">
        <input type="checkbox" name="shown" value="yes" checked />
        {t('books.several.shown')}
      </label>
      <p class="form__do">
        <button class="btn" type="submit">
          {t('books.several.do')}
        </button>
      </p>
    </form>
  );
}

function Book({ view, blog, book }: { view: View; blog: MemberBlog; book: WholeBook }) {
  const { t } = view;
  const { row } = book;
  return (
    <li>
      <ListedCover blog={blog} row={row} />
      <div>
        <label class="check">
          <input type="checkbox" name="seen" value={`${row.id}:${row.version}`} />
          <b lang={row.language || undefined}>{row.title}</b>
        </label>
        <dl class="seen__facts">
          {factsOf(view, book).map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={`/studio/${blog.slug}/books/${row.id}`}>
            {t('books.change')}
            <span class="vh">{t('books.said.use.of', { field: row.title })}</span>
          </a>
        </p>
      </div>
    </li>
  );
}
