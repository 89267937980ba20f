// The page of a table of the rankings: whom it covers and since when, its rows, the ways to other tables, and what stands beside it.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import { daysBefore, rankingDayOf } from '../../../rankings/calendar.ts';
import {
  howManyTakePart,
  type Period,
  rankingCategories,
  shownSince,
  shownTable,
} from '../../../rankings/reads.ts';
import { TABLE_LENGTH } from '../../../rankings/table-path.ts';
import type { Setting } from '../../blog.ts';
import { page } from '../../draw-page.ts';
import type { Page } from '../../page.ts';
import { mostPages } from '../host-address.ts';
import { risingOnPress } from './posts.ts';
import { TablePage } from './table.tsx';
import type { TableFacts } from './table-facts.ts';

/** Posts that rise, beside a table. */
const RISING = 5;

export interface AskedTable {
  category: string | null;
  period: Period;
  number: number;
}

/** Null for a category that there is not, and for a page behind the last. */
export async function tablePage(
  ctx: Context,
  setting: Setting,
  press: PressSettings,
  asked: AskedTable,
): Promise<Page | null> {
  const categories = await rankingCategories(ctx);
  const category = categories.find(({ slug }) => slug === asked.category) ?? null;
  if (asked.category !== null && category === null) return null;
  const table = await shownTable(ctx, asked.period, category?.id);
  const pages = Math.min(mostPages.table, Math.max(1, Math.ceil(table.length / TABLE_LENGTH)));
  if (asked.number > pages) return null;
  const at = await shownSince(ctx);
  const from = (asked.number - 1) * TABLE_LENGTH;
  const facts: TableFacts = {
    ...{ period: asked.period, category, categories, number: asked.number, pages, total: table.length },
    rows: table.slice(from, from + TABLE_LENGTH),
    hasVotes: table.some(({ ins }) => ins > 0),
    made: at === undefined ? null : madeAt(at, asked.period),
    taking: table.length > 0 ? table.length : await howManyTakePart(ctx),
    rising: await risingOnPress(ctx, RISING),
  };
  return page(<TablePage setting={setting} press={press} facts={facts} />, []);
}

function madeAt(at: string, period: Period): { at: string; from: string; to: string } {
  const to = rankingDayOf(at);
  return { at, from: daysBefore(to, period - 1), to };
}
