// Coming in by a one-time link that the operator's command printed.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { hashToken } from '../platform/ids.ts';
import { type LinkRow, openLink, personById, revokeOtherLinks, takeLink } from './store.ts';
import type { LinksTable } from './tables.ts';

/**
 * The link, if it can still be used; looking does not use it, because mail programs and virus scanners open every
 * address they see.
 */
export async function findLink(
  ctx: Context,
  purpose: LinksTable['purpose'],
  token: string,
): Promise<LinkRow> {
  const link = await openLink(ctx.db, hashToken(token), purpose, nowIso(ctx));
  if (!link) throw refuse('not-found', 'accounts.link.spent');
  return link;
}

/** Uses the link up, or refuses when somebody was faster. Call it in the transaction of what it is used for. */
export async function consumeLink(
  tx: Context,
  purpose: LinksTable['purpose'],
  token: string,
): Promise<LinkRow> {
  const link = await takeLink(tx.db, hashToken(token), purpose, nowIso(tx));
  if (!link) throw refuse('not-found', 'accounts.link.spent');
  return link;
}

/** Uses the link up and revokes every other open link of its purpose: of several, one counts. */
export async function consumeOnlyLink(
  tx: Context,
  purpose: LinksTable['purpose'],
  token: string,
): Promise<void> {
  await revokeOtherLinks(tx, purpose, hashToken(token), nowIso(tx));
  await consumeLink(tx, purpose, token);
}

/** The id of the person the link lets in. */
export async function signInByLink(ctx: Context, token: string): Promise<string> {
  const link = await consumeLink(ctx, 'sign-in', token);
  const person = link.person_id === null ? undefined : await personById(ctx.db, link.person_id);
  if (!person || person.disabled_at !== null) throw refuse('not-found', 'accounts.link.spent');
  return person.id;
}
