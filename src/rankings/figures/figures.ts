// The numbers of one blog for its writers: views by day and page, where readers came from, what they looked for, what they said.
import { isoFromNow } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { dayOf } from '../../web/when.ts';
import { momentAt } from '../../web/zone.ts';
import { rankingDayOf } from '../calendar.ts';
import { SHOWN_AFTER_MS } from '../ranked-row.ts';
import { participantOfBlog } from '../taking-part/store.ts';
import {
  type DayViews,
  type PageViews,
  sourcesOf,
  viewsByDay,
  viewsByPage,
  wordsOf,
} from '../views/reads.ts';
import { clapsIn, commentsIn, namesOfPages, votesByDay } from './reads.ts';

/** Days that are shown. */
export const DAYS = 30;
const WEEK = 7;
/** Pages, places and words that are read at most: those that count for something. */
const MOST = 500;

export interface NamedPage extends PageViews {
  /** '' for what has no name of its own any more. */
  title: string;
  /** Path inside the blog, or null. */
  path: string | null;
}

/** What readers did on a day. */
export interface Day extends DayViews {
  /** Votes that count, and visits from the rankings; null of a day whose votes are not told yet. */
  ins: number | null;
  outs: number | null;
}

export interface Figures {
  /** Every day, the oldest first, with zeros. */
  days: Day[];
  /** It has taken part in the rankings: there are votes to show. */
  voted: boolean;
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
  const votes = await votesOf(ctx, blog.id, from, to);
  const all = list.map((day) => ({
    ...(seen.get(day) ?? { day, views: 0, loads: 0 }),
    ...(votes?.get(day) ?? (votes && day < votesToldUntil(ctx) ? noVotes : votesUntold)),
  }));
  const pages = await viewsByPage(ctx.db, blog.id, from, to, MOST);
  const names = await namesOfPages(ctx, blog.id, pages);
  return {
    days: all,
    voted: votes !== null,
    week: sum(all.slice(-WEEK)),
    weekBefore: sum(all.slice(-2 * WEEK, -WEEK)),
    pages: pages.map((page) => ({ ...page, ...(names.get(page.page) ?? { title: '', path: null }) })),
    sources: await sourcesOf(ctx.db, blog.id, from, to, MOST),
    words: await wordsOf(ctx.db, blog.id, from, to, MOST),
    comments: await commentsIn(ctx.db, blog.id, momentAt(`${from}T00:00`, blog.readersZone)),
    claps: await clapsIn(ctx.db, blog.id),
  };
}

const noVotes = { ins: 0, outs: 0 };
const votesUntold = { ins: null, outs: null };

/** The first day of the rankings whose votes are not told: as in the tables nobody sees within the hour what a vote did. */
function votesToldUntil(ctx: Context): string {
  return rankingDayOf(isoFromNow(ctx, -SHOWN_AFTER_MS));
}

/** By day, those that are told; null for a blog that never took part. */
async function votesOf(ctx: Context, blogId: string, from: string, to: string) {
  if (!(await participantOfBlog(ctx.db, blogId))) return null;
  const until = votesToldUntil(ctx);
  const days = await votesByDay(ctx.db, blogId, from, to);
  return new Map(days.filter(({ day }) => day < until).map(({ day, ins, outs }) => [day, { ins, outs }]));
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
