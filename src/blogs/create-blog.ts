// Makes a blog. Its maker becomes its owner.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';
import type { SignedIn } from '../web/env.ts';
import { type NewBlog, saidLanguages } from './blog-schema.ts';
import { plainLook } from './look/look.ts';
import { insertMember } from './members/store.ts';
import { insertBlog, isTaken } from './store.ts';

export type CreatedBlog = { ok: true; id: string; slug: string } | { ok: false; reason: 'slug-taken' };

export async function createBlog(ctx: Context, actor: SignedIn, input: NewBlog): Promise<CreatedBlog> {
  if (!actor.operator) throw refuse('forbidden', 'blogs.create.forbidden');
  try {
    return await transact(ctx, (tx) => insertNewBlog(tx, actor.id, input));
  } catch (error) {
    // Two at the same moment: the second finds the path taken only when it writes.
    if (ctx.dialect.isUniqueViolation(error)) return { ok: false, reason: 'slug-taken' };
    throw error;
  }
}

/** The part that set-up shares: who makes it has been found worthy already. */
export async function insertNewBlog(tx: Context, ownerId: string, input: NewBlog): Promise<CreatedBlog> {
  const id = newId(tx.clock.now());
  if (await isTaken(tx.db, 'slug', input.slug, id)) return { ok: false, reason: 'slug-taken' };
  const now = nowIso(tx);
  const blog = {
    id,
    slug: input.slug,
    host: null,
    name: input.blog_name,
    tagline: '',
    about: '',
    language: input.blog_language,
    sourceLanguages: saidLanguages(input),
    timeZone: input.time_zone,
    look: plainLook,
    rightsRule: 'warn' as const,
    reviewsRequiredAt: null,
  };
  await insertBlog(tx.db, blog, now);
  await insertMember(tx.db, id, ownerId, 'owner', now);
  const on = { id, name: input.blog_name };
  await record(tx, { blogId: id, by: ownerId, act: 'settings.created', on });
  await emit(tx, { kind: 'blog.changed', blogId: id });
  return { ok: true, id, slug: input.slug };
}
