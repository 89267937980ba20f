// The doors of a blog's banner slots.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../platform/context.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { placeSchema } from '../arranging/place.ts';
import { blogFor } from '../blog-for.ts';
import { actorOf } from '../routes-actor.ts';
import { BannersPage } from './banners-page.tsx';
import { addBanner, bannerSchema, changeBanner, moveBanner, removeBanner } from './change-banners.ts';
import { bannersOf } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnBanner = Request<Env, '/:blog/:id'>;

export function bannerRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/banners', (c) => show(ctx, c));
  app.post('/studio/:blog/banners', (c) => add(ctx, c));
  app.post('/studio/:blog/banners/:id', (c) => save(ctx, c));
  app.post('/studio/:blog/banners/:id/place', (c) => move(ctx, c));
  app.post('/studio/:blog/banners/:id/removal', (c) => remove(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, failed?: { id: string | null; form: FormState }) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const banners = await bannersOf(ctx.db, blog.id);
  const page = <BannersPage view={viewOf(c)} blog={blog} banners={banners} {...(failed ? { failed } : {})} />;
  return html(c, page, failed ? 422 : 200);
}

async function add(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  const slug = c.req.param('blog');
  await blogFor(ctx, actor.id, slug, 'manage');
  const read = await readForm(c, bannerSchema);
  if (!read.ok) return show(ctx, c, { id: null, form: formOf(read.values, read.problems) });
  const saved = await addBanner(ctx, actor, slug, read.value);
  if (saved.ok) return back(c);
  return show(ctx, c, { id: null, form: formOf(read.values, { [saved.field]: saved.problem }) });
}

async function save(ctx: Context, c: OnBanner) {
  const actor = requirePerson(c);
  const [slug, id] = [c.req.param('blog'), c.req.param('id')];
  await blogFor(ctx, actor.id, slug, 'manage');
  const read = await readForm(c, bannerSchema);
  if (!read.ok) return show(ctx, c, { id, form: formOf(read.values, read.problems) });
  const saved = await changeBanner(ctx, actor, slug, id, read.value);
  if (saved.ok) return back(c);
  return show(ctx, c, { id, form: formOf(read.values, { [saved.field]: saved.problem }) });
}

async function move(ctx: Context, c: OnBanner) {
  const actor = requirePerson(c);
  const read = await readForm(c, placeSchema);
  if (read.ok) await moveBanner(ctx, actor, c.req.param('blog'), c.req.param('id'), read.value);
  return back(c);
}

async function remove(ctx: Context, c: OnBanner) {
  await removeBanner(ctx, requirePerson(c), c.req.param('blog'), c.req.param('id'));
  return back(c);
}

function back(c: OnBlog) {
  return c.redirect(`/studio/${c.req.param('blog')}/banners`, 303);
}
