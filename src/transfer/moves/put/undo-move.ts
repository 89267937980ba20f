// Takes a move back: all that came with it goes again, unless somebody has done something with it since.
import { record } from '../../../accounts/log/record.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { emit } from '../../../platform/outbox.ts';
import { type Actor, requireMay } from '../../../posts/actor.ts';
import type { IncomingBlog } from '../incoming.ts';
import { lockMove, type MoveRow, updateMove } from '../store.ts';
import { type ChangedPost, changedPosts } from './changes/store.ts';

export type UndoOutcome =
  | { ok: true }
  /** Nothing was done: these are not as they came. They can be left standing while the rest goes. */
  | { ok: false; reason: 'changed'; changed: ChangedPost[] };

/** An archive that went into a new blog as a whole has no posts that could go by themselves. */
export function isUndoable({
  begun_at,
  finished_at,
  undone_at,
  room_at,
}: Pick<MoveRow, 'begun_at' | 'finished_at' | 'undone_at' | 'room_at'>): boolean {
  return begun_at !== null && undone_at === null && (finished_at === null || room_at !== null);
}

/** It begins here and goes on in the background. What is changed until a post's turn comes stays too. */
export async function undoMove(
  ctx: Context,
  actor: Actor,
  moveId: string,
  { leaveChanged = false }: { leaveChanged?: boolean } = {},
): Promise<UndoOutcome> {
  requireMay(actor, 'manage');
  return transact(ctx, async (tx) => {
    const move = await lockMove(tx, { blog_id: actor.blog.id, id: moveId });
    if (move && move.undone_at !== null) return { ok: true };
    if (!move || !isUndoable(move)) throw refuse('not-found', 'web.problem.not-found.do');
    const changed = await changedPosts(tx.db, move);
    if (changed.length > 0 && !leaveChanged) return { ok: false, reason: 'changed', changed };
    await updateMove(tx.db, move, { undone_at: nowIso(tx) });
    const there = move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog);
    const on = { id: move.id, name: there?.title ?? '' };
    await record(tx, { blogId: move.blog_id, by: actor.id, act: 'move.undone', on });
    await emit(tx, { kind: 'move.due', blogId: move.blog_id, moveId: move.id });
    return { ok: true };
  });
}
