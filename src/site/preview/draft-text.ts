// What is being written or translated, in the shape in which a published post is drawn.
import type { AssembledPost } from '../../desk/assemble.ts';
import type { MainPicture } from '../../posts/provenance.ts';
import type { DraftRow, PostRow } from '../../posts/store.ts';
import type { DocumentJson } from '../../text/document.ts';
import type { Category, PostText } from '../published/reads.ts';

/** `now` stands for the moment of publishing, which has not come yet. */
export function textOfTranslation(
  assembled: AssembledPost,
  categories: readonly Category[],
  author: string,
  now: string,
): PostText {
  const category = categories.find(({ id }) => id === assembled.categoryId);
  return {
    id: assembled.translationId,
    kind: 'translation',
    locked: false,
    slug: assembled.slug,
    language: assembled.language,
    place: 0,
    publishedAt: now,
    revision: 1,
    revisedAt: now,
    title: assembled.title === '' ? assembled.originals.title : assembled.title,
    summary: assembled.summary,
    author,
    handle: null,
    category: category ?? null,
    provenance: assembled.provenance,
    picture: assembled.picture,
    document: assembled.document,
    originals: assembled.originals,
  };
}

/** The same of a draft; a correction keeps the day on which its post first appeared. */
export function textOfDraft(
  draft: DraftRow,
  post: PostRow | undefined,
  categories: readonly Category[],
  author: string,
  now: string,
): PostText {
  return {
    id: draft.post_id,
    kind: draft.kind,
    locked: false,
    slug: draft.slug,
    language: draft.language,
    place: 0,
    publishedAt: post?.first_published_at ?? now,
    revision: (post?.revision ?? 0) + 1,
    revisedAt: now,
    title: draft.title,
    summary: draft.summary,
    author,
    handle: null,
    category: categories.find(({ id }) => id === draft.category_id) ?? null,
    provenance: null,
    picture: draft.picture === null ? null : (JSON.parse(draft.picture) as MainPicture),
    document: JSON.parse(draft.document) as DocumentJson,
    originals: null,
  };
}
