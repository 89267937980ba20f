// Moments as Movable Type's format writes them, `MM/DD/YYYY hh:mm:ss AM|PM`, and in the other ways that are met in such files.

/** Numbers as they stand there. */
export interface WrittenDate {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  half: 'am' | 'pm' | null;
  /** Minutes east of UTC. */
  offset: number | null;
  /** The year has two digits, or the day stands where the month should. */
  isGuessed: boolean;
}

const TIME =
  /^(?:(am|pm|午前|午後)\s*)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|午前|午後)?\s*(z|utc|gmt|jst|[+-]\d\d:?\d\d)?$/i;

/** Null where it is no moment: a 31st of February, an hour 25, other words. */
export function readDate(text: string): WrittenDate | null {
  const [, day = '', time = ''] =
    /^\s*(\S+?)(?:(?:\s+|T(?=\d)|,\s*)(.*))?$/.exec(text.slice(0, 100).trim()) ?? [];
  const date = readDay(day);
  const clock = readTime(time);
  return date && clock ? { ...date, ...clock } : null;
}

type Day = Pick<WrittenDate, 'year' | 'month' | 'day' | 'isGuessed'>;

function readDay(text: string): Day | null {
  const first = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (first)
    return realDay({
      year: Number(first[1]),
      month: Number(first[2]),
      day: Number(first[3]),
      isGuessed: false,
    });
  const last = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$/.exec(text);
  if (!last) return null;
  const [one, two] = [Number(last[1]), Number(last[2])];
  const [year, isShort] = yearOf(last[3] ?? '');
  if (one <= 12) return realDay({ year, month: one, day: two, isGuessed: isShort });
  // Europe's order: there is no thirteenth month.
  return realDay({ year, month: two, day: one, isGuessed: true });
}

/** Nobody blogged before 1970. */
function yearOf(digits: string): [number, boolean] {
  const number = Number(digits);
  if (digits.length === 4) return [number, false];
  return [number + (number < 70 ? 2000 : 1900), true];
}

function realDay(day: Day): Day | null {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  // `Date` takes the year 1 for 1901.
  const isReal = day.year >= 1000 && date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
  return isReal ? day : null;
}

type Clock = Pick<WrittenDate, 'hour' | 'minute' | 'second' | 'half' | 'offset'>;

function readTime(text: string): Clock | null {
  if (text === '') return { hour: 0, minute: 0, second: 0, half: 'am', offset: null };
  const found = TIME.exec(text);
  if (!found) return null;
  const [, before, hours, minutes, seconds = '0', behind, zone] = found;
  const [hour, minute, second] = [Number(hours), Number(minutes), Math.min(59, Number(seconds))];
  if (hour > 24 || minute > 59 || Number(seconds) > 60) return null;
  return { hour, minute, second, half: halfOf(before ?? behind), offset: offsetOf(zone) };
}

function halfOf(word: string | undefined): 'am' | 'pm' | null {
  if (!word) return null;
  return /^p|午後/i.test(word) ? 'pm' : 'am';
}

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null;
  if (/^jst$/i.test(zone)) return 9 * 60;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
