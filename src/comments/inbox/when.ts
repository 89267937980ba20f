// When something came, in as few letters as tell it apart: the time today, yesterday, else the day.
import type { View } from '../../web/page.ts';
import { dateFormat, dayOf, written } from '../../web/when.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export function shortWhen(view: View, iso: string, now: Date, timeZone: string): string {
  const day = dayOf(iso, timeZone);
  const today = dayOf(now.toISOString(), timeZone);
  if (day === today)
    return dateFormat(view.language, timeZone, { hour: 'numeric', minute: '2-digit' }).format(new Date(iso));
  if (day === dayOf(new Date(now.getTime() - DAY_MS).toISOString(), timeZone))
    return view.t('inbox.yesterday');
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return written(iso, view.language, timeZone, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: view.language === 'ja' ? 'long' : 'short',
    day: 'numeric',
  });
}

export function exactWhen(view: View, iso: string, timeZone: string): string {
  const date = written(iso, view.language, timeZone, { year: 'numeric', month: 'long', day: 'numeric' });
  const time = dateFormat(view.language, timeZone, { hour: 'numeric', minute: '2-digit' });
  return `${date} ${time.format(new Date(iso))}`;
}
