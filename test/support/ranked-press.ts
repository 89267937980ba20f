// A press of its own process whose rankings are shown: blogs with votes of two days, tables of both, and posts that were read.
import { openContext } from '../../src/app.ts';
import type { Blog } from '../../src/blogs/store.ts';
import { readConfig } from '../../src/config.ts';
import type { Context } from '../../src/platform/context.ts';
import { daysBefore, rankingDay } from '../../src/rankings/calendar.ts';
import { rank } from '../../src/rankings/making/start-rankings.ts';
import { putDays } from '../../src/rankings/making/store.ts';
import { openTestSite } from './published.ts';
import { addCategory, addParticipant, readersVote, takePart } from './ranked.ts';

const HOUR_MS = 60 * 60 * 1000;
/** When the tables that are shown were made: more than an hour ago. */
const MADE_MS = 2 * HOUR_MS;

export interface RankedBlogPlan extends Partial<Blog> {
  /** Votes and visits of the day before and of today. */
  votes: [before: number, now: number];
  visits?: number;
  /** In the category, percent; none where it is left out. */
  share?: number;
  /** Votes of some weeks up to the day before yesterday, the oldest first. */
  weeks?: readonly number[];
  /** Not before today. */
  isNew?: boolean;
  /** Titles of its posts, with views of this week and of the one before. */
  posts?: readonly { title: string; views: number; before: number }[];
}

export interface RankedPlan {
  category: { slug: string; name: string };
  blogs: readonly RankedBlogPlan[];
}

/** Fills the data folder of a press that is not running; `env` are its settings. */
export async function fillRanked(env: Record<string, string>, plan: RankedPlan): Promise<void> {
  const { ctx: opened, close } = await openContext(readConfig(env));
  try {
    let now = Date.now() - MADE_MS - 24 * HOUR_MS;
    const ctx: Context = { ...opened, clock: { now: () => new Date(now) } };
    const category = await addCategory(ctx, plan.category.slug);
    await ctx.db.updateTable('ranking_categories').set({ name: plan.category.name }).execute();
    const ids = new Map<RankedBlogPlan, string>();
    const add = async (one: RankedBlogPlan) => {
      ids.set(one, await addBlog(ctx, one, category));
    };
    for (const one of plan.blogs) if (!one.isNew) await add(one);
    const longAgo = new Date(now - 90 * 24 * HOUR_MS).toISOString();
    await ctx.db.updateTable('participants').set({ joined_at: longAgo }).execute();
    const vote = async (day: 0 | 1) => {
      for (const [one, id] of ids) {
        await readersVote(ctx, id, one.votes[day]);
        if (day === 1) await readersVote(ctx, id, one.visits ?? 0, 'out');
      }
    };
    await vote(0);
    await rank(ctx);
    now += 24 * HOUR_MS;
    for (const one of plan.blogs) if (one.isNew) await add(one);
    await vote(1);
    await rank(ctx);
  } finally {
    await close();
  }
}

async function addBlog(
  ctx: Context,
  { votes: _, visits: __, share, weeks = [], isNew: ___, posts = [], ...blog }: RankedBlogPlan,
  category: string,
): Promise<string> {
  const shares = share === undefined ? {} : { [category]: share };
  const today = rankingDay(ctx);
  const days = (id: string) =>
    weeks.map((ins, at) => ({
      ...{ participant_id: id, day: daysBefore(today, 2 + (weeks.length - 1 - at) * 7), ins },
      ...{ outs: 0, views: 0, held: 0 },
    }));
  if (posts.length === 0) {
    const { id } = await addParticipant(ctx, blog, shares);
    await putDays(ctx, days(id));
    return id;
  }
  const site = await openTestSite(ctx, blog);
  await takePart(ctx, site.blog.id, shares);
  await putDays(ctx, days(site.blog.id));
  for (const { title, views, before } of posts) {
    const { postId } = await site.publish({ title });
    const row = { blog_id: site.blog.id, page: `post:${postId}` };
    await ctx.db
      .insertInto('view_days')
      .values([
        { ...row, day: today, views, loads: views },
        { ...row, day: daysBefore(today, 8), views: before, loads: before },
      ])
      .execute();
  }
  return site.blog.id;
}
