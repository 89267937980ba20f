// The page on which a person changes the e-mail address they sign in with.
import { type FormState, ProblemSummary, TextField } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';

export function EmailPage({ view, form }: { view: View; form: FormState }) {
  const { t } = view;
  const labels = { email: t('accounts.email'), email_current: t('accounts.password.current') };
  return (
    <StudioPage
      view={view}
      title={t('accounts.email.change')}
      current="account"
      head={
        <a class="room__do" href="/account">
          {t('accounts.back')}
        </a>
      }
    >
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={labels} />
        <form class="form" method="post" action="/account/email">
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            label={t('accounts.email')}
            hint={t('accounts.email.hint')}
            autocomplete="email"
            maxLength={254}
            required
          />
          <TextField
            view={view}
            form={form}
            name="email_current"
            type="password"
            label={t('accounts.password.current')}
            hint={t('accounts.email.proof')}
            autocomplete="current-password"
          />
          <button class="btn" type="submit">
            {t('accounts.email.change')}
          </button>
        </form>
      </div>
    </StudioPage>
  );
}
