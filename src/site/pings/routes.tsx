// The doors of update pings.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { blogFor } from '../../blogs/blog-for.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { addTarget, removeTarget, targetSchema, tellAgain } from './change-targets.ts';
import { PingsPage } from './pings-page.tsx';
import { newestPings, targetsOf } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnTarget = Request<Env, '/:blog/:id'>;

/** Pings whose outcome is shown. */
const SHOWN = 50;

const againSchema = v.object({ post: v.pipe(v.string(), v.maxLength(60)) });

export function pingRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/pings', (c) => show(ctx, c));
  app.post('/studio/:blog/pings', (c) => add(ctx, c));
  app.post('/studio/:blog/pings/:id/removal', (c) => remove(ctx, c));
  app.post('/studio/:blog/pings/:id/again', (c) => again(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, form?: FormState) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const page = (
    <PingsPage
      view={viewOf(c)}
      blog={blog}
      targets={await targetsOf(ctx.db, blog.id)}
      pings={await newestPings(ctx.db, blog.id, SHOWN)}
      form={form ?? formOf({ way: 'extended' })}
    />
  );
  return html(c, page, form ? 422 : 200);
}

async function add(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  await blogFor(ctx, actor.id, c.req.param('blog'), 'manage');
  const read = await readForm(c, targetSchema);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems));
  await addTarget(ctx, actor, c.req.param('blog'), read.value);
  return back(c);
}

async function remove(ctx: Context, c: OnTarget) {
  await removeTarget(ctx, requirePerson(c), c.req.param('blog'), c.req.param('id'));
  return back(c);
}

async function again(ctx: Context, c: OnTarget) {
  const actor = requirePerson(c);
  await blogFor(ctx, actor.id, c.req.param('blog'), 'manage');
  const read = await readForm(c, againSchema);
  if (!read.ok) throw refuse('not-found', 'site.pings.gone');
  const key = { targetId: c.req.param('id'), postId: read.value.post };
  await tellAgain(ctx, actor, c.req.param('blog'), key);
  return back(c);
}

function back(c: OnBlog) {
  return c.redirect(`/studio/${c.req.param('blog')}/pings`, 303);
}
