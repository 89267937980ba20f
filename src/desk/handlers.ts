// What translations do when a moment comes that they were waiting for.
import type { Handlers } from '../platform/worker.ts';
import { noteSourceChange } from './drift/note-change.ts';
import { rememberBlog } from './remember-segment.ts';
import { publishDueTranslation } from './schedule.ts';

export function deskHandlers(): Handlers {
  return {
    'translation.due': publishDueTranslation,
    'memory.due': rememberBlog,
    'source.changed': noteSourceChange,
  };
}
