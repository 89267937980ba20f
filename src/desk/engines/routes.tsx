// The doors of the settings of draft engines.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { type Problems, readForm, type Values } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import type { Actor } from '../actor.ts';
import { nameOf } from '../reads.ts';
import { monthOf } from './budget.ts';
import {
  addEngine,
  allowEngine,
  changeEngine,
  type EngineInput,
  type EngineOutcome,
  heldEngine,
  removeEngine,
} from './change-engines.ts';
import { engineSchema } from './engine-fields.ts';
import { EnginePage } from './engine-page.tsx';
import { EnginesPage } from './engines-page.tsx';
import { type KindOfEngine, kindOf } from './kinds.ts';
import { detailsOf } from './open-engine.ts';
import { type EngineRow, enginesOf, sentIn } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnEngine = Request<Env, '/:blog/:id'>;

const path = '/studio/:blog/engines';

export function engineRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => list(ctx, c));
  app.post(path, (c) => add(ctx, c));
  app.get(`${path}/:id`, (c) => show(ctx, c));
  app.post(`${path}/:id`, (c) => change(ctx, c));
  app.post(`${path}/:id/consent`, (c) => allow(ctx, c, true));
  app.post(`${path}/:id/consent/removal`, (c) => allow(ctx, c, false));
  app.post(`${path}/:id/removal`, (c) => remove(ctx, c));
  return app;
}

/** With `?kind=` the form of a new one. */
async function list(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'manage');
  const kind = kindOf(c.req.query('kind') ?? '');
  if (kind) return newEngine(c, actor, kind, formOf({ name: c.var.t(`engines.kind.${kind.kind}`) }));
  const engines = await enginesOf(ctx.db, actor.blog.id);
  const sent = await sentIn(ctx.db, actor.blog.id, monthOf(ctx));
  return html(c, <EnginesPage view={viewOf(c)} blog={actor.blog} engines={engines} sent={sent} />);
}

function newEngine(c: OnBlog, actor: Actor, kind: KindOfEngine, form: FormState, status: 200 | 422 = 200) {
  const page = <EnginePage view={viewOf(c)} blog={actor.blog} kind={kind} engine={null} form={form} />;
  return html(c, page, status);
}

async function add(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'manage');
  const { values, problems, outcome } = await settled(c, (input) => addEngine(ctx, actor, input));
  if (outcome) return c.redirect(`/studio/${actor.blog.slug}/engines/${outcome.id}`, 303);
  const kind = kindOf(String(values.kind ?? ''));
  if (!kind) throw refuse('invalid', 'common.choose');
  return newEngine(c, actor, kind, formOf(values, problems), 422);
}

async function show(ctx: Context, c: OnEngine) {
  const actor = await actorOf(ctx, c, 'manage');
  const engine = await heldEngine(ctx, actor, c.req.param('id'));
  return page(ctx, c, actor, engine, formOf(valuesOf(engine)));
}

async function change(ctx: Context, c: OnEngine) {
  const actor = await actorOf(ctx, c, 'manage');
  const engine = await heldEngine(ctx, actor, c.req.param('id'));
  const { values, problems, outcome } = await settled(c, (input) =>
    changeEngine(ctx, actor, engine.id, input),
  );
  if (outcome) return c.redirect(`/studio/${actor.blog.slug}/engines/${engine.id}`, 303);
  return page(ctx, c, actor, engine, formOf(values, problems), 422);
}

async function allow(ctx: Context, c: OnEngine, allowed: boolean) {
  const actor = await actorOf(ctx, c, 'manage');
  await allowEngine(ctx, actor, c.req.param('id'), allowed);
  return c.redirect(`/studio/${actor.blog.slug}/engines/${c.req.param('id')}`, 303);
}

async function remove(ctx: Context, c: OnEngine) {
  const actor = await actorOf(ctx, c, 'manage');
  await removeEngine(ctx, actor, c.req.param('id'));
  return c.redirect(`/studio/${actor.blog.slug}/engines`, 303);
}

async function settled(
  c: OnBlog,
  action: (input: EngineInput) => Promise<EngineOutcome>,
): Promise<{ values: Values; problems: Problems; outcome: { id: string } | null }> {
  const read = await readForm(c, engineSchema);
  // A key is not sent back to the browser, whatever else was wrong.
  const { key: _, account: __, ...values } = read.values;
  if (!read.ok) return { values, problems: read.problems, outcome: null };
  const outcome = await action(read.value);
  return outcome.ok
    ? { values, problems: {}, outcome }
    : { values, problems: outcome.problems, outcome: null };
}

async function page(
  ctx: Context,
  c: OnEngine,
  actor: Actor,
  engine: EngineRow,
  form: FormState,
  status: 200 | 422 = 200,
) {
  const kind = kindOf(engine.kind);
  if (!kind) throw refuse('not-found', 'engines.problem.gone');
  const allowedBy = await nameOf(ctx.db, engine.consent_by);
  const view = viewOf(c);
  return html(
    c,
    <EnginePage {...{ view, kind, engine, form }} blog={actor.blog} allowedBy={allowedBy} />,
    status,
  );
}

function valuesOf(engine: EngineRow): Values {
  const { region = '', location = '', model = '', whole = false } = detailsOf(engine);
  return {
    kind: engine.kind,
    name: engine.name,
    address: engine.address,
    budget: engine.budget === null ? '' : String(engine.budget),
    whole: whole ? 'yes' : '',
    region,
    location,
    model,
  };
}
