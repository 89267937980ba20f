// Draws a table of the rankings with what leads to the others.
import type { ComponentChildren } from 'preact';
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { TABLE_LENGTH } from '../../../rankings/table-path.ts';
import { written } from '../../../web/when.ts';
import { addressIn, type Setting } from '../../blog.ts';
import { dateAfter } from '../../dates.ts';
import { JsonLd } from '../../render/json-ld.tsx';
import { listData } from './list-data.ts';
import { NoRows } from './no-rows.tsx';
import { Periods } from './periods.tsx';
import { RankingRows } from './rows.tsx';
import { RankingSide } from './side.tsx';
import { otherTable, SHOWN_AFTER_HOURS, type TableFacts } from './table-facts.ts';

export interface TableProps {
  setting: Setting;
  press: PressSettings;
  facts: TableFacts;
}

export function TablePage(props: TableProps) {
  const { setting, press, facts } = props;
  const { t } = setting;
  const what = whatOf(props);
  const path = otherTable(facts, { number: facts.number });
  const title = what === '' ? t('rankings.page') : t('rankings.page.of', { what });
  return (
    <HostFrame
      {...{ press, t, language: setting.language, place: 'rankings' }}
      title={facts.number === 1 ? title : `${title} ${t('site.page', { number: facts.number })}`}
      description={t('rankings.page.about')}
      canonical={addressIn(setting.blog, path)}
      styles={['rankings.css']}
    >
      <main id="main" class="ranks">
        <header class="bhead">
          <h1>
            {t('rankings.page')}
            {what !== '' && <span class="vh"> {what}</span>}
          </h1>
          <Sum {...props} />
        </header>
        <Ways {...props} />
        <div class="ranks__grid">
          <div class="ranks__main">
            {facts.rows.length === 0 ? (
              <NoRows {...props} />
            ) : (
              <>
                {!facts.hasVotes && <p class="ranks__note">{t('rankings.none.votes')}</p>}
                <RankingRows
                  setting={setting}
                  facts={facts}
                  caption={t('rankings.caption', { what: captionOf(props) })}
                />
                <Pager {...props} />
              </>
            )}
          </div>
          <RankingSide {...props} />
        </div>
      </main>
      {facts.rows.length > 0 && <JsonLd value={listData(setting, { title, path }, facts.rows)} />}
    </HostFrame>
  );
}

/** The category and the period where it is another than the one that comes first; '' for the first table. */
function whatOf({ setting, facts: { category, period } }: TableProps): string {
  const { t } = setting;
  const word = period === 7 ? '' : t(`rankings.period.${period}`);
  return [category?.name ?? '', word].filter((one) => one !== '').join(' · ');
}

function captionOf({ setting, facts: { category, period } }: TableProps): string {
  const { t } = setting;
  return `${category?.name ?? t('rankings.all')} · ${t(`rankings.period.${period}`)}`;
}

const minute = { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;

/** How many take part, the days that are covered, and when they were counted. */
function Sum({ setting, facts }: TableProps) {
  const { t, language, blog } = setting;
  const { made, category, total } = facts;
  if (made === null || total === 0) return null;
  const days = {
    from: dateAfter(made.from, made.to, language, 'UTC'),
    to: dateAfter(made.to, made.from, language, 'UTC'),
  };
  const when = written(made.at, language, blog.timeZone, minute);
  return (
    <>
      <p>
        {category === null
          ? t('rankings.sum', { count: total, ...days })
          : t('rankings.sum.in', { count: total, category: category.name, ...days })}
      </p>
      <p class="hint">{t('rankings.made', { when, hours: SHOWN_AFTER_HOURS })}</p>
    </>
  );
}

function Ways({ setting, facts }: TableProps) {
  const { t } = setting;
  const { categories, category, period } = facts;
  return (
    <div class="ranks__ctl">
      {categories.length > 0 && (
        <nav class="kinds" aria-label={t('rankings.by-category')}>
          <ul class="kinds__row">
            <Kind href={otherTable(facts, { category: null })} current={category === null}>
              {t('rankings.all')}
            </Kind>
            {categories.map(({ slug, name, id }) => (
              <Kind key={id} href={otherTable(facts, { category: slug })} current={id === category?.id}>
                {name}
              </Kind>
            ))}
          </ul>
        </nav>
      )}
      <Periods setting={setting} current={period} path={(one) => otherTable(facts, { period: one })} />
    </div>
  );
}

function Kind({ href, current, children }: { href: string; current: boolean; children: ComponentChildren }) {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {children}
      </a>
    </li>
  );
}

function Pager({ setting, facts }: TableProps) {
  const { t } = setting;
  const { number, pages, total } = facts;
  if (pages === 1) return null;
  const last = Math.min(total, number * TABLE_LENGTH);
  return (
    <nav class="loadmore" aria-label={t('site.pages')}>
      {number > 1 && (
        <a class="btn btn--quiet" href={otherTable(facts, { number: number - 1 })} rel="prev">
          {t('rankings.previous', { count: TABLE_LENGTH })}
        </a>
      )}
      {number < pages && (
        <a class="btn btn--quiet" href={otherTable(facts, { number: number + 1 })} rel="next">
          {t('rankings.next', { count: Math.min(TABLE_LENGTH, total - last) })}
        </a>
      )}
      <span>{t('rankings.rows', { from: (number - 1) * TABLE_LENGTH + 1, to: last, total })}</span>
    </nav>
  );
}
