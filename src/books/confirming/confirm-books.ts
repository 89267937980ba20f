// Confirms several books that somebody has seen: as they were when they were seen, or not at all.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { lockBlog } from '../../posts/store.ts';
import { type Actor, requireMay } from '../actor.ts';
import { bookById } from '../store.ts';
import { confirmAt } from './store.ts';

export interface SeenBook {
  id: string;
  /** The version that was seen. */
  base: number;
}

/** How many were confirmed, and how many had changed since they were seen, or were gone. */
export async function confirmBooks(
  ctx: Context,
  actor: Actor,
  { seen, shown }: { seen: readonly SeenBook[]; shown: boolean },
): Promise<{ confirmed: number; left: number }> {
  requireMay(actor, 'edit');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    let confirmed = 0;
    for (const { id, base } of seen) {
      const row = await bookById(tx.db, blogId, id);
      if (!row || row.version !== base || row.confirmed_at !== null) continue;
      await confirmAt(tx.db, row, nowIso(tx), shown);
      await record(tx, { blogId, by: actor.id, act: 'book.confirmed', on: { id, name: row.title } });
      await emit(tx, { kind: 'book.changed', blogId, bookId: id });
      confirmed++;
    }
    return { confirmed, left: seen.length - confirmed };
  });
}
