// A text to take away and put elsewhere.
import type { View } from '../../../web/page.ts';

interface CopiedProps {
  view: View;
  id: string;
  text: string;
  label: string;
}

/** Something to take away: chosen by hand, or by a button where a script runs. */
export function Copied({ view, id, text, label }: CopiedProps) {
  const { t } = view;
  const lines = Math.min(4, Math.ceil(text.length / 60));
  return (
    <div class="copied">
      <textarea id={id} readOnly rows={lines} aria-label={label} spellcheck={false} value={text} />
      <button
        class="btn btn--quiet btn--small"
        type="button"
        hidden
        data-copy={id}
        data-copied={t('elsewhere.copied')}
      >
        {t('elsewhere.copy')}
      </button>
    </div>
  );
}
