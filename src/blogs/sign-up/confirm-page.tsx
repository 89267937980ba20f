// The page behind the link of the letter. Looking at it does nothing; its button does.
import { type FormState, ProblemSummary, TextField } from '../../web/forms.tsx';
import { DoorPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { SlugField } from '../blog-fields.tsx';
import type { SignUpRow } from './store.ts';

export interface ConfirmSignUpProps {
  view: View;
  form: FormState;
  path: string;
  /** The address of the press. */
  press: string;
  signUp: SignUpRow & { isSlugHeld: boolean };
  /** Somebody looks at it before they come in. */
  waits: boolean;
}

export function ConfirmSignUpPage({ view, form, path, press, signUp, waits }: ConfirmSignUpProps) {
  const { t } = view;
  const labels = { password: t('accounts.password'), slug: t('blogs.slug') };
  return (
    <DoorPage view={view} title={t('sign-up.confirm')} lead={t('sign-up.confirm.lead')}>
      <ProblemSummary view={view} form={form} labels={labels} />
      <dl class="said">
        <dt>{t('accounts.name')}</dt>
        <dd>{signUp.name}</dd>
        <dt>{t('accounts.email')}</dt>
        <dd>{signUp.email}</dd>
        <dt>{t('blogs.name')}</dt>
        <dd lang={signUp.blog_language}>{signUp.blog_name}</dd>
        <dt>{t('blogs.slug')}</dt>
        <dd>{`${press}/${signUp.slug}`}</dd>
      </dl>
      <form class="form" method="post" action={path}>
        {signUp.isSlugHeld && (
          <>
            <p class="door__lead">{t('sign-up.confirm.slug')}</p>
            <SlugField view={view} form={form} press={press} />
          </>
        )}
        {signUp.password_hash !== null && <PasswordAgain view={view} form={form} email={signUp.email} />}
        <button class="btn" type="submit">
          {t(waits ? 'sign-up.ask' : 'sign-up.do')}
        </button>
      </form>
      <p class="hint">{t('sign-up.confirm.not-you')}</p>
    </DoorPage>
  );
}

function PasswordAgain({ view, form, email }: { view: View; form: FormState; email: string }) {
  return (
    <>
      {/* So that a keeper of passwords knows whose it is. */}
      <input
        class="vh"
        type="email"
        autocomplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <TextField
        view={view}
        form={form}
        name="password"
        label={view.t('accounts.password')}
        hint={view.t('sign-up.confirm.password')}
        type="password"
        autocomplete="current-password"
        required
      />
    </>
  );
}
