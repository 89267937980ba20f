// The way back from a page of the rankings to the tables.
import type { Setting } from '../../blog.ts';

export function Up({ setting: { t } }: { setting: Setting }) {
  return (
    <p class="bhead__up">
      <a href="/rankings">{t('rankings.page')}</a>
    </p>
  );
}
