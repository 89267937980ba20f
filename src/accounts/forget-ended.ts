// Lets go of ended sessions, spent links and old challenges.
import { isoFromNow, nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { deleteChallengesBefore, deleteLinksBefore, deleteSessionsBefore } from './store.ts';

/** Milliseconds that an ended session or a spent link is kept: long enough to look into a complaint. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export async function forgetEndedAccess(ctx: Context): Promise<void> {
  const before = isoFromNow(ctx, -KEPT_MS);
  await deleteSessionsBefore(ctx.db, before);
  await deleteLinksBefore(ctx.db, before);
  await deleteChallengesBefore(ctx.db, nowIso(ctx));
}
