// Whether somebody who is here may begin a further blog: whoever runs the press always, others up to a number.
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { canMail } from '../../platform/mail.ts';
import type { SignedIn } from '../../web/env.ts';
import { pressSettings } from '../hosting/press-settings.ts';
import { countOwned } from './store.ts';
import { wayIn } from './way-in.ts';

export type MayBegin =
  | { ok: true }
  | { ok: false; reason: 'closed' | 'not-chosen' }
  | { ok: false; reason: 'most'; most: number };

export type Beginner = Pick<SignedIn, 'id' | 'operator'>;

/**
 * They have shown who they are, so `open` without mail is no hindrance to them. Where whoever runs the press chooses who begins,
 * that choice is shown by a first blog: being a member of another's is not enough.
 */
export async function mayBegin(ctx: Context, actor: Beginner): Promise<MayBegin> {
  if (actor.operator) return { ok: true };
  const { signUp, approves, mostBlogs } = await pressSettings(ctx);
  if (signUp === 'closed') return { ok: false, reason: 'closed' };
  const owned = await countOwned(ctx.db, actor.id);
  if (owned === 0 && (signUp === 'invitation' || approves)) return { ok: false, reason: 'not-chosen' };
  if (owned >= mostBlogs) return { ok: false, reason: 'most', most: mostBlogs };
  return { ok: true };
}

export async function requireMayBegin(ctx: Context, actor: Beginner): Promise<void> {
  const may = await mayBegin(ctx, actor);
  if (may.ok) return;
  if (may.reason === 'most') throw refuse('forbidden', 'sign-up.most', { most: may.most });
  throw refuse('forbidden', 'blogs.create.forbidden');
}

/** For the pages of the room of accounts that lead to a first or a further blog. */
export function beginnings(ctx: Context) {
  return {
    mayBegin: async (actor: Beginner) => (await mayBegin(ctx, actor)).ok,
    isOpen: async () => wayIn((await pressSettings(ctx)).signUp, canMail(ctx)) === 'open',
  };
}
