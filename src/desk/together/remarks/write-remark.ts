// Says something of a sentence to the others at the desk, or answers what was said.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Actor } from '../../actor.ts';
import { type Of, segmentOf } from '../../store.ts';
import type { SharedAnswer, WriteRemark } from '../schemas.ts';
import { share } from '../share.ts';
import { calledOn } from './called-on.ts';
import { insertRemark, type RemarkRow, remarkOf, replaceMentions, updateRemark } from './store.ts';

export type WriteRemarkInput = WriteRemark & { translationId: string; segmentId: string };

/** An answer to an exchange that was settled opens it again. */
export async function writeRemark(
  ctx: Context,
  actor: Actor,
  input: WriteRemarkInput,
): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    const first = await firstOf(tx, of, input.threadId);
    if (!segment || first === undefined) return { ok: false, reason: 'gone' };
    const id = newId(tx.clock.now());
    if (first?.settled_at) await updateRemark(tx.db, first, { settled_at: null, settled_by: null });
    const row = { blog_id: of.blogId, id };
    await insertRemark(tx.db, {
      ...row,
      translation_id: of.translationId,
      segment_id: first?.segment_id ?? segment.id,
      thread_id: first?.id ?? id,
      body: input.body,
      written_by: actor.id,
      written_at: nowIso(tx),
      edited_at: null,
      deleted_at: null,
      settled_at: null,
      settled_by: null,
    });
    await replaceMentions(tx.db, row, await calledOn(tx, actor, input.body));
    await emit(tx, { kind: 'remark.written', blogId: of.blogId, remarkId: id, only: null });
    return { ok: true };
  });
}

/** The remark that began the exchange, whichever of it is answered; null for a new one, undefined where it is gone. */
async function firstOf(tx: Context, of: Of, answered: string | null): Promise<RemarkRow | null | undefined> {
  if (answered === null) return null;
  const remark = await remarkOf(tx.db, of, answered);
  return remark && (remark.id === remark.thread_id ? remark : remarkOf(tx.db, of, remark.thread_id));
}
