// The fields in which a new person says who they are and how they will come back.
import { Choices, type FormState, TextField } from '../web/forms.tsx';
import type { View } from '../web/page.ts';
import { NameField } from './name-field.tsx';
import { PASSWORD_MIN } from './password.ts';

export function PersonFields({ view, form }: { view: View; form: FormState }) {
  const { t } = view;
  return (
    <>
      <NameField view={view} form={form} />
      <TextField
        view={view}
        form={form}
        name="email"
        label={t('accounts.email')}
        hint={t('accounts.email.hint')}
        type="email"
        autocomplete="username"
        required
      />
      <div class="way">
        <Choices
          view={view}
          form={form}
          name="way"
          label={t('accounts.way')}
          options={[
            { value: 'password', label: t('accounts.way.password') },
            { value: 'passkey', label: t('accounts.way.passkey'), hint: t('accounts.way.passkey.hint') },
          ]}
        />
        <TextField
          view={view}
          form={form}
          name="password"
          label={t('accounts.password')}
          hint={t('accounts.password.hint', { min: PASSWORD_MIN })}
          type="password"
          autocomplete="new-password"
        />
      </div>
    </>
  );
}

/** The names of these fields for the summary of problems. */
export function personLabels({ t }: View) {
  return {
    name: t('accounts.name'),
    email: t('accounts.email'),
    way: t('accounts.way'),
    password: t('accounts.password'),
  };
}
