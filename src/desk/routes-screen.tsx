// The doors of one translation's desk: its page, and the JSON that its program in the browser sends and asks for.
import { Hono, type Context as Request } from 'hono';
import type * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import { translatedParts } from '../memory/parts.ts';
import { suggest } from '../memory/suggest.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check, readJson } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { html, viewOf } from '../web/page.ts';
import { type Actor, requireMay } from './actor.ts';
import { partsOf } from './assemble.ts';
import { lookUp } from './concordance/look-up.ts';
import { phraseSchema } from './concordance/schemas.ts';
import { deskData } from './desk-data.ts';
import { DeskPage } from './desk-page.tsx';
import { saveDetails } from './details/save-details.ts';
import { saveDetailsSchema } from './details/schemas.ts';
import { decideSegment } from './drift/decide-segment.ts';
import { leaveChange } from './drift/leave-change.ts';
import { decideChangeSchema, decideSegmentSchema } from './drift/schemas.ts';
import { takeChange } from './drift/take-change.ts';
import { mergeSegment } from './merge-segment.ts';
import { openDesk } from './open-desk.ts';
import { addOwnBlock, removeOwnBlock, saveOwnBlock } from './own-blocks.ts';
import { publish } from './publish.ts';
import { readinessOf } from './readiness.ts';
import { versionsOf } from './reads.ts';
import { sentenceOf } from './remember-segment.ts';
import { setApart } from './repeat-segment.ts';
import { acceptReport, declineReport } from './reports/answer-report.ts';
import { acceptReportSchema, declineReportSchema } from './reports/schemas.ts';
import { saveSegment } from './save-segment.ts';
import {
  addOwnBlockSchema,
  mergeSegmentSchema,
  publishSchema,
  removeOwnBlockSchema,
  saveOwnBlockSchema,
  saveSegmentSchema,
  setApartSchema,
  splitSegmentSchema,
} from './schemas.ts';
import { splitSegment } from './split-segment.ts';
import { segmentOf, translationOf } from './store.ts';
import { unpublish } from './unpublish.ts';

type OnDesk = Request<Env, '/:blog/:translation'>;
type OnPart = Request<Env, '/:blog/:translation/:part'>;

const path = '/studio/:blog/desk/:translation';

export function screenRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showDesk(ctx, c));
  app.get(`${path}/state`, (c) => tellState(ctx, c));
  app.get(`${path}/segments/:part/history`, (c) => tellHistory(ctx, c));
  app.get(`${path}/segments/:part/memory`, (c) => tellMemory(ctx, c, suggest));
  app.get(`${path}/segments/:part/parts`, (c) => tellMemory(ctx, c, translatedParts));
  app.get(`${path}/concordance`, (c) => tellConcordance(ctx, c));
  app.get(`${path}/publication`, (c) => tellReadiness(ctx, c));

  app.put(`${path}/segments/:part`, (c) => ofSegment(ctx, c, saveSegmentSchema, saveSegment));
  app.post(`${path}/segments/:part/split`, (c) => ofSegment(ctx, c, splitSegmentSchema, splitSegment));
  app.post(`${path}/segments/:part/merge`, (c) => ofSegment(ctx, c, mergeSegmentSchema, mergeSegment));
  app.put(`${path}/segments/:part/apart`, (c) => ofSegment(ctx, c, setApartSchema, setApart));
  app.put(`${path}/segments/:part/drift`, (c) => ofSegment(ctx, c, decideSegmentSchema, decideSegment));
  app.post(`${path}/drift/taking`, (c) => change(ctx, c, decideChangeSchema, takeChange));
  app.post(`${path}/drift/refusal`, (c) => change(ctx, c, decideChangeSchema, leaveChange));
  app.post(`${path}/blocks`, (c) => change(ctx, c, addOwnBlockSchema, addOwnBlock));
  app.put(`${path}/blocks/:part`, (c) => ofOwnBlock(ctx, c, saveOwnBlockSchema, saveOwnBlock));
  app.delete(`${path}/blocks/:part`, (c) => ofOwnBlock(ctx, c, removeOwnBlockSchema, removeOwnBlock));
  app.put(`${path}/details`, (c) => change(ctx, c, saveDetailsSchema, saveDetails));
  app.post(`${path}/publication`, (c) => change(ctx, c, publishSchema, publish));
  app.delete(`${path}/publication`, (c) => takeBack(ctx, c));
  app.post(`${path}/reports/:part/acceptance`, (c) => ofReport(ctx, c, acceptReportSchema, acceptReport));
  app.post(`${path}/reports/:part/refusal`, (c) => ofReport(ctx, c, declineReportSchema, declineReport));
  return app;
}

