// What translations do when a moment comes that they were waiting for, or when somebody leaves.
import { transact } from '../platform/context.ts';
import type { Handlers } from '../platform/worker.ts';
import { noteSourceChange } from './drift/note-change.ts';
import { rememberBlog } from './remember-segment.ts';
import { publishDueTranslation } from './schedule.ts';
import { freeAssignments } from './together/assignments/give-assignment.ts';

export function deskHandlers(): Handlers {
  return {
    'translation.due': publishDueTranslation,
    'memory.due': rememberBlog,
    'source.changed': noteSourceChange,
    'member.left': (ctx, { blogId, personId }) =>
      transact(ctx, (tx) => freeAssignments(tx, blogId, personId)),
  };
}
