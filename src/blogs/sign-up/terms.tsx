// The terms of the press, whole and with their date, and the box that agrees to them.
import { type FormState, fieldText, ProblemLine } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { PressSettings } from '../hosting/press-settings.ts';
import { PRESS_ZONE } from '../hosting/press-zone.ts';
import { termsOf } from './wishes.ts';

interface TermsProps {
  view: View;
  form: FormState;
  settings: PressSettings;
}

export function Terms({ view, form, settings }: TermsProps) {
  const { t } = view;
  const { terms, termsChangedAt } = settings;
  if (terms === '') return null;
  return (
    <section class="pact" aria-labelledby="pact">
      <h2 class="room__h" id="pact">
        {t('sign-up.terms')}
        {termsChangedAt !== null && (
          <span>{t('sign-up.terms.of', { day: longDate(termsChangedAt, view.language, PRESS_ZONE) })}</span>
        )}
      </h2>
      <div class="pact__text" lang={settings.language}>
        {terms.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Agreement view={view} form={form} settings={settings} />
    </section>
  );
}

/** The box carries which terms they are, so that nobody agrees to others than they saw. */
function Agreement({ view, form, settings }: TermsProps) {
  const value = termsOf(settings.termsChangedAt);
  const problem = form.problems.terms;
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          id="terms"
          name="terms"
          value={value}
          checked={fieldText(form, 'terms') === value}
          aria-describedby={problem ? 'terms-problem' : undefined}
          aria-invalid={problem ? 'true' : undefined}
        />
        {view.t('sign-up.terms.agree')}
      </label>
      {problem && <ProblemLine view={view} id="terms" problem={problem} />}
    </div>
  );
}
