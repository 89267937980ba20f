// Who asks at a door of the studio, and on which blog.
import type { Context as Request } from 'hono';
import type { Capability } from '../accounts/permissions.ts';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { requirePerson } from '../web/session.ts';
import { type Actor, blogFor } from './blog-for.ts';

export async function actorOf(
  ctx: Context,
  c: Request<Env, '/:blog'>,
  capability: Capability,
): Promise<Actor> {
  const person = requirePerson(c);
  const blog = await blogFor(ctx, person.id, c.req.param('blog'), capability);
  return { id: person.id, name: person.name, blog };
}
