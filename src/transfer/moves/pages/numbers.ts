// Counts and sizes as people read them.
import { numberText } from '../../../text/fill.ts';
import type { View } from '../../../web/page.ts';

/** `1,530`. */
export function counted({ language }: Pick<View, 'language'>, count: number): string {
  return numberText(language, count);
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `413 MB`, in the largest unit that leaves at least one. */
export function sized({ language }: Pick<View, 'language'>, bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value);
}
