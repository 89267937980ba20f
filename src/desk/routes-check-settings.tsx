// The doors of the page on which a blog chooses its checks.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { ticked } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { checkFormSchema, checksFrom, choicesOf, valuesOf } from './checks/check-form.ts';
import { saveChecks } from './checks/save-checks.ts';
import { blogChecksOf } from './checks/settings.ts';
import { CheckSettingsPage } from './checks/settings-page.tsx';

type OnBlog = Request<Env, '/:blog'>;

export function checkSettingsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/checks', (c) => show(ctx, c));
  app.post('/studio/:blog/checks', (c) => save(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, form?: FormState): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'edit');
  const choices = choicesOf(blog);
  const filled = form ?? formOf(valuesOf(await blogChecksOf(ctx, blog.id), choices));
  const saved = c.req.query('saved') !== undefined;
  const page = <CheckSettingsPage {...{ view: viewOf(c), blog, choices, saved }} form={filled} />;
  return html(c, page, form ? 422 : 200);
}

const schema = v.object({ ...checkFormSchema.entries, reset: ticked });

async function save(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  const { blog } = actor;
  const read = await readForm(c, schema);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems));
  const before = await blogChecksOf(ctx, blog.id);
  const { reset, manner, spellings, readings } = read.value;
  const form = reset ? { manner, spellings, readings } : read.value;
  const said = checksFrom(form, choicesOf(blog), before);
  if (!said.ok) return show(ctx, c, formOf(read.values, said.problems));
  await saveChecks(ctx, actor, said.checks);
  return c.redirect(`/studio/${blog.slug}/checks?saved`, 303);
}
