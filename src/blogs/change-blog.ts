// Changes what a blog is called, where it lives and what it asks of a publish.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import type { SignedIn } from '../web/env.ts';
import { blogFor, type MemberBlog } from './blog-for.ts';
import { type ChangedBlog, saidLanguages } from './blog-schema.ts';
import { changePlace } from './places/change-place.ts';
import { isLedTo } from './places/store.ts';
import { anyBlogById, isTaken, lockBlogRow, updateBlog } from './store.ts';

export type BlogChange =
  | { ok: true; slug: string }
  | { ok: false; reason: 'slug-taken' | 'host-taken' | 'host-ours' | 'host-led-to' | 'host-under-ours' };

export async function changeBlog(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: ChangedBlog,
): Promise<BlogChange> {
  const host = input.host === '' ? null : input.host;
  if (host !== null && host === new URL(ctx.config.address).hostname)
    return { ok: false, reason: 'host-ours' };
  try {
    return await transact(ctx, (tx) => change(tx, actor, slug, input, host));
  } catch (error) {
    // Two at the same moment: the second finds it taken only when it writes, and looks again.
    if (ctx.dialect.isUniqueViolation(error)) return changeBlog(ctx, actor, slug, input);
    throw error;
  }
}

/** As it is once nobody else changes it: of two who rename it at once, the second remembers the name that the first gave. */
async function heldBlog(tx: Context, actor: SignedIn, slug: string): Promise<MemberBlog> {
  const { id } = await blogFor(tx, actor.id, slug, 'manage');
  await lockBlogRow(tx, id);
  const held = await anyBlogById(tx.db, id);
  return blogFor(tx, actor.id, held?.slug ?? slug, 'manage');
}

/** Names under the press's own are given out by whoever runs it: a reader takes `www.` for the press. */
function isGivenOut(tx: Context, actor: SignedIn, host: string): boolean {
  return host.endsWith(`.${new URL(tx.config.address).hostname}`) && !actor.operator;
}

async function change(
  tx: Context,
  actor: SignedIn,
  slug: string,
  input: ChangedBlog,
  host: string | null,
): Promise<BlogChange> {
  const blog = await heldBlog(tx, actor, slug);
  if (await isTaken(tx.db, 'slug', input.slug, blog.id)) return { ok: false, reason: 'slug-taken' };
  if (host !== null && (await isTaken(tx.db, 'host', host, blog.id)))
    return { ok: false, reason: 'host-taken' };
  // Readers of the blog that left would be led back here: in a circle, or to a stranger.
  if (host !== null && host !== blog.host && (await isLedTo(tx.db, host)))
    return { ok: false, reason: 'host-led-to' };
  if (host !== null && host !== blog.host && isGivenOut(tx, actor, host))
    return { ok: false, reason: 'host-under-ours' };
  const changed = {
    id: blog.id,
    slug: input.slug,
    host,
    name: input.blog_name,
    tagline: input.tagline,
    about: input.about,
    language: input.blog_language,
    sourceLanguages: saidLanguages(input),
    timeZone: input.time_zone,
    look: blog.look,
    rightsRule: input.rights_rule,
    reviewsRequiredAt: input.review_rule === 'required' ? (blog.reviewsRequiredAt ?? nowIso(tx)) : null,
  };
  await updateBlog(tx.db, changed, nowIso(tx));
  await changePlace(tx, blog.id, blog, changed);
  const fields = changedFields({ ...blog, timeZone: blog.readersZone }, changed);
  if (fields.length > 0) {
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.changed', detail: { fields } });
  }
  await emit(tx, { kind: 'blog.changed', blogId: blog.id });
  return { ok: true, slug: input.slug };
}

/** Which settings have another value now, by name; the values themselves stand nowhere but in the blog. */
function changedFields<Fields extends object>(before: Fields, after: Fields): string[] {
  const names = Object.keys(after) as (keyof Fields & string)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
