// The choice of a period: each is an address, so that it needs no script and can be sent to somebody.
import { type Period, periods } from '../../../rankings/reads.ts';
import type { Setting } from '../../blog.ts';

interface PeriodsProps {
  setting: Setting;
  current: Period;
  path: (period: Period) => string;
}

export function Periods({ setting: { t }, current, path }: PeriodsProps) {
  return (
    <nav class="seg" aria-label={t('rankings.by-period')}>
      {periods.map((period) => (
        <a key={period} href={path(period)} aria-current={period === current ? 'page' : undefined}>
          {t(`rankings.period.${period}`)}
        </a>
      ))}
    </nav>
  );
}
