// Signs somebody in who has just been made, or has just shown that an address is theirs.
import type { Context as Request } from 'hono';
import { endSession } from '../accounts/end-session.ts';
import { openSession } from '../accounts/open-session.ts';
import type { Context } from '../platform/context.ts';
import type { Env } from '../web/env.ts';
import { giveSession } from '../web/session.ts';

/** Ends the session that the browser had before, and goes on to `next`. */
export async function enter(
  ctx: Context,
  c: Request<Env>,
  personId: string,
  next: string,
): Promise<Response> {
  if (c.var.person) await endSession(ctx, c.var.person, c.var.person.sessionId);
  const userAgent = c.req.header('user-agent') ?? '';
  giveSession(c, ctx, await openSession(ctx, { personId, way: 'link', userAgent }));
  return c.redirect(next, 303);
}
