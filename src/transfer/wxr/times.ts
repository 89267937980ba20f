// Moments as WordPress writes them: the clock on its wall, and the same moment in UTC, from which the offset is told.
import type { IncomingTime } from '../moves/incoming.ts';

/** `0000-00-00 00:00:00`, which drafts have, is no moment. */
export function wxrTime(local: string, gmt: string): IncomingTime | null {
  const [here, there] = [wallClock(local), wallClock(gmt)];
  if (here === null) return there === null ? null : { local: there, offset: 0 };
  if (there === null) return { local: here, offset: null };
  const minutes = Math.round((epoch(here) - epoch(there)) / QUARTER) * 15;
  const isOffset =
    Math.abs(minutes) <= FARTHEST && Math.abs(epoch(here) - epoch(there) - minutes * 60_000) <= 60_000;
  if (isOffset) return { local: here, offset: minutes };
  return { local: here, offset: null, doubtful: `${local} / ${gmt} GMT` };
}

const QUARTER = 15 * 60_000;
/** Minutes between a clock somewhere and UTC at most. */
const FARTHEST = 14 * 60;

/** `Tue, 02 Mar 2010 09:30:00 +0900`, as feeds write it. */
export function feedTime(text: string): IncomingTime | null {
  const at = Date.parse(text);
  if (Number.isNaN(at) || at < 0) return null;
  const local = new Date(at).toISOString().slice(0, 19);
  return { local, offset: 0 };
}

const epoch = (local: string) => Date.parse(`${local}Z`);

/** `2010-03-02 09:30:00` as `2010-03-02T09:30:00`; null for what no clock and no calendar shows. */
function wallClock(text: string): string | null {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text.trim()) ?? [];
  if (date === undefined || date < '0001') return null;
  const local = `${date}T${time}`;
  const at = epoch(local);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === local ? local : null;
}
