// Numbers with their units as value and unit, so that `$3 million` and 「300万ドル」 are the same amount.
import type { Place } from '../finding.ts';

/**
 * How firmly a text names it. 2: in digits, or in numerals of more than one sign; it has to be in the other text.
 * 1: in a word (`two`, 二人), which the other language may say without a number. 0: seldom meant as a number (`one`, 一部).
 */
export type Strength = 0 | 1 | 2;

export interface Amount extends Place {
  value: number;
  /** Other values it may have: 「3時」 is 3 or 15. */
  also?: number;
  /** Key of `units`; '' for a bare number, which may stand beside any unit. */
  unit: string;
  strength: Strength;
  text: string;
  /** The numeral alone, where it can be written anew. */
  digits?: Place;
}

export type AmountKind = 'numbers' | 'dates' | 'money' | 'units' | 'percent';

interface Unit {
  kind: AmountKind;
  /** What is measured, and how much of it one is: amounts in two units of one dimension are compared by size. */
  dimension?: string;
  factor?: number;
}

const measures: Record<string, Record<string, number>> = {
  length: { km: 1000, m: 1, cm: 0.01, mm: 0.001, mile: 1609.34, foot: 0.3048, inch: 0.0254, yard: 0.9144 },
  weight: { t: 1000, kg: 1, g: 0.001, mg: 0.000_001, lb: 0.4536, ounce: 0.02835 },
  volume: { l: 1, ml: 0.001, gallon: 3.785 },
  span: {
    years: 31_536_000,
    months: 2_628_000,
    weeks: 604_800,
    days: 86_400,
    hours: 3600,
    minutes: 60,
    seconds: 1,
  },
  area: { ha: 10_000, acre: 4046.9, km2: 1_000_000, m2: 1, mile2: 2_589_988 },
};
const dates = 'year fiscal month day weekday hour minute decade century'.split(' ');
const currencies = 'USD EUR GBP JPY KRW CNY INR CHF RUB AUD CAD cent'.split(' ');

const units = new Map<string, Unit>([
  ...Object.entries(measures).flatMap(([dimension, all]) =>
    Object.entries(all).map(
      ([unit, factor]) => [unit, { kind: 'units', dimension, factor }] as [string, Unit],
    ),
  ),
  ...dates.map((unit) => [unit, { kind: 'dates' }] as [string, Unit]),
  ...currencies.map((unit) => [unit, { kind: 'money' }] as [string, Unit]),
  ...['celsius', 'fahrenheit', 'degree'].map((unit) => [unit, { kind: 'units' }] as [string, Unit]),
  ['%', { kind: 'percent' }],
]);

/** One word for several units: `pounds` are money or weight, 「日」 is a date or a span. */
const LOOSE: Record<string, readonly string[]> = {
  pound: ['lb', 'GBP'],
  degree: ['celsius', 'fahrenheit'],
  kilo: ['km', 'kg'],
  day: ['days'],
  year: ['years'],
  minute: ['minutes'],
};

/** Of one size in two units: a translator rounds 5 miles to 8 kilometres. */
const ROUNDING = 0.06;

export function kindOf({ unit }: Amount): AmountKind {
  return (units.get(unit) ?? units.get(LOOSE[unit]?.[0] ?? ''))?.kind ?? 'numbers';
}

export function sameAmount(a: Amount, b: Amount): boolean {
  const isEqual = valuesOf(a).some((one) => valuesOf(b).some((two) => near(one, two, 1e-9)));
  if (sameUnit(a.unit, b.unit) && isEqual) return true;
  return meant(a.unit).some((one) => meant(b.unit).some((two) => sameSize(a.value, one, b.value, two)));
}

/** Of two different units of one dimension. */
function sameSize(a: number, unitOfA: string, b: number, unitOfB: string): boolean {
  if (unitOfA === unitOfB) return false;
  const [one, two] = [units.get(unitOfA), units.get(unitOfB)];
  if (one?.dimension && one.dimension === two?.dimension)
    return near(a * (one.factor ?? 1), b * (two.factor ?? 1), ROUNDING);
  if (unitOfA === 'fahrenheit' && unitOfB === 'celsius') return Math.abs(((a - 32) * 5) / 9 - b) < 2;
  return unitOfA === 'celsius' && unitOfB === 'fahrenheit' && sameSize(b, unitOfB, a, unitOfA);
}

export function isMeasure(unit: string): boolean {
  return meant(unit).some((one) => units.get(one)?.dimension !== undefined);
}

function meant(unit: string): readonly string[] {
  return LOOSE[unit] ?? [unit];
}

export function sameUnit(a: string, b: string): boolean {
  return a === b || a === '' || b === '' || !!LOOSE[a]?.includes(b) || !!LOOSE[b]?.includes(a);
}

function valuesOf({ value, also }: Amount): number[] {
  return also === undefined ? [value] : [value, also];
}

function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}
