// One shelf in the studio: its link, the books on it, what it is, and its end.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Done, type FormState, ProblemSummary } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { bookFormats } from '../files/formats.ts';
import type { BookRow, PersonRow } from '../store.ts';
import { shelfPath } from './addresses.ts';
import type { BookOnShelf } from './books-on-shelf.ts';
import { ShelfBooks } from './shelf-books.tsx';
import { type RuleChoices, ShelfSettings } from './shelf-settings.tsx';
import type { ShelfRow } from './store.ts';

export interface ShelfPageProps {
  view: View;
  blog: MemberBlog;
  shelf: ShelfRow;
  books: readonly BookOnShelf[];
  people: ReadonlyMap<string, readonly PersonRow[]>;
  /** Books that can still be put on it, and the words they were looked for by. */
  found: readonly BookRow[];
  words: string;
  /** The whole address of its secret link, where it has one. */
  link: string | null;
  choices: RuleChoices;
  form: FormState;
  saved: boolean;
}

export function ShelfPage(props: ShelfPageProps) {
  const { view, blog, shelf, form, saved } = props;
  const { t } = view;
  const here = `/studio/${blog.slug}/shelves/${shelf.id}`;
  const mayEdit = blog.may.has('edit');
  return (
    <StudioPage
      view={view}
      title={shelf.name}
      blog={blog}
      current="books"
      scripts={['arrange.js']}
      head={
        <p class="room__ways">
          {shelf.secret_number === null && (
            <a href={`${blog.address.replace(/\/$/, '')}${shelfPath(shelf.slug)}`}>{t('books.shelf.see')}</a>
          )}
          <a href={`${here}/print`}>{t('books.shelf.print')}</a>
          {bookFormats.map((format) => (
            <a
              key={format}
              href={`/studio/${blog.slug}/books/files/out/${format}?shelf=${shelf.id}`}
              download
            >
              {t(`books.files.out.${format}`)}
            </a>
          ))}
        </p>
      }
    >
      <div class="sections">
        <p class="shelf-back">
          <a href={`/studio/${blog.slug}/shelves`}>{t('books.shelf.back')}</a>
        </p>
        <ProblemSummary view={view} form={form} labels={labelsOf(view)} />
        {saved && <Done>{t('common.saved')}</Done>}
        {props.link !== null && mayEdit && <SecretLink {...props} link={props.link} here={here} />}
        <ShelfBooks {...props} here={here} />
        {mayEdit && <ShelfSettings {...props} here={here} />}
        {mayEdit && <Removal view={view} shelf={shelf} here={here} />}
      </div>
    </StudioPage>
  );
}

function labelsOf({ t }: View): Record<string, string> {
  return {
    shelf_name: t('books.shelf.name'),
    shelf_slug: t('books.shelf.slug'),
    about: t('books.shelf.text'),
    age_from: t('books.shelf.rule.age-from'),
    age_to: t('books.shelf.rule.age-to'),
    year_from: t('books.shelf.rule.year-from'),
    year_to: t('books.shelf.rule.year-to'),
    subject: t('books.shelf.rule.subject'),
    author: t('books.shelf.rule.author'),
    status: t('books.shelf.rule.status'),
    order: t('books.shelf.rule.order'),
  };
}

type LinkProps = Pick<ShelfPageProps, 'view' | 'shelf'> & { link: string; here: string };

function SecretLink({ view: { t }, shelf, link, here }: LinkProps) {
  return (
    <section class="shelf-link" aria-labelledby="secret-link">
      <h2 class="room__h" id="secret-link">
        {t('books.list.link')}
      </h2>
      <p class="section__lead">
        {t(shelf.kind === 'hand' ? 'books.list.link.about' : 'books.list.link.rule')}
      </p>
      <p class="shelf-link__a">
        <a href={link} id="list-link">
          {link}
        </a>
      </p>
      <div class="form__do">
        <button
          class="btn btn--quiet btn--small"
          type="button"
          data-copy="list-link"
          data-copied={t('posts.links.copied')}
          hidden
        >
          {t('posts.links.copy')}
        </button>
        <details class="rows__more">
          <summary>{t('books.list.renew')}</summary>
          <form class="form" method="post" action={`${here}/link`}>
            <p class="hint">{t('books.list.renew.about')}</p>
            <button class="btn btn--danger" type="submit">
              {t('books.list.renew.do')}
            </button>
          </form>
        </details>
      </div>
    </section>
  );
}

/** There is no way back, so it is said before it is done. */
function Removal({ view: { t }, shelf, here }: Pick<ShelfPageProps, 'view' | 'shelf'> & { here: string }) {
  return (
    <details class="rows__more">
      <summary>{t('books.shelf.delete')}</summary>
      <form class="form" method="post" action={`${here}/removal`}>
        <p class="hint">{t(`books.shelf.delete.${shelf.kind}`)}</p>
        <button class="btn btn--danger" type="submit">
          {t('books.shelf.delete.do', { name: shelf.name })}
        </button>
      </form>
    </details>
  );
}
