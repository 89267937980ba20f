// The pages that lead to posts: list pages, a category, a month, all months.
import { type ListScope, listPath } from '../address.ts';
import type { Setting } from '../blog.ts';
import { longMonth, type Month, monthName } from '../dates.ts';
import type { PostSummary } from '../reads.ts';
import { Calendar, type CalendarFacts } from './calendar.tsx';
import { Frame } from './frame.tsx';
import { PostList } from './post-list.tsx';

export interface ListProps {
  setting: Setting;
  scope: ListScope;
  /** What the list is called: the category's name; empty for the whole blog. */
  name: string;
  /** From 1, the oldest; null is the newest of a category or month. */
  number: number | null;
  posts: PostSummary[];
  /** Paths inside the blog. */
  older: string | null;
  newer: string | null;
  /** Number of posts in the category or month; null where it would change pages that are full. */
  total: number | null;
  calendar: CalendarFacts | null;
}

export function ListPage(props: ListProps) {
  const { setting, scope, number, posts, total, calendar } = props;
  const { t } = setting;
  const title = titleOf(props);
  return (
    <Frame
      setting={setting}
      head={{
        title: number === null ? title : `${title} ${t('site.page', { number })}`.trim(),
        description: '',
        canonical: listPath(scope, number),
        kind: 'website',
      }}
      place={scope.kind === 'month' ? 'months' : 'posts'}
    >
      <main id="main" class={calendar === null ? 'list' : 'list list--month'}>
        <header class="list__head">
          <h1>{title}</h1>
          <p>
            {total !== null && t('site.count', { count: total })}
            {number !== null && t('site.page', { number })}
          </p>
        </header>
        <section class="posts" aria-label={title}>
          {posts.length === 0 ? (
            <div class="empty">
              <b>{t('site.empty')}</b>
            </div>
          ) : (
            <PostList setting={setting} posts={posts} level={2} scope={scope} />
          )}
        </section>
        {calendar !== null && (
          <aside class="side" aria-label={t('site.clues')}>
            <Calendar setting={setting} facts={calendar} />
          </aside>
        )}
        <Pager {...props} />
      </main>
    </Frame>
  );
}

function Pager({ setting, older, newer }: ListProps) {
  const { blog, t } = setting;
  if (older === null && newer === null) return null;
  return (
    <nav class="prevnext" aria-label={t('site.pages')}>
      {older === null ? (
        <p />
      ) : (
        <a href={`${blog.base}${older}`} rel="prev">
          {t('site.older')}
        </a>
      )}
      {newer === null ? (
        <p />
      ) : (
        <a href={`${blog.base}${newer}`} rel="next">
          {t('site.newer')}
        </a>
      )}
    </nav>
  );
}

export interface MonthsProps {
  setting: Setting;
  /** Newest first. */
  months: { month: Month; count: number }[];
}

export function MonthsPage({ setting, months }: MonthsProps) {
  const { blog, t, language } = setting;
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return (
    <Frame
      setting={setting}
      head={{ title: t('site.months'), description: '', canonical: '/months', kind: 'website' }}
      place="months"
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{t('site.months')}</h1>
        </header>
        {months.length === 0 && (
          <div class="empty">
            <b>{t('site.empty')}</b>
          </div>
        )}
        {years.map((year) => (
          <section key={year} class="year" aria-labelledby={`y-${year}`}>
            <h2 id={`y-${year}`}>{t('site.year', { year })}</h2>
            <ol class="months">
              {months
                .filter(({ month }) => month.startsWith(year))
                .map(({ month, count }) => (
                  <li key={month}>
                    <a href={`${blog.base}${listPath({ kind: 'month', month }, null)}`}>
                      {monthName(month, language)}
                    </a>{' '}
                    <span>{count}</span>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </main>
    </Frame>
  );
}

function titleOf({ setting, scope, name }: ListProps): string {
  if (scope.kind === 'all') return setting.t('site.nav.posts');
  return scope.kind === 'month' ? longMonth(scope.month, setting.language) : name;
}
