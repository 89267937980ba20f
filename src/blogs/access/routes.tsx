// The doors at which an owner decides who may read a blog.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { readForm } from '../../web/door.ts';
import type { Env, SignedIn } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { blogFor } from '../blog-for.ts';
import { actorOf } from '../routes-actor.ts';
import { AccessPage } from './access-page.tsx';
import { closeBlog, lockBlog, openBlog, passwordSchema, unlockBlog } from './change-access.ts';
import { accessAt } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;

export function accessRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/access', (c) => show(ctx, c));
  app.post('/studio/:blog/access/password', (c) => setPassword(ctx, c));
  app.post('/studio/:blog/access/password/removal', (c) => after(c, ctx, unlockBlog));
  app.post('/studio/:blog/access/closing', (c) => after(c, ctx, closeBlog));
  app.post('/studio/:blog/access/opening', (c) => after(c, ctx, openBlog));
  return app;
}

async function show(ctx: Context, c: OnBlog, form?: FormState) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const access = await accessAt(ctx.db, blog.slug);
  if (!access) throw refuse('not-found', 'web.problem.not-found.do');
  const page = (
    <AccessPage
      view={viewOf(c)}
      blog={blog}
      access={access}
      form={form ?? formOf()}
      done={c.req.query('done')}
    />
  );
  return html(c, page, form ? 422 : 200);
}

async function setPassword(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  const slug = c.req.param('blog');
  await blogFor(ctx, actor.id, slug, 'manage');
  const read = await readForm(c, passwordSchema);
  if (!read.ok) return show(ctx, c, formOf({}, read.problems));
  await lockBlog(ctx, actor, slug, read.value.blog_password);
  return saved(c);
}

async function after(
  c: OnBlog,
  ctx: Context,
  change: (ctx: Context, actor: SignedIn, slug: string) => Promise<void>,
) {
  await change(ctx, requirePerson(c), c.req.param('blog'));
  return saved(c);
}

function saved(c: OnBlog) {
  return c.redirect(`/studio/${c.req.param('blog')}/access?done=saved`, 303);
}
