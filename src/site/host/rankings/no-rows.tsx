// What stands where a table of the rankings has no row yet: why, and what to do.
import type { Setting } from '../../blog.ts';
import { otherTable, SHOWN_AFTER_HOURS, type TableFacts } from './table-facts.ts';

export function NoRows({ setting, facts }: { setting: Setting; facts: TableFacts }) {
  const { t } = setting;
  const { category, made, taking } = facts;
  if (taking === 0) {
    return (
      <div class="empty">
        <b>{t('rankings.none.nobody')}</b>
        <p>{t('rankings.none.nobody.do')}</p>
        <a class="btn btn--quiet" href="/studio">
          {t('rankings.studio')}
        </a>
      </div>
    );
  }
  if (made === null || category === null) {
    return (
      <div class="empty">
        <b>{t('rankings.none.soon')}</b>
        <p>{t('rankings.none.soon.do', { count: taking, hours: SHOWN_AFTER_HOURS })}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <b>{t('rankings.none.category', { category: category.name })}</b>
      <p>{t('rankings.none.category.do')}</p>
      <a class="btn btn--quiet" href={otherTable(facts, { category: null })}>
        {t('rankings.none.all')}
      </a>
    </div>
  );
}
