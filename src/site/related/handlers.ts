// What public pages do when other posts are related to some: those pages are dropped, and made again when asked for.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { relatedKey } from '../page.ts';
import { siteOf } from '../site.ts';

export function relatedHandlers(ctx: Context): Handlers {
  return {
    'related.changed': async (_, { blogId, postIds }) => {
      const site = await siteOf(ctx);
      const blog = await site.findBlog(blogId);
      if (blog === undefined) return;
      const keys = postIds.map(relatedKey);
      await site.apply(blog, { render: [], drop: { paths: [], prefixes: [], keys }, everything: false });
    },
  };
}
