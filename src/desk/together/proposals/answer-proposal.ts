// Answers a proposal: taken as it is, taken with changes, or declined with a reason.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Actor } from '../../actor.ts';
import { machineColumns } from '../../engines/note-machine.ts';
import { segmentViewOf } from '../../reads.ts';
import { fillRepeats } from '../../repeat-segment.ts';
import { settleState, stateOf, targetOf, writtenTarget } from '../../segment-state.ts';
import {
  type Of,
  type SegmentRow,
  segmentOf,
  type TranslationRow,
  updateSegment,
  updateTranslation,
} from '../../store.ts';
import { writeSegment } from '../../write-segment.ts';
import { assignmentsOf } from '../assignments/store.ts';
import type { AcceptProposal, DeclineProposal, SharedAnswer } from '../schemas.ts';
import { share } from '../share.ts';
import { mayAnswer, stateOfProposal } from './proposal-state.ts';
import { type ProposalRow, proposalOf, updateProposal } from './store.ts';

type OfProposal = { translationId: string; proposalId: string };

/**
 * Taken as it is, it stands under the name of who proposed it, and a confirmed sentence counts as read again: two people
 * stand behind it. Taken with changes, it is the text of who changed it. `base` is the sentence they had before them.
 */
export async function acceptProposal(
  ctx: Context,
  actor: Actor,
  input: AcceptProposal & OfProposal,
): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of, translation) => {
    const found = await openProposal(tx, actor, of, input.proposalId);
    if (!found) return { ok: false, reason: 'gone' };
    const { proposal, segment } = found;
    if (segment.version !== input.base) {
      return { ok: false, reason: 'conflict', current: await segmentViewOf(tx.db, segment) };
    }
    const written = input.target === undefined ? null : writtenTarget(input.target);
    const target = written === null ? proposal.target : JSON.stringify(written);
    const asItIs = target === proposal.target;
    await put(tx, { actor, of, translation, segment, proposal }, target, asItIs);
    const now = nowIso(tx);
    await updateProposal(tx.db, proposal, {
      ...(asItIs ? { accepted_at: now } : { changed_at: now }),
      answer: input.answer,
      answered_by: actor.id,
    });
    await emit(tx, { kind: 'proposal.answered', blogId: of.blogId, proposalId: proposal.id });
    return { ok: true };
  });
}

interface Putting {
  actor: Actor;
  of: Of;
  translation: TranslationRow;
  segment: SegmentRow;
  proposal: ProposalRow;
}

async function put(
  tx: Context,
  { actor, of, translation, segment, proposal }: Putting,
  target: string,
  asItIs: boolean,
): Promise<void> {
  const author = asItIs ? { id: proposal.proposed_by } : actor;
  const state = settleState(targetOf({ target }), stateOf(segment) === 'open' ? 'draft' : stateOf(segment));
  const machine = await machineColumns(tx, segment, target, undefined, null);
  const row = await writeSegment(
    tx,
    author,
    translation,
    segment,
    { target, memo: segment.memo, state },
    machine,
  );
  await fillRepeats(tx, author, of, row);
  if (asItIs && state === 'confirmed') {
    await updateSegment(tx.db, row, { reviewed_at: nowIso(tx), reviewed_by: actor.id });
  }
  await updateTranslation(tx.db, of, { updated_at: nowIso(tx) });
}

export async function declineProposal(
  ctx: Context,
  actor: Actor,
  input: DeclineProposal & OfProposal,
): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const found = await openProposal(tx, actor, of, input.proposalId);
    if (!found) return { ok: false, reason: 'gone' };
    const change = { declined_at: nowIso(tx), answer: input.answer, answered_by: actor.id };
    await updateProposal(tx.db, found.proposal, change);
    await emit(tx, { kind: 'proposal.answered', blogId: of.blogId, proposalId: found.proposal.id });
    return { ok: true };
  });
}

/** With its sentence; null when somebody has answered it, or it was taken back. */
async function openProposal(
  tx: Context,
  actor: Actor,
  of: Of,
  id: string,
): Promise<{ proposal: ProposalRow; segment: SegmentRow } | null> {
  const proposal = await proposalOf(tx.db, of, id);
  const segment = proposal && (await segmentOf(tx.db, of, proposal.segment_id));
  if (!proposal || !segment || stateOfProposal(proposal) !== 'open') return null;
  const assigned = await assignmentsOf(tx.db, of);
  const assignedTo = assigned.find((row) => row.id === segment.assignment_id)?.person_id ?? null;
  if (!mayAnswer(actor, proposal, { translatedBy: segment.translated_by, assignedTo }))
    throw refuse('forbidden', 'desk.together.problem.answer');
  return { proposal, segment };
}
