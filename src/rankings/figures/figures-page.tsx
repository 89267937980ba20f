// よまれた数: a blog's views by day, its pages, where readers came from, what they looked for; and the strip on きょう.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import { StudioPage } from '../../web/layout.tsx';
import type { Translate } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { written } from '../../web/when.ts';
import { DayChart } from './day-chart.tsx';
import { type Figures, figuresOf, type NamedPage } from './figures.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  figures: Figures;
}

/** Pages, places and words that the page names; the files have more. */
const NAMED = 30;
const ON_TODAY = 3;

export function FiguresPage(props: Props) {
  const { view, blog, figures } = props;
  const { t } = view;
  const base = `/studio/${blog.slug}/figures`;
  return (
    <StudioPage view={view} title={t('figures.title')} blog={blog} current="today">
      <div class="sections sections--wide">
        <Part id="by-day" title={t('figures.days')} file={`${base}/days.csv`} t={t}>
          <Week {...props} />
          <details class="more">
            <summary>{t('figures.days.table')}</summary>
            <Table
              caption={t('figures.days')}
              heads={[
                ...[t('figures.day'), t('figures.views'), t('figures.loads')],
                ...(figures.voted ? [t('figures.ins'), t('figures.outs')] : []),
              ]}
              rows={figures.days
                .toReversed()
                .map((day) => [
                  ...[dayName(props, day.day), day.views, day.loads],
                  ...(figures.voted ? [day.ins ?? '–', day.outs ?? '–'] : []),
                ])}
              t={t}
            />
          </details>
          <p class="hint">{t('figures.hint')}</p>
          {figures.voted && <Votes {...props} />}
        </Part>
        <Part id="by-page" title={t('figures.pages')} file={`${base}/pages.csv`} t={t}>
          <Table
            caption={t('figures.pages')}
            heads={[t('figures.page'), t('figures.views'), t('figures.loads')]}
            rows={figures.pages
              .slice(0, NAMED)
              .map((page) => [<PageName key={page.page} {...props} page={page} />, page.views, page.loads])}
            t={t}
          />
        </Part>
        <Part id="by-source" title={t('figures.sources')} file={`${base}/sources.csv`} t={t}>
          <Table
            caption={t('figures.sources')}
            heads={[t('figures.source'), t('figures.views')]}
            rows={figures.sources
              .slice(0, NAMED)
              .map(({ source, views }) => [source || t('figures.source.none'), views])}
            t={t}
          />
        </Part>
        <Part id="by-words" title={t('figures.words')} file={`${base}/words.csv`} t={t}>
          <Table
            caption={t('figures.words')}
            heads={[t('figures.word'), t('figures.searches')]}
            rows={figures.words.slice(0, NAMED).map(({ words, searches }) => [words, searches])}
            t={t}
          />
          <p class="hint">{t('figures.words.hint')}</p>
        </Part>
        <Part id="said" title={t('figures.said')} t={t}>
          <p>{t('figures.said.text', { comments: figures.comments, claps: figures.claps })}</p>
        </Part>
        <Part id="own" title={t('figures.own')} t={t}>
          <p>{t('figures.own.about')}</p>
          <p class="form__do">
            <a class="btn btn--quiet" href={`${blog.address}#uncounted`}>
              {t('figures.own.off')}
            </a>
            <a class="btn btn--text" href={`${blog.address}#counted`}>
              {t('figures.own.on')}
            </a>
          </p>
        </Part>
      </div>
    </StudioPage>
  );
}

/** This week beside the last one, and the line of all days. */
function Week({ view: { t, language }, figures: { days, week, weekBefore } }: Props) {
  const more = week - weekBefore;
  const best = days.reduce((most, day) => (day.views > most.views ? day : most), {
    day: '',
    views: 0,
    loads: 0,
  });
  const number = (value: number) => value.toLocaleString(language);
  const label =
    best.views === 0
      ? t('figures.chart.none', { days: days.length })
      : t('figures.chart', {
          ...{ days: days.length, day: shortDay(best.day, language), views: number(best.views) },
        });
  return (
    <>
      <p class="big">
        <b>{number(week)}</b>
        <span>{t('figures.week')}</span>
        <span>
          {more === 0
            ? t('figures.week.same')
            : t(more > 0 ? 'figures.week.more' : 'figures.week.less', { count: number(Math.abs(more)) })}
        </span>
      </p>
      <DayChart counts={days.map(({ views }) => views)} label={label} />
    </>
  );
}

/** The line of the votes, on days of their own; the table has them beside the views. */
function Votes({ view: { t, language }, figures }: Props) {
  const days = figures.days.flatMap(({ day, ins }) => (ins === null ? [] : [{ day, ins }]));
  const best = days.reduce((most, day) => (day.ins > most.ins ? day : most), { day: '', ins: 0 });
  const label =
    best.ins === 0
      ? t('figures.votes.chart.none', { days: days.length })
      : t('figures.votes.chart', {
          ...{ days: days.length, day: shortDay(best.day, language) },
          ...{ votes: best.ins.toLocaleString(language) },
        });
  return (
    <>
      <h3 class="figures__h">{t('figures.votes')}</h3>
      <DayChart counts={days.map(({ ins }) => ins)} label={label} />
      <p class="hint">{t('figures.votes.hint')}</p>
    </>
  );
}

/** For きょう; null while nobody has read anything. */
export async function viewsOnToday(ctx: Context, view: View, blog: MemberBlog) {
  const figures = await figuresOf(ctx, blog);
  const { t, language } = view;
  if (figures.days.every(({ views }) => views === 0)) return null;
  return (
    <section aria-labelledby="today-views">
      <h2 id="today-views" class="room__h">
        {t('figures.title')}
        <a href={`/studio/${blog.slug}/figures`}>{t('figures.all')}</a>
      </h2>
      <Week view={view} blog={blog} figures={figures} />
      <ol class="tops">
        {figures.pages.slice(0, ON_TODAY).map((page) => (
          <li key={page.page}>
            <PageName view={view} blog={blog} page={page} />
            <span>{page.views.toLocaleString(language)}</span>
          </li>
        ))}
      </ol>
      <p class="hint">{t('figures.hint')}</p>
    </section>
  );
}

function PageName({ view: { t }, blog, page }: Pick<Props, 'view' | 'blog'> & { page: NamedPage }) {
  if (page.path !== null) return <a href={`${blog.address}${page.path}`}>{page.title}</a>;
  if (page.page === 'home') return <a href={blog.address}>{t('figures.page.home')}</a>;
  return <span>{t(page.page === 'other' ? 'figures.page.other' : 'figures.page.gone')}</span>;
}

function dayName({ view: { language } }: Props, day: string): string {
  return shortDay(day, language);
}

function shortDay(day: string, language: string): string {
  return written(day, language, 'UTC', { month: 'long', day: 'numeric', weekday: 'short' });
}

interface PartProps {
  id: string;
  title: string;
  file?: string;
  t: Translate;
  children: ComponentChildren;
}

function Part({ id, title, file, t, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="room__h" id={id}>
        {title} {file !== undefined && <a href={file}>{t('figures.csv')}</a>}
      </h2>
      {children}
    </section>
  );
}

interface TableProps {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
  t: Translate;
}

function Table({ caption, heads, rows, t }: TableProps) {
  if (rows.length === 0) return <p>{t('figures.none')}</p>;
  return (
    <table class="figures">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...counts], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            {counts.map((count, column) => (
              <td key={column}>{count}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
