// The name by which a person is known.
import { type FormState, TextField } from '../web/forms.tsx';
import type { View } from '../web/page.ts';

export function NameField({ view, form }: { view: View; form: FormState }) {
  const { t } = view;
  return (
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
  );
}
