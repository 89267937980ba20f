// Where a blog elsewhere is entered for the rankings: its address, and what happens next.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { type FormState, ProblemSummary, TextField } from '../../../web/forms.tsx';
import type { View } from '../../../web/page.ts';
import { OutsideFrame } from '../outside-frame.tsx';

interface JoinPageProps {
  view: View;
  press: PressSettings;
  /** Whole address of this page. */
  address: string;
  form: FormState;
}

export function JoinPage({ view, press, address, form }: JoinPageProps) {
  const { t } = view;
  const labels = { blog_address: t('elsewhere.join.field') };
  return (
    <OutsideFrame
      {...{ view, press }}
      title={t('elsewhere.join')}
      canonical={address}
      scripts={['studio.js']}
    >
      <ProblemSummary view={view} form={form} labels={labels} />
      <p class="joining__about">{t('elsewhere.join.about', { name: press.name })}</p>
      <form class="form" method="post" action="/rankings/join">
        <TextField
          {...{ view, form }}
          name="blog_address"
          label={labels.blog_address}
          hint={t('elsewhere.join.hint')}
          inputMode="url"
          autocomplete="url"
          autocapitalize="none"
          spellcheck={false}
          maxLength={1000}
          required
        />
        <button class="btn" type="submit">
          {t('elsewhere.join.do')}
        </button>
      </form>
      <h2>{t('elsewhere.join.next')}</h2>
      <ol class="joining__steps">
        {(['find', 'categories', 'proof', 'banner'] as const).map((step) => (
          <li key={step}>{t(`elsewhere.join.step.${step}`)}</li>
        ))}
      </ol>
      <p class="hint">{t('elsewhere.join.here')}</p>
    </OutsideFrame>
  );
}