async function showDesk(ctx: Context, c: OnDesk) {
  const actor = await actorOf(ctx, c, 'translate');
  const content = await openDesk(ctx, actor, c.req.param('translation'));
  return html(c, <DeskPage view={viewOf(c)} data={deskData(content, actor, c.var.t)} />);
}

/** The same as the page's own data, for a desk that has to read everything again. */
async function tellState(ctx: Context, c: OnDesk) {
  const actor = await actorOf(ctx, c, 'translate');
  const content = await openDesk(ctx, actor, c.req.param('translation'));
  return c.json(deskData(content, actor, c.var.t));
}

async function tellHistory(ctx: Context, c: OnPart) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const of = { blogId: blog.id, translationId: c.req.param('translation') };
  return c.json(await versionsOf(ctx.db, of, c.req.param('part')));
}

async function tellMemory(ctx: Context, c: OnPart, asked: typeof suggest | typeof translatedParts) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const of = { blogId: blog.id, translationId: c.req.param('translation') };
  const translation = await translationOf(ctx.db, of);
  const segment = translation && (await segmentOf(ctx.db, of, c.req.param('part')));
  if (!segment) throw refuse('not-found', 'desk.problem.no-translation');
  return c.json(await asked(ctx, blog.id, await sentenceOf(ctx, translation, segment)));
}

async function tellConcordance(ctx: Context, c: OnDesk) {
  const actor = await actorOf(ctx, c, 'translate');
  const asked = check(phraseSchema, c.req.query(), {});
  if (!asked.ok) throw refuse('invalid', asked.problems.phrase?.key ?? 'common.invalid');
  return c.json(await lookUp(ctx, actor, { ...asked.value, translationId: c.req.param('translation') }));
}

async function tellReadiness(ctx: Context, c: OnDesk) {
  const actor = await actorOf(ctx, c, 'publish');
  const parts = await partsOf(ctx, { blogId: actor.blog.id, translationId: c.req.param('translation') });
  if (!parts) throw refuse('not-found', 'desk.problem.no-translation');
  return c.json(await readinessOf(ctx, parts, actor.blog.rightsRule));
}

async function takeBack(ctx: Context, c: OnDesk) {
  const actor = await actorOf(ctx, c, 'publish');
  requireMay(actor, 'publish');
  return answer(c, await unpublish(ctx, actor, { translationId: c.req.param('translation') }));
}

type Schema<Body> = v.GenericSchema<unknown, Body>;
type Outcome = { ok: true } | { ok: false; reason: string };
type Action<Input> = (ctx: Context, actor: Actor, input: Input) => Promise<Outcome>;

async function change<Body extends object>(
  ctx: Context,
  c: OnDesk,
  schema: Schema<Body>,
  action: Action<Body & { translationId: string }>,
) {
  const actor = await actorOf(ctx, c, 'translate');
  const body = await bodyOf(c, schema);
  return answer(c, await action(ctx, actor, { ...body, translationId: c.req.param('translation') }));
}

async function ofSegment<Body extends object>(
  ctx: Context,
  c: OnPart,
  schema: Schema<Body>,
  action: Action<Body & { translationId: string; segmentId: string }>,
) {
  const segmentId = c.req.param('part');
  return change(ctx, c, schema, (inside, actor, input) => action(inside, actor, { ...input, segmentId }));
}

async function ofOwnBlock<Body extends object>(
  ctx: Context,
  c: OnPart,
  schema: Schema<Body>,
  action: Action<Body & { translationId: string; ownBlockId: string }>,
) {
  const ownBlockId = c.req.param('part');
  return change(ctx, c, schema, (inside, actor, input) => action(inside, actor, { ...input, ownBlockId }));
}

async function ofReport<Body extends object>(
  ctx: Context,
  c: OnPart,
  schema: Schema<Body>,
  action: Action<Body & { translationId: string; reportId: string }>,
) {
  const reportId = c.req.param('part');
  return change(ctx, c, schema, (inside, actor, input) => action(inside, actor, { ...input, reportId }));
}

async function bodyOf<Body>(c: Request<Env>, schema: Schema<Body>): Promise<Body> {
  const read = await readJson(c, schema);
  if (read.ok) return read.value;
  const problem = Object.values(read.problems)[0];
  throw refuse('invalid', problem?.key ?? 'common.invalid', problem?.params ?? {});
}

// What the answer means stands in its `reason`; the status says the same to caches, logs and people.
const statuses: Record<string, 409 | 410 | 422> = {
  conflict: 409,
  changed: 409,
  unchanged: 409,
  settled: 409,
  'not-published': 409,
  gone: 410,
};

function answer(c: Request<Env>, outcome: Outcome): Response {
  return c.json(outcome, outcome.ok ? 200 : (statuses[outcome.reason] ?? 422));
}
