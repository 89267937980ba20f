// Posts that are put into a blog at once, and what stands in the blog then.
import { expect } from 'vitest';
import type { IncomingPost } from '../../src/transfer/moves/incoming.ts';
import { putIn } from '../../src/transfer/moves/put/run-move.ts';
import type { MoveRow } from '../../src/transfer/moves/store.ts';
import type { TestContext } from './database.ts';
import { type MadeMove, makeMove, moveNow } from './moves-to-put.ts';
import { openTestSite, type TestSite } from './published.ts';

/** Into a blog of its own where none is given. */
export async function bring(
  ctx: TestContext,
  posts: readonly IncomingPost[],
  made: MadeMove = {},
  site?: TestSite,
): Promise<{ site: TestSite; move: MoveRow }> {
  const here = site ?? (await openTestSite(ctx));
  const move = await makeMove(ctx, { blogId: here.blog.id, by: here.author.id }, posts, made);
  expect(await putIn(ctx, move, () => true)).toBe('finished');
  return { site: here, move: await moveNow(ctx, move) };
}

/** The first place first. */
export function postsHere(ctx: TestContext, blogId: string) {
  return ctx.db.selectFrom('posts').selectAll().where('blog_id', '=', blogId).orderBy('place').execute();
}
