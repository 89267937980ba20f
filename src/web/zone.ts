// Between moments, which are stored in UTC, and what the clocks of a time zone show.
import { dateFormat } from './when.ts';

/** The moment (UTC ISO) at which the clocks of a zone show a local time like `2026-05-21T06:00`. */
export function momentAt(local: string, timeZone: string): string {
  const wanted = Date.parse(`${local}Z`);
  let moment = wanted;
  // Zones shift by the hour, so the offset is looked up where it applies.
  for (let round = 0; round < 3; round++) moment += wanted - wallClock(moment, timeZone);
  return new Date(moment).toISOString();
}

/** What the clocks of a zone show at a moment, as a field for a date and a time wants it: `2026-05-21T06:00`. */
export function localTime(iso: string, timeZone: string): string {
  return new Date(wallClock(Date.parse(iso), timeZone)).toISOString().slice(0, 16);
}

/** The same, written as if it were UTC. */
function wallClock(moment: number, timeZone: string): number {
  const shown = dateFormat('sv-SE', timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(moment);
  return Date.parse(`${shown.replace(' ', 'T')}Z`);
}
