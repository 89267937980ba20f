// Which months have posts, how many, and on which days: what calendars and month lists are drawn from.
import type { Context } from '../platform/context.ts';
import { dayOf } from '../web/when.ts';
import type { Blog } from './blog.ts';
import { countAmong, firstMomentFrom, lastMomentBefore, momentsAmong } from './counts/reads.ts';
import { dayStarts, type Month, monthBounds, monthOf } from './dates.ts';
import type { CalendarFacts } from './render/calendar.tsx';

export interface MonthCount {
  month: Month;
  count: number;
}

/** A month's days with posts, and the nearest months around it that have some. */
export async function calendarOf(ctx: Context, blog: Blog, month: Month): Promise<CalendarFacts> {
  const bounds = monthBounds(month, blog.timeZone);
  const starts = dayStarts(month, blog.timeZone);
  const days = new Map<number, string[]>();
  let day = 1;
  for (const { slug, at } of await momentsAmong(ctx, blog.id, bounds)) {
    while ((starts[day] ?? '~') <= at) day++;
    const posts = days.get(day);
    if (posts) posts.push(slug);
    else days.set(day, [slug]);
  }
  const before = await lastMomentBefore(ctx, blog.id, bounds.from);
  const after = await firstMomentFrom(ctx, blog.id, bounds.to);
  return {
    month,
    days,
    before: before === null ? null : monthOf(before, blog.timeZone),
    after: after === null ? null : monthOf(after, blog.timeZone),
  };
}

/** The months with posts before a month, newest first, at most `limit` of them. */
export async function monthsBefore(
  ctx: Context,
  blog: Blog,
  month: Month,
  limit: number,
): Promise<MonthCount[]> {
  const found: MonthCount[] = [];
  let before = monthBounds(month, blog.timeZone).from;
  while (found.length < limit) {
    const last = await lastMomentBefore(ctx, blog.id, before);
    if (last === null) break;
    const earlier = monthOf(last, blog.timeZone);
    const bounds = monthBounds(earlier, blog.timeZone);
    found.push({ month: earlier, count: await countAmong(ctx, blog.id, bounds) });
    before = bounds.from;
  }
  return found;
}

/** Every month with posts, newest first. */
export async function everyMonth(ctx: Context, blog: Blog): Promise<MonthCount[]> {
  const counts = new Map<Month, number>();
  let month = '';
  let end = '';
  for (const { at } of await momentsAmong(ctx, blog.id, 'all')) {
    if (at >= end) {
      month = monthOf(at, blog.timeZone);
      end = monthBounds(month, blog.timeZone).to;
    }
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([found, count]) => ({ month: found, count })).reverse();
}

export interface YearFacts {
  /** Four digits. */
  year: string;
  /** The months that have posts, January first, with their days. */
  months: CalendarFacts[];
  total: number;
  /** The nearest years on both sides that have posts. */
  before: string | null;
  after: string | null;
}

/** A year by its months and days; null when nothing was published in it. */
export async function yearOf(ctx: Context, blog: Blog, year: string): Promise<YearFacts | null> {
  const { from } = monthBounds(`${year}-01`, blog.timeZone);
  const { to } = monthBounds(`${year}-12`, blog.timeZone);
  const moments = await momentsAmong(ctx, blog.id, { from, to });
  if (moments.length === 0) return null;
  const months = new Map<Month, Map<number, string[]>>();
  for (const { slug, at } of moments) {
    const day = dayOf(at, blog.timeZone);
    const days = months.get(day.slice(0, 7)) ?? new Map<number, string[]>();
    months.set(day.slice(0, 7), days);
    const number = Number(day.slice(8));
    days.set(number, [...(days.get(number) ?? []), slug]);
  }
  const before = await lastMomentBefore(ctx, blog.id, from);
  const after = await firstMomentFrom(ctx, blog.id, to);
  return {
    year,
    months: [...months].map(([month, days]) => ({ month, days, before: null, after: null })),
    total: moments.length,
    before: before === null ? null : monthOf(before, blog.timeZone).slice(0, 4),
    after: after === null ? null : monthOf(after, blog.timeZone).slice(0, 4),
  };
}
