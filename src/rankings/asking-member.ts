// Which member of a blog asks, known by the session of the studio: their visits are no views, and their devices have one vote together.
import { sessionOf } from '../accounts/session-of.ts';
import { roleOf } from '../blogs/members/store.ts';
import type { Context } from '../platform/context.ts';

/** The person's id; null for everybody else. On a host of its own a blog is sent no session, and knows nobody. */
export async function askingMember(
  ctx: Context,
  token: string | undefined,
  blogId: string,
): Promise<string | null> {
  const session = token === undefined ? null : await sessionOf(ctx, token);
  if (session === null) return null;
  const { id } = session.person;
  return (await roleOf(ctx.db, blogId, id)) === undefined ? null : id;
}
