// Makes a blog. Its maker becomes its owner.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';
import { type NewBlog, saidLanguages } from './blog-schema.ts';
import { plainLook } from './look/look.ts';
import { insertMember } from './members/store.ts';
import { insertBlog, isTaken } from './store.ts';

export type CreatedBlog = { ok: true; id: string; slug: string } | { ok: false; reason: 'slug-taken' };

/** Who makes it has been found worthy already: by the link of a set-up, by signing up, as an operator. */
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
