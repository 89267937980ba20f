// The page of a list of books: what it is, what it can be narrowed by, the books, and the ways on.
import type { ComponentChildren } from 'preact';
import { FuriganaChoice } from '../../books/furigana/furigana-choice.tsx';
import type { TitleParts } from '../../books/furigana/titles.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { Frame, type PageHead } from '../render/frame.tsx';
import { bandText } from './ages.ts';
import { type AskedBooks, nothingAsked, pathFor, storedPath } from './asked-books.ts';
import { bookPersonPath, booksFeedPath, shelfFeedPath, shelfPath, wholeShelf } from './book-address.ts';
import { bookListData } from './book-list-data.ts';
import { readingRows } from './filter-books.ts';
import { Filters } from './filters.tsx';
import { type FoundBooks, SHELF_LENGTH } from './find-books.ts';
import { paragraphs } from './paragraphs.ts';
import { rowAnchor, ShelfList } from './shelf-list.tsx';

/** A shelf, as links to it say it. */
export interface ShelfWay {
  slug: string;
  name: string;
}

export interface BooksPageProps {
  setting: Setting;
  asked: AskedBooks;
  found: FoundBooks;
  /** How the titles of the books are read. */
  titles: TitleParts;
  /** Those that readers may see, in their order. */
  shelves: readonly ShelfWay[];
}

export function BooksPage(props: BooksPageProps) {
  const { setting, asked, found, titles } = props;
  const { t } = setting;
  const isWhole = asked.shelf === '' && asked.person === '' && asked.q === '';
  return (
    <Frame setting={setting} head={headOf(props)} place="books">
      <main id="main" class="books">
        <ListHead {...props} />
        {/* A shelf of a few books is seen at a glance. */}
        {(isWhole || asked.q !== '' || isNarrowed(asked) || found.among > FEW) && <Filters {...props} />}
        {found.rows.length > 1 && <Rows {...props} />}
        {found.books.some((book) => titles(book).some(({ reading }) => reading !== null)) && (
          <FuriganaChoice t={t} />
        )}
        {found.books.length === 0 ? (
          <Nothing {...props} />
        ) : (
          <ShelfList setting={setting} books={found.books} label={t('bookshelf.list')} titles={titles} />
        )}
        <Pager {...props} />
        <BookWays {...props} />
      </main>
    </Frame>
  );
}

/** Books that one shelf may have before it can be narrowed. */
const FEW = 12;

function isNarrowed({ age, subject, order }: AskedBooks): boolean {
  return age !== null || subject !== null || order !== null;
}

function ListHead(props: BooksPageProps) {
  const { setting, asked, found } = props;
  const { t } = setting;
  const { blog } = setting;
  const what = narrowedTo(props);
  const { shelf, person, total } = found;
  const name = shelf?.name ?? person?.name ?? '';
  const counted =
    asked.q !== ''
      ? t('bookshelf.found', { q: asked.q, count: total })
      : what === ''
        ? t('bookshelf.count', { count: total })
        : t('bookshelf.count.of', { what, count: total });
  return (
    <header class="bhead">
      {name !== '' && (
        <p class="bhead__up">
          <a href={hrefIn(blog, '/books')}>{t('site.nav.books')}</a>
        </p>
      )}
      <h1>{name === '' ? t('site.nav.books') : name}</h1>
      {shelf !== null &&
        paragraphs(shelf.about).map((text) => (
          <p key={text} class="bhead__about">
            {text}
          </p>
        ))}
      <p role={asked.q === '' ? undefined : 'status'}>{counted}</p>
    </header>
  );
}

/** The chosen ages and subject in words, or ''. */
function narrowedTo({
  setting: { t },
  asked,
  found,
}: Pick<BooksPageProps, 'setting' | 'asked' | 'found'>): string {
  const age = asked.age === null ? '' : bandText(t, asked.age);
  const kind = labelOf(found, asked.subject);
  return age !== '' && kind !== '' ? t('bookshelf.and', { one: age, other: kind }) : `${age}${kind}`;
}

/** What search engines show below the title: whose books these are and how many. */
function aboutList(props: BooksPageProps): string {
  const { setting, found } = props;
  const { blog, t } = setting;
  const count = found.total;
  const what = [found.person?.name ?? '', narrowedTo(props)].filter((part) => part !== '').join(' ');
  const counted = what === '' ? t('bookshelf.count', { count }) : t('bookshelf.count.of', { what, count });
  return t('bookshelf.about', { blog: blog.name, counted });
}

function labelOf(found: FoundBooks, subject: string | null): string {
  if (subject === null) return '';
  return found.kinds.find(({ word }) => word === subject)?.label ?? subject;
}

