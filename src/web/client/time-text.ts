// Moments and days as our screens write them: by the clock that the pages of the studio go by, whatever the device's says.

/** Who reads it, as `Words` knows them. */
export interface Reading {
  readonly language: 'ja' | 'en';
  /** IANA name. */
  readonly timeZone: string;
}

/** The time of a moment today, with its date if it was another day: 21:14, 5月18日 21:14. */
export function timeText(iso: string, { language, timeZone }: Reading, now = new Date()): string {
  const then = new Date(iso);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone });
  const day = format({ dateStyle: 'short' });
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const isToday = day.format(then) === day.format(now);
  return format(isToday ? time : { month: 'long', day: 'numeric', ...time }).format(then);
}

/** A day, `2026-05-18`, as it is said: 5月18日, 18 May. */
export function dayText(day: string, { language }: Pick<Reading, 'language'>): string {
  const options = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(day));
}

function localeOf(language: 'ja' | 'en'): string {
  return language === 'en' ? 'en-GB' : 'ja';
}
