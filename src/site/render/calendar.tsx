// One month as a table: a day with posts is a link.
import { Icon } from '../../web/icons.tsx';
import { articlePath, listPath } from '../address.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { longMonth, type Month, monthName, weekdays, weeksOf } from '../dates.ts';

export interface CalendarFacts {
  month: Month;
  /** Addresses of the posts of each day of the month that has some. */
  days: ReadonlyMap<number, string[]>;
  /** The nearest months on both sides that have posts. */
  before: Month | null;
  after: Month | null;
}

interface CalendarProps {
  setting: Setting;
  facts: CalendarFacts;
  /** Among the other months of its year: its name leads to it, and no arrows to its neighbours. */
  inYear?: boolean;
}

export function Calendar({ setting, facts, inYear = false }: CalendarProps) {
  const { t, language } = setting;
  const { month, before, after } = facts;
  return (
    <table class="cal" data-month={month}>
      <caption>
        {inYear ? (
          <a href={hrefIn(setting.blog, listPath({ kind: 'month', month }, null))}>
            {monthName(month, language)}
          </a>
        ) : (
          <>
            <Neighbour
              setting={setting}
              month={before}
              icon="chevron-left"
              label={t('site.previous-month')}
            />
            <span>{longMonth(month, language)}</span>
            <Neighbour setting={setting} month={after} icon="chevron-right" label={t('site.next-month')} />
          </>
        )}
      </caption>
      <thead>
        <tr>
          {weekdays(language).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, column) => (
              <td key={weekdays('en')[column]}>
                {day !== null && <Day setting={setting} facts={facts} day={day} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A day with one post leads to it, a day with several to its place in the month's list. */
function Day({ setting, facts, day }: { setting: Setting; facts: CalendarFacts; day: number }) {
  const { blog } = setting;
  const [first, ...more] = facts.days.get(day) ?? [];
  if (first === undefined) return <>{day}</>;
  const date = `${facts.month}-${String(day).padStart(2, '0')}`;
  const list = `${blog.base}${listPath({ kind: 'month', month: facts.month }, null)}#d-${date}`;
  return <a href={more.length === 0 ? `${blog.base}${articlePath(first)}` : list}>{day}</a>;
}

interface NeighbourProps {
  setting: Setting;
  month: Month | null;
  icon: 'chevron-left' | 'chevron-right';
  label: string;
}

function Neighbour({ setting, month, icon, label }: NeighbourProps) {
  if (month === null) {
    return (
      <span class="cal__way" aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <a
      class="cal__way"
      href={`${setting.blog.base}${listPath({ kind: 'month', month }, null)}`}
      aria-label={label}
    >
      <Icon name={icon} />
    </a>
  );
}
