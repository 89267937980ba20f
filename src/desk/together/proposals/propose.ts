// A second reader says how they would say a sentence, and may take that back.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Actor } from '../../actor.ts';
import { segmentViewOf } from '../../reads.ts';
import { writtenTarget } from '../../segment-state.ts';
import { segmentOf } from '../../store.ts';
import type { Propose, SharedAnswer, WithdrawProposal } from '../schemas.ts';
import { share } from '../share.ts';
import { stateOfProposal } from './proposal-state.ts';
import { insertProposal, proposalOf, updateProposal, withdrawEarlier } from './store.ts';

export type ProposeInput = Propose & { translationId: string; segmentId: string };

/** Of a sentence as it was read: one that was changed since is shown first. */
export async function propose(ctx: Context, actor: Actor, input: ProposeInput): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    if (!segment) return { ok: false, reason: 'gone' };
    if (segment.version !== input.base) {
      return { ok: false, reason: 'conflict', current: await segmentViewOf(tx.db, segment) };
    }
    const written = writtenTarget(input.target);
    if (written === null) throw refuse('invalid', 'desk.together.problem.empty');
    const target = JSON.stringify(written);
    if (target === segment.target) throw refuse('invalid', 'desk.together.problem.same');
    const now = nowIso(tx);
    const id = newId(tx.clock.now());
    await withdrawEarlier(tx.db, { blogId: of.blogId, segmentId: segment.id, personId: actor.id }, now);
    await insertProposal(tx.db, {
      ...{ blog_id: of.blogId, id, translation_id: of.translationId, segment_id: segment.id },
      ...{ base_target: segment.target, target, reason: input.reason },
      ...{ proposed_by: actor.id, proposed_at: now, accepted_at: null, changed_at: null },
      ...{ declined_at: null, withdrawn_at: null, answer: '', answered_by: null },
    });
    await emit(tx, { kind: 'proposal.made', blogId: of.blogId, proposalId: id });
    return { ok: true };
  });
}

export type WithdrawProposalInput = WithdrawProposal & { translationId: string; proposalId: string };

export async function withdrawProposal(
  ctx: Context,
  actor: Actor,
  input: WithdrawProposalInput,
): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const proposal = await proposalOf(tx.db, of, input.proposalId);
    if (!proposal || stateOfProposal(proposal) !== 'open') return { ok: false, reason: 'gone' };
    if (proposal.proposed_by !== actor.id) throw refuse('forbidden', 'desk.together.problem.not-own');
    await updateProposal(tx.db, proposal, { withdrawn_at: nowIso(tx) });
    return { ok: true };
  });
}
