// Secret links that show a draft to somebody without an account, for some days: made, revoked, and looked up.
import { record } from '../../accounts/log/record.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { hashToken, newId, newToken } from '../../platform/ids.ts';
import { type Actor, requireMay } from '../actor.ts';
import {
  deleteLinksBefore,
  insertLink,
  linkByHash,
  type PreviewLinkRow,
  revokeLink,
  type Subject,
} from './store.ts';

/** Days for which a link may be made; the first that is offered is a week. */
export const LINK_DAYS = [7, 1, 30] as const;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The token of the link, which is kept nowhere. The caller has seen that the subject is there. */
export async function createPreviewLink(
  ctx: Context,
  actor: Actor,
  subject: Subject,
  { days, name }: { days: number; name: string },
): Promise<string> {
  requireMay(actor, 'translate');
  const token = newToken();
  await transact(ctx, async (tx) => {
    await insertLink(tx.db, {
      blog_id: subject.blogId,
      id: newId(tx.clock.now()),
      token_hash: hashToken(token),
      kind: subject.kind,
      subject_id: subject.id,
      created_by: actor.id,
      created_at: nowIso(tx),
      expires_at: isoFromNow(tx, days * DAY_MS),
      revoked_at: null,
    });
    const on = { id: subject.id, name };
    await record(tx, { blogId: subject.blogId, by: actor.id, act: 'post.link-made', on });
  });
  return token;
}

export async function revokePreviewLink(
  ctx: Context,
  actor: Actor,
  subject: Subject,
  { linkId, name }: { linkId: string; name: string },
): Promise<void> {
  requireMay(actor, 'translate');
  await transact(ctx, async (tx) => {
    const revoked = await revokeLink(tx.db, subject, linkId, nowIso(tx));
    if (!revoked) throw refuse('not-found', 'posts.links.gone');
    const on = { id: subject.id, name };
    await record(tx, { blogId: subject.blogId, by: actor.id, act: 'post.link-ended', on });
  });
}

/** What a token opens, or that it opens nothing any more; null for one that never was. */
export async function linkBehind(
  ctx: Context,
  blogId: string,
  token: string,
): Promise<{ open: true; link: PreviewLinkRow } | { open: false } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await linkByHash(ctx.db, blogId, hashToken(token));
  if (!link) return null;
  const isOpen = link.revoked_at === null && link.expires_at > nowIso(ctx);
  return isOpen ? { open: true, link } : { open: false };
}

/** Kept for a while after their end, so that they can still say that it has come. */
const KEPT_MS = 90 * DAY_MS;

/** A daily chore. */
export async function forgetPreviewLinks(ctx: Context): Promise<void> {
  await deleteLinksBefore(ctx.db, isoFromNow(ctx, -KEPT_MS));
}
