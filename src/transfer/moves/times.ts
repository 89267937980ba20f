// From a moment as a file says it to UTC: by its own offset, else by the clocks of a zone.
import { momentAt } from '../../web/zone.ts';
import type { IncomingTime } from './incoming.ts';

/**
 * Years that no list of posts has: of a program that knew no date, of somebody whose post was to stand above all others. Clocks of
 * zones cannot be asked about some of them.
 */
const IN_A_YEAR = /^(?!9999)[1-9]\d{3}-/;

/**
 * UTC ISO, or null where there is no time or it is none (a 31st of February, the year 1). Without an offset it is what the clocks of
 * `zone` (IANA) showed; an hour that they left out comes out as the one after it, one that they showed twice as one of the two.
 */
export function timeOf(time: IncomingTime | null, zone: string): string | null {
  if (!time || !isMoment(time.local)) return null;
  const moment =
    time.offset === null
      ? momentAt(time.local, zone)
      : new Date(Date.parse(`${time.local}Z`) - time.offset * 60_000).toISOString();
  return IN_A_YEAR.test(moment) ? moment : null;
}

/** `Date` takes the 31st of February for the 3rd of March. */
function isMoment(local: string): boolean {
  if (!IN_A_YEAR.test(local) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(local)) return false;
  const moment = Date.parse(`${local}Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(local);
}
