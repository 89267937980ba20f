// Opens a session: a random token for the cookie, its hash for the table.
import type { Context } from '../platform/context.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import { SESSION_SECONDS } from '../web/session.ts';
import { describeAgent } from './agent.ts';
import { insertSession } from './store.ts';
import type { SessionWay } from './tables.ts';

/** Opens a session and returns the token for its cookie; only the token's hash is kept. */
export async function openSession(
  ctx: Context,
  input: { personId: string; way: SessionWay; userAgent: string },
): Promise<string> {
  const now = ctx.clock.now();
  const token = newToken();
  await insertSession(ctx.db, {
    token_hash: hashToken(token),
    id: newId(now),
    person_id: input.personId,
    agent: describeAgent(input.userAgent),
    way: input.way,
    created_at: now.toISOString(),
    seen_at: now.toISOString(),
    expires_at: sessionEnd(now),
    ended_at: null,
  });
  return token;
}

/** When a session used now would end. */
export function sessionEnd(now: Date): string {
  return new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString();
}
