// Gives a run of sentences to a member, or takes them on oneself; and ends that.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Actor } from '../../actor.ts';
import { type Of, segmentsOf } from '../../store.ts';
import type { EndAssignment, GiveAssignment, SharedAnswer } from '../schemas.ts';
import { share } from '../share.ts';
import { countChange, deskMembers } from '../store.ts';
import {
  assignmentOf,
  assignmentsOf,
  assignmentsOfPerson,
  assignSegments,
  deleteAssignment,
  deleteEmptyAssignments,
  insertAssignment,
} from './store.ts';

export type GiveAssignmentInput = GiveAssignment & { translationId: string };

/**
 * Editors give to whom they like, and what somebody had goes over to the new one. Others take on for themselves what nobody
 * has. Sentences that are cut stay in it.
 */
export async function giveAssignment(
  ctx: Context,
  actor: Actor,
  input: GiveAssignmentInput,
): Promise<SharedAnswer> {
  const mayGive = actor.blog.may.has('edit');
  if (!mayGive && input.personId !== actor.id) throw refuse('forbidden', 'desk.together.problem.give');
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const segments = await segmentsOf(tx.db, of);
    const [from, to] = [input.from, input.to]
      .map((id) => segments.find((row) => row.id === id)?.position)
      .sort((a, b) => (a ?? 0) - (b ?? 0));
    if (from === undefined || to === undefined) return { ok: false, reason: 'gone' };
    const members = await deskMembers(tx.db, of.blogId);
    if (!members.some(({ id }) => id === input.personId))
      throw refuse('not-found', 'desk.together.problem.no-member');
    const taken = segments.filter((row) => row.position >= from && row.position <= to);
    if (!mayGive) await requireFree(tx, of, actor, taken);
    const id = newId(tx.clock.now());
    await insertAssignment(tx.db, {
      ...{ blog_id: of.blogId, id, translation_id: of.translationId, person_id: input.personId },
      ...{ due_on: input.dueOn, given_by: actor.id, given_at: nowIso(tx) },
    });
    await assignSegments(tx.db, of, { from, to }, id);
    await deleteEmptyAssignments(tx.db, of);
    if (input.personId !== actor.id) {
      await emit(tx, { kind: 'assignment.given', blogId: of.blogId, assignmentId: id });
    }
    return { ok: true };
  });
}

async function requireFree(
  tx: Context,
  of: Of,
  actor: Actor,
  taken: readonly { assignment_id: string | null }[],
): Promise<void> {
  const others = (await assignmentsOf(tx.db, of)).filter(({ person_id }) => person_id !== actor.id);
  const ids = new Set(others.map(({ id }) => id));
  if (taken.some(({ assignment_id }) => assignment_id !== null && ids.has(assignment_id)))
    throw refuse('conflict', 'desk.together.problem.taken');
}

export type EndAssignmentInput = EndAssignment & { translationId: string; assignmentId: string };

/** By an editor, or by who has it. */
export async function endAssignment(
  ctx: Context,
  actor: Actor,
  input: EndAssignmentInput,
): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const assignment = await assignmentOf(tx.db, of, input.assignmentId);
    if (!assignment) return { ok: false, reason: 'gone' };
    if (assignment.person_id !== actor.id && !actor.blog.may.has('edit'))
      throw refuse('forbidden', 'desk.together.problem.give');
    await deleteAssignment(tx.db, assignment);
    return { ok: true };
  });
}

/** Somebody does not belong to the blog any more: what they had is free again. */
export async function freeAssignments(ctx: Context, blogId: string, personId: string): Promise<void> {
  for (const assignment of await assignmentsOfPerson(ctx.db, blogId, personId)) {
    await deleteAssignment(ctx.db, assignment);
    await countChange(ctx.db, { blogId, translationId: assignment.translation_id });
  }
}
