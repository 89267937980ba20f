// What posts do when a moment comes that they were waiting for.
import type { Handlers } from '../platform/worker.ts';
import { endPost } from './end-post.ts';
import { addAvif } from './pictures/add-avif.ts';
import { publishDue } from './publishing/publish-due.ts';

/** Slow: they have a worker of their own. */
export const pictureHandlers: Handlers = { 'picture.added': addAvif };

export function postsHandlers(): Handlers {
  return { 'post.due': publishDue, 'post.expiring': endPost };
}
