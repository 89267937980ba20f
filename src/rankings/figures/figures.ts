// The numbers of one blog for its writers: views by day and page, where readers came from, what they looked for, what they said.
import type { Context } from '../../platform/context.ts';
import { dayOf } from '../../web/when.ts';
import {
  type DayViews,
  type PageViews,
  sourcesOf,
  viewsByDay,
  viewsByPage,
  wordsOf,
} from '../views/reads.ts';
import { clapsIn, commentsIn, namesOfPages } from './reads.ts';

/** Days that are shown. */
export const DAYS = 30;
const WEEK = 7;

export interface NamedPage extends PageViews {
  /** '' for what has no name of its own any more. */
  title: string;
  /** Path inside the blog, or null. */
  path: string | null;
}

export interface Figures {
  /** Every day, the oldest first, with zeros. */
  days: DayViews[];
  week: number;
  weekBefore: number;
  pages: NamedPage[];
  sources: { source: string; views: number }[];
  words: { words: string; searches: number }[];
  comments: number;
  claps: number;
}

export async function figuresOf(
  ctx: Context,
  blog: { id: string; readersZone: string },
  days = DAYS,
): Promise<Figures> {
  const list = lastDays(dayOf(ctx.clock.now().toISOString(), blog.readersZone), days);
  const [from = '', to = ''] = [list[0], list.at(-1)];
  const seen = new Map((await viewsByDay(ctx.db, blog.id, from, to)).map((one) => [one.day, one]));
  const all = list.map((day) => seen.get(day) ?? { day, views: 0, loads: 0 });
  const pages = await viewsByPage(ctx.db, blog.id, from, to, 500);
  const names = await namesOfPages(ctx, blog.id, pages);
  return {
    days: all,
    week: sum(all.slice(-WEEK)),
    weekBefore: sum(all.slice(-2 * WEEK, -WEEK)),
    pages: pages.map((page) => ({ ...page, ...(names.get(page.page) ?? { title: '', path: null }) })),
    sources: await sourcesOf(ctx.db, blog.id, from, to),
    words: await wordsOf(ctx.db, blog.id, from, to),
    comments: await commentsIn(ctx.db, blog.id, from),
    claps: await clapsIn(ctx.db, blog.id),
  };
}

function lastDays(today: string, count: number): string[] {
  const end = Date.parse(`${today}T00:00:00Z`);
  const DAY_MS = 24 * 60 * 60 * 1000;
  return Array.from({ length: count }, (_, at) =>
    new Date(end - (count - 1 - at) * DAY_MS).toISOString().slice(0, 10),
  );
}

function sum(days: readonly DayViews[]): number {
  return days.reduce((all, { views }) => all + views, 0);
}
