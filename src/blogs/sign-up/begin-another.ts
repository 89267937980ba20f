// A further blog of somebody who is here already: up to the number that the press allows, or one more by an invitation.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { Problems } from '../../web/door.ts';
import { insertNewBlog } from '../create-blog.ts';
import { type PressSettings, pressSettings } from '../hosting/press-settings.ts';
import { findInvitation } from './invite-to-begin.ts';
import { type Beginner, requireMayBegin } from './may-begin.ts';
import type { FurtherBlog } from './sign-up-schema.ts';
import { isSlugHeld, keepAgreement, lockPerson, takeInvitation, termsAgreedBy } from './store.ts';
import { termsNow, termsProblems } from './wishes.ts';

export type BegunAnother = { ok: true; slug: string } | { ok: false; problems: Problems };

const taken: BegunAnother = { ok: false, problems: { slug: { key: 'blogs.slug.taken' } } };

/** `token` is of an invitation, where they came by one. */
export async function beginAnother(
  ctx: Context,
  actor: Beginner,
  input: FurtherBlog,
  token: string | null,
): Promise<BegunAnother> {
  const settings = await pressSettings(ctx);
  const asksTerms = await mustAgree(ctx, actor, settings);
  const problems = asksTerms ? termsProblems(input.terms, settings) : {};
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  try {
    return await transact(ctx, async (tx) => {
      await lockPerson(tx, actor.id);
      const invitation = token === null ? null : await findInvitation(tx, token);
      if (!invitation) await requireMayBegin(tx, actor);
      if (await isSlugHeld(tx.db, input.slug, '')) return taken;
      const made = await insertNewBlog(tx, actor.id, input);
      if (!made.ok) return taken;
      if (invitation && !(await takeInvitation(tx.db, invitation.id, nowIso(tx)))) {
        throw refuse('not-found', 'accounts.link.spent');
      }
      const termsAt = asksTerms ? termsNow(settings) : null;
      if (termsAt !== null) await keepAgreement(tx.db, actor.id, termsAt, nowIso(tx));
      return { ok: true, slug: made.slug };
    });
  } catch (error) {
    // Two at the same moment: the second finds the path taken only when it writes.
    if (ctx.dialect.isUniqueViolation(error)) return taken;
    throw error;
  }
}

/** Whether the terms have to be agreed to: there are some, they are new to this person, and not this person's own. */
export async function mustAgree(ctx: Context, actor: Beginner, settings: PressSettings): Promise<boolean> {
  if (actor.operator || settings.terms === '') return false;
  return (
    settings.termsChangedAt === null || (await termsAgreedBy(ctx.db, actor.id)) !== settings.termsChangedAt
  );
}
