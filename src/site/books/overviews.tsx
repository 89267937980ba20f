// The pages that lead to lists of books: all shelves, and everybody who made a book.
import { hrefIn, type Setting } from '../blog.ts';
import { Frame } from '../render/frame.tsx';
import { shelfPath } from './book-address.ts';
import { personHref, type ShelfWay } from './books-page.tsx';
import { readingRow, readingRows } from './filter-books.ts';
import { paragraphs } from './paragraphs.ts';

export interface ShelfOnList extends ShelfWay {
  about: string;
  count: number;
}

export function ShelvesPage({ setting, shelves }: { setting: Setting; shelves: readonly ShelfOnList[] }) {
  const { blog, t } = setting;
  const title = t('bookshelf.shelves.all');
  const counted = t('bookshelf.about.shelves', { count: shelves.length });
  const description = t('bookshelf.about', { blog: blog.name, counted });
  return (
    <Frame
      setting={setting}
      head={{ title, description, canonical: '/shelves', kind: 'website', styles: ['books.css'] }}
      place="books"
    >
      <main id="main" class="books">
        <Head setting={setting} title={title} />
        {shelves.length === 0 && <p>{t('bookshelf.shelves.none')}</p>}
        <ul class="shelves">
          {shelves.map(({ slug, name, about, count }) => (
            <li key={slug}>
              <h2>
                <a href={hrefIn(blog, shelfPath(slug))}>{name}</a>
              </h2>
              <p>
                {paragraphs(about)[0]} <span>{t('bookshelf.count', { count })}</span>
              </p>
            </li>
          ))}
        </ul>
      </main>
    </Frame>
  );
}

export interface PersonOnList {
  name: string;
  folded: string;
  /** What they are put in order by. */
  sortedBy: string;
  count: number;
}

/** `people` in order. */
export function PeoplePage({ setting, people }: { setting: Setting; people: readonly PersonOnList[] }) {
  const { blog, t } = setting;
  const title = t('bookshelf.people');
  const counted = t('bookshelf.about.people', { count: people.length });
  const description = t('bookshelf.about', { blog: blog.name, counted });
  const rows = Map.groupBy(people, ({ sortedBy }) => readingRow(sortedBy));
  return (
    <Frame
      setting={setting}
      head={{ title, description, canonical: '/books/people', kind: 'website', styles: ['books.css'] }}
      place="books"
    >
      <main id="main" class="books">
        <Head setting={setting} title={title} />
        {readingRows.map(({ id, letter }) => {
          const some = rows.get(id) ?? [];
          return (
            some.length > 0 && (
              <section key={id} class="people">
                <h2>{letter || t('bookshelf.rows.other')}</h2>
                <ul>
                  {some.map(({ name, folded, count }) => (
                    <li key={folded}>
                      <a href={personHref(setting, folded)}>{name}</a>{' '}
                      <span>{t('bookshelf.count', { count })}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </main>
    </Frame>
  );
}

function Head({ setting, title }: { setting: Setting; title: string }) {
  const { blog, t } = setting;
  return (
    <header class="bhead">
      <p class="bhead__up">
        <a href={hrefIn(blog, '/books')}>{t('site.nav.books')}</a>
      </p>
      <h1>{title}</h1>
    </header>
  );
}
