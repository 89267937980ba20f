// Tells the settings whether a blog's own name leads to the press, once that was looked up.
import { Hono } from 'hono';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { Env } from '../../web/env.ts';
import { viewOf } from '../../web/page.ts';
import type { MemberBlog } from '../blog-for.ts';
import { actorOf } from '../routes-actor.ts';
import type { HostLookups } from './host-lookup.ts';
import { type BlogNames, hostSaid } from './place-notes.tsx';
import { formerPlacesOf } from './store.ts';

export function placeRoutes(ctx: Context, lookups: HostLookups): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/settings/host', async (c) => {
    const { blog } = await actorOf(ctx, c, 'manage');
    if (blog.host === null) throw refuse('not-found', 'web.problem.not-found.do');
    c.header('Cache-Control', 'no-store');
    return c.text(hostSaid(viewOf(c), blog.host, await lookups.fresh(blog.host)));
  });
  return app;
}

/** For the settings; nothing here waits for a name server. */
export async function namesOf(ctx: Context, blog: MemberBlog, lookups: HostLookups): Promise<BlogNames> {
  const former = await formerPlacesOf(ctx.db, blog.id);
  return { former, found: blog.host === null ? null : lookups.last(blog.host) };
}
