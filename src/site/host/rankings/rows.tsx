// The rows of a table of the rankings: place and movement, name, votes, visits, views, and a line of eight weeks.
import { Moved } from '../../../rankings/moved.tsx';
import type { RankedRow } from '../../../rankings/reads.ts';
import { rowAnchor } from '../../../rankings/table-path.ts';
import { numberText } from '../../../text/fill.ts';
import type { Setting } from '../../blog.ts';
import { otherLanguage } from '../links.ts';
import type { TableFacts } from './table-facts.ts';

/** A phone shows each blog in two lines; said again, these stay what they are for every reader of screens. */
const as = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  column: { role: 'columnheader' },
  name: { role: 'rowheader' },
} as const;

interface RankingRowsProps {
  setting: Setting;
  facts: TableFacts;
  caption: string;
}

export function RankingRows({ setting, facts, caption }: RankingRowsProps) {
  return (
    <table class="rank" {...as.table}>
      <caption class="vh">{caption}</caption>
      <Heads setting={setting} />
      <tbody {...as.rows}>
        {facts.rows.map((row) => (
          <Row key={row.participantId} setting={setting} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const counted = [
  ['in', 'IN'],
  ['out', 'OUT'],
  ['pv', 'PV'],
] as const;

function Heads({ setting: { t } }: { setting: Setting }) {
  return (
    <thead {...as.rows}>
      <tr {...as.row}>
        <th scope="col" {...as.column}>
          {t('rankings.head.place')}
        </th>
        <th scope="col" {...as.column}>
          {t('rankings.head.blog')}
        </th>
        {counted.map(([key, abbr]) => (
          <th
            key={key}
            scope="col"
            class="num"
            aria-sort={key === 'in' ? 'descending' : undefined}
            {...as.column}
          >
            {t(`rankings.head.${key}`)}
            <abbr title={t(`rankings.means.${key}`)}>{abbr}</abbr>
          </th>
        ))}
        <th scope="col" {...as.column}>
          {t('rankings.head.weeks')}
        </th>
      </tr>
    </thead>
  );
}

function Row({ setting, row }: { setting: Setting; row: RankedRow }) {
  const { t, language } = setting;
  const lang = otherLanguage(setting, row.language);
  const number = (value: number) => numberText(language, value);
  return (
    <tr id={rowAnchor(row.participantId)} {...as.row}>
      <td class="rank__n" {...as.cell}>
        <b>{number(row.place)}</b>
        <Moved movement={row.movement} t={t} />
      </td>
      <th scope="row" {...as.name}>
        <a href={`/go/${row.participantId}`} rel="nofollow" lang={lang}>
          {row.name}
        </a>
        {row.about !== '' && <span lang={lang}>{row.about}</span>}
      </th>
      <td class="num" {...as.cell}>
        <span class="rank__l">{t('rankings.head.in')} </span>
        <b>{number(row.ins)}</b>
      </td>
      <td class="num rank__out" {...as.cell}>
        <span class="rank__l">{t('rankings.head.out')} </span>
        {number(row.outs)}
      </td>
      <td class="num" {...as.cell}>
        <span class="rank__l">{t('rankings.head.pv')} </span>
        {row.blogId === null ? <NotCounted setting={setting} /> : number(row.views)}
      </td>
      <td {...as.cell}>
        <Weeks setting={setting} votes={row.spark} />
      </td>
    </tr>
  );
}

/** A blog elsewhere is read elsewhere. */
function NotCounted({ setting: { t } }: { setting: Setting }) {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span class="vh">{t('rankings.views.none')}</span>
    </>
  );
}

const WIDTH = 88;
const HEIGHT = 24;
/** Room for the stroke above and below. */
const [TOP, BOTTOM] = [3, HEIGHT - 2];

/** Against its own best week: it tells how a blog fares, and the numbers beside it how blogs compare. */
function Weeks({ setting: { t, language }, votes }: { setting: Setting; votes: readonly number[] }) {
  return (
    <>
      <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <polyline points={sparkPoints(votes)} />
      </svg>
      <span class="vh">
        {t('rankings.votes-by-week', { votes: votes.map((one) => numberText(language, one)).join(' ') })}
      </span>
    </>
  );
}

export function sparkPoints(votes: readonly number[]): string {
  const most = Math.max(1, ...votes);
  const step = WIDTH / Math.max(1, votes.length - 1);
  const round = (number: number) => Math.round(number * 10) / 10;
  return votes
    .map((one, at) => `${round(at * step)},${round(BOTTOM - (one / most) * (BOTTOM - TOP))}`)
    .join(' ');
}
