// The most read posts of a blog, for the widgets that show them: by the list of this hour, and of it only what readers may see now.
import type { Widget } from '../../blogs/widgets/kinds.ts';
import type { Context } from '../../platform/context.ts';
import { mostRead } from '../../rankings/posts/reads.ts';
import type { Blog } from '../blog.ts';
import { openTitles } from '../reads.ts';

export interface ReadPost {
  id: string;
  slug: string;
  title: string;
  views: number;
}

/** By the widget that shows them; one with nothing to show is left out. */
export async function mostReadBeside(
  ctx: Context,
  blog: Blog,
  widgets: readonly Widget[],
): Promise<Map<string, ReadPost[]>> {
  const found = new Map<string, ReadPost[]>();
  for (const widget of widgets) {
    if (widget.kind !== 'ranking') continue;
    const { count, period } = widget.settings;
    const posts = await readersMaySee(ctx, blog.id, await mostRead(ctx, blog.id, period));
    if (posts.length > 0) found.set(widget.id, posts.slice(0, count));
  }
  return found;
}

async function readersMaySee(
  ctx: Context,
  blogId: string,
  list: readonly { postId: string; views: number }[],
): Promise<ReadPost[]> {
  const rows = await openTitles(
    ctx,
    blogId,
    list.map(({ postId }) => postId),
  );
  const shown = new Map(rows.map((row) => [row.id, row]));
  return list.flatMap(({ postId, views }) => {
    const post = shown.get(postId);
    return post ? [{ ...post, views }] : [];
  });
}
