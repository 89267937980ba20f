// きょう: what is being translated, what waits to be begun, and what further rooms have for today.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { dateFormat, longDate } from '../web/when.ts';
import { ManuscriptList } from './manuscript-list.tsx';
import type { Manuscript, WaitingArticle } from './reads.ts';

interface TodayProps {
  view: View;
  blog: MemberBlog;
  /** Manuscripts no reader sees yet, the last touched first. */
  open: readonly Manuscript[];
  /** How many manuscripts there are in all. */
  all: number;
  waiting: readonly WaitingArticle[];
  /** Sections of rooms further to the right. */
  further: readonly ComponentChildren[];
  now: Date;
}

export function TodayPage({ view, blog, open, all, waiting, further, now }: TodayProps) {
  const { t } = view;
  const nothing = all === 0 && waiting.length === 0 && further.length === 0;
  const mayBring = blog.may.has('translate');
  const bring = (
    <a class="btn" href={`/studio/${blog.slug}/bring`}>
      {t('today.bring')}
    </a>
  );
  const head = (
    <>
      <p>{dateText(view, now, blog.timeZone)}</p>
      {!nothing && mayBring && bring}
    </>
  );
  return (
    <StudioPage
      view={view}
      blog={blog}
      current="today"
      styles={['desk.css']}
      title={t('today.title')}
      head={head}
    >
      {nothing ? (
        <div class="empty">
          <b>{t('today.empty')}</b>
          <p>{t(mayBring ? 'today.empty.how' : 'today.empty.reader')}</p>
          {mayBring && bring}
          {mayBring && <a href={`/studio/${blog.slug}/posts/new`}>{t('today.write')}</a>}
        </div>
      ) : (
        <div class="room__main">
          {all > 0 && <Manuscripts view={view} blog={blog} open={open} all={all} now={now} />}
          {waiting.length > 0 && <Waiting view={view} blog={blog} waiting={waiting} />}
          {further}
        </div>
      )}
    </StudioPage>
  );
}

function Manuscripts({ view, blog, open, all, now }: Omit<TodayProps, 'waiting' | 'further'>) {
  const { t } = view;
  return (
    <section aria-labelledby="today-manuscripts">
      <h2 id="today-manuscripts" class="room__h">
        {t('manuscripts.title')}
        <a href={`/studio/${blog.slug}/manuscripts`}>{t('today.all', { count: all })}</a>
      </h2>
      {open.length > 0 ? (
        <ManuscriptList view={view} blog={blog} rows={open} now={now} />
      ) : (
        <div class="empty">
          <b>{t('today.done')}</b>
          <p>{t('today.done.how')}</p>
        </div>
      )}
    </section>
  );
}

function Waiting({ view, blog, waiting }: Pick<TodayProps, 'view' | 'blog' | 'waiting'>) {
  const { t } = view;
  return (
    <section aria-labelledby="today-waiting">
      <h2 id="today-waiting" class="room__h">
        {t('today.waiting')}
      </h2>
      <ul class="mss mss--waiting">
        {waiting.map((article) => (
          <li key={article.id}>
            <a href={`/studio/${blog.slug}/articles/${article.id}`}>
              <b lang={article.language}>{article.title}</b>
              <span>
                {t('today.waiting.from', {
                  outlet: article.outlet,
                  when: longDate(article.broughtAt, view.language, blog.timeZone),
                })}
              </span>
            </a>
            <Begin view={view} blog={blog} article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was looked at can be begun at once; what was not is looked at first. */
function Begin({ view, blog, article }: { view: View; blog: MemberBlog; article: WaitingArticle }) {
  const { t } = view;
  const address = `/studio/${blog.slug}/articles/${article.id}`;
  if (article.confirmedAt === null) {
    return (
      <p>
        <a class="btn btn--quiet btn--small" href={address}>
          {t('today.waiting.check')}
          <span class="vh"> {article.title}</span>
        </a>
      </p>
    );
  }
  return (
    <form method="post" action={`${address}/translation`}>
      <button class="btn btn--quiet btn--small" type="submit">
        {t('today.waiting.start')}
        <span class="vh"> {article.title}</span>
      </button>
    </form>
  );
}

function dateText(view: View, now: Date, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(view.language, timeZone, options).format(now);
  const day = format({ month: 'long', day: 'numeric' });
  const weekday = format({ weekday: 'long' });
  return view.language === 'ja' ? `${day}　${weekday}` : `${weekday}, ${day}`;
}
