// Which backups may go. Pure: it is told what there is, and names what is no longer needed.
import type { KeepRule } from '../../config/keep-rule.ts';

export interface Held {
  name: string;
  at: Date;
  /** It was read again after it was made, and was whole. */
  isVerified: boolean;
}

/**
 * Names of those that the rule no longer keeps, the oldest first. Only verified ones take a place: while newer ones are broken
 * or were never read again, the last good ones stay. The newest stays, the newest good one stays, and what is newer than that
 * as well, so that somebody can look what is wrong with it; and as long as none is good, nothing goes at all.
 */
export function toRemove(backups: readonly Held[], rule: KeepRule): string[] {
  const inOrder = [...backups].sort((one, other) => other.at.getTime() - one.at.getTime());
  const good = inOrder.filter(({ isVerified }) => isVerified);
  const lastGood = good[0];
  if (!lastGood) return [];
  const stay = new Set<Held>([
    ...inOrder.slice(0, 1),
    ...inOrder.filter(({ at }) => at >= lastGood.at),
    ...good.slice(0, rule.newest),
    ...newestOfEach(good, rule.daily, dayOf),
    ...newestOfEach(good, rule.weekly, weekOf),
    ...newestOfEach(good, rule.monthly, (at) => dayOf(at).slice(0, 7)),
  ]);
  return inOrder
    .filter((one) => !stay.has(one))
    .map(({ name }) => name)
    .reverse();
}

/** Of the newest `count` spans that have one at all. */
function newestOfEach(inOrder: readonly Held[], count: number, spanOf: (at: Date) => string): Held[] {
  const found = new Map<string, Held>();
  for (const one of inOrder) {
    const span = spanOf(one.at);
    if (!found.has(span)) found.set(span, one);
  }
  return [...found.values()].slice(0, count);
}

/** `2026-05-16`, as the clock on the wall says (TZ). */
function dayOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The day of its Monday. */
function weekOf(at: Date): string {
  const monday = new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7));
  return dayOf(monday);
}
