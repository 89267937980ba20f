// What readers are told who asked for a list of books that cannot be shown: it is not there, or they have to wait.
import { hrefIn, type Setting } from '../blog.ts';
import { Frame } from '../render/frame.tsx';
import type { AskedBooks } from './asked-books.ts';
import { FindForm } from './filters.tsx';

interface NoBooksProps {
  setting: Setting;
  asked: AskedBooks;
  /** Seconds until more is looked for; null when what was asked for is not there. */
  wait: number | null;
}

/** What was typed is kept in the field. */
export function NoBooksPage({ setting, asked, wait }: NoBooksProps) {
  const { blog, t } = setting;
  return (
    <Frame
      setting={setting}
      head={{
        ...{ title: t('bookshelf.find'), description: '', canonical: null, kind: 'website' },
        styles: ['books.css'],
      }}
      place="books"
    >
      <main id="main" class="books">
        <header class="bhead">
          <p class="bhead__up">
            <a href={hrefIn(blog, '/books')}>{t('site.nav.books')}</a>
          </p>
          <h1>{t('bookshelf.find')}</h1>
          <p role="status">{wait === null ? t('bookshelf.gone') : t('search.too-many', { seconds: wait })}</p>
          {wait === null && <p>{t('bookshelf.gone.do')}</p>}
        </header>
        <div class="filters">
          <FindForm setting={setting} asked={asked} />
        </div>
      </main>
    </Frame>
  );
}
