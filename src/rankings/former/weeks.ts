// The weeks that are over, by the calendar of the rankings. Pure.
import { daysBefore } from '../calendar.ts';

/** First and last day, both included. */
export interface Week {
  from: string;
  to: string;
}

/** Weeks end with a Sunday. Those that ended before `today`, the newest first. */
export function endedWeeks(today: string, count: number): Week[] {
  // Days since Sunday; on a Sunday the week is not over yet.
  const since = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return Array.from({ length: count }, (_, at) => {
    const to = daysBefore(today, since + at * 7);
    return { from: daysBefore(to, 6), to };
  });
}
