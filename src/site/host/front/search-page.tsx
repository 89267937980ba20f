// What was found among the posts of all blogs: each with its blog and the passage where the words stand.
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { articlePath } from '../../address.ts';
import type { Setting } from '../../blog.ts';
import { Marked, PassageText } from '../../render/search.tsx';
import { type SearchRequest, searchPath } from '../../search-request.ts';
import { hrefFrom, otherLanguage } from '../links.ts';
import { HostPager } from './pager.tsx';
import { PostBlog, PostDay } from './post-list.tsx';
import type { PressOutcome } from './search-press.ts';

interface SearchProps {
  setting: Setting;
  press: PressSettings;
  asked: SearchRequest;
  /** Null when nothing was looked for. */
  outcome: PressOutcome | null;
  /** Seconds to wait for who has asked too often. */
  wait: number | null;
}

export function PressSearchPage(props: SearchProps) {
  const { setting, press, asked, outcome, wait } = props;
  const { t, language } = setting;
  return (
    <HostFrame
      press={press}
      t={t}
      language={language}
      title={asked.q === '' ? t('search.title') : t('search.title.for', { q: asked.q })}
      canonical={null}
      place={null}
      styles={['front.css']}
      asked={asked.q}
    >
      <main id="main" class="list find front">
        <header class="list__head">
          <h1>{t('search.title')}</h1>
        </header>
        <Form {...props} />
        {wait !== null && (
          <p class="find__note" role="alert">
            {t('search.too-many', { seconds: wait })}
          </p>
        )}
        {outcome !== null && <Outcome {...props} outcome={outcome} />}
        {outcome === null && wait === null && <p class="find__note">{t('search.hint')}</p>}
      </main>
    </HostFrame>
  );
}

function Form({ setting: { t }, press, asked }: SearchProps) {
  return (
    <search aria-label={t('host.search.label', { name: press.name })}>
      <form class="find__form" action="/search">
        <div class="find__row">
          <label class="vh" for="find-q">
            {t('search.field')}
          </label>
          <input id="find-q" type="search" name="q" value={asked.q} maxLength={100} autocomplete="off" />
          <button class="btn" type="submit">
            {t('search.do')}
          </button>
        </div>
        <label class="choice">
          <input type="checkbox" name="kana" value="1" checked={asked.kana} />
          <span>{t('search.kana')}</span>
        </label>
      </form>
    </search>
  );
}

type OutcomeProps = SearchProps & { outcome: PressOutcome };

function Outcome({ setting, asked, outcome }: OutcomeProps) {
  const { t } = setting;
  const { hits, left, more, total, words } = outcome;
  const at = (page: number) => searchPath({ ...asked, page });
  return (
    <>
      {left.length > 0 && words.length > 0 && (
        <p class="find__note">{t('search.left', { words: left.join(' ') })}</p>
      )}
      {hits.length === 0 ? (
        <Nothing setting={setting} asked={asked} isShort={words.length === 0} />
      ) : (
        <section class="posts" aria-labelledby="find-count">
          <h2 id="find-count" class="find__count">
            {total === null
              ? t('search.found.many', { q: asked.q })
              : t('search.found', { q: asked.q, count: total })}
            {asked.page > 1 && <span> {t('site.page', { number: asked.page })}</span>}
          </h2>
          <ol class="plist">
            {hits.map((hit) => (
              <Hit key={hit.post.id} setting={setting} hit={hit} />
            ))}
          </ol>
          <HostPager
            t={t}
            back={asked.page > 1 ? { href: at(asked.page - 1), words: t('search.previous') } : null}
            on={more ? { href: at(asked.page + 1), words: t('search.next') } : null}
          />
        </section>
      )}
    </>
  );
}

function Hit({ setting, hit }: { setting: Setting; hit: PressOutcome['hits'][number] }) {
  const { post, blog, passages } = hit;
  return (
    <li>
      <PostDay setting={setting} at={post.publishedAt} withYear />
      <div>
        <h3 class="plist__h" lang={otherLanguage(setting, post.language)}>
          <a href={hrefFrom(setting, blog, articlePath(post.slug))}>
            <Marked parts={passages.title} />
          </a>
        </h3>
        <p class="plist__x" lang={otherLanguage(setting, post.language)}>
          <PassageText passage={passages.text} />
        </p>
        {passages.source !== null && (
          <p class="find__orig" lang={post.originals?.language}>
            <PassageText passage={passages.source} />
          </p>
        )}
        {passages.readings.length > 0 && (
          <p class="plist__m">
            <span>{setting.t('search.reading')}</span>
            {passages.readings.map((parts) => (
              <span key={parts.map(({ text }) => text).join('')}>
                <Marked parts={parts} />
              </span>
            ))}
          </p>
        )}
        <PostBlog setting={setting} entry={{ post, blog }} />
      </div>
    </li>
  );
}

interface NothingProps {
  setting: Setting;
  asked: SearchRequest;
  isShort: boolean;
}

function Nothing({ setting: { t }, asked, isShort }: NothingProps) {
  return (
    <div class="empty">
      <b role="status">{t(isShort ? 'search.short' : 'search.nothing', { q: asked.q })}</b>
      <p>{t(isShort ? 'search.short.do' : 'search.nothing.do')}</p>
      <p>
        <a href="/blogs">{t('front.search.blogs')}</a>
      </p>
    </div>
  );
}
