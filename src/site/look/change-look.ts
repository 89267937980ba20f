// Changes how a blog looks. What is asked for is tried first: colours for contrast, styles for what they may not do.
import { record } from '../../accounts/log/record.ts';
import { blogFor } from '../../blogs/blog-for.ts';
import type { Look, LookIcon } from '../../blogs/look/look.ts';
import { checkStyles, type StyleRefusal } from '../../blogs/look/own-styles.ts';
import { replaceStyles, updateLook } from '../../blogs/look/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { addPicture } from '../../posts/add-picture.ts';
import { roomSaid } from '../../posts/pictures/room.ts';
import { noteUses } from '../../posts/pictures/uses.ts';
import type { Problem } from '../../web/door.ts';
import type { SignedIn } from '../../web/env.ts';
import { accentOf, type LookInput } from './look-schema.ts';
import { makeIcon } from './make-icon.ts';
import { pictureChoice } from './store.ts';

export interface Tried {
  look: Look;
  styles: { source: string; checked: string };
}

export type TriedLook =
  | { ok: true; tried: Tried }
  | { ok: false; field: string; problem: Problem; near?: string }
  | { ok: false; refused: StyleRefusal[] };

/** What a look would be, without keeping it. `icon` was made of the picture that the input names. */
export async function tryLook(
  ctx: Context,
  blogId: string,
  input: LookInput,
  icon: LookIcon | null,
): Promise<TriedLook> {
  const read = accentOf(input);
  if (!read.ok) {
    const { problem, near } = read;
    return { ok: false, field: 'own_accent', problem, ...(near === undefined ? {} : { near }) };
  }
  const picture = input.cover === '' ? undefined : await pictureChoice(ctx.db, blogId, input.cover);
  if (input.cover !== '' && !picture) {
    return { ok: false, field: 'cover', problem: { key: 'site.look.cover.gone' } };
  }
  if (input.icon !== '' && icon === null) {
    return { ok: false, field: 'icon', problem: { key: 'site.look.cover.gone' } };
  }
  const { css, refused } = checkStyles(input.styles);
  if (refused.length > 0 && !input.without_refused) return { ok: false, refused };
  const look: Look = {
    scheme: input.scheme,
    spine: input.spine,
    typeface: input.typeface,
    width: input.width,
    accent: read.accent,
    cover: picture ? { ...picture, alt: input.cover_alt } : null,
    icon,
    sideBelow: input.side_below,
  };
  return { ok: true, tried: { look, styles: { source: input.styles, checked: css } } };
}

export async function changeLook(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: LookInput,
): Promise<TriedLook> {
  // Cutting a picture takes a while: nobody else waits for it.
  const { id, look } = await blogFor(ctx, actor.id, slug, 'manage');
  const icon = await makeIcon(ctx, id, input.icon, look.icon);
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    const result = await tryLook(tx, blog.id, input, icon);
    if (!result.ok) return result;
    const now = nowIso(tx);
    await updateLook(tx.db, blog.id, result.tried.look, now);
    await replaceStyles(tx.db, blog.id, result.tried.styles, now);
    const { cover } = result.tried.look;
    const shown = [cover, icon].flatMap((one) => (one === null ? [] : [one.pictureId]));
    const use = { blogId: blog.id, kind: 'look' as const, userId: blog.id };
    await noteUses(tx.db, use, { main: [...new Set(shown)] });
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.look' });
    await emit(tx, { kind: 'blog.changed', blogId: blog.id });
    return result;
  });
}

export type CoverAdded = { ok: true; pictureId: string } | { ok: false; problem: Problem };

/** Takes a picture in, to be chosen as the header. */
export async function addCover(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  bytes: Uint8Array,
): Promise<CoverAdded> {
  const blog = await blogFor(ctx, actor.id, slug, 'manage');
  const added = await addPicture(ctx, { id: actor.id, blog }, bytes);
  if (!added.ok) {
    const params = added.reason === 'full' ? roomSaid(added) : {};
    return { ok: false, problem: { key: `posts.picture.${added.reason}`, params } };
  }
  return { ok: true, pictureId: added.picture.pictureId };
}
