// The banners of who takes part, kept for a while: thousands of pages elsewhere show them, and ask each time.
import { createHash } from 'node:crypto';
import { pressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import { primaryLanguage } from '../../../text/language.ts';
import { isLanguage, type Language, translator } from '../../../web/messages/index.ts';
import { rankingCategories, standingOf } from '../../reads.ts';
import { openParticipant } from '../../store.ts';
import { sharesOf } from '../../taking-part/store.ts';
import { type Banner, banners } from './banner-markup.ts';
import { drawBanner } from './draw-banner.ts';
import { languageOf } from './store.ts';

export interface ShownBanner {
  svg: string;
  etag: string;
}

type Pair = Record<Banner, ShownBanner>;

/** Tables change once an hour; a browser asks again after one as well. */
const KEPT_MS = 10 * 60 * 1000;
/** Participants whose banners are held. */
const MOST_KEPT = 2_000;
const kept = new WeakMap<Context['db'], Map<string, { until: number; pair: Pair }>>();

/** Null for who takes no part. One that is asked for often is drawn, and its place asked for, once in a while. */
export async function shownBanner(
  ctx: Context,
  participantId: string,
  banner: Banner,
): Promise<ShownBanner | null> {
  const now = ctx.clock.now().getTime();
  const held = kept.get(ctx.db) ?? new Map<string, { until: number; pair: Pair }>();
  kept.set(ctx.db, held);
  const known = held.get(participantId);
  if (known && known.until > now) return known.pair[banner];
  held.delete(participantId);
  const pair = await drawn(ctx, participantId);
  // What does not exist is not held: there are endless names for it.
  if (pair === null) return null;
  const [oldest] = held.keys();
  if (held.size >= MOST_KEPT && oldest !== undefined) held.delete(oldest);
  held.set(participantId, { until: now + KEPT_MS, pair });
  return pair[banner];
}

async function drawn(ctx: Context, id: string): Promise<Pair | null> {
  if (!(await openParticipant(ctx.db, id))) return null;
  const spoken = primaryLanguage((await languageOf(ctx.db, id)) ?? 'ja');
  const language: Language = isLanguage(spoken) ? spoken : 'en';
  const { name } = await pressSettings(ctx);
  const under = {
    vote: translator(language)('elsewhere.banner.vote'),
    place: await placeLine(ctx, id, language),
  };
  const pairs = banners.map((banner) => {
    const svg = drawBanner({ name, under: under[banner], language });
    return [banner, { svg, etag: `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"` }];
  });
  return Object.fromEntries(pairs) as Pair;
}

/** Of this week, in the category to which it gives most of its votes. */
async function placeLine(ctx: Context, id: string, language: Language): Promise<string> {
  const t = translator(language);
  const [first] = await sharesOf(ctx.db, id);
  const category = first && (await rankingCategories(ctx)).find((one) => one.id === first.category_id);
  const standing = await standingOf(ctx, id, 7, category?.id ?? '');
  if (standing === null) return t('elsewhere.banner.in');
  const { place } = standing.row;
  return category
    ? t('elsewhere.banner.place', { category: category.name, place })
    : t('elsewhere.banner.place-of-all', { place });
}
