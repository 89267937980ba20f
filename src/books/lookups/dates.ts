// Days of publishing as sources write them, made `2024`, `2024-05` or `2024-05-16`.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** '' where there is no year. `2015.12`, `20240516`, `[2015]`, `2024年5月`, `May 16, 2024`, `16 May 2024`, `Oct 1988`. */
export function partialDate(said: string): string {
  const text = said.slice(0, 60).normalize('NFKC').trim();
  const packed = /^(\d{4})(\d\d)?(\d\d)?$/.exec(text);
  if (packed) return joined(packed[1], packed[2], packed[3]);
  const named = /^(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?,?\s+(\d{4})$/i.exec(
    text,
  );
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '');
  if (named && month >= 0) return joined(named[4], String(month + 1), named[1] ?? named[3]);
  const plain = /(?<!\d)(\d{4})(?:\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2}))?)?(?!\d)/.exec(text);
  return plain ? joined(plain[1], plain[2], plain[3]) : '';
}

/** What is no month or no day is left out with all that follows. */
function joined(year = '', month?: string, day?: string): string {
  if (Number(year) < 1000) return '';
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year;
  const whole = `${year}-${month.padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined || Number(day) < 1 || Number(day) > last) return whole;
  return `${whole}-${day.padStart(2, '0')}`;
}
