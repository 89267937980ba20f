// From a moment as a file says it to UTC: by its own offset, else by the clocks of a zone.
import { momentAt } from '../../web/zone.ts';
import type { IncomingTime } from './incoming.ts';

/**
 * UTC ISO, or null where there is no time or it is none (a 31st of February). Without an offset it is what the clocks of `zone`
 * (IANA) showed; an hour that they left out comes out as the one after it, one that they showed twice as one of the two.
 */
export function timeOf(time: IncomingTime | null, zone: string): string | null {
  if (!time || !isMoment(time.local)) return null;
  if (time.offset === null) return momentAt(time.local, zone);
  return new Date(Date.parse(`${time.local}Z`) - time.offset * 60_000).toISOString();
}

/** `Date` takes the 31st of February for the 3rd of March. */
function isMoment(local: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(local)) return false;
  const moment = Date.parse(`${local}Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(local);
}
