// Posts of several blogs at once, as readers may see them: of blogs that are open to everybody alone.
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import { type Blog, blogOf } from '../../blog.ts';
import { type OpenSummary, publishedAmong, summaries, summaryOf } from '../../published/reads.ts';

export interface PostKey {
  blogId: string;
  id: string;
}

/** A post with the blog it stands in. */
export interface HostPost {
  post: OpenSummary;
  blog: Blog;
}

/** In the order of their keys; what is not open to everybody any more is left out. */
export async function postsOf(ctx: Context, keys: readonly PostKey[]): Promise<HostPost[]> {
  if (keys.length === 0) return [];
  const rows = await summaries(publishedAmong(ctx, keys)).select('posts.blog_id').execute();
  const blogs = await openBlogs(ctx, [...new Set(keys.map(({ blogId }) => blogId))]);
  const posts = new Map(rows.map((row) => [row.id, { post: summaryOf(row), blog: blogs.get(row.blog_id) }]));
  return keys.flatMap(({ id }) => {
    const { post, blog } = posts.get(id) ?? {};
    return post && !post.locked && blog ? [{ post, blog }] : [];
  });
}

async function openBlogs(
  { db, dialect, config }: Context,
  ids: readonly string[],
): Promise<Map<string, Blog>> {
  const rows = await db
    .selectFrom('blogs')
    .select(['id', 'slug', 'host', 'name', 'tagline', 'about', 'language', 'time_zone', 'look', 'updated_at'])
    .select(['closed_at', 'password_hash', 'suspended_at'])
    .where(sql<boolean>`id ${dialect.among(ids)}`)
    .where('closed_at', 'is', null)
    .where('password_hash', 'is', null)
    .where('suspended_at', 'is', null)
    .where('moved_to', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, blogOf(row, config.address)]));
}
