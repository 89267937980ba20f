// What stands around the text of a translation: title, summary, address, category, tags, main picture.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { mainPictureFor } from '../../posts/pictures/main-picture.ts';
import { noteUses } from '../../posts/pictures/uses.ts';
import type { MainPicture } from '../../posts/provenance.ts';
import { isSlugTaken, postOf } from '../../posts/store.ts';
import { type Actor, requireMay } from '../actor.ts';
import { once } from '../once.ts';
import { categoriesOf } from '../reads.ts';
import type { PostView } from '../schemas.ts';
import { type TranslationRow, updateTranslation } from '../store.ts';
import type { DetailsView, SaveDetails, SaveDetailsAnswer } from './schemas.ts';

export type SaveDetailsInput = SaveDetails & { translationId: string };

/** Versioned and keyed as segments are; all fields are saved together. */
export async function saveDetails(
  ctx: Context,
  actor: Actor,
  input: SaveDetailsInput,
): Promise<SaveDetailsAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<SaveDetailsAnswer>(ctx, of, input.key, async (tx, translation) => {
    const { details } = input;
    const picture = await mainPictureFor(tx.db, of.blogId, details.picture);
    if (picture === undefined) return { ok: false, reason: 'unknown-picture' };
    if (!(await isCategory(tx.db, of.blogId, details.categoryId))) {
      return { ok: false, reason: 'unknown-category' };
    }
    const next: TranslationRow = {
      ...translation,
      title: details.title,
      summary: details.summary,
      slug: details.slug,
      category_id: details.categoryId,
      picture: picture && JSON.stringify(picture),
      tags: details.tags ? JSON.stringify(details.tags) : translation.tags,
    };
    const same = sameDetails(translation, next);
    if (!same && translation.details_version !== input.base) {
      return { ok: false, reason: 'conflict', current: await detailsViewOf(tx.db, actor.blog, translation) };
    }
    const version = translation.details_version + (same ? 0 : 1);
    const savedAt = nowIso(tx);
    const stored = { ...next, details_version: version, updated_at: savedAt };
    if (!same) {
      await updateTranslation(tx.db, of, stored);
      const use = { blogId: of.blogId, kind: 'manuscript' as const, userId: of.translationId };
      await noteUses(tx.db, use, { main: picture ? [picture.pictureId] : [] });
    }
    return { ok: true, details: await detailsViewOf(tx.db, actor.blog, stored), savedAt };
  });
}

export async function detailsViewOf(
  db: Db,
  blog: Pick<MemberBlog, 'slug'>,
  row: TranslationRow,
): Promise<DetailsView> {
  const picture = row.picture === null ? null : (JSON.parse(row.picture) as MainPicture);
  const slugTaken = row.slug !== '' && (await isSlugTaken(db, row.blog_id, row.slug, row.post_id));
  return {
    title: row.title,
    summary: row.summary,
    slug: row.slug,
    slugTaken,
    categoryId: row.category_id,
    tags: JSON.parse(row.tags) as string[],
    picture: picture && {
      pictureId: picture.pictureId,
      alt: picture.alt,
      credit: picture.credit,
      address: `/studio/${blog.slug}/pictures/${picture.pictureId}`,
    },
    version: row.details_version,
  };
}

export async function postViewOf(
  db: Db,
  blog: Pick<MemberBlog, 'id' | 'address'>,
  postId: string | null,
): Promise<PostView | null> {
  const post = postId === null ? undefined : await postOf(db, blog.id, postId);
  if (!post) return null;
  return {
    address: `${blog.address}posts/${post.slug}`,
    revision: post.revision,
    publishedAt: post.published_at,
  };
}

async function isCategory(db: Db, blogId: string, categoryId: string | null): Promise<boolean> {
  if (categoryId === null) return true;
  return (await categoriesOf(db, blogId)).some((category) => category.id === categoryId);
}

function sameDetails(a: TranslationRow, b: TranslationRow): boolean {
  return (
    a.title === b.title &&
    a.summary === b.summary &&
    a.slug === b.slug &&
    a.category_id === b.category_id &&
    a.picture === b.picture &&
    a.tags === b.tags
  );
}
