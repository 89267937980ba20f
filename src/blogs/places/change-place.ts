// A blog takes another name: the one it had leads on, and the one it has now leads to nobody else.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { rememberPlace, takePlace } from './store.ts';

export interface Names {
  slug: string;
  host: string | null;
}

/** In the transaction that changes the blog. */
export async function changePlace(tx: Context, blogId: string, before: Names, after: Names): Promise<void> {
  const now = nowIso(tx);
  for (const kind of ['slug', 'host'] as const) {
    const [from, to] = [before[kind], after[kind]];
    if (from === to) continue;
    if (to !== null) await takePlace(tx.db, kind, to);
    if (from !== null) await rememberPlace(tx.db, { kind, name: from, blogId }, now);
  }
}
