// The tags of a blog: renamed, one put into another, deleted. Links to what is gone lead on where there is somewhere to go.
import * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import { shownName, wordOf } from '../../text/word.ts';
import type { SignedIn } from '../../web/env.ts';
import { line } from '../../web/fields.ts';
import { leadOn, leaveAddress } from '../addresses/store.ts';
import { blogFor } from '../blog-for.ts';
import { lockBlogRow } from '../store.ts';
import { deleteTag, forgetName, moveTagged, type TagRow, tagOf, tagsBySlug, updateTag } from './store.ts';

const name = v.pipe(
  line(60),
  v.transform(shownName),
  v.check((typed) => wordOf(typed) !== '', 'blogs.tag.no-letters'),
);

export const renamingSchema = v.object({ tag_name: name });
export const mergingSchema = v.object({ tag_into: name });

export type TagSaved = { ok: true } | { ok: false; reason: 'taken' | 'unknown' | 'same' };

/** A name of another width or case keeps the address; any other leaves the old one behind. */
export function renameTag(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  to: string,
): Promise<TagSaved> {
  return changing(ctx, actor, slug, id, async (tx, tag) => {
    const word = wordOf(to);
    const [other] = word === tag.slug ? [] : await tagsBySlug(tx.db, tag.blog_id, [word]);
    if (other) return { ok: false, reason: 'taken' };
    await updateTag(tx.db, tag, { name: to, slug: word });
    if (word !== tag.slug) await leaveAddress(tx.db, tag.blog_id, 'tag', id, { from: tag.slug, to: word });
    return { ok: true, act: 'tag.changed', named: to };
  });
}

/** Every post with the tag has the other one instead, and so has whoever types its name from now on. */
export function mergeTag(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  into: string,
): Promise<TagSaved> {
  return changing(ctx, actor, slug, id, async (tx, tag) => {
    const [other] = await tagsBySlug(tx.db, tag.blog_id, [wordOf(into)]);
    if (!other) return { ok: false, reason: 'unknown' };
    if (other.id === id) return { ok: false, reason: 'same' };
    await moveTagged(tx.db, tag.blog_id, id, other.id);
    await deleteTag(tx.db, tag.blog_id, id);
    await leadOn(tx.db, tag.blog_id, 'tag', id, other.id);
    await leaveAddress(tx.db, tag.blog_id, 'tag', other.id, { from: tag.slug, to: other.slug });
    return { ok: true, act: 'tag.changed', named: other.name };
  });
}

/** The posts stay; they only lose the tag. */
export async function removeTag(ctx: Context, actor: SignedIn, slug: string, id: string): Promise<void> {
  await changing(ctx, actor, slug, id, async (tx, tag) => {
    await deleteTag(tx.db, tag.blog_id, id);
    await leadOn(tx.db, tag.blog_id, 'tag', id, null);
    await forgetName(tx.db, tag.blog_id, (typed) => wordOf(typed) === tag.slug);
    return { ok: true, act: 'tag.deleted', named: tag.name };
  });
}

type Changed =
  | { ok: true; act: 'tag.changed' | 'tag.deleted'; named: string }
  | Exclude<TagSaved, { ok: true }>;

/** The transaction around every change: permission, the tag as it stands, the record, the event. */
async function changing(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  change: (tx: Context, tag: TagRow) => Promise<Changed>,
): Promise<TagSaved> {
  return transact(ctx, async (tx) => {
    const { id: blogId } = await blogFor(tx, actor.id, slug, 'edit');
    await lockBlogRow(tx, blogId);
    const tag = await tagOf(tx.db, blogId, id);
    if (!tag) throw refuse('not-found', 'blogs.tag.gone');
    const done = await change(tx, tag);
    if (!done.ok) return done;
    await record(tx, { blogId, by: actor.id, act: done.act, on: { id, name: done.named } });
    await emit(tx, { kind: 'tag.changed', blogId });
    return { ok: true };
  });
}
