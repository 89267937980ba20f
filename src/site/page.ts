// What a page is made of: its bytes, and the keys by which it is found when something it shows has changed.
import { createHash } from 'node:crypto';

export interface Page {
  type: string;
  body: string;
  /** What the page shows; when one of these changes, the page is out of date. */
  keys: string[];
}

/** Posts on a list page. A full page keeps its posts for ever. */
export const LIST_LENGTH = 20;

/** The list page that holds a place. */
export function listNumber(place: number): number {
  return Math.ceil(place / LIST_LENGTH);
}

export function keysOf(posts: readonly { id: string }[]): string[] {
  return [...new Set(posts.map(({ id }) => postKey(id)))];
}

/** The key of every page that shows something of a post. Short, because a list page names twenty of them. */
export function postKey(postId: string): string {
  return `p${createHash('sha256').update(postId).digest('base64url').slice(0, 8)}`;
}

/** The key of every page that shows something of a book: its card in a post, too. */
export function bookKey(bookId: string): string {
  return `k${postKey(bookId).slice(1)}`;
}

/** The key of every page that shows comments of a post. */
export function commentsKey(postId: string): string {
  return `c${postKey(postId).slice(1)}`;
}

/** The key of the pages that show which posts are related to a post. */
export function relatedKey(postId: string): string {
  return `r${postKey(postId).slice(1)}`;
}
