// Views by day as a line on its own ground; the table beside it says the same in numbers.
import type { DayViews } from '../views/reads.ts';

const WIDTH = 260;
const HEIGHT = 64;

export function ViewChart({ days, label }: { days: readonly DayViews[]; label: string }) {
  const most = Math.max(1, ...days.map(({ views }) => views));
  const points = days.map(({ views }, at) => {
    const x = days.length < 2 ? 0 : (at / (days.length - 1)) * WIDTH;
    return `${round(x)},${round(HEIGHT - 3 - (views / most) * (HEIGHT - 6))}`;
  });
  return (
    <svg
      class="spark spark--area"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} />
      <polyline points={points.join(' ')} />
    </svg>
  );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
