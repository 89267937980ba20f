// What stands beside the posts of a blog: its widgets, with what they show. Each asks for no more than it needs.
import type { Widget, WidgetKind } from '../../blogs/widgets/kinds.ts';
import { widgetsOf } from '../../blogs/widgets/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Blog } from '../blog.ts';
import { countAmong } from '../counts/reads.ts';
import { type Month, monthOf } from '../dates.ts';
import { type CategoryBranch, categoryTree } from '../finding/categories.ts';
import { type TagCount, tagCounts } from '../finding/reads.ts';
import { calendarOf, monthsBefore } from '../months.ts';
import type { PostSummary } from '../published/reads.ts';
import { newestPosts } from '../reads.ts';
import type { CalendarFacts } from '../render/calendar.tsx';
import { mostReadBeside, type ReadPost } from './most-read.ts';
import { type SideShelf, sideShelves } from './shelf.ts';

export interface SideFacts {
  widgets: readonly Widget[];
  /** Of the month of the newest post; null where there is none. */
  calendar: CalendarFacts | null;
  months: { month: Month; count: number }[];
  /** Number of all posts. */
  total: number;
  /** Those with posts, in the blog's order. */
  categories: CategoryBranch[];
  newest: PostSummary[];
  /** Those with posts, the most used first. */
  tags: TagCount[];
  /** By the widget that shows it. */
  shelves: ReadonlyMap<string, SideShelf>;
  mostRead: ReadonlyMap<string, ReadPost[]>;
}

export async function sideOf(ctx: Context, blog: Blog): Promise<SideFacts> {
  const widgets = await widgetsOf(ctx.db, blog.id);
  const most = (kind: WidgetKind) =>
    Math.max(
      0,
      ...widgets.map((one) => (one.kind === kind && 'count' in one.settings ? one.settings.count : 0)),
    );
  const has = (kind: WidgetKind) => widgets.some((widget) => widget.kind === kind);
  const newest = await newestPosts(ctx, blog.id, Math.max(1, most('newest-posts')));
  const month = newest[0] && monthOf(newest[0].publishedAt, blog.timeZone);
  return {
    widgets,
    calendar: month !== undefined && has('calendar') ? await calendarOf(ctx, blog, month) : null,
    months: month !== undefined && has('months') ? await monthsBefore(ctx, blog, month, most('months')) : [],
    total: has('months') ? await countAmong(ctx, blog.id, 'all') : 0,
    categories: has('categories') ? await categoryTree(ctx, blog.id) : [],
    newest: has('newest-posts') ? newest : [],
    tags: has('tags') ? byUse(await tagCounts(ctx, blog.id)) : [],
    shelves: await sideShelves(ctx, blog, widgets),
    mostRead: await mostReadBeside(ctx, blog, widgets),
  };
}

function byUse(tags: readonly TagCount[]): TagCount[] {
  return tags.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
}
