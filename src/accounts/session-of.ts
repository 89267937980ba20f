// The person behind a session token, and the sliding end of the session.
import type { Context } from '../platform/context.ts';
import { hashToken } from '../platform/ids.ts';
import { isLanguage } from '../web/messages/index.ts';
import type { LiveSession } from '../web/session.ts';
import { sessionEnd } from './open-session.ts';
import { liveSession, renewSession } from './store.ts';

/** Milliseconds between two writes of `seen_at`: reading a page should not cost a write each time. */
const RENEW_AFTER = 60 * 60 * 1000;

export async function sessionOf(ctx: Context, token: string): Promise<LiveSession | null> {
  const now = ctx.clock.now();
  const tokenHash = hashToken(token);
  const row = await liveSession(ctx.db, tokenHash, now.toISOString());
  if (!row) return null;
  const renewed = now.getTime() - Date.parse(row.seen_at) >= RENEW_AFTER;
  if (renewed) await renewSession(ctx.db, tokenHash, now.toISOString(), sessionEnd(now));
  const person = {
    id: row.id,
    name: row.name,
    email: row.email,
    language: isLanguage(row.language) ? row.language : null,
    theme: row.theme,
    operator: row.operator_since !== null,
    sessionId: row.session_id,
  };
  return { person, renewed };
}
