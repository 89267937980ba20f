// What a card says of a post where it is shared, and the address that changes whenever it would say something else.
import { createHash } from 'node:crypto';
import type { PostSummary } from '../published/reads.ts';

export interface Card {
  blog: string;
  title: string;
  /** BCP 47, for the breaking of lines. */
  language: string;
  /** Title of the original; '' for a post that has none. */
  original: string;
  /** From the nearest source back to who spoke; the author of a post that has none. */
  sources: string[];
  isTranslation: boolean;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Grows when cards are drawn differently: sites that show them keep what they fetched for months. */
const DRAWING = 1;

export function cardOf(blog: { name: string }, post: PostSummary): Card {
  const { provenance } = post;
  return {
    blog: blog.name,
    title: post.title,
    language: post.language,
    original: provenance?.article.title ?? '',
    sources: provenance ? provenance.chain.map(({ name }) => name) : [post.author],
    isTranslation: provenance !== null,
  };
}

/** Inside the blog, such as `/og/<id>/<16 hex digits>.png`. */
export function cardPath(postId: string, card: Card): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex');
  return `${cardFolder(postId)}${hash.slice(0, 16)}.png`;
}

export function cardFolder(postId: string): string {
  return `/og/${postId}/`;
}
