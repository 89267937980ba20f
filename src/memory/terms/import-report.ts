// What came of bringing a list of terms.
import type { Problem } from '../../web/door.ts';

type Params = NonNullable<Problem['params']>;

export interface ImportReport {
  added: number;
  /** There was nothing in them that the blog did not have. */
  known: number;
  left: LeftOut[];
  /** As many more were left out as are not named. */
  more: number;
}

/** One entry of a file that could not become a term. */
export interface LeftOut {
  /** Line of the file, or the number of the concept in it, from 1. */
  at: number;
  /** The beginning of what stands there. */
  name: string;
  /** Key of a message under `terms.left.`, or of the problem that a form would show. */
  reason: string;
  /** What the message is told. */
  params?: Params;
}

/** The first of what a form would have said. */
export function leftOut(at: number, name: string, problem: Problem | undefined): LeftOut {
  const { key, params } = problem ?? { key: 'common.invalid' };
  return { at, name: name.trim().slice(0, 60), reason: key, ...(params ? { params } : {}) };
}

/** Named in a report. */
const MOST_NAMED = 200;

export function reportOf(added: number, known: number, left: readonly LeftOut[]): ImportReport {
  return { added, known, left: left.slice(0, MOST_NAMED), more: Math.max(0, left.length - MOST_NAMED) };
}