function headOf(props: BooksPageProps): PageHead {
  const { setting, asked, found } = props;
  const { blog, t } = setting;
  const what = narrowedTo(props);
  const name = found.shelf?.name ?? (found.person && t('bookshelf.title.of', { what: found.person.name }));
  const title =
    asked.q !== ''
      ? t('bookshelf.found.title', { q: asked.q })
      : (name ?? (what === '' ? t('site.nav.books') : t('bookshelf.title.of', { what })));
  // The same books in another order, and what no books are in, are nothing to be found by.
  const isPlain = found.order === wholeShelf.order || asked.order === null;
  const path = found.total > 0 && isPlain ? storedPath(asked) : null;
  const { shelf } = found;
  return {
    title: asked.page === 1 ? title : `${title} ${t('site.page', { number: asked.page })}`,
    description: shelf === null ? aboutList(props) : (shelf.about.split(/\n/)[0] ?? ''),
    canonical: path,
    kind: 'website',
    counted: shelf === null ? 'other' : `shelf:${shelf.id}`,
    styles: ['books.css'],
    bookFeeds:
      shelf === null
        ? {
            title: t('bookshelf.feed.title', { blog: blog.name }),
            atom: booksFeedPath('atom'),
            json: booksFeedPath('json'),
          }
        : {
            title: `${shelf.name} — ${blog.name}`,
            atom: shelfFeedPath(shelf.slug, 'atom'),
            json: shelfFeedPath(shelf.slug, 'json'),
          },
    ...(path === null ? {} : { data: bookListData(setting, { name: title, path }, found.books) }),
  };
}

/** The rows of the kana, each leading to its first book. */
function Rows({ setting, asked, found }: BooksPageProps) {
  const { blog, t } = setting;
  const letters = new Map(readingRows.map(({ id, letter }) => [id, letter]));
  return (
    <nav class="rows" aria-label={t('bookshelf.rows')}>
      <ol>
        {found.rows.map(({ row, page }) => (
          <li key={row}>
            <a href={`${blog.base}${pathFor({ ...asked, page })}#${rowAnchor(row)}`}>
              {letters.get(row) || t('bookshelf.rows.other')}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Pager({ setting, asked, found: { total, pages } }: BooksPageProps) {
  const { blog, t } = setting;
  if (pages === 1) return null;
  const { page } = asked;
  const from = (page - 1) * SHELF_LENGTH + 1;
  const left = total - page * SHELF_LENGTH;
  const link = (to: number) => `${blog.base}${pathFor({ ...asked, page: to })}`;
  return (
    <nav class="loadmore" aria-label={t('site.pages')}>
      {page > 1 && (
        <a class="btn btn--quiet" href={link(page - 1)} rel="prev">
          {t('bookshelf.previous', { count: SHELF_LENGTH })}
        </a>
      )}
      {page < pages && (
        <a class="btn btn--quiet" href={link(page + 1)} rel="next">
          {t('bookshelf.next', { count: Math.min(SHELF_LENGTH, left) })}
        </a>
      )}
      <span>{t('bookshelf.place', { from, to: Math.min(total, page * SHELF_LENGTH), total })}</span>
    </nav>
  );
}

/** Says so, and offers what is nearest. */
function Nothing({ setting, asked, found }: BooksPageProps) {
  const { blog, t } = setting;
  const isSearch = asked.q !== '';
  if (found.shelf !== null && found.among === 0 && !isSearch)
    return <Empty says={t('bookshelf.none.on-shelf')}>{null}</Empty>;
  if (isSearch && found.among === 0) {
    return (
      <Empty says={t('bookshelf.found.none', { q: asked.q })}>
        <p>{t('bookshelf.found.none.do')}</p>
        <p>
          <a class="btn btn--quiet" href={`${blog.base}${pathFor(nothingAsked)}`}>
            {t('bookshelf.none.whole')}
          </a>
        </p>
      </Empty>
    );
  }
  return (
    <Empty says={t('bookshelf.none')}>
      <p>{t('bookshelf.none.near')}</p>
      <ul class="near">
        {found.near.map(({ age, subject, count }, at) => {
          const what = narrowedTo({ setting, asked: { ...asked, age, subject }, found });
          const name = what === '' ? t('bookshelf.none.whole') : what;
          return (
            <li key={name}>
              <a
                class={at === 0 ? 'btn' : 'btn btn--quiet'}
                href={`${blog.base}${pathFor({ ...asked, age, subject, page: 1 })}`}
              >
                {t('bookshelf.count.of', { what: name, count })}
              </a>
            </li>
          );
        })}
      </ul>
    </Empty>
  );
}

function Empty({ says, children }: { says: string; children: ComponentChildren }) {
  return (
    <div class="empty">
      <b role="status">{says}</b>
      {children}
    </div>
  );
}

/** Shelves shown by name below a list; the others are a link away. */
const SHELVES_NAMED = 12;

function BookWays({ setting, shelves, found }: BooksPageProps) {
  const { blog, t } = setting;
  const feed = found.shelf === null ? booksFeedPath('atom') : shelfFeedPath(found.shelf.slug, 'atom');
  return (
    <nav class="bookways" aria-label={t('bookshelf.shelves')}>
      {shelves.length > 0 && (
        <>
          <h2>{t('bookshelf.shelves')}</h2>
          <ul>
            {shelves.slice(0, SHELVES_NAMED).map(({ slug, name }) => (
              <li key={slug}>
                <a href={hrefIn(blog, shelfPath(slug))}>{name}</a>
              </li>
            ))}
            {shelves.length > SHELVES_NAMED && (
              <li>
                <a href={hrefIn(blog, '/shelves')}>{t('bookshelf.shelves.all')}</a>
              </li>
            )}
          </ul>
        </>
      )}
      <p>
        <a href={hrefIn(blog, '/books/people')}>{t('bookshelf.people')}</a>
        <a href={hrefIn(blog, feed)}>{t(found.shelf === null ? 'bookshelf.feed' : 'bookshelf.feed.shelf')}</a>
      </p>
    </nav>
  );
}

export function personHref(setting: Setting, folded: string): string {
  return hrefIn(setting.blog, bookPersonPath(folded));
}
