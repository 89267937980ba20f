// The doors of the page of the memory: its units, one of them, what is done to it.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import { correctUnit, removeUnit, restoreUnit } from '../../memory/change-unit.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { check, readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { lines, optionalLine } from '../../web/fields.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { findUnits } from './find-units.ts';
import { countUses, listedUnit, usesOfUnit } from './store.ts';
import { UnitPage } from './unit-page.tsx';
import { UnitsPage } from './units-page.tsx';

type OnBlog = Request<Env, '/:blog'>;
type OnUnit = Request<Env, '/:blog/:unit'>;

const path = '/studio/:blog/memory';
const LONGEST = 5_000;
const USES_SHOWN = 50;

export function unitRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showUnits(ctx, c));
  app.get(`${path}/:unit`, (c) => showUnit(ctx, c));
  app.post(`${path}/:unit`, (c) => correct(ctx, c));
  app.post(`${path}/:unit/removal`, (c) => remove(ctx, c));
  app.post(`${path}/:unit/restoration`, (c) => restore(ctx, c));
  return app;
}

/** A link that somebody shortened narrows nothing down rather than being refused. */
const askedSchema = v.object({
  words: v.fallback(optionalLine(200), ''),
  below: v.fallback(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)), Number.MAX_SAFE_INTEGER),
  removed: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
});

async function showUnits(ctx: Context, c: OnBlog): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'read');
  const asked = check(askedSchema, { ...c.req.query() }, {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  const { words, below, removed: id } = asked.value;
  const found = await findUnits(ctx, blog.id, { words, below });
  const removed = id === '' ? undefined : await listedUnit(ctx.db, blog.id, id);
  const isRemoved = removed?.removed_by != null && removed.replaced_by === null;
  const page = (
    <UnitsPage
      view={viewOf(c)}
      {...{ blog, words, ...found }}
      isLater={below !== Number.MAX_SAFE_INTEGER}
      removed={isRemoved ? removed : null}
    />
  );
  return html(c, page);
}

interface Failed {
  form: FormState;
  overtaken?: boolean;
}

async function showUnit(
  ctx: Context,
  c: OnUnit,
  id = c.req.param('unit'),
  failed?: Failed,
): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'read');
  const unit = await listedUnit(ctx.db, blog.id, id);
  if (!unit) throw refuse('not-found', 'units.gone');
  if (unit.replaced_by !== null) return c.redirect(`/studio/${blog.slug}/memory/${unit.replaced_by}`, 303);
  const page = (
    <UnitPage
      view={viewOf(c)}
      {...{ blog, unit }}
      form={failed?.form ?? formOf({ source: unit.source_text, target: unit.target_text })}
      uses={await usesOfUnit(ctx.db, blog.id, unit.id, USES_SHOWN)}
      count={await countUses(ctx.db, blog.id, unit.id)}
      saved={c.req.query('saved') !== undefined}
      overtaken={failed?.overtaken ?? false}
    />
  );
  return html(c, page, failed ? (failed.overtaken ? 409 : 422) : 200);
}

const text = v.pipe(lines(LONGEST), v.minLength(1, 'common.required'));
const unitSchema = v.object({ source: text, target: text });

async function correct(ctx: Context, c: OnUnit): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const id = c.req.param('unit');
  const read = await readForm(c, unitSchema);
  if (!read.ok) return showUnit(ctx, c, id, { form: formOf(read.values, read.problems) });
  const changed = await correctUnit(ctx, actor, id, read.value);
  if (changed.ok) return c.redirect(`/studio/${actor.blog.slug}/memory/${changed.id}?saved`, 303);
  // What was typed comes back beside what stands there now, to be saved over it or not.
  return showUnit(ctx, c, changed.id ?? id, { form: formOf(read.values), overtaken: true });
}

async function remove(ctx: Context, c: OnUnit): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const done = await removeUnit(ctx, actor, c.req.param('unit'));
  if (!done.ok) throw refuse('conflict', 'units.gone');
  return c.redirect(`/studio/${actor.blog.slug}/memory?removed=${done.id}`, 303);
}

async function restore(ctx: Context, c: OnUnit): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const done = await restoreUnit(ctx, actor, c.req.param('unit'));
  if (!done.ok) throw refuse('conflict', 'units.gone');
  return c.redirect(`/studio/${actor.blog.slug}/memory/${done.id}`, 303);
}
