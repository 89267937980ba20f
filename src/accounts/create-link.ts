// One-time links: the owner's set-up, a way in, an invitation. Only the hash of the token is kept.
import type { Context } from '../platform/context.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import type { Role } from './permissions.ts';
import { insertLink } from './store.ts';

export type NewLink =
  | { purpose: 'set-up' }
  /** `days` where the link travels in a letter that waits to be read. */
  | { purpose: 'sign-in'; personId: string; days?: number }
  | { purpose: 'invitation'; blogId: string; role: Role; createdBy: string };

const HOUR = 60 * 60 * 1000;

/** How long each kind can be used, in milliseconds. */
const lifetimes = { 'set-up': 7 * 24 * HOUR, 'sign-in': 24 * HOUR, invitation: 7 * 24 * HOUR } as const;

/** Makes a link and returns its token, which is seen here and never again. */
export async function createLink(ctx: Context, link: NewLink): Promise<string> {
  const now = ctx.clock.now();
  const token = newToken();
  const days = link.purpose === 'sign-in' ? link.days : undefined;
  const lifetime = days === undefined ? lifetimes[link.purpose] : days * 24 * HOUR;
  await insertLink(ctx.db, {
    token_hash: hashToken(token),
    id: newId(now),
    purpose: link.purpose,
    person_id: link.purpose === 'sign-in' ? link.personId : null,
    blog_id: link.purpose === 'invitation' ? link.blogId : null,
    role: link.purpose === 'invitation' ? link.role : null,
    created_by: link.purpose === 'invitation' ? link.createdBy : null,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + lifetime).toISOString(),
    used_at: null,
    revoked_at: null,
  });
  return token;
}
