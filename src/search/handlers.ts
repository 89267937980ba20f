// What search does about each event: it puts its own work off to a worker that no page waits for.
import type { Context } from '../platform/context.ts';
import { emit, type PressEvent } from '../platform/outbox.ts';
import type { Handlers } from '../platform/worker.ts';
import { type BaseForms, noBaseForms } from './base-forms.ts';
import { indexBlog, indexPost } from './index-post.ts';

/** For the first worker: only notes what is due. */
export function searchHandlers(): Handlers {
  const due = async (
    ctx: Context,
    { blogId, postId }: Extract<PressEvent, { kind: 'post.published' | 'post.changed' | 'post.unpublished' }>,
  ) => emit(ctx, { kind: 'index.due', blogId, postId });
  return { 'post.published': due, 'post.changed': due, 'post.unpublished': due };
}

/** For a worker of its own: a long text takes a moment. */
export function searchWork(baseForms: BaseForms = noBaseForms): Handlers {
  return {
    'index.due': async (ctx, { blogId, postId, keepLists }) => {
      if (postId === null) await indexBlog(ctx, blogId, baseForms, keepLists);
      else await indexPost(ctx, blogId, postId, baseForms);
    },
  };
}
