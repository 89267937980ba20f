// The posts that an article leads on to, as readers may see them now.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Originals } from '../../posts/provenance.ts';
import { alikeNow } from '../../search/related/alike-now.ts';
import { SHOWN } from '../../search/related/relate-post.ts';
import type { PostText, Row } from '../published/reads.ts';

export interface RelatedPost {
  id: string;
  slug: string;
  title: string;
  language: string;
  /** Of a translation. */
  original: { title: string; language: string } | null;
  /** What it has in common, else where it stands: a tag, a category; null for neither. */
  why: string | null;
}

/** The best first. While nothing is known yet, or of too few, the newest posts stand in. */
export async function relatedTo(ctx: Context, blogId: string, postId: string): Promise<RelatedPost[]> {
  const known = await visible(ctx, blogId)
    .innerJoin('related', (join) =>
      join.onRef('related.blog_id', '=', 'posts.blog_id').onRef('related.other_id', '=', 'posts.id'),
    )
    .where('related.post_id', '=', postId)
    .orderBy('related.score', 'desc')
    .orderBy('related.other_id', 'desc')
    .limit(SHOWN)
    .execute();
  return filledUp(ctx, blogId, postId, known);
}

/** The same for a post behind a password, for a reader who has shown it: it stands in no list, so its own is made now. */
export async function relatedToUnlocked(
  ctx: Context,
  blogId: string,
  post: PostText,
): Promise<RelatedPost[]> {
  const alike = await alikeNow(ctx, blogId, { postId: post.id, place: post.place }, post);
  const rows = alike.length === 0 ? [] : await visible(ctx, blogId).where('posts.id', 'in', alike).execute();
  const known = alike.flatMap((id) => rows.find((row) => row.id === id) ?? []).slice(0, SHOWN);
  return filledUp(ctx, blogId, post.id, known);
}

type VisibleRow = Row<ReturnType<typeof visible>>;

/** Where too few are known the newest follow. */
async function filledUp(
  ctx: Context,
  blogId: string,
  postId: string,
  known: readonly VisibleRow[],
): Promise<RelatedPost[]> {
  const missing = SHOWN - known.length;
  const others =
    missing === 0
      ? []
      : await visible(ctx, blogId)
          .where('posts.id', 'not in', [postId, ...known.map(({ id }) => id)])
          .orderBy('posts.place', 'desc')
          .limit(missing)
          .execute();
  const rows = [...known, ...others];
  const tags = await sharedTags(
    ctx,
    blogId,
    postId,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, slug, title, language, originals, category }) => ({
    id,
    slug,
    title,
    language,
    original: originals === null ? null : originalIn(JSON.parse(originals) as Originals),
    why: tags.get(id) ?? category,
  }));
}

function visible(ctx: Context, blogId: string) {
  return ctx.db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .leftJoin('categories', (join) =>
      join.onRef('categories.blog_id', '=', 'posts.blog_id').onRef('categories.id', '=', 'posts.category_id'),
    )
    .where('posts.blog_id', '=', blogId)
    .where('posts.published_at', 'is not', null)
    .where('posts.password_hash', 'is', null)
    .where(({ or, eb }) => or([eb('posts.expires_at', 'is', null), eb('posts.expires_at', '>', nowIso(ctx))]))
    .select(['posts.id', 'posts.slug', 'posts.language', 'revisions.title', 'revisions.originals'])
    .select('categories.name as category');
}

/** For each of some posts the first tag that it shares with a post. */
async function sharedTags(
  ctx: Context,
  blogId: string,
  postId: string,
  others: readonly string[],
): Promise<Map<string, string>> {
  if (others.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('post_tags as own')
    .innerJoin('post_tags as theirs', (join) =>
      join.onRef('theirs.blog_id', '=', 'own.blog_id').onRef('theirs.tag_id', '=', 'own.tag_id'),
    )
    .innerJoin('tags', (join) =>
      join.onRef('tags.blog_id', '=', 'own.blog_id').onRef('tags.id', '=', 'own.tag_id'),
    )
    .select(['theirs.post_id', 'tags.name'])
    .where('own.blog_id', '=', blogId)
    .where('own.post_id', '=', postId)
    .where('theirs.post_id', 'in', others)
    .orderBy('own.position', 'desc')
    .execute();
  // The last one set is the first in the writer's order.
  return new Map(rows.map(({ post_id, name }) => [post_id, name]));
}

function originalIn({ title, language }: Originals): RelatedPost['original'] {
  return title === '' ? null : { title, language };
}
