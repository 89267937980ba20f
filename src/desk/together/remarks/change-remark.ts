// What one said oneself: said otherwise, or taken back. And an exchange that is settled, or open again.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Actor } from '../../actor.ts';
import type { Of } from '../../store.ts';
import type { DeleteRemark, EditRemark, Settle, SharedAnswer } from '../schemas.ts';
import { share } from '../share.ts';
import { calledOn } from './called-on.ts';
import { answersOf, deleteRemark, type RemarkRow, remarkOf, replaceMentions, updateRemark } from './store.ts';

type OfRemark = { translationId: string; remarkId: string };

export async function editRemark(
  ctx: Context,
  actor: Actor,
  input: EditRemark & OfRemark,
): Promise<SharedAnswer> {
  return change(ctx, actor, input, async (tx, of, remark) => {
    requireOwn(actor, remark);
    await updateRemark(tx.db, remark, { body: input.body, edited_at: nowIso(tx) });
    const added = await replaceMentions(tx.db, remark, await calledOn(tx, actor, input.body));
    if (added.length > 0) {
      await emit(tx, { kind: 'remark.written', blogId: of.blogId, remarkId: remark.id, only: added });
    }
  });
}

/** Where others have answered, its place stays; an exchange of which nothing is left goes whole. */
export async function removeRemark(
  ctx: Context,
  actor: Actor,
  input: DeleteRemark & OfRemark,
): Promise<SharedAnswer> {
  return change(ctx, actor, input, async (tx, of, remark) => {
    requireOwn(actor, remark);
    const answers = await answersOf(tx.db, remark);
    if (remark.id === remark.thread_id && answers.length > 0) {
      await updateRemark(tx.db, remark, { body: '', edited_at: null, deleted_at: nowIso(tx) });
      await replaceMentions(tx.db, remark, []);
      return;
    }
    await deleteRemark(tx.db, remark);
    const first = await remarkOf(tx.db, of, remark.thread_id);
    if (first?.deleted_at && (await answersOf(tx.db, first)).length === 0) await deleteRemark(tx.db, first);
  });
}

/** Anybody at the desk may say that it is settled, or that it is not. */
export async function settleThread(
  ctx: Context,
  actor: Actor,
  input: Settle & OfRemark,
): Promise<SharedAnswer> {
  return change(ctx, actor, input, async (tx, of, remark) => {
    const first = await remarkOf(tx.db, of, remark.thread_id);
    const set = input.settled
      ? { settled_at: nowIso(tx), settled_by: actor.id }
      : { settled_at: null, settled_by: null };
    if (first) await updateRemark(tx.db, first, set);
  });
}

async function change(
  ctx: Context,
  actor: Actor,
  input: OfRemark & { key: string },
  work: (tx: Context, of: Of, remark: RemarkRow) => Promise<void>,
): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const remark = await remarkOf(tx.db, of, input.remarkId);
    if (!remark) return { ok: false, reason: 'gone' };
    await work(tx, of, remark);
    return { ok: true };
  });
}

/** What was taken back has no owner any more. */
function requireOwn(actor: Actor, remark: RemarkRow): void {
  if (remark.deleted_at !== null) throw refuse('not-found', 'desk.together.problem.gone');
  if (remark.written_by !== actor.id) throw refuse('forbidden', 'desk.together.problem.not-own');
}

/**
 * A daily chore: what was said otherwise or taken back is no longer in the file of the database or its log either, see
 * `platform/database.ts`; copies of the database keep theirs.
 */
export async function scrubRemarks(ctx: Context): Promise<void> {
  await ctx.dialect.scrub(ctx.db, ['remarks']);
}
