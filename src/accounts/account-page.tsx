// A person's own page: name and language, passkeys, password, the devices they are signed in on.
import { Done, type FormState, ProblemSummary, SelectField, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import { isMessageKey } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import { ago } from '../web/when.ts';
import type { BlogWith } from './log/store.ts';
import { PASSWORD_MIN } from './password.ts';
import type { PasskeyRow, SessionRow } from './store.ts';

export interface AccountPageProps {
  view: View;
  now: Date;
  blogs: readonly BlogWith[];
  passkeys: readonly PasskeyRow[];
  sessions: readonly SessionRow[];
  hasPassword: boolean;
  asksCurrent: boolean;
  /** What was done just now, as the last part of its message key. */
  done: string | undefined;
  profile: FormState;
  password: FormState;
  /** A problem that belongs to no form, such as the last passkey that has to stay. */
  refused?: FormState;
}

export function AccountPage(props: AccountPageProps) {
  const { view, done, hasPassword, passkeys } = props;
  const { t } = view;
  const doneKey = `accounts.done.${done}`;
  return (
    <StudioPage
      view={view}
      title={t('accounts.account')}
      current="account"
      scripts={['passkey.js']}
      head={<SignOut view={view} />}
    >
      <div class="sections">
        {isMessageKey(doneKey) && <Done>{t(doneKey)}</Done>}
        {props.refused && <ProblemSummary view={view} form={props.refused} labels={{}} />}
        {!hasPassword && passkeys.length === 0 && (
          <p class="strip strip--warn">
            <Icon name="warn" />
            <span>{t('accounts.no-way-in')}</span>
          </p>
        )}
        <Profile view={view} form={props.profile} />
        <Email view={view} />
        <Passkeys {...props} />
        <Password {...props} />
        <Sessions {...props} />
        {props.blogs.length > 0 && <Blogs {...props} />}
        {view.person?.operator && (
          <p>
            <a href="/account/mail">{t('accounts.mail.link')}</a>
          </p>
        )}
      </div>
    </StudioPage>
  );
}

function SignOut({ view }: { view: View }) {
  return (
    <form class="room__do" method="post" action="/sign-out">
      <button class="btn btn--quiet" type="submit">
        {view.t('web.sign-out')}
      </button>
    </form>
  );
}

function Profile({ view, form }: { view: View; form: FormState }) {
  const { t } = view;
  return (
    <section aria-labelledby="profile">
      <h2 class="room__h" id="profile">
        {t('accounts.profile')}
      </h2>
      <ProblemSummary
        view={view}
        form={form}
        labels={{ name: t('accounts.name'), language: t('accounts.language') }}
      />
      <form class="form" method="post" action="/account">
        <TextField
          view={view}
          form={form}
          name="name"
          label={t('accounts.name')}
          hint={t('accounts.name.hint')}
          autocomplete="name"
          maxLength={60}
          required
        />
        <SelectField
          view={view}
          form={form}
          name="language"
          label={t('accounts.language')}
          options={[
            { value: '', label: t('accounts.language.browser') },
            { value: 'ja', label: t('accounts.language.ja'), lang: 'ja' },
            { value: 'en', label: t('accounts.language.en'), lang: 'en' },
          ]}
        />
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

function Email({ view }: { view: View }) {
  const { t } = view;
  return (
    <section aria-labelledby="email">
      <h2 class="room__h" id="email">
        {t('accounts.email')}
      </h2>
      <ul class="rows">
        <li>
          <span class="rows__what">
            <b>{view.person?.email}</b>
          </span>
          <a href="/account/email">{t('accounts.email.change')}</a>
        </li>
      </ul>
    </section>
  );
}

/** What somebody wishes of each blog: to be told of what readers send, or to go. */
function Blogs({ view, blogs }: AccountPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="blogs">
      <h2 class="room__h" id="blogs">
        {t('accounts.blogs')}
      </h2>
      <ul class="rows">
        {blogs.map(({ id, slug, name }) => (
          <li key={id}>
            <a class="rows__what" href={`/studio/${slug}`}>
              <b>{name}</b>
            </a>
            <a href={`/studio/${slug}/notices`}>
              {t('accounts.blogs.notices')}
              <span class="vh"> {name}</span>
            </a>
            <a href={`/studio/${slug}/departure`}>
              {t('accounts.blogs.leave')}
              <span class="vh"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Passkeys({ view, now, passkeys }: AccountPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="passkeys">
      <h2 class="room__h" id="passkeys">
        {t('accounts.passkeys')}
      </h2>
      <p class="section__lead">{t('accounts.passkeys.about')}</p>
      {passkeys.length > 0 && (
        <ul class="rows">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <span class="rows__what">
                <b>{passkey.name}</b>
                <small>
                  {passkey.used_at === null
                    ? t('accounts.passkeys.unused')
                    : t('accounts.passkeys.used', { when: ago(view.language, passkey.used_at, now) })}
                </small>
              </span>
              <form method="post" action={`/account/passkeys/${passkey.id}/removal`}>
                <button
                  class="btn btn--text btn--small"
                  type="submit"
                  aria-label={t('accounts.passkeys.remove', { name: passkey.name })}
                >
                  {t('common.remove')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey view={view} />
    </section>
  );
}

function AddPasskey({ view }: { view: View }) {
  const { t } = view;
  return (
    <>
      <noscript>
        <p class="hint">{t('accounts.passkeys.script')}</p>
      </noscript>
      <form class="form" hidden data-passkey="add" data-cancelled={t('accounts.passkey.cancelled')}>
        <div class="field">
          <label for="passkey-name">{t('accounts.passkeys.name')}</label>
          <input
            id="passkey-name"
            type="text"
            maxLength={60}
            required
            value={t('accounts.passkeys.default')}
            aria-describedby="passkey-name-hint"
          />
          <p class="hint" id="passkey-name-hint">
            {t('accounts.passkeys.name.hint')}
          </p>
        </div>
        <button class="btn btn--quiet" type="submit">
          <Icon name="key" />
          {t('accounts.passkeys.add')}
        </button>
        <p class="err" role="alert" />
      </form>
    </>
  );
}

function Password({ view, password, hasPassword, asksCurrent }: AccountPageProps) {
  const { t } = view;
  const title = t(hasPassword ? 'accounts.password.change' : 'accounts.password.set');
  return (
    <section aria-labelledby="password-h">
      <h2 class="room__h" id="password-h">
        {title}
      </h2>
      <ProblemSummary
        view={view}
        form={password}
        labels={{ current: t('accounts.password.current'), password: t('accounts.password.new') }}
      />
      <form class="form" method="post" action="/account/password">
        {/* Password managers look for whose password it is. */}
        <input type="hidden" autocomplete="username" value={view.person?.email ?? ''} />
        {asksCurrent && (
          <TextField
            view={view}
            form={password}
            name="current"
            label={t('accounts.password.current')}
            type="password"
            autocomplete="current-password"
            required
          />
        )}
        <TextField
          view={view}
          form={password}
          name="password"
          label={t('accounts.password.new')}
          hint={t('accounts.password.hint', { min: PASSWORD_MIN })}
          type="password"
          autocomplete="new-password"
          minLength={PASSWORD_MIN}
          required
        />
        <div class="form__do">
          <button class="btn" type="submit">
            {title}
          </button>
          {hasPassword && <p class="hint">{t('accounts.password.ends')}</p>}
        </div>
      </form>
    </section>
  );
}

function Sessions({ view, now, sessions }: AccountPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="sessions">
      <h2 class="room__h" id="sessions">
        {t('accounts.sessions')}
      </h2>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionLine key={session.id} view={view} session={session} now={now} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/account/sessions/removal">
          <button class="btn btn--quiet" type="submit">
            {t('accounts.sessions.end-others')}
          </button>
        </form>
      )}
    </section>
  );
}

function SessionLine({ view, session, now }: { view: View; session: SessionRow; now: Date }) {
  const { t } = view;
  const agent = session.agent === '' ? t('accounts.sessions.unknown') : session.agent;
  return (
    <li>
      <span class="rows__what">
        <b>{agent}</b>
        <small>{t('accounts.sessions.seen', { when: ago(view.language, session.seen_at, now) })}</small>
      </span>
      {session.id === view.person?.sessionId ? (
        <span class="hint">{t('accounts.sessions.this')}</span>
      ) : (
        <form method="post" action={`/account/sessions/${session.id}/removal`}>
          <button
            class="btn btn--text btn--small"
            type="submit"
            aria-label={t('accounts.sessions.end-one', { agent })}
          >
            {t('accounts.sessions.end')}
          </button>
        </form>
      )}
    </li>
  );
}
