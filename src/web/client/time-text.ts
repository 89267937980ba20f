// Times of this machine's clock, as our screens write them.

/** The time of a moment today, with its date if it was another day: 21:14, 5月18日 21:14. */
export function timeText(iso: string, language: 'ja' | 'en', now = new Date()): string {
  const then = new Date(iso);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const today = then.toDateString() === now.toDateString();
  const options = today ? time : ({ month: 'long', day: 'numeric', ...time } as const);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', options).format(then);
}

/** A day, `2026-05-18`, as it is said: 5月18日, 18 May. */
export function dayText(day: string, language: 'ja' | 'en'): string {
  const options = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', options).format(new Date(day));
}
