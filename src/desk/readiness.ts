// What still keeps a translation from being published, and what a person should have read before.
import type { Context } from '../platform/context.ts';
import type { ChainLink } from '../posts/provenance.ts';
import { isSlugTaken } from '../posts/store.ts';
import type { Article } from '../sources/store.ts';
import type { Parts } from './assemble.ts';
import { undecidedOf } from './drift/store.ts';
import type { ArticleLack, Block, Readiness } from './schemas.ts';
import { isReviewed, stateOf } from './segment-state.ts';
import { reviewsRequired } from './together/store.ts';

/** `rule` is the blog's: whether a publish without rights is warned about or blocked. */
export async function readinessOf(ctx: Context, parts: Parts, rule: 'warn' | 'block'): Promise<Readiness> {
  const { translation, article, segments } = parts;
  const { blog_id, slug, post_id } = translation;
  const slugTaken = slug !== '' && (await isSlugTaken(ctx.db, blog_id, slug, post_id));
  const { rights } = article;
  const unfinished = segments.filter((row) => stateOf(row) === 'open' || stateOf(row) === 'draft');
  const blocks: Block[] = [];
  if (unfinished.length > 0) blocks.push({ what: 'sentences', segmentIds: unfinished.map((row) => row.id) });
  else if (!segments.some((row) => stateOf(row) === 'confirmed')) blocks.push({ what: 'empty' });
  const removed = await undecidedOf(ctx.db, { blogId: blog_id, translationId: translation.id });
  if (removed.length > 0) blocks.push({ what: 'removed', segmentIds: removed });
  const unread = segments.filter((row) => stateOf(row) === 'confirmed' && !isReviewed(row));
  if (unread.length > 0 && (await reviewsRequired(ctx.db, blog_id))) {
    blocks.push({ what: 'reviews', segmentIds: unread.map((row) => row.id) });
  }
  if (translation.title === '') blocks.push({ what: 'title' });
  if (slug === '') blocks.push({ what: 'slug' });
  else if (slugTaken) blocks.push({ what: 'slug-taken' });
  blocks.push(...lacksOf(article, rule).map((what) => ({ what })));
  return { blocks, warnings: rights.kind === 'none' && rule === 'warn' ? ['rights'] : [] };
}

/** What the article itself lacks; it is put right on the article's screen, not on the desk. */
export function lacksOf(article: Pick<Article, 'chain' | 'rights'>, rule: 'warn' | 'block'): ArticleLack[] {
  const { chain, rights } = article;
  const lacks: ArticleLack[] = hasSource(chain) ? [] : ['source'];
  if (rights.kind === 'asking') lacks.push('asking');
  if (rights.kind === 'none' && rule === 'block') lacks.push('rights');
  return lacks;
}

/** Somebody is named as the source, or said to have no name; a chain of blanks is no source. */
function hasSource(chain: ChainLink[]): boolean {
  return chain.some((link) => link.kind === 'unnamed' || link.name.trim() !== '');
}
