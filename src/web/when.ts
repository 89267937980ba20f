// Times as people read them.
import type { Language } from './messages/index.ts';

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
];

/** How long ago, in the largest unit that fits: `3時間前`, `3 hours ago`. Needs no time zone. */
export function ago(language: Language, iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? (['minute', 60] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** The calendar day on which a moment falls in a time zone: `2026-05-16`. */
export function dayOf(iso: string, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return dateFormat('sv-SE', timeZone, options).format(new Date(iso));
}

/** The first moment after a day of a time zone, UTC ISO. Zones stand up to a day away, and their clocks jump. */
export function endOfDay(day: string, timeZone: string): string {
  const HOUR = 60 * 60 * 1000;
  let [before, after] = [Date.parse(day) - 24 * HOUR, Date.parse(day) + 48 * HOUR];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(new Date(middle).toISOString(), timeZone) <= day) before = middle;
    else after = middle;
  }
  return new Date(after).toISOString();
}

/** `2026年5月16日`, `16 May 2026`. A day or a month is taken as it stands, a moment as the zone sees it. */
export function longDate(date: string, language: string, timeZone: string): string {
  return written(date, language, timeZone, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** Those parts of a date that the options name. */
export function written(
  date: string,
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const moment = new Date(date);
  // What people typed as a date may be no date at all; their words are better than none.
  if (Number.isNaN(moment.getTime())) return date;
  const isMoment = date.includes('T');
  return dateFormat(language, isMoment ? timeZone : 'UTC', options).format(moment);
}

/** A moment to the minute, as a zone sees it: `2026年5月17日 21:08`. */
export function momentText(iso: string, language: string, timeZone: string): string {
  return written(iso, language, timeZone, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow and the same few are asked for again and again. */
export function dateFormat(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  // English dates put the day first: readers are everywhere.
  const locale = language === 'en' ? 'en-GB' : language;
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...options });
  formats.set(key, made);
  return made;
}
