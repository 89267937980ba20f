// The numbers of a bookshelf: what is there for whom, where few books are, how far they are read, what is read about.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import type { BookStatus } from '../../book.ts';
import { AgeChart } from './age-chart.tsx';
import { ageBands, type Gap, type TopicCounts } from './count-books.ts';
import type { ReadAbout } from './reads.ts';
import { bandName, gapText, topicName } from './topic-words.ts';

export interface Statistics {
  all: number;
  shown: number;
  topics: TopicCounts[];
  gaps: Gap[];
  statuses: { status: BookStatus; count: number }[];
  years: { year: string; count: number }[];
  read: ReadAbout[];
  /** Books that readers see and no post shows. */
  unread: number;
}

interface PageProps {
  view: View;
  blog: MemberBlog;
  statistics: Statistics;
}

/** Lines of the chart; the table under it has all of them. */
const IN_CHART = 14;
/** Books that the page names; the file has all of them. */
const NAMED = 30;

export function StatisticsPage(props: PageProps) {
  const { view, blog, statistics } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('books.statistics')}
      blog={blog}
      current="books"
      head={
        <p class="room__ways">
          <a href={`/studio/${blog.slug}/shelves`}>{t('books.shelves')}</a>
        </p>
      }
    >
      {statistics.all === 0 ? (
        <div class="empty">
          <b>{t('books.statistics.empty')}</b>
          <p>{t('books.statistics.empty.about')}</p>
        </div>
      ) : (
        <div class="sections sections--wide">
          <p class="section__lead">
            {t('books.statistics.about', { all: statistics.all, shown: statistics.shown })}
          </p>
          <Ages {...props} />
          <Statuses {...props} />
          <Years {...props} />
          <Read {...props} />
        </div>
      )}
    </StudioPage>
  );
}

function Ages({ view: { t }, blog, statistics: { topics, gaps } }: PageProps) {
  return (
    <Part
      id="by-age"
      title={t('books.statistics.ages')}
      csv={`/studio/${blog.slug}/books/statistics/ages.csv`}
      t={t}
    >
      <AgeChart t={t} topics={topics.slice(0, IN_CHART)} gaps={gaps} />
      {gaps.length > 0 && (
        <>
          <h3 class="room__h">{t('books.statistics.gaps')}</h3>
          <ul class="gaps">
            {gaps.map((gap) => (
              <li key={gapText(t, gap)}>{gapText(t, gap)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{t('books.statistics.ages.hint')}</p>
      <Scrolled label={t('books.statistics.ages.table')}>
        <table class="figures">
          <caption class="vh">{t('books.statistics.ages.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('books.statistics.topic')}</th>
              {ageBands.map((band) => (
                <th key={band.from} scope="col">
                  {bandName(t, band)}
                </th>
              ))}
              <th scope="col">{t('books.statistics.ageless')}</th>
              <th scope="col">{t('books.statistics.all')}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ topic, byAge, ageless, all }) => (
              <tr key={topicName(t, topic)}>
                <th scope="row">{topicName(t, topic)}</th>
                {byAge.map((count, at) => (
                  <td key={ageBands[at]?.from}>{count}</td>
                ))}
                <td>{ageless}</td>
                <td>{all}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </Part>
  );
}

function Statuses({ view: { t }, statistics: { statuses } }: PageProps) {
  const bars = statuses.map(({ status, count }) => ({ name: t(`books.shelf.status.${status}`), count }));
  return (
    <Part id="by-status" title={t('books.statistics.statuses')} t={t}>
      <Bars name={t('books.shelf.rule.status')} count={t('books.statistics.books')} bars={bars} />
    </Part>
  );
}

function Years({ view: { t }, statistics: { years } }: PageProps) {
  const bars = years.map(({ year, count }) => ({ name: t('books.shelf.year', { year }), count }));
  return (
    <Part id="by-year" title={t('books.statistics.years')} t={t}>
      <Bars name={t('books.statistics.year')} count={t('books.statistics.books')} bars={bars} />
    </Part>
  );
}

/** What is known of the readers of a book. */
export const readColumns = ['views', 'posts', 'comments', 'claps'] as const;

function Read({ view: { t }, blog, statistics: { read, unread } }: PageProps) {
  return (
    <Part
      id="read-about"
      title={t('books.statistics.read')}
      csv={`/studio/${blog.slug}/books/statistics/read.csv`}
      t={t}
    >
      <p class="hint">{t('books.statistics.read.hint')}</p>
      {read.length === 0 ? (
        <p>{t('books.statistics.read.none')}</p>
      ) : (
        <>
          <table class="figures">
            <caption class="vh">{t('books.statistics.read')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('books.paper.book')}</th>
                {readColumns.map((column) => (
                  <th key={column} scope="col">
                    {t(`books.statistics.read.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {read.slice(0, NAMED).map((book) => (
                <tr key={book.bookId}>
                  <th scope="row">{book.title}</th>
                  {readColumns.map((column) => (
                    <td key={column}>{book[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {unread > 0 && <p class="hint">{t('books.statistics.read.rest', { count: unread })}</p>}
        </>
      )}
    </Part>
  );
}

interface PartProps {
  id: string;
  title: string;
  t: View['t'];
  /** Where it is to be had as a file. */
  csv?: string;
  children: ComponentChildren;
}

function Part({ id, title, t, csv, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="room__h" id={id}>
        {title} {csv !== undefined && <a href={csv}>{t('books.statistics.csv')}</a>}
      </h2>
      {children}
    </section>
  );
}

/** A table that is wider than a phone is moved sideways, by keys too. */
function Scrolled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways has to be reached by keys.
    <section class="sideways" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

interface BarsProps {
  name: string;
  count: string;
  bars: readonly { name: string; count: number }[];
}

function Bars({ name, count, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <table class="figures figures--bars">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{count}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            <td>{bar.count}</td>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(bar.count / most) * 100} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
