// Lets go of sign-ups that nobody confirmed, and in time of those that were decided and of spent invitations.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { deleteInvitationsBefore, deleteSignUpsBefore } from './store.ts';

/** Milliseconds that a decision can be looked up. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** A daily chore. */
export async function forgetSignUps(ctx: Context): Promise<void> {
  const before = isoFromNow(ctx, -KEPT_MS);
  await deleteSignUpsBefore(ctx.db, { expired: nowIso(ctx), decided: before });
  await deleteInvitationsBefore(ctx.db, before);
}
