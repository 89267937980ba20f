// A draft as the writing screen sees it.
import type { Context } from '../../platform/context.ts';
import type { DocumentJson } from '../../text/document.ts';
import type { DraftView } from '../schemas.ts';
import { type DraftRow, isSlugTaken } from '../store.ts';
import { wishesOf } from '../wishes.ts';
import { pictureOfDraft } from './draft-of.ts';
import { personName } from './store.ts';

export async function draftView(ctx: Context, row: DraftRow): Promise<DraftView> {
  const { tags, comments, expiresAt } = wishesOf(row.wishes);
  const picture = pictureOfDraft(row);
  return {
    title: row.title,
    summary: row.summary,
    slug: row.slug,
    categoryId: row.category_id,
    language: row.language,
    picture: picture && { pictureId: picture.pictureId, alt: picture.alt, credit: picture.credit },
    // Parsed at the door when it was saved.
    document: JSON.parse(row.document) as DocumentJson,
    tags,
    comments,
    expiresAt,
    version: row.version,
    slugTaken: await slugTaken(ctx, row),
    updatedAt: row.updated_at,
    updatedBy: await personName(ctx.db, row.updated_by),
  };
}

export async function slugTaken(
  ctx: Context,
  row: Pick<DraftRow, 'blog_id' | 'post_id' | 'slug'>,
): Promise<boolean> {
  return row.slug !== '' && (await isSlugTaken(ctx.db, row.blog_id, row.slug, row.post_id));
}
