// What posts do when a moment comes that they were waiting for.
import type { Handlers } from '../platform/worker.ts';
import { endPost } from './end-post.ts';

export function postsHandlers(): Handlers {
  return { 'post.expiring': endPost };
}
