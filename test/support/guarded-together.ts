// What doors for working together name: an assignment, a proposal, a remark.
import type { Actor } from '../../src/desk/actor.ts';
import { giveAssignment } from '../../src/desk/together/assignments/give-assignment.ts';
import { assignmentsOf } from '../../src/desk/together/assignments/store.ts';
import { propose } from '../../src/desk/together/proposals/propose.ts';
import { proposalsOf } from '../../src/desk/together/proposals/store.ts';
import { remarksOf } from '../../src/desk/together/remarks/store.ts';
import { writeRemark } from '../../src/desk/together/remarks/write-remark.ts';
import { newId } from '../../src/platform/ids.ts';
import type { TestContext } from './database.ts';

type OfSegment = { blogId: string; translationId: string; segmentId: string };

export async function addAssignment(ctx: TestContext, owner: Actor, of: OfSegment): Promise<string> {
  const range = { from: of.segmentId, to: of.segmentId };
  await giveAssignment(ctx, owner, { ...of, ...range, key: newId(), personId: owner.id, dueOn: null });
  return (await assignmentsOf(ctx.db, of))[0]?.id ?? '';
}

export async function addProposal(ctx: TestContext, owner: Actor, of: OfSegment): Promise<string> {
  const target = [{ type: 'text' as const, text: 'ラークミア' }];
  await propose(ctx, owner, { ...of, key: newId(), base: 1, target, reason: '' });
  return (await proposalsOf(ctx.db, of, ''))[0]?.id ?? '';
}

export async function addRemark(ctx: TestContext, owner: Actor, of: OfSegment): Promise<string> {
  await writeRemark(ctx, owner, { ...of, key: newId(), body: 'Larkmere?', threadId: null });
  return (await remarksOf(ctx.db, of))[0]?.id ?? '';
}
