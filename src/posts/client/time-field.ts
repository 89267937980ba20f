// Moments in a field of the browser, which knows the clock on the wall and no time zone.

/** As `datetime-local` wants it, by this machine's clock; '' for none. */
export function localTime(iso: string | null): string {
  if (iso === null) return '';
  const then = new Date(iso);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
  return `${day}T${two(then.getHours())}:${two(then.getMinutes())}`;
}

/** UTC ISO; null for an empty field. */
export function momentOf(local: string): string | null {
  const then = new Date(local);
  return local === '' || Number.isNaN(then.getTime()) ? null : then.toISOString();
}
