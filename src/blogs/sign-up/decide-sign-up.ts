// Whoever runs the press lets somebody in who asked, or does not. Either way a letter tells them.
import { createLink } from '../../accounts/create-link.ts';
import { type Operator, requireOperator } from '../../accounts/operator.ts';
import { personByEmail } from '../../accounts/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { insertNewBlog } from '../create-blog.ts';
import { pressSettings } from '../hosting/press-settings.ts';
import { type Begun, beginWithBlog } from './begin.ts';
import { blogOf, personOf } from './kept-wishes.ts';
import { sayLetIn, sayRefused } from './letters.ts';
import { isSlugHeld, keepAgreement, lockWaitingSignUp, type SignUpRow, updateSignUp } from './store.ts';

export type Approved =
  /** `link` lets them in once; null when a letter carries it. */
  { ok: true; link: string | null } | { ok: false; reason: 'slug-taken' | 'shut-out' };

/** `slug` is another address, where the one they wished for was taken in the meantime. */
export async function approveSignUp(
  ctx: Context,
  actor: Operator,
  id: string,
  slug?: string,
): Promise<Approved> {
  requireOperator(actor);
  try {
    return await transact(ctx, async (tx) => {
      const waiting = await lockWaiting(tx, id);
      const row = { ...waiting, slug: slug ?? waiting.slug };
      const begun = await begin(tx, row);
      if (!begun.ok) return { ok: false, reason: begun.reason === 'shut-out' ? 'shut-out' : 'slug-taken' };
      await updateSignUp(tx.db, id, {
        ...{ slug: row.slug, password_hash: null, blog_id: begun.blogId },
        ...{ decided_at: nowIso(tx), decided_by: actor.id },
      });
      return { ok: true, link: await tell(tx, row, begun.personId) };
    });
  } catch (error) {
    // Another blog took the address, or they came in by another way, at the very same moment.
    if (ctx.dialect.isUniqueViolation(error)) return { ok: false, reason: 'slug-taken' };
    throw error;
  }
}

type Made = Begun | { ok: false; reason: 'shut-out' };

/** Their address is known to be theirs: whoever came to the press by another way in the meantime gets the blog as well. */
async function begin(tx: Context, row: SignUpRow): Promise<Made> {
  const person = await personByEmail(tx.db, row.email);
  if (!person) {
    return beginWithBlog(tx, {
      person: personOf(row),
      blog: blogOf(row),
      termsAt: row.terms_at,
      signUpId: row.id,
    });
  }
  if (person.disabled_at !== null) return { ok: false, reason: 'shut-out' };
  if (await isSlugHeld(tx.db, row.slug, row.id)) return { ok: false, reason: 'slug-taken' };
  const made = await insertNewBlog(tx, person.id, blogOf(row));
  if (!made.ok) return made;
  if (row.terms_at !== null) await keepAgreement(tx.db, person.id, row.terms_at, nowIso(tx));
  return { ok: true, personId: person.id, blogId: made.id, slug: made.slug };
}

async function tell(tx: Context, row: SignUpRow, personId: string): Promise<string | null> {
  const { address } = tx.config;
  const token = await createLink(tx, { purpose: 'sign-in', personId, days: 7 });
  const link = `${address}/sign-in/link/${token}`;
  const to = { press: (await pressSettings(tx)).name, email: row.email, language: row.language };
  const sent = await sayLetIn(tx, to, { blog: row.blog_name, address: `${address}/${row.slug}/`, link });
  return sent ? null : link;
}

/** What they wrote stays for as long as it is kept; what would open an account does not. */
export async function refuseSignUp(ctx: Context, actor: Operator, id: string, reason: string): Promise<void> {
  requireOperator(actor);
  await transact(ctx, async (tx) => {
    const row = await lockWaiting(tx, id);
    const decided = { decided_at: nowIso(tx), decided_by: actor.id, refused_for: reason };
    await updateSignUp(tx.db, id, { ...decided, password_hash: null });
    const to = { press: (await pressSettings(tx)).name, email: row.email, language: row.language };
    await sayRefused(tx, to, { blog: row.blog_name, reason });
  });
}

async function lockWaiting(tx: Context, id: string): Promise<SignUpRow> {
  const row = await lockWaitingSignUp(tx, id);
  if (!row) throw refuse('not-found', 'sign-up.decided');
  return row;
}
