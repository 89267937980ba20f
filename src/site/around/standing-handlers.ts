// What the pages of blogs do when the rankings change: strips that ask for votes come and go, places and most read posts are drawn anew.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { standElsewhere } from '../../rankings/ranked-blogs.ts';
import { forgetShown } from '../../rankings/reads.ts';
import type { Plan } from '../plan.ts';
import { siteOf } from '../site.ts';

const STANDING = '/parts/standing';
const SIDES = ['/', '/parts/side'];

/** What tells readers whether the blog takes part: its posts, what stands beside them, and where it stands. */
const strips: Plan = {
  render: [],
  drop: { paths: [...SIDES, STANDING], prefixes: ['/posts/'], keys: [] },
  everything: false,
};

export function standingHandlers(ctx: Context): Handlers {
  return {
    // It may be closed, locked, suspended or gone, or be called otherwise: no table is drawn from what was known of it.
    'blog.changed': async () => forgetShown(ctx),
    'participant.changed': async (_, { blogId, blogIds = [blogId], only }) => {
      forgetShown(ctx);
      const site = await siteOf(ctx);
      await site.directory.load();
      // What a category is called is said with the place alone.
      if (only === 'name') return dropOf(ctx, blogIds, [STANDING]);
      for (const id of blogIds) {
        const blog = site.directory.byId(id);
        if (blog) await site.apply(blog, strips);
      }
    },
    // Each hour, and of thousands of blogs most stand where they stood: no page of theirs is touched.
    'tables.shown': async (_, shown) => {
      const site = await siteOf(ctx);
      const ranked = site.directory.open().flatMap(({ id, ranking }) => {
        return ranking ? [{ blogId: id, categoryId: ranking.category?.id ?? '' }] : [];
      });
      await dropOf(ctx, await standElsewhere(ctx, ranked, shown), [STANDING]);
    },
    'most-read.changed': (_, { blogIds }) => dropOf(ctx, blogIds, SIDES),
    // The name of the press stands beside each place.
    'press.changed': async () => {
      const site = await siteOf(ctx);
      const ranked = site.directory.open().filter(({ ranking }) => ranking !== null);
      await site.drop(ranked, [STANDING]);
    },
  };
}

async function dropOf(ctx: Context, blogIds: readonly string[], paths: readonly string[]): Promise<void> {
  const site = await siteOf(ctx);
  const blogs = blogIds.flatMap((id) => site.directory.byId(id) ?? []);
  if (blogs.length > 0) await site.drop(blogs, paths);
}
