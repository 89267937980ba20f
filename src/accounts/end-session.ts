// Ends sessions: this one at sign-out, one of the list, or all the others.
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import type { SignedIn } from '../web/env.ts';
import { recordOfPerson } from './log/record.ts';
import { endSession as end, endSessions } from './store.ts';

/** Somebody else's session is not found by the query, so nothing happens. */
export async function endSession(ctx: Context, actor: SignedIn, sessionId: string): Promise<void> {
  await end(ctx.db, actor.id, sessionId, nowIso(ctx));
}

export async function endOtherSessions(ctx: Context, actor: SignedIn): Promise<void> {
  await transact(ctx, async (tx) => {
    await endSessions(tx.db, actor.id, nowIso(tx), actor.sessionId);
    await recordOfPerson(tx, { personId: actor.id, by: actor.id, act: 'sign-in.sessions-ended' });
  });
}
