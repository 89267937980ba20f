// What the page of a table of the rankings shows, and the ways from it to others.
import { SHOWN_AFTER_MS } from '../../../rankings/ranked-row.ts';
import type { Period, RankedRow, RankingCategory } from '../../../rankings/reads.ts';
import { hostPath } from '../host-address.ts';
import type { RisingOnPress } from './posts.ts';

/** Hours between a table being made and being shown. */
export const SHOWN_AFTER_HOURS = SHOWN_AFTER_MS / (60 * 60 * 1000);

export interface TableFacts {
  period: Period;
  /** Null for all blogs. */
  category: RankingCategory | null;
  categories: readonly RankingCategory[];
  number: number;
  pages: number;
  /** Those of this page. */
  rows: readonly RankedRow[];
  /** In the whole table. */
  total: number;
  hasVotes: boolean;
  /** Null before the first table is shown; days are those of the rankings, both included. */
  made: { at: string; from: string; to: string } | null;
  /** How many take part, also where no table shows them yet. */
  taking: number;
  rising: readonly RisingOnPress[];
}

interface Wanted {
  category: string | null;
  period: Period;
  number: number;
}

/** The address of a table that differs from another in what is named; its first page unless a number is. */
export function otherTable({ category, period }: TableFacts, changes: Partial<Wanted> = {}): string {
  return hostPath({ show: 'table', category: category?.slug ?? null, period, number: 1, ...changes });
}
