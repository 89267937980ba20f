// The doors of the desk to the checks: what is wrong with sentences, and that something is no error.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { nameKey } from '../text/checks/registry.ts';
import { readJson } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { say, type Translate } from '../web/messages/index.ts';
import { type CheckedFinding, type CheckedSegment, checkTranslation } from './checks/check-translation.ts';
import { overlook } from './checks/overlook.ts';
import { type ChecksAnswer, checkSchema, type FindingView, overlookSchema } from './checks/schemas.ts';

type OnDesk = Request<Env, '/:blog/:translation'>;
type OnPart = Request<Env, '/:blog/:translation/:part'>;

const path = '/studio/:blog/desk/:translation';

export function deskCheckRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  // Changes nothing; what it asks about may be too long for an address.
  app.post(`${path}/checks`, (c) => tellFindings(ctx, c));
  app.put(`${path}/segments/:part/overlooked`, (c) => takeOverlooked(ctx, c));
  return app;
}

async function tellFindings(ctx: Context, c: OnDesk) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readJson(c, checkSchema);
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  const input = { ...read.value, translationId: c.req.param('translation') };
  return c.json(answerOf(await checkTranslation(ctx, actor, input), c.var.t));
}

function answerOf(checked: CheckedSegment[] | null, t: Translate): ChecksAnswer {
  if (checked === null) return { running: false };
  const segments = checked.map(({ id, findings }) => ({
    id,
    findings: findings.map((one) => viewOf(one, t)),
  }));
  return { running: true, segments };
}

function viewOf({ id, key, params, fix, carry, ...finding }: CheckedFinding, t: Translate): FindingView {
  const said = { check: id, says: say(t, key, params), name: say(t, nameKey(id)) };
  return { ...finding, ...said, fix: fix ?? null, carry: carry ?? null };
}

async function takeOverlooked(ctx: Context, c: OnPart) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readJson(c, overlookSchema);
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  const where = { translationId: c.req.param('translation'), segmentId: c.req.param('part') };
  const answer = await overlook(ctx, actor, { ...read.value, ...where });
  return c.json(answer, answer.ok ? 200 : 410);
}
