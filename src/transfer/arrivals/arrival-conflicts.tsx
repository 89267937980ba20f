// The sentences that changed on both sides: which of the two stands is decided for each.
import { targetOf } from '../../desk/segment-state.ts';
import type { Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { Icon } from '../../web/icons.tsx';
import { Later, Source } from './arrival-changes.tsx';
import type { ArrivalPageProps } from './arrival-page.tsx';
import { portionOf } from './compare.ts';

export function Conflicts({ view, comparison, manuscript, moved }: ArrivalPageProps) {
  const { t } = view;
  const { conflicts } = comparison;
  if (conflicts.length === 0) return null;
  const shown = portionOf(comparison).conflicts;
  const isTaken = (id: string) => moved !== null && moved.take !== 'shown' && moved.take.includes(id);
  return (
    <section aria-labelledby="conflicts">
      <h2 class="room__h" id="conflicts">
        {t('exchange.arrival.conflicts', { count: conflicts.length })}
      </h2>
      <p class="hint">{t('exchange.arrival.conflicts.about')}</p>
      {shown.length > 1 && (
        <label class="check">
          <input type="checkbox" name="all" value="yes" checked={moved?.take === 'shown'} />
          {t('exchange.arrival.take-all', { count: shown.length })}
        </label>
      )}
      <ul class="arrival__list">
        {shown.map((conflict) => (
          <li key={conflict.row.id}>
            <p class="sev sev--warn">
              <Icon name="warn" /> {t(`exchange.conflict.${conflict.reason}`)}
            </p>
            <Source proposed={conflict} language={manuscript.sourceLanguage} />
            <fieldset class="choices">
              <legend class="vh">{t('exchange.conflict.which')}</legend>
              <div class="choices__list">
                <Choice
                  id={conflict.row.id}
                  label={t('exchange.conflict.ours')}
                  text={targetOf(conflict.row)}
                  language={manuscript.language}
                  checked={!isTaken(conflict.row.id)}
                />
                <Choice
                  id={conflict.row.id}
                  takes
                  label={t('exchange.conflict.theirs')}
                  text={conflict.next.target}
                  language={manuscript.language}
                  checked={isTaken(conflict.row.id)}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <Later view={view} count={conflicts.length - shown.length} />
    </section>
  );
}

interface ChoiceProps {
  id: string;
  takes?: boolean;
  label: string;
  text: Inline | null;
  language: string;
  checked: boolean;
}

function Choice({ id, takes = false, label, text, language, checked }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={`take.${id}`} value={takes ? 'yes' : ''} checked={checked} />
      <span>
        {label}
        <small lang={language}>{text ? inlineText(text) : '—'}</small>
      </span>
    </label>
  );
}
