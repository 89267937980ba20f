// The moment that a feed gives a post, as feeds write it; one that cannot be is none.

/** Zones by name that `Date` does not know; hours. */
const ZONES: Readonly<Record<string, string>> = {
  JST: '+0900',
  KST: '+0900',
  CET: '+0100',
  CEST: '+0200',
  BST: '+0100',
};
/** Ends with a zone: by name, or as hours behind the time of day. */
const ZONED = /(?:[\d\s](?:Z|UTC?|GMT|[ECMP][SD]T)|:\d\d(?:\.\d+)?\s*(?:UTC?|GMT)?\s*[+-]\d\d(?::?\d\d)?)$/i;
/** Nobody had a blog before. */
const FIRST = Date.UTC(1994, 0, 1);
/** Clocks differ, and a post may be given a moment that has not come. */
const AHEAD_MS = 60 * 60 * 1000;

/** UTC ISO; null for none, and for one that is not sane. */
export function toldDate(said: string, now: Date): string | null {
  const text = said.trim().slice(0, 60);
  if (text === '') return null;
  const named = text
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/\b([A-Z]{3,4})$/, (zone) => ZONES[zone] ?? zone)
    .replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?(?:\.\d+)?)$/, '$1T$2Z');
  // Without a zone it is taken for UTC, wherever the press runs.
  const at = Date.parse(ZONED.test(named) ? named : `${named} UTC`);
  if (Number.isNaN(at) || at < FIRST || at > now.getTime() + AHEAD_MS) return null;
  return new Date(Math.min(at, now.getTime())).toISOString();
}
