// The banner slots of a blog: filled, moved and emptied by its owner alone.
import * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import type { Problem } from '../../web/door.ts';
import type { SignedIn } from '../../web/env.ts';
import { line } from '../../web/fields.ts';
import { type NewPlace, placed } from '../arranging/place.ts';
import { blogFor } from '../blog-for.ts';
import { lockBlogRow } from '../store.ts';
import { checkMarkup, MOST_MARKUP } from './plain-markup.ts';
import { type Banner, bannersOf, replaceBanners } from './store.ts';

export const bannerPlaces = ['article', 'side', 'foot'] as const;
export const bannerWays = ['plain', 'frame'] as const;

/** More than these a reader sees as one. */
const MOST_BANNERS = 12;

const size = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.regex(/^(?:[1-9]\d{0,3})?$/, 'blogs.banner.size.invalid'),
  v.transform((text) => (text === '' ? null : Number(text))),
);

export const bannerSchema = v.object({
  name: line(60),
  place: v.picklist(bannerPlaces, 'common.choose'),
  way: v.picklist(bannerWays, 'common.choose'),
  // Not trimmed, not normalised: what is pasted is kept.
  markup: v.pipe(
    v.string('common.required'),
    v.maxLength(MOST_MARKUP, 'common.too-long'),
    v.check((text) => text.trim() !== '', 'common.required'),
    v.check((text) => !text.includes('\0'), 'common.invalid'),
  ),
  width: size,
  height: size,
});
export type BannerInput = v.InferOutput<typeof bannerSchema>;

export type BannerSaved = { ok: true } | { ok: false; field: string; problem: Problem };

export async function addBanner(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: BannerInput,
): Promise<BannerSaved> {
  const saved = problemOf(input);
  if (saved) return saved;
  await changing(ctx, actor, slug, (tx, all) => {
    if (all.length >= MOST_BANNERS) throw refuse('invalid', 'blogs.banner.many', { max: MOST_BANNERS });
    return [...all, { id: newId(tx.clock.now()), ...input }];
  });
  return { ok: true };
}

export async function changeBanner(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  input: BannerInput,
): Promise<BannerSaved> {
  const problem = problemOf(input);
  if (problem) return problem;
  await changing(ctx, actor, slug, (_, all) => {
    required(all, id);
    return all.map((banner) => (banner.id === id ? { id, ...input } : banner));
  });
  return { ok: true };
}

export async function moveBanner(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
  place: NewPlace,
): Promise<void> {
  await changing(ctx, actor, slug, (_, all) => {
    return placed(all, required(all, id), place);
  });
}

export async function removeBanner(ctx: Context, actor: SignedIn, slug: string, id: string): Promise<void> {
  await changing(ctx, actor, slug, (_, all) => {
    required(all, id);
    return all.filter((banner) => banner.id !== id);
  });
}

/** Room is kept for every picture and frame before it comes, so that no text moves. */
function problemOf(input: BannerInput): Extract<BannerSaved, { ok: false }> | null {
  const isSized = input.width !== null && input.height !== null;
  if (input.way === 'frame') {
    return isSized ? null : { ok: false, field: 'width', problem: { key: 'blogs.banner.size.frame' } };
  }
  const checked = checkMarkup(input.markup);
  if (!checked.ok) {
    const problem = { key: `blogs.banner.refused.${checked.reason}`, params: { what: checked.what } };
    return { ok: false, field: 'markup', problem };
  }
  const needsSize = checked.pictures > 0 && !checked.sized && !isSized;
  return needsSize ? { ok: false, field: 'width', problem: { key: 'blogs.banner.size.pictures' } } : null;
}

type Stored = Omit<Banner, 'hosts'>;

async function changing(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  change: (tx: Context, all: Banner[]) => Stored[],
): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    await lockBlogRow(tx, blog.id);
    await replaceBanners(tx.db, blog.id, change(tx, await bannersOf(tx.db, blog.id)), nowIso(tx));
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.banners' });
    await emit(tx, { kind: 'blog.changed', blogId: blog.id });
  });
}

function required(all: readonly Banner[], id: string): Banner {
  const found = all.find((banner) => banner.id === id);
  if (!found) throw refuse('not-found', 'blogs.banner.gone');
  return found;
}
