// What public pages do when a picture can be shown in other sizes, or is gone.
import type { Context } from '../platform/context.ts';
import type { Handlers } from '../platform/worker.ts';
import { postsShowing } from '../posts/pictures/reads.ts';
import { postKey } from './page.ts';
import { siteOf } from './site.ts';

export function pictureHandlers(ctx: Context): Handlers {
  return {
    // However many posts show it, nothing is drawn before somebody asks.
    'picture.changed': async (_, { blogId, pictureId }) => {
      const site = await siteOf(ctx);
      const blog = await site.findBlog(blogId);
      if (blog === undefined) return;
      const keys = (await postsShowing(ctx.db, blogId, pictureId)).map(postKey);
      if (keys.length === 0) return;
      await site.apply(blog, { render: [], drop: { paths: [], prefixes: [], keys }, everything: false });
    },
    'picture.deleted': async () => (await siteOf(ctx)).pictures.clear(),
  };
}
