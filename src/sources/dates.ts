// Dates as pages write them, as ISO 8601. Nothing is guessed: an order that could be read two ways gives null.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const EAST = /(\d{4})\s*[年년./]\s*(\d{1,2})\s*[月월./]\s*(\d{1,2})/u;
const MONTH_FIRST = /\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})\b/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const IN_ADDRESS = /\/(20\d{2}|19\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:[/-]|$)/;

/** `2019-11-20`, or with a time where its offset is said: `2019-11-20T08:30:00+09:00`. Null when it is no date. */
export function readDate(text: string | null | undefined): string | null {
  const said = (text ?? '').trim();
  if (said === '') return null;
  const iso = ISO.exec(said);
  if (iso) return fromIso(iso);
  const compact = COMPACT.exec(said);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const east = EAST.exec(said);
  if (east) return day(east[1], east[2], east[3]);
  const monthFirst = MONTH_FIRST.exec(said);
  if (monthFirst) return day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(said);
  if (dayFirst) return day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return null;
}

/** The date that many outlets put into the address of an article. */
export function dateInAddress(address: string | null | undefined): string | null {
  const found = IN_ADDRESS.exec(address ?? '');
  if (!found) return null;
  const month = /^\d/.test(found[2] ?? '') ? found[2] : monthNumber(found[2]);
  return day(found[1], month, found[3]);
}

function fromIso(parts: RegExpExecArray): string | null {
  const [, year, month, date, hour, minute, second = '00', zone] = parts;
  const calendar = day(year, month, date);
  if (!calendar || !hour || !minute || !zone) return calendar;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return calendar;
  return `${calendar}T${hour}:${minute}:${second}${offset(zone)}`;
}

function offset(zone: string): string {
  const parts = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return parts ? `${parts[1]}:${parts[2] ?? '00'}` : 'Z';
}

function monthNumber(name: string | undefined): string | undefined {
  const at = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1);
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  if (!year || !month || !date) return null;
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const real = new Date(Date.UTC(y, m - 1, d));
  if (y < 1500 || y > 2200 || real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d) return null;
  return real.toISOString().slice(0, 10);
}
