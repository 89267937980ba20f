// The three steps from a foreign article to its translation, shown above each screen of them.
import { Icon } from '../web/icons.tsx';
import type { View } from '../web/page.ts';

const steps = ['bring', 'check', 'start'] as const;

export function Steps({ view, now }: { view: View; now: (typeof steps)[number] }) {
  const at = steps.indexOf(now);
  return (
    <ol class="steps" aria-label={view.t('bring.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < at ? 'is-done' : undefined}
          aria-current={step === now ? 'step' : undefined}
        >
          <span>{index < at ? <Icon name="check" /> : index + 1}</span>
          {view.t(`bring.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
