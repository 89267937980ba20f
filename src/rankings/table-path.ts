// Where the tables of the rankings stand on the press's own host, and where in them a row. Pure.
import type { Period } from './ranked-row.ts';

/** Rows of one page of a table. */
export const TABLE_LENGTH = 100;

/** What follows the address of a week's. */
export const periodWords: Record<Period, string> = { 7: '', 30: '/month', 365: '/year' };

/** Of a week unless another period is named, and its first page. */
export function tablePath(category: { slug: string } | null, period: Period = 7, number = 1): string {
  const where = category === null ? '' : `/in/${category.slug}`;
  return `/rankings${where}${periodWords[period]}${number > 1 ? `/page/${number}` : ''}`;
}

/** The row of a participant in the table of a week; the page marks it for whoever follows such a link. `at` counts rows from 0. */
export function rowPath(
  category: { slug: string } | null,
  { participantId, at }: { participantId: string; at: number },
): string {
  return `${tablePath(category, 7, Math.floor(at / TABLE_LENGTH) + 1)}#${rowAnchor(participantId)}`;
}

export function rowAnchor(participantId: string): string {
  return `blog-${participantId}`;
}
