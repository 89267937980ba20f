// A worker of its own looks at sources: other people's servers may take their time, and no page waits for them.
import type { Handlers } from '../../platform/worker.ts';
import { lookWhenDue } from './look.ts';

export function watchWork(): Handlers {
  return { 'source.due': lookWhenDue };
}
