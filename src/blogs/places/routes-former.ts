// Leads members on who come to the studio of a blog by a path that it had before: from a bookmark, or an old mail.
import type { MiddlewareHandler } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { Env } from '../../web/env.ts';
import { slugOfFormer } from './store.ts';

/** Put it before every door under `/studio/:blog`. It asks the database only where there was nothing. */
export function leadMembersOn(ctx: Context): MiddlewareHandler<Env, '/studio/:blog/*'> {
  return async (c, next) => {
    await next();
    const { person } = c.var;
    if (c.res.status !== 404 || c.req.method !== 'GET' || !person) return;
    const former = c.req.param('blog');
    const slug = await slugOfFormer(ctx.db, former, person.id);
    if (slug === undefined) return;
    const { pathname, search } = new URL(c.req.url);
    const behind = pathname.slice(`/studio/${former}`.length);
    c.res = c.redirect(`/studio/${slug}${behind}${search}`, 303);
  };
}
