// Moments as other programs write them: on the wall clock of the blog's own time zone.

export interface LocalTime {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  /** `+0900`. */
  offset: string;
}

/** `at` is UTC ISO, `zone` an IANA name. */
export function localTime(at: string, zone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'longOffset' },
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace(/^GMT/, '').replace(':', '') || '+0000';
  return {
    ...{ year: part('year').padStart(4, '0'), month: part('month'), day: part('day') },
    ...{ hour: part('hour'), minute: part('minute'), second: part('second'), offset },
  };
}

/** `2026-05-16 18:00:00`. */
export function sqlTime({ year, month, day, hour, minute, second }: LocalTime): string {
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** `05/16/2026 18:00:00`, on 24 hours: readers take 12 hours only where AM or PM follows. */
export function slashTime({ year, month, day, hour, minute, second }: LocalTime): string {
  return `${month}/${day}/${year} ${hour}:${minute}:${second}`;
}
