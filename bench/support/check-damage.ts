// What it takes to put one error into a clean pair.
import type { PairGiven } from '../../src/desk/checks/checker.ts';
import type { Place, Word } from '../../src/text/checks/finding.ts';

export interface Clean {
  source: string;
  target: string;
  /** Seen while the checks were written, or kept aside. */
  aside: boolean;
}

export interface Damaged extends Clean {
  kind: string;
  /** Checks of which one has to speak. */
  ids: readonly string[];
  /** Where the error is in the target; left out when it is the whole or on the other side. */
  place?: Place;
  /** What the fix should put there. */
  right?: string;
  given?: PairGiven;
}

export interface Source {
  clean: readonly Clean[];
  next: () => number;
  wordsOf: (text: string) => Word[];
}

export type Change = (
  pair: Clean,
  source: Source,
  round: number,
) => Omit<Damaged, 'kind' | 'ids' | 'aside'> | null;

export interface Kind {
  name: string;
  ids: readonly string[];
  /** Sentences that fit are few: each is damaged in several ways. */
  rounds: number;
  change: Change;
}

export function pick<T>(all: readonly T[], next: () => number): T | undefined {
  return all[Math.floor(next() * all.length)];
}

export function put(target: string, { start, end }: Place, text: string): { target: string; place: Place } {
  const place = { start, end: start + Math.max(1, text.length) };
  return { target: target.slice(0, start) + text + target.slice(end), place };
}

export function changed(source: string, target: string, pattern: RegExp, text: string) {
  const after = target.replace(pattern, text);
  return after === target ? null : { source, target: after };
}
