// Sends an old address to a page of the blog, and lets it go again.
import * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import type { SignedIn } from '../../web/env.ts';
import { line } from '../../web/fields.ts';
import { blogFor } from '../blog-for.ts';
import { lockBlogRow } from '../store.ts';
import { fromPath, toPath } from './path.ts';
import { countRedirects, deleteRedirect, putRedirects, redirectFrom } from './store.ts';

export const redirectSchema = v.object({ from_path: line(1500), to_path: line(1500) });
export type RedirectInput = v.InferOutput<typeof redirectSchema>;

/** A blog that moved here brings one for each of its pages; more than this is a mistake. */
const MOST = 200_000;

export type RedirectSaved =
  | { ok: true }
  | { ok: false; field: 'from_path' | 'to_path'; reason: 'no-path' | 'outside' | 'same' | 'circle' };

export async function addRedirect(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: RedirectInput,
): Promise<RedirectSaved> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    await lockBlogRow(tx, blog.id);
    const from = fromPath(input.from_path);
    if (from === null) return { ok: false, field: 'from_path', reason: 'no-path' };
    const to = toPath(input.to_path, blog.address);
    if (to === null) return { ok: false, field: 'to_path', reason: 'outside' };
    if (to === from) return { ok: false, field: 'to_path', reason: 'same' };
    if (await leadsBack(tx, blog.id, from, to)) return { ok: false, field: 'to_path', reason: 'circle' };
    if ((await countRedirects(tx.db, blog.id)) >= MOST) throw refuse('invalid', 'blogs.redirect.many');
    const id = newId(tx.clock.now());
    await putRedirects(tx.db, [
      { blog_id: blog.id, id, from_path: from, to_path: to, created_at: nowIso(tx) },
    ]);
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.redirects', on: { name: from } });
    await emit(tx, { kind: 'redirect.changed', blogId: blog.id });
    return { ok: true };
  });
}

export async function removeRedirect(ctx: Context, actor: SignedIn, slug: string, id: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    const from = await deleteRedirect(tx.db, blog.id, id);
    if (from === undefined) throw refuse('not-found', 'blogs.redirect.gone');
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.redirects', on: { name: from } });
    await emit(tx, { kind: 'redirect.changed', blogId: blog.id });
  });
}

/** Whether the way from a page would come back to where it began; longer ways than this nobody follows. */
async function leadsBack(tx: Context, blogId: string, from: string, to: string): Promise<boolean> {
  let at: string | null = to;
  for (let steps = 0; at !== null && steps < 20; steps++) {
    if (at === from) return true;
    at = await redirectFrom(tx.db, blogId, at);
  }
  return at !== null;
}
