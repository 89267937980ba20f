// The sources of a blog that are looked at again: when, what came of it, and the ways to do something about it.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { languageName } from '../../text/language.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { Pager } from '../../web/pager.tsx';
import { momentText } from '../../web/when.ts';
import type { WatchedSource } from './reads.ts';

interface SourcesProps {
  view: View;
  blog: MemberBlog;
  rows: readonly WatchedSource[];
  page: number;
  pages: number;
  /** The blog has its sources left alone. */
  off: boolean;
}

export function SourcesPage({ view, blog, rows, page, pages, off }: SourcesProps) {
  const { t } = view;
  return (
    <StudioPage
      view={view}
      blog={blog}
      current="manuscripts"
      styles={['desk.css']}
      title={t('drift.sources')}
    >
      <p class="hint">{t('drift.sources.what')}</p>
      {off && (
        <p class="strip strip--note">
          <Icon name="warn" />
          <span>{t('drift.off')}</span>
        </p>
      )}
      {rows.length === 0 ? (
        <div class="empty">
          <b>{t('drift.sources.none')}</b>
          <p>{t('drift.sources.none.how')}</p>
        </div>
      ) : (
        <ul class="mss drifts">
          {rows.map((source) => (
            <li key={source.articleId}>
              <a href={sourcePath(blog, source)}>
                <b lang={source.language}>{source.title}</b>
                <span>{source.outlet || new URL(source.address).hostname}</span>
              </a>
              <Standing view={view} blog={blog} source={source} />
            </li>
          ))}
        </ul>
      )}
      <Pages view={view} blog={blog} page={page} pages={pages} />
      {blog.may.has('manage') && (
        <form class="form" method="post" action={`/studio/${blog.slug}/sources/watch`}>
          <input type="hidden" name="on" value={off ? '1' : ''} />
          <p class="form__do">
            <button class="btn btn--quiet" type="submit">
              {t(off ? 'drift.blog.on' : 'drift.blog.off')}
            </button>
          </p>
        </form>
      )}
    </StudioPage>
  );
}

export function sourcePath(blog: Pick<MemberBlog, 'slug'>, { articleId }: Pick<WatchedSource, 'articleId'>) {
  return `/studio/${blog.slug}/sources/${articleId}`;
}

/** What came last and when, and when it is looked at next or why it is not. */
export function Standing({ view, blog, source }: { view: View; blog: MemberBlog; source: WatchedSource }) {
  const { t, language } = view;
  const moment = (iso: string) => momentText(iso, language, blog.timeZone);
  return (
    <p class="mss__s">
      {source.changeId !== null && source.foundAt !== null && (
        <span class="sev sev--warn">
          <Icon name="warn" /> {t('drift.changed', { when: moment(source.foundAt) })}
        </span>
      )}
      <span>
        {source.lookedAt === null
          ? t('drift.looked.never')
          : t('drift.looked', { when: moment(source.lookedAt) })}
      </span>
      {source.came && <Came view={view} came={source.came} />}
      <span>{nextText(view, source, moment)}</span>
    </p>
  );
}

const troubles: ReadonlySet<string> = new Set([
  'gone',
  'other-language',
  'other-page',
  'blocked',
  'unreadable',
  'astray',
]);

function Came({ view, came }: { view: View; came: NonNullable<WatchedSource['came']> }) {
  const { language } = came.params;
  const named = language === undefined ? {} : { language: languageName(`${language}`, view.language) };
  const said = view.t(`drift.came.${came.kind}`, { ...came.params, ...named });
  if (!troubles.has(came.kind)) return <span>{said}</span>;
  return (
    <span class="sev sev--warn">
      <Icon name="warn" /> {said}
    </span>
  );
}

function nextText({ t }: View, source: WatchedSource, moment: (iso: string) => string): string {
  if (source.offAt !== null) return t('drift.next.off');
  if (source.endedAt !== null) return t(source.goneAt === null ? 'drift.next.ended' : 'drift.next.gone');
  if (source.nextAt === null) return t('drift.next.none');
  return t('drift.next', { when: moment(source.nextAt) });
}

function Pages({ view, blog, page, pages }: Pick<SourcesProps, 'view' | 'blog' | 'page' | 'pages'>) {
  const { t } = view;
  const address = (to: number) => `/studio/${blog.slug}/sources${to === 1 ? '' : `?page=${to}`}`;
  return (
    <Pager
      {...{ page, pages, address }}
      label={t('drift.sources.pages')}
      before={t('manuscripts.newer')}
      after={t('manuscripts.older')}
    />
  );
}
