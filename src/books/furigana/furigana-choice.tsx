// Lets a reader have furigana: none, on everything, or on what has not been learned yet. Radios that styles follow; a script remembers.
import type { Translate } from '../../web/messages/index.ts';

const YEARS = [1, 2, 3, 4, 5, 6] as const;

export function FuriganaChoice({ t }: { t: Translate }) {
  return (
    <fieldset class="fg">
      <legend>{t('furigana.choice')}</legend>
      <Choice value="off" checked>
        {t('furigana.off')}
      </Choice>
      <Choice value="all">{t('furigana.all')}</Choice>
      <span class="fg__learned" aria-hidden="true">
        {t('furigana.learned')}
      </span>
      {YEARS.map((year) => (
        <Choice key={year} value={String(year)} spoken={t('furigana.year.spoken', { year })}>
          {t('furigana.year', { year })}
        </Choice>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  value: string;
  checked?: boolean;
  /** What a screen reader says instead. */
  spoken?: string;
  children: string;
}

/** autocomplete="off": what was chosen before a reload is remembered by the script, and by nothing without one. */
function Choice({ value, checked = false, spoken, children }: ChoiceProps) {
  return (
    <>
      <input
        type="radio"
        name="furigana"
        id={`fg-${value}`}
        value={value}
        checked={checked}
        aria-label={spoken}
        autocomplete="off"
      />
      <label for={`fg-${value}`}>{children}</label>
    </>
  );
}
