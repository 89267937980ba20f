// Numbers by day as a line on its own ground; the table beside it says the same in numbers.

const WIDTH = 260;
const HEIGHT = 64;

export function DayChart({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts);
  const points = counts.map((count, at) => {
    const x = counts.length < 2 ? 0 : (at / (counts.length - 1)) * WIDTH;
    return `${round(x)},${round(HEIGHT - 3 - (count / most) * (HEIGHT - 6))}`;
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
