// The doors of old addresses that lead on.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../platform/context.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { pageAsked, pagesAround } from '../paging.ts';
import { actorOf } from '../routes-actor.ts';
import { addRedirect, redirectSchema, removeRedirect } from './change-redirects.ts';
import { RedirectsPage } from './redirects-page.tsx';
import { redirectsOf } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;

const PAGE_LENGTH = 100;

export function redirectRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/redirects', (c) => show(ctx, c));
  app.post('/studio/:blog/redirects', (c) => add(ctx, c));
  app.post('/studio/:blog/redirects/:id/removal', async (c) => {
    await removeRedirect(ctx, requirePerson(c), c.req.param('blog'), c.req.param('id'));
    return back(c);
  });
  return app;
}

async function show(ctx: Context, c: OnBlog, failed?: FormState) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const number = pageAsked(c.req.query('page'));
  const found = await redirectsOf(ctx.db, blog.id, PAGE_LENGTH + 1, (number - 1) * PAGE_LENGTH);
  const page = (
    <RedirectsPage
      view={viewOf(c)}
      blog={blog}
      redirects={found.slice(0, PAGE_LENGTH)}
      pages={pagesAround(number, found.length > PAGE_LENGTH)}
      form={failed ?? formOf()}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function add(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  const read = await readForm(c, redirectSchema);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems));
  const saved = await addRedirect(ctx, actor, c.req.param('blog'), read.value);
  if (saved.ok) return back(c);
  const problem = { key: `blogs.redirect.${saved.reason}` };
  return show(ctx, c, formOf(read.values, { [saved.field]: problem }));
}

function back(c: OnBlog) {
  return c.redirect(`/studio/${c.req.param('blog')}/redirects`, 303);
}
