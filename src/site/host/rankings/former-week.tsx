// The first places of a week that is over.
import type { FormerTable } from '../../../rankings/former/former-tables.ts';
import { numberText } from '../../../text/fill.ts';
import type { Setting } from '../../blog.ts';
import { dateAfter } from '../../dates.ts';
import { otherLanguage } from '../links.ts';

interface FormerWeekProps {
  setting: Setting;
  week: FormerTable;
  open: boolean;
}

export function FormerWeek({ setting, week, open }: FormerWeekProps) {
  const { t, language } = setting;
  const dates = {
    from: dateAfter(week.from, undefined, language, 'UTC'),
    to: dateAfter(week.to, week.from, language, 'UTC'),
  };
  const name = t('rankings.record.week', dates);
  return (
    <details class="week" open={open}>
      <summary>{name}</summary>
      <table class="figures">
        <caption class="vh">{t('rankings.caption', { what: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rankings.head.place')}</th>
            <th scope="col">{t('rankings.head.blog')}</th>
            <th scope="col">{t('rankings.head.in')}</th>
            <th scope="col">{t('rankings.head.out')}</th>
            <th scope="col">{t('rankings.head.pv')}</th>
          </tr>
        </thead>
        <tbody>
          {week.rows.map((row) => (
            <FormerRow key={row.participantId} setting={setting} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function FormerRow({ setting, row }: { setting: Setting; row: FormerTable['rows'][number] }) {
  const number = (value: number) => numberText(setting.language, value);
  return (
    <tr>
      <td class="figures__n">{number(row.place)}</td>
      <th scope="row">
        <a href={`/go/${row.participantId}`} rel="nofollow" lang={otherLanguage(setting, row.language)}>
          {row.name}
        </a>
      </th>
      <td>{number(row.ins)}</td>
      <td>{number(row.outs)}</td>
      <td>{row.blogId === null ? setting.t('rankings.views.none') : number(row.views)}</td>
    </tr>
  );
}
