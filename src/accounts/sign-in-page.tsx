// The sign-in page, and the page behind a one-time link.
import { type FormState, ProblemSummary, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { DoorPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';

export interface SignInPageProps {
  view: View;
  form: FormState;
  /** Path to go on to. */
  back: string;
  /** Anybody may ask to begin a blog here. */
  isOpen: boolean;
}

export function SignInPage({ view, form, back, isOpen }: SignInPageProps) {
  const { t } = view;
  return (
    <DoorPage view={view} title={t('accounts.sign-in')} scripts={['passkey.js']}>
      <ProblemSummary
        view={view}
        form={form}
        labels={{ email: t('accounts.email'), password: t('accounts.password') }}
      />
      <form class="form" method="post" action="/sign-in">
        <input type="hidden" name="back" value={back} />
        <TextField
          view={view}
          form={form}
          name="email"
          label={t('accounts.email')}
          type="email"
          autocomplete="username webauthn"
          required
        />
        <TextField
          view={view}
          form={form}
          name="password"
          label={t('accounts.password')}
          type="password"
          autocomplete="current-password"
          required
        />
        <button class="btn" type="submit">
          {t('accounts.sign-in.do')}
        </button>
      </form>
      <PasskeyDoor view={view} back={back} />
      {isOpen && (
        <p class="door__do">
          <a href="/sign-up">{t('accounts.sign-in.new')}</a>
        </p>
      )}
      <p class="hint">{t('accounts.sign-in.lost')}</p>
    </DoorPage>
  );
}

/** Hidden until the script knows that this browser can. */
function PasskeyDoor({ view, back }: { view: View; back: string }) {
  const { t } = view;
  return (
    <div
      class="door__or"
      hidden
      data-passkey="sign-in"
      data-back={back}
      data-cancelled={t('accounts.passkey.cancelled')}
    >
      <button class="btn btn--quiet" type="button">
        <Icon name="key" />
        {t('accounts.sign-in.passkey')}
      </button>
      <p class="err" role="alert" />
    </div>
  );
}

/** Looking at a one-time link does not use it; the button does. */
export function LinkPage({ view, path }: { view: View; path: string }) {
  const { t } = view;
  return (
    <DoorPage view={view} title={t('accounts.link')} lead={t('accounts.link.lead')}>
      <form class="form" method="post" action={path}>
        <button class="btn" type="submit">
          {t('accounts.sign-in.do')}
        </button>
      </form>
    </DoorPage>
  );
}
