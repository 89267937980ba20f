// The record of a blog: who did what, day by day, the newest first.
import { type ActGroup, actGroups, acts } from '../accounts/log/acts.ts';
import { type Detail, LOG_DAYS } from '../accounts/log/record.ts';
import type { Entry } from '../accounts/log/store.ts';
import { isRole } from '../accounts/permissions.ts';
import { type FormState, SelectField, TextField } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import { isMessageKey } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import { dayOf, longDate, written } from '../web/when.ts';
import type { MemberBlog } from './blog-for.ts';

export interface LogPageProps {
  view: View;
  blog: MemberBlog;
  entries: readonly Entry[];
  people: readonly { id: string; name: string }[];
  /** What was asked for: `what`, `who`, `until`. */
  form: FormState;
  narrowed: boolean;
  /** Not the newest page. */
  later: boolean;
  /** Address of the page before this one in time; null on the last. */
  older: string | null;
}

export function LogPage(props: LogPageProps) {
  const { view, blog, entries, narrowed, later, older } = props;
  const { t } = view;
  return (
    <StudioPage view={view} title={t('log.title')} blog={blog} current="settings" tab="log">
      <div class="sections">
        <p class="section__lead">{t('log.about', { years: LOG_DAYS / 365 })}</p>
        <Filter {...props} />
        {entries.length === 0 ? (
          <Nothing view={view} blog={blog} narrowed={narrowed || later} />
        ) : (
          byDay(entries, blog.timeZone).map(([day, ofDay]) => (
            <Day key={day} view={view} blog={blog} day={day} entries={ofDay} />
          ))
        )}
        {(later || older) && (
          <nav class="pager" aria-label={t('log.pages')}>
            {later && <a href={`/studio/${blog.slug}/log`}>{t('log.newest')}</a>}
            {older && <a href={older}>{t('log.older')}</a>}
          </nav>
        )}
      </div>
    </StudioPage>
  );
}

function Filter({ view, blog, form, people }: LogPageProps) {
  const { t } = view;
  const groups = actGroups.map((group: ActGroup) => ({ value: group, label: t(`log.group.${group}`) }));
  const names = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form class="narrow" method="get" action={`/studio/${blog.slug}/log`}>
      <SelectField
        view={view}
        form={form}
        name="what"
        label={t('log.filter.what')}
        options={[{ value: '', label: t('log.anything') }, ...groups]}
      />
      <SelectField
        view={view}
        form={form}
        name="who"
        label={t('log.filter.who')}
        options={[
          { value: '', label: t('log.anybody') },
          ...names,
          { value: 'press', label: t('log.press') },
        ]}
      />
      <TextField view={view} form={form} name="until" type="date" label={t('log.filter.until')} />
      <button class="btn btn--quiet" type="submit">
        {t('log.filter')}
      </button>
    </form>
  );
}

function Nothing({ view, blog, narrowed }: Pick<LogPageProps, 'view' | 'blog' | 'narrowed'>) {
  const { t } = view;
  if (!narrowed) {
    return (
      <div class="empty">
        <b>{t('log.none')}</b>
        <p>{t('log.none.about')}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <b>{t('log.none.here')}</b>
      <a class="btn btn--quiet" href={`/studio/${blog.slug}/log`}>
        {t('log.all')}
      </a>
    </div>
  );
}

type DayProps = Pick<LogPageProps, 'view' | 'blog' | 'entries'> & { day: string };

function Day({ view, blog, day, entries }: DayProps) {
  return (
    <section aria-labelledby={`day-${day}`}>
      <h2 class="room__h" id={`day-${day}`}>
        {longDate(day, view.language, blog.timeZone)}
      </h2>
      <ol class="log">
        {entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>
              {written(entry.at, view.language, blog.timeZone, { hour: '2-digit', minute: '2-digit' })}
            </time>
            <span class="log__who">{whoDid(view, entry)}</span>
            <span>{sentence(view, entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function byDay(entries: readonly Entry[], timeZone: string): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

function whoDid({ t }: View, entry: Entry): string {
  if (entry.person_id === null) return t('log.press');
  return entry.person ?? t('log.gone');
}

/** What was done, said in the language of whoever looks. */
function sentence({ t }: View, entry: Entry): string {
  const act = acts.find((known) => known === entry.act);
  if (!act) return entry.act;
  const detail = JSON.parse(entry.detail) as Detail;
  const role = (name = '') => (isRole(name) ? t(`blogs.role.${name}`) : name);
  return t(`log.act.${act}`, {
    name: entry.thing_name === '' ? (entry.person ?? '') : entry.thing_name,
    from: role(detail.from),
    to: role(detail.to),
    fields: fieldsOf(detail, t),
  });
}

function fieldsOf({ fields = [] }: Detail, t: View['t']): string {
  const names = fields.map((field) => {
    const key = `log.field.${field}`;
    return t(isMessageKey(key) ? key : 'log.field.other');
  });
  return [...new Set(names)].join(t('log.comma'));
}
