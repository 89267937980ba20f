// How a person comes in: passkeys, and a password.
import { type FormState, ProblemSummary, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import type { View } from '../web/page.ts';
import { ago } from '../web/when.ts';
import { PASSWORD_MIN } from './password.ts';
import type { PasskeyRow } from './store.ts';

interface PasskeysProps {
  view: View;
  now: Date;
  passkeys: readonly PasskeyRow[];
}

export function Passkeys({ view, now, passkeys }: PasskeysProps) {
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

interface PasswordProps {
  view: View;
  password: FormState;
  hasPassword: boolean;
  asksCurrent: boolean;
}

export function Password({ view, password, hasPassword, asksCurrent }: PasswordProps) {
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
