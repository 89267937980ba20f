// A translation in the making, in the shape in which a published post is drawn.
import type { AssembledPost } from '../desk/assemble.ts';
import type { Category, PostText } from './reads.ts';

/** `now` stands for the moment of publishing, which has not come yet. */
export function draftOf(
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
