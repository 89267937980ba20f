// Who wants to begin a blog, for whoever runs the press: those who wait, invitations, and what was decided.
import { Done, type FormState, formOf, ProblemSummary, TextArea } from '../../web/forms.tsx';
import { isMessageKey } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { Pager } from '../../web/pager.tsx';
import { ago } from '../../web/when.ts';
import { SlugField } from '../blog-fields.tsx';
import { PressPage } from '../hosting/press-page.tsx';
import type { PressSettings } from '../hosting/press-settings.ts';
import { OneTimeAddress } from '../one-time-address.tsx';
import { Invitations } from './invitations-part.tsx';
import type { OpenInvitation } from './invite-to-begin.ts';
import type { decidedSignUps, SignUpRow } from './store.ts';
import { wayIn } from './way-in.ts';

export const SIGN_UPS = '/press/sign-ups';

/** Whoever decides about one of those who wait stays on the page where they stand. */
function onPage(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${page}`;
}

export type DecidedSignUp = Awaited<ReturnType<typeof decidedSignUps>>[number];

/** The form that came back with problems. */
export interface FailedForm {
  /** Of whom; null for that of an invitation. */
  id: string | null;
  of: 'approval' | 'refusal' | 'invitation';
  form: FormState;
}

export interface SignUpsPageProps {
  view: View;
  now: Date;
  settings: PressSettings;
  mails: boolean;
  /** The address of the press. */
  press: string;
  waiting: readonly SignUpRow[];
  count: number;
  page: number;
  pages: number;
  decided: readonly DecidedSignUp[];
  invitations: readonly OpenInvitation[];
  /** What was done just now, as the last part of its message key. */
  done?: string | undefined;
  failed?: FailedForm;
  /** An address that is shown once: of an invitation, or of a way in that no letter could carry. */
  once?: { of: 'invited' | 'let-in'; address: string };
}

export function SignUpsPage(props: SignUpsPageProps) {
  const { view, settings, mails, done, failed, once } = props;
  const { t } = view;
  const doneKey = `sign-up.done.${done}`;
  return (
    <PressPage view={view} tab="sign-ups">
      <div class="sections">
        {isMessageKey(doneKey) && <Done>{t(doneKey)}</Done>}
        {failed && <Problems view={view} failed={failed} />}
        {once && <OneTimeAddress view={view} lead={t(`sign-up.once.${once.of}`)} address={once.address} />}
        <p class="section__lead">{t(`sign-up.rule.${wayIn(settings.signUp, mails)}`)}</p>
        <Waiting {...props} />
        <Invitations
          view={view}
          settings={settings}
          invitations={props.invitations}
          form={failed?.of === 'invitation' ? failed.form : formOf()}
        />
        {props.decided.length > 0 && <Decided {...props} />}
      </div>
    </PressPage>
  );
}

/** A field that stands in one row among others carries the id of the row. */
function Problems({ view, failed: { id, form } }: { view: View; failed: FailedForm }) {
  const { t } = view;
  const at = (name: string) => (id === null || name === '' ? name : `${name}-${id}`);
  const problems = Object.entries(form.problems).map(([name, problem]) => [at(name), problem] as const);
  const labels = {
    [at('note')]: t('sign-up.invite.note'),
    [at('reason')]: t('sign-up.refuse.reason'),
    [at('slug')]: t('blogs.slug'),
  };
  return <ProblemSummary view={view} form={formOf({}, Object.fromEntries(problems))} labels={labels} />;
}

function Waiting(props: SignUpsPageProps) {
  const { view, waiting, count, page, pages, settings } = props;
  const { t } = view;
  // Where nobody can come to wait, an empty list would only ask why.
  if (count === 0 && settings.signUp !== 'open') return null;
  return (
    <section aria-labelledby="waiting">
      <h2 class="room__h" id="waiting">
        {t('sign-up.waiting-list')}
        {count > 0 && <span>{t('sign-up.waiting-count', { count })}</span>}
      </h2>
      {waiting.length === 0 && (
        <p class="section__lead">{t(settings.approves ? 'sign-up.waiting-none' : 'sign-up.waiting-never')}</p>
      )}
      <ul class="askers">
        {waiting.map((row) => (
          <Asker key={row.id} row={row} {...props} />
        ))}
      </ul>
      <Pager
        page={page}
        pages={pages}
        address={(number) => onPage(SIGN_UPS, number)}
        label={t('sign-up.waiting-list')}
        before={t('sign-up.newer')}
        after={t('sign-up.older')}
      />
    </section>
  );
}

function Asker({ row, view, now, press, page, failed }: SignUpsPageProps & { row: SignUpRow }) {
  const { t } = view;
  const mine = failed?.id === row.id ? failed : undefined;
  return (
    <li>
      <h3 lang={row.blog_language}>{row.blog_name}</h3>
      <p class="askers__who">
        <span>{row.name}</span> <span>{row.email}</span> <span>{`${press}/${row.slug}`}</span>{' '}
        <span>{ago(view.language, row.confirmed_at ?? row.asked_at, now)}</span>
      </p>
      {row.message !== '' && <p class="askers__said">{row.message}</p>}
      <div class="askers__do">
        <form class="form" method="post" action={onPage(`${SIGN_UPS}/${row.id}/approval`, page)}>
          {mine?.of === 'approval' && (
            <SlugField view={view} form={mine.form} press={press} id={`slug-${row.id}`} />
          )}
          <button class="btn" type="submit" aria-label={t('sign-up.approve-of', { name: row.name })}>
            {t('sign-up.approve')}
          </button>
        </form>
        <details class="askers__refuse" open={mine?.of === 'refusal'}>
          <summary aria-label={t('sign-up.refuse-of', { name: row.name })}>{t('sign-up.refuse')}</summary>
          <form class="form" method="post" action={onPage(`${SIGN_UPS}/${row.id}/refusal`, page)}>
            <TextArea
              view={view}
              form={mine?.of === 'refusal' ? mine.form : formOf()}
              name="reason"
              id={`reason-${row.id}`}
              label={t('sign-up.refuse.reason')}
              hint={t('sign-up.refuse.hint')}
              rows={3}
              maxLength={500}
              required
            />
            <button class="btn btn--danger" type="submit">
              {t('sign-up.refuse.do')}
            </button>
          </form>
        </details>
      </div>
    </li>
  );
}

function Decided({ view, decided, now }: SignUpsPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="decided">
      <h2 class="room__h" id="decided">
        {t('sign-up.decided-list')}
        <span>{t('sign-up.decided-kept')}</span>
      </h2>
      <ul class="rows">
        {decided.map((row) => (
          <li key={row.id}>
            <span class="rows__what">
              <b>
                {row.began === null ? row.blog_name : <a href={`/${row.began}/`}>{row.blog_name}</a>}
                <small>{row.name}</small>
              </b>
              <small class="askers__who">
                <span>{outcomeOf(view, row)}</span>{' '}
                <span>{ago(view.language, row.decided_at ?? '', now)}</span> <span>{row.email}</span>
              </small>
              {row.message !== '' && <span class="askers__said">{row.message}</span>}
              {row.refused_for !== null && <small>{t('sign-up.was.why', { reason: row.refused_for })}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcomeOf({ t }: View, { refused_for, by }: DecidedSignUp): string {
  if (refused_for !== null) return t('sign-up.was.refused', { by: by ?? t('sign-up.was.somebody') });
  return by === null ? t('sign-up.was.in') : t('sign-up.was.let-in', { by });
}
