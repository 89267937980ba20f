// The doors through which desks speak with each other: the pulse, remarks on sentences, assignments, proposals and second readings.
import { Hono, type Context as Request } from 'hono';
import type * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { readJson } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import type { Actor } from '../actor.ts';
import { endAssignment, giveAssignment } from './assignments/give-assignment.ts';
import { pulse } from './presence/pulse.ts';
import { acceptProposal, declineProposal } from './proposals/answer-proposal.ts';
import { propose, withdrawProposal } from './proposals/propose.ts';
import { reviewSegment } from './proposals/review-segment.ts';
import { editRemark, removeRemark, settleThread } from './remarks/change-remark.ts';
import { writeRemark } from './remarks/write-remark.ts';
import {
  acceptProposalSchema,
  declineProposalSchema,
  deleteRemarkSchema,
  editRemarkSchema,
  endAssignmentSchema,
  giveAssignmentSchema,
  proposeSchema,
  pulseSchema,
  reviewSchema,
  settleSchema,
  withdrawProposalSchema,
  writeRemarkSchema,
} from './schemas.ts';

type OnDesk = Request<Env, '/:blog/:translation'>;
type OnPart = Request<Env, '/:blog/:translation/:part'>;

const path = '/studio/:blog/desk/:translation';

export function togetherRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.post(`${path}/pulse`, (c) => answer(ctx, c, pulseSchema, pulse));
  app.post(`${path}/segments/:part/remarks`, (c) =>
    ofPart(ctx, c, writeRemarkSchema, 'segmentId', writeRemark),
  );
  app.put(`${path}/remarks/:part`, (c) => ofPart(ctx, c, editRemarkSchema, 'remarkId', editRemark));
  app.delete(`${path}/remarks/:part`, (c) => ofPart(ctx, c, deleteRemarkSchema, 'remarkId', removeRemark));
  app.put(`${path}/remarks/:part/settled`, (c) => ofPart(ctx, c, settleSchema, 'remarkId', settleThread));
  app.post(`${path}/assignments`, (c) => answer(ctx, c, giveAssignmentSchema, giveAssignment));
  app.delete(`${path}/assignments/:part`, (c) =>
    ofPart(ctx, c, endAssignmentSchema, 'assignmentId', endAssignment),
  );
  app.post(`${path}/segments/:part/proposals`, (c) => ofPart(ctx, c, proposeSchema, 'segmentId', propose));
  app.post(`${path}/proposals/:part/acceptance`, (c) =>
    ofPart(ctx, c, acceptProposalSchema, 'proposalId', acceptProposal),
  );
  app.post(`${path}/proposals/:part/refusal`, (c) =>
    ofPart(ctx, c, declineProposalSchema, 'proposalId', declineProposal),
  );
  app.delete(`${path}/proposals/:part`, (c) =>
    ofPart(ctx, c, withdrawProposalSchema, 'proposalId', withdrawProposal),
  );
  app.put(`${path}/segments/:part/reviewed`, (c) => ofPart(ctx, c, reviewSchema, 'segmentId', reviewSegment));
  return app;
}

type Outcome = { ok: true } | { ok: false; reason: string };
type Action<Input> = (ctx: Context, actor: Actor, input: Input) => Promise<Outcome>;

async function answer<Body extends object>(
  ctx: Context,
  c: OnDesk,
  schema: v.GenericSchema<unknown, Body>,
  action: Action<Body & { translationId: string }>,
) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readJson(c, schema);
  if (!read.ok) {
    const problem = Object.values(read.problems)[0];
    throw refuse('invalid', problem?.key ?? 'common.invalid', problem?.params ?? {});
  }
  const outcome = await action(ctx, actor, { ...read.value, translationId: c.req.param('translation') });
  return c.json(outcome, outcome.ok ? 200 : outcome.reason === 'gone' ? 410 : 409);
}

/** `name` is what the action calls the last part of the address. */
async function ofPart<Body extends object, Name extends string>(
  ctx: Context,
  c: OnPart,
  schema: v.GenericSchema<unknown, Body>,
  name: Name,
  action: Action<Body & { translationId: string } & Record<Name, string>>,
) {
  const part = { [name]: c.req.param('part') } as Record<Name, string>;
  return answer(ctx, c, schema, (inside, actor, input) => action(inside, actor, { ...input, ...part }));
}
