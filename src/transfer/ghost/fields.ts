// Fields of rows as Ghost wrote them over the years: texts, numbers that were texts, moments in three ways.
import type { IncomingTime } from '../moves/incoming.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** '' for what is neither text nor number. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function numberIn(fields: Fields, name: string): number {
  const number = Number(fields[name]);
  return Number.isFinite(number) ? number : 0;
}

export function isOn(fields: Fields, name: string): boolean {
  return [true, 1, '1', 'true'].some((on) => fields[name] === on);
}

/** `2021-03-02T09:30:00.000Z`, `2021-03-02 09:30:00`, or milliseconds; always UTC. */
export function timeIn(fields: Fields, name: string): IncomingTime | null {
  const value = fields[name];
  const text = typeof value === 'string' ? value.trim() : '';
  const at =
    typeof value === 'number'
      ? value
      : /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/.test(text)
        ? Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`)
        : /^\d{11,14}$/.test(text)
          ? Number(text)
          : Number.NaN;
  const date = new Date(at);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return null;
  return { local: date.toISOString().slice(0, 19), offset: 0 };
}
