// The page of a static site that searches it: a form whose answer a script draws from the index beside it.
import { renderToString } from 'preact-render-to-string';
import { type Blog, hrefIn, type Setting } from '../../site/blog.ts';
import { Frame } from '../../site/render/frame.tsx';
import { settingOf } from '../../site/setting.ts';
import { asset } from '../../web/assets.ts';

const LONGEST = 100;

export function drawSearch(blog: Blog): string {
  return `<!doctype html>${renderToString(<StaticSearchPage setting={settingOf(blog)} />)}`;
}

function StaticSearchPage({ setting }: { setting: Setting }) {
  const { blog, t } = setting;
  /** Filled in by the script. */
  const q = '{q}';
  return (
    <Frame
      setting={setting}
      head={{ title: t('search.title'), description: '', canonical: null, kind: 'website' }}
      place={null}
    >
      <main id="main" class="list find">
        <header class="list__head">
          <h1>{t('search.title')}</h1>
        </header>
        <search aria-label={t('search.form')}>
          <form class="find__form" action={hrefIn(blog, '/search')}>
            <div class="find__row">
              <label class="vh" for="find-q">
                {t('search.field')}
              </label>
              <input id="find-q" type="search" name="q" maxLength={LONGEST} autocomplete="off" />
              <button class="btn" type="submit">
                {t('search.do')}
              </button>
            </div>
          </form>
        </search>
        <div
          id="found"
          data-base={blog.base}
          data-hint={t('search.hint')}
          data-looking={t('archive.static.looking')}
          data-found={t('archive.static.found', { q })}
          data-nothing={t('search.nothing', { q })}
          data-nothing-do={t('search.nothing.do')}
          data-short={t('search.short')}
          data-short-do={t('search.short.do')}
          data-reading={t('search.reading')}
          data-more={t('archive.static.more')}
          data-failed={t('archive.static.failed')}
        >
          <p class="find__note">{t('archive.static.script')}</p>
        </div>
        <script type="module" src={asset('static-search.js')} />
      </main>
    </Frame>
  );
}
