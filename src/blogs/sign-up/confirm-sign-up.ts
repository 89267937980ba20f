// The link of the letter: the address is theirs. They are in, or wait for somebody to look.
import { verifyPassword } from '../../accounts/password.ts';
import { activeOperators, personByEmail } from '../../accounts/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { hashToken } from '../../platform/ids.ts';
import { type PressSettings, pressSettings } from '../hosting/press-settings.ts';
import { beginWithBlog, whatWasTaken } from './begin.ts';
import { blogOf, personOf } from './kept-wishes.ts';
import { sayWaits } from './letters.ts';
import {
  countWaiting,
  isSlugHeld,
  lockOpenSignUp,
  openSignUp,
  type SignUpRow,
  takeInvitation,
  updateSignUp,
  waitsByEmail,
} from './store.ts';

export type Confirmed =
  | { ok: true; next: 'in'; personId: string; slug: string; way: 'password' | 'passkey' }
  | { ok: true; next: 'waiting' }
  | { ok: false; reason: 'wrong-password' | 'slug-taken' | 'email-taken' | 'waits-already' };

/** What the letter's link is about; looking does not use it, because mail programs look at every address. */
export async function findSignUp(ctx: Context, token: string): Promise<SignUpRow & { isSlugHeld: boolean }> {
  const row = await openSignUp(ctx.db, hashToken(token), nowIso(ctx));
  if (!row) throw refuse('not-found', 'sign-up.link.spent');
  return { ...row, isSlugHeld: await isSlugHeld(ctx.db, row.slug, row.id) };
}

/**
 * The password is asked for once more: else who signs up with an address that is another's has only to wait until that
 * other follows the link, and then shares an account with them.
 */
export async function confirmSignUp(
  ctx: Context,
  token: string,
  said: { password: string; slug?: string | undefined },
): Promise<Confirmed> {
  const found = await findSignUp(ctx, token);
  if (found.password_hash !== null && !(await verifyPassword(said.password, found.password_hash))) {
    return { ok: false, reason: 'wrong-password' };
  }
  const settings = await pressSettings(ctx);
  if (settings.signUp === 'closed' || (settings.signUp !== 'open' && found.invitation_id === null)) {
    throw refuse('forbidden', 'sign-up.not-open');
  }
  const waits = settings.approves && found.invitation_id === null;
  try {
    return await transact(ctx, async (tx): Promise<Confirmed> => {
      const open = await lockOpenSignUp(tx, hashToken(token), nowIso(tx));
      if (!open) throw refuse('not-found', 'sign-up.link.spent');
      // Only where the first wish was taken is there another.
      const held = await isSlugHeld(tx.db, open.slug, open.id);
      const row = { ...open, slug: (held ? said.slug : undefined) ?? open.slug };
      return waits ? wait(tx, row, settings) : comeIn(tx, row);
    });
  } catch (error) {
    if (!ctx.dialect.isUniqueViolation(error)) throw error;
    return whatWasTaken(ctx, found.email);
  }
}

async function comeIn(tx: Context, row: SignUpRow): Promise<Confirmed> {
  const beginning = { person: personOf(row), blog: blogOf(row), termsAt: row.terms_at, signUpId: row.id };
  const begun = await beginWithBlog(tx, beginning);
  if (!begun.ok) return begun;
  const now = nowIso(tx);
  if (row.invitation_id !== null && !(await takeInvitation(tx.db, row.invitation_id, now))) {
    throw refuse('not-found', 'accounts.link.spent');
  }
  await updateSignUp(tx.db, row.id, {
    ...{ slug: row.slug, password_hash: null, blog_id: begun.blogId },
    ...{ confirmed_at: now, decided_at: now },
  });
  const way = row.password_hash === null ? 'passkey' : 'password';
  return { ok: true, next: 'in', personId: begun.personId, slug: begun.slug, way };
}

async function wait(tx: Context, row: SignUpRow, settings: PressSettings): Promise<Confirmed> {
  if (await personByEmail(tx.db, row.email)) return { ok: false, reason: 'email-taken' };
  if (await waitsByEmail(tx.db, row.email)) return { ok: false, reason: 'waits-already' };
  if (await isSlugHeld(tx.db, row.slug, row.id)) return { ok: false, reason: 'slug-taken' };
  const isFirst = (await countWaiting(tx.db)) === 0;
  await updateSignUp(tx.db, row.id, { slug: row.slug, confirmed_at: nowIso(tx) });
  // A letter for the first that waits is enough: who follows stands beside them when somebody comes to look.
  if (isFirst) {
    for (const operator of await activeOperators(tx.db)) {
      await sayWaits(tx, { press: settings.name, ...operator });
    }
  }
  return { ok: true, next: 'waiting' };
}
