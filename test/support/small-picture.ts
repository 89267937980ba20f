// The smallest picture there is, as one of a blog's own.
import { insertPicture } from '../../src/posts/store.ts';
import type { TestContext } from './database.ts';
import type { TestSite } from './published.ts';

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=', 'base64');

/** Its id; readers have it at `/media/<id>-1.gif`. */
export async function smallPicture(ctx: TestContext, site: TestSite): Promise<string> {
  const id = await ctx.files.put(gif);
  await insertPicture(ctx.db, {
    ...{ blog_id: site.blog.id, id, width: 1, height: 1 },
    sizes: JSON.stringify([{ width: 1, type: 'image/gif', sha256: id }]),
    ...{ created_by: site.author.id, created_at: ctx.clock.now().toISOString() },
  } as Parameters<typeof insertPicture>[1]);
  return id;
}
