// Blogs elsewhere that were entered for the rankings, for whoever runs the press.
import { PressPage } from '../../../blogs/hosting/press-page.tsx';
import { Done, type FormState, formOf, ProblemSummary, TextField } from '../../../web/forms.tsx';
import { Icon } from '../../../web/icons.tsx';
import { say } from '../../../web/messages/index.ts';
import type { View } from '../../../web/page.ts';
import { longDate } from '../../../web/when.ts';
import { cameOf } from '../came.ts';
import type { EntryRow } from '../store.ts';

const PATH = '/press/rankings/outside';
const JOIN = '/rankings/join';

interface OutsidePageProps {
  view: View;
  entries: readonly EntryRow[];
  page: number;
  hasMore: boolean;
  removed: boolean;
  /** The form that came back with problems, and of whom. */
  failed?: { id: string; form: FormState };
}

export function OutsidePage({ view, entries, page, hasMore, removed, failed }: OutsidePageProps) {
  const { t } = view;
  return (
    <PressPage view={view} tab="outside">
      <div class="sections">
        {failed && <ProblemSummary view={view} form={failed.form} labels={{}} />}
        {removed && <Done>{t('elsewhere.press.removed')}</Done>}
        <section>
          <h2 class="room__h">{t('elsewhere.press')}</h2>
          <p class="section__lead">
            {t('elsewhere.press.about')} <a href={JOIN}>{JOIN}</a>
          </p>
          {entries.length === 0 && <p class="hint">{t('elsewhere.press.none')}</p>}
          <ul class="rows">
            {entries.map((entry) => (
              <Row
                key={entry.id}
                view={view}
                entry={entry}
                form={failed?.id === entry.id ? failed.form : null}
              />
            ))}
          </ul>
          {(page > 1 || hasMore) && (
            <nav class="pager" aria-label={t('elsewhere.press.pages')}>
              {page > 1 && <a href={`${PATH}?page=${page - 1}`}>{t('elsewhere.press.newer')}</a>}
              {hasMore && <a href={`${PATH}?page=${page + 1}`}>{t('elsewhere.press.older')}</a>}
            </nav>
          )}
        </section>
      </div>
    </PressPage>
  );
}

interface RowProps {
  view: View;
  entry: EntryRow;
  form: FormState | null;
}

function Row({ view, entry, form }: RowProps) {
  const { t } = view;
  const { id, name, address, excluded_for: excludedFor } = entry;
  return (
    <li>
      <span class="rows__what">
        <b>
          <a href={address} rel="noreferrer">
            {name}
          </a>
        </b>
        <small>
          <span>{address}</span>
        </small>
        <State view={view} entry={entry} />
      </span>
      {excludedFor === null && (
        <details class="rows__more" open={form !== null}>
          <summary aria-label={t('elsewhere.press.remove.of', { name })}>
            {t('elsewhere.press.remove')}
          </summary>
          <form class="form" method="post" action={`${PATH}/${id}/removal`}>
            <p class="hint">{t('elsewhere.press.remove.about')}</p>
            <TextField
              {...{ view, form: form ?? formOf() }}
              name="reason"
              id={`reason-${id}`}
              label={t('elsewhere.press.reason')}
              maxLength={300}
              required
            />
            <button class="btn btn--danger" type="submit">
              {t('elsewhere.press.remove.of', { name })}
            </button>
          </form>
        </details>
      )}
    </li>
  );
}

function State({ view, entry }: { view: View; entry: EntryRow }) {
  const { t, language } = view;
  const day = (iso: string) => longDate(iso, language, 'Asia/Tokyo');
  const came = cameOf(entry.came);
  const { verified_at: verifiedAt, left_at: leftAt, excluded_for: excludedFor } = entry;
  return (
    <small>
      <span>{t('elsewhere.press.entered', { day: day(entry.joined_at) })}</span>{' '}
      {excludedFor !== null ? (
        <span class="sev sev--stop">
          <Icon name="alert" /> {t('elsewhere.press.excluded', { reason: excludedFor })}
        </span>
      ) : leftAt !== null ? (
        <span>{t('elsewhere.press.left', { day: day(leftAt) })}</span>
      ) : verifiedAt !== null ? (
        <span class="sev sev--ok">
          <Icon name="check" /> {t('elsewhere.press.verified', { day: day(verifiedAt) })}
        </span>
      ) : (
        <span class="sev sev--note">
          <Icon name="clock" /> {t('elsewhere.press.waiting')}
        </span>
      )}{' '}
      {entry.checked_at !== null && (
        <span>{t('elsewhere.press.checked', { day: day(entry.checked_at) })}</span>
      )}{' '}
      {entry.failures > 0 && <span>{t('elsewhere.press.in-vain', { count: entry.failures })}</span>}{' '}
      {entry.feed_failures > 0 && <span>{t('elsewhere.press.feed', { count: entry.feed_failures })}</span>}{' '}
      {came && !came.ok && <span>{say(t, came.key, came.params)}</span>}
    </small>
  );
}
