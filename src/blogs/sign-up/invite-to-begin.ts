// Invitations to begin a blog: a link for one, good for two weeks, that its maker can take back.
import { type Operator, requireOperator } from '../../accounts/operator.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { hashToken, newId, newToken } from '../../platform/ids.ts';
import { pressSettings } from '../hosting/press-settings.ts';
import { insertInvitation, openInvitation, type openInvitations, revokeInvitation } from './store.ts';

/** Milliseconds that an invitation can be used. */
const VALID_MS = 14 * 24 * 60 * 60 * 1000;

export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number];

/** The token of the link, which is seen here and never again. */
export async function inviteToBegin(ctx: Context, actor: Operator, note: string): Promise<string> {
  requireOperator(actor);
  if ((await pressSettings(ctx)).signUp === 'closed') throw refuse('conflict', 'sign-up.invite.closed');
  const token = newToken();
  await insertInvitation(ctx.db, {
    token_hash: hashToken(token),
    id: newId(ctx.clock.now()),
    note,
    created_by: actor.id,
    created_at: nowIso(ctx),
    expires_at: isoFromNow(ctx, VALID_MS),
    used_at: null,
    revoked_at: null,
  });
  return token;
}

export async function takeInvitationBack(ctx: Context, actor: Operator, id: string): Promise<void> {
  requireOperator(actor);
  await revokeInvitation(ctx.db, id, nowIso(ctx));
}

/** What an open link is for; looking does not use it. While sign-up is closed none of them leads in. */
export async function findInvitation(ctx: Context, token: string): Promise<OpenInvitation> {
  const { signUp } = await pressSettings(ctx);
  const found = signUp === 'closed' ? undefined : await openInvitation(ctx.db, hashToken(token), nowIso(ctx));
  if (!found) throw refuse('not-found', 'accounts.link.spent');
  return found;
}
