// Months and days as a blog's time zone sees them. Times are stored in UTC.
import { dateFormat, dayOf, longDate, written } from '../web/when.ts';
import { momentAt } from '../web/zone.ts';

/** A calendar month: `2026-05`. */
export type Month = string;

const DAY_MS = 86_400_000;

export function monthOf(iso: string, timeZone: string): Month {
  return dayOf(iso, timeZone).slice(0, 7);
}

/** The first moment of a month and of the next one, as UTC ISO text. */
export function monthBounds(month: Month, timeZone: string): { from: string; to: string } {
  return { from: startOf(`${month}-01`, timeZone), to: startOf(`${nextMonth(month)}-01`, timeZone) };
}

/** The first moment of each day of a month and of the day after its last, as UTC ISO text. */
export function dayStarts(month: Month, timeZone: string): string[] {
  const last = lastDay(month);
  const days = Array.from({ length: last }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  return [...days, `${nextMonth(month)}-01`].map((day) => startOf(day, timeZone));
}

export function nextMonth(month: Month): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The days of a month in rows of seven from Sunday; null stands where another month's day would. */
export function weeksOf(month: Month): (number | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  const last = lastDay(month);
  const cells = [...Array(first).fill(null), ...Array.from({ length: last }, (_, at) => at + 1)];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => cells[row * 7 + column] ?? null),
  );
}

function lastDay(month: Month): number {
  return new Date(Date.parse(`${nextMonth(month)}-01T00:00:00Z`) - DAY_MS).getUTCDate();
}

/** `5月16日`, `16 May`; with its year where what stands before it is of another one, or nothing is. Pages are kept for years, so today tells nothing. */
export function dateAfter(
  date: string,
  before: string | undefined,
  language: string,
  timeZone: string,
): string {
  if (before === undefined || !isSameYear(date, before, timeZone)) return longDate(date, language, timeZone);
  return written(date, language, timeZone, { month: language === 'ja' ? 'long' : 'short', day: 'numeric' });
}

export function isSameYear(one: string, other: string, timeZone: string): boolean {
  return monthOf(one, timeZone).slice(0, 4) === monthOf(other, timeZone).slice(0, 4);
}

/** `2026年5月`, `May 2026`. */
export function longMonth(month: Month, language: string): string {
  return written(month, language, 'UTC', { year: 'numeric', month: 'long' });
}

/** `5月`, `May`. */
export function monthName(month: Month, language: string): string {
  return written(month, language, 'UTC', { month: language === 'ja' ? 'long' : 'short' });
}

/** `5月16日 7:42`: when a copy was kept. */
export function dateAndTime(iso: string, language: string, timeZone: string): string {
  return written(iso, language, timeZone, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** The seven names of the days, from Sunday. */
export function weekdays(language: string): string[] {
  // 4 January 2026 was a Sunday.
  return Array.from({ length: 7 }, (_, at) =>
    dateFormat(language, 'UTC', { weekday: 'short' }).format(Date.UTC(2026, 0, 4 + at)),
  );
}

/** The moment at which a day begins. */
function startOf(day: string, timeZone: string): string {
  return momentAt(`${day}T00:00`, timeZone);
}
