// The pages that lead to lists: all months, a year, all categories, all tags.
import { numberText } from '../../text/fill.ts';
import { listPath, pathOf } from '../address.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { type Month, monthName } from '../dates.ts';
import type { CategoryBranch } from '../finding/categories.ts';
import type { TagCount } from '../finding/reads.ts';
import type { YearFacts } from '../months.ts';
import { Calendar } from './calendar.tsx';
import { CategoryTree } from './category-tree.tsx';
import { Frame } from './frame.tsx';
import { TagList } from './tags.tsx';

export interface MonthsProps {
  setting: Setting;
  /** Newest first. */
  months: { month: Month; count: number }[];
}

export function MonthsPage({ setting, months }: MonthsProps) {
  const { blog, t, language } = setting;
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 4));
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
        {months.length === 0 && <NoPosts setting={setting} />}
        {[...years].map(([year, inYear]) => (
          <section key={year} class="year" aria-labelledby={`y-${year}`}>
            <h2 id={`y-${year}`}>
              <a href={hrefIn(blog, pathOf({ page: 'year', year }))}>{t('site.year', { year })}</a>{' '}
              <small>{t('site.count', { count: inYear.reduce((sum, { count }) => sum + count, 0) })}</small>
            </h2>
            <ol class="months">
              {inYear.map(({ month, count }) => (
                <li key={month}>
                  <a href={hrefIn(blog, listPath({ kind: 'month', month }, null))}>
                    {monthName(month, language)}
                  </a>{' '}
                  <span>{numberText(t.language, count)}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </main>
    </Frame>
  );
}

export function YearPage({ setting, facts }: { setting: Setting; facts: YearFacts }) {
  const { t } = setting;
  const { year, months, total } = facts;
  const title = t('site.year', { year });
  return (
    <Frame
      setting={setting}
      head={{ title, description: '', canonical: pathOf({ page: 'year', year }), kind: 'website' }}
      place="months"
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{title}</h1>
          <p>{t('site.count', { count: total })}</p>
        </header>
        <div class="year-cals">
          {months.map((month) => (
            <Calendar key={month.month} setting={setting} facts={month} inYear />
          ))}
        </div>
        <Years setting={setting} facts={facts} />
      </main>
    </Frame>
  );
}

function Years({ setting, facts: { before, after } }: { setting: Setting; facts: YearFacts }) {
  const { t } = setting;
  return (
    <nav class="prevnext" aria-label={t('site.years')}>
      {before === null ? <p /> : <YearLink setting={setting} year={before} rel="prev" />}
      {after === null ? <p /> : <YearLink setting={setting} year={after} rel="next" />}
    </nav>
  );
}

function YearLink({ setting, year, rel }: { setting: Setting; year: string; rel: 'prev' | 'next' }) {
  return (
    <a href={hrefIn(setting.blog, pathOf({ page: 'year', year }))} rel={rel}>
      {setting.t('site.year', { year })}
    </a>
  );
}

interface CategoriesProps {
  setting: Setting;
  tree: CategoryBranch[];
  hasTags: boolean;
}

export function CategoriesPage({ setting, tree, hasTags }: CategoriesProps) {
  const { blog, t } = setting;
  return (
    <Frame
      setting={setting}
      head={{
        title: t('site.nav.categories'),
        description: '',
        canonical: '/categories',
        kind: 'website',
      }}
      place="categories"
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{t('site.nav.categories')}</h1>
        </header>
        {tree.length === 0 ? (
          <div class="empty">
            <b>{t('site.categories.none')}</b>
          </div>
        ) : (
          <div class="overview">
            <CategoryTree setting={setting} tree={tree} />
          </div>
        )}
        {hasTags && (
          <p class="overview">
            <a href={hrefIn(blog, '/tags')}>{t('site.all-tags')}</a>
          </p>
        )}
      </main>
    </Frame>
  );
}

export function TagsPage({ setting, tags }: { setting: Setting; tags: TagCount[] }) {
  const { t } = setting;
  return (
    <Frame
      setting={setting}
      head={{ title: t('site.tags'), description: '', canonical: '/tags', kind: 'website' }}
      place="categories"
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{t('site.tags')}</h1>
        </header>
        {tags.length === 0 ? (
          <div class="empty">
            <b>{t('site.tags.none')}</b>
          </div>
        ) : (
          <div class="overview">
            <TagList setting={setting} tags={tags} />
          </div>
        )}
      </main>
    </Frame>
  );
}

function NoPosts({ setting }: { setting: Setting }) {
  return (
    <div class="empty">
      <b>{setting.t('site.empty')}</b>
    </div>
  );
}
