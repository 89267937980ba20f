// The door of the settings of shared memories.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { many } from '../../web/fields.ts';
import { html, viewOf } from '../../web/page.ts';
import { chooseShares } from './choose-shares.ts';
import { SharesPage } from './shares-page.tsx';
import { blogsToShare, sharesOf } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;

const path = '/studio/:blog/settings/memory';
const choiceSchema = v.object({ blogs: many(v.string()) });

export function shareRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showShares(ctx, c));
  app.post(path, (c) => save(ctx, c));
  return app;
}

async function showShares(ctx: Context, c: OnBlog): Promise<Response> {
  const { id, blog } = await actorOf(ctx, c, 'manage');
  const shares = await sharesOf(ctx.db, blog.id);
  const own = await blogsToShare(ctx.db, blog.id, id);
  const saved = c.req.query('saved') !== undefined;
  return html(c, <SharesPage view={viewOf(c)} {...{ blog, shares, own, saved }} />);
}

async function save(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'manage');
  const read = await readForm(c, choiceSchema);
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  await chooseShares(ctx, actor, read.value.blogs);
  return c.redirect(`/studio/${actor.blog.slug}/settings/memory?saved`, 303);
}
