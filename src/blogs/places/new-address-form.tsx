// The form that says where a blog lives since it left the press, for its owner and for whoever runs the press.
import type { ComponentChildren } from 'preact';
import { type FormState, TextField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';

interface NewAddressFormProps {
  view: View;
  form: FormState;
  action: string;
  /** What is asked before the address. */
  children?: ComponentChildren;
}

export function NewAddressForm({ view, form, action, children }: NewAddressFormProps) {
  const { t } = view;
  return (
    <form class="form" method="post" action={action}>
      {children}
      <TextField
        view={view}
        form={form}
        name="new_address"
        label={t('places.moved.address')}
        hint={t('places.moved.address.hint')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={600}
        required
      />
      <div class="form__do">
        <button class="btn" type="submit">
          {t('places.moved.do')}
        </button>
      </div>
    </form>
  );
}
