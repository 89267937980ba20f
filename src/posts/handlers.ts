// What posts do when a moment comes that they were waiting for.
import type { Handlers } from '../platform/worker.ts';
import { endPost } from './end-post.ts';
import { publishDue } from './publishing/publish-due.ts';

export function postsHandlers(): Handlers {
  return { 'post.due': publishDue, 'post.expiring': endPost };
}
