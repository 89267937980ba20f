// Stores what a person corrected about an article: its facts, its chain, the right to use it.
import { isDeepStrictEqual } from 'node:util';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import type { ChainLink, Rights } from '../posts/provenance.ts';
import { type Actor, requireTranslator } from './actor.ts';
import { withLink, withOwnLink } from './chain.ts';
import { countDocument } from './counts.ts';
import { type Article, articleOf, updateArticle } from './store.ts';

/** Everything the form on the article's screen says, the chain's own first link aside. */
export interface Correction {
  title: string;
  outletName: string;
  byline: string;
  publishedOn: string | null;
  language: string;
  licence: string;
  /** Of what was pasted or handed over; what was fetched keeps the address it was fetched from. */
  address: string | null;
  rights: Rights;
  /** New wording of links that are in the chain; others are left out of account. */
  links: Pick<ChainLink, 'id' | 'kind' | 'name' | 'title' | 'address' | 'date' | 'note'>[];
  /** A link the person wrote; null when its name was left empty. */
  newLink: ChainLink | null;
}

export type CorrectOutcome =
  | { ok: true; article: Article }
  /** Somebody else stored it after this form was drawn; `article` is what they stored. */
  | { ok: false; reason: 'conflict'; article: Article };

export interface CorrectInput {
  articleId: string;
  /** `updatedAt` of the article the form was drawn from. */
  seen: string;
  correction: Correction;
  /** A further change to store along, such as taking up a suggestion. */
  also?: (article: Article) => Article;
}

/**
 * Never overwrites what somebody else stored in between. A form that would change nothing, such as one sent twice, is
 * no conflict whenever it was drawn.
 */
export async function correctArticle(
  ctx: Context,
  actor: Actor,
  input: CorrectInput,
): Promise<CorrectOutcome> {
  requireTranslator(actor);
  const article = await articleOf(ctx.db, actor.blog.id, input.articleId);
  if (!article) throw refuse('not-found', 'sources.problem.gone');
  if (article.updatedAt !== input.seen) return unlessSame(article, input);
  const changed = { ...changedBy(article, input), updatedAt: nowIso(ctx) };
  if (await updateArticle(ctx.db, changed, input.seen)) return { ok: true, article: changed };
  const theirs = await articleOf(ctx.db, actor.blog.id, input.articleId);
  if (!theirs) throw refuse('not-found', 'sources.problem.gone');
  return unlessSame(theirs, input);
}

function changedBy(article: Article, { correction, also }: CorrectInput): Article {
  const corrected = withCorrection(article, correction);
  return also?.(corrected) ?? corrected;
}

function unlessSame(stored: Article, input: CorrectInput): CorrectOutcome {
  const same = isDeepStrictEqual(changedBy(stored, input), stored);
  return same ? { ok: true, article: stored } : { ok: false, reason: 'conflict', article: stored };
}

function withCorrection(article: Article, correction: Correction): Article {
  const { links, newLink, ...facts } = correction;
  const address = article.found.way === 'address' ? article.address : facts.address;
  const renamed = article.chain.map((link) => withWording(link, links));
  const chain = newLink ? withLink(renamed, newLink) : renamed;
  const stood = {
    outlet: facts.outletName,
    title: facts.title,
    address,
    publishedOn: facts.publishedOn,
  };
  const found =
    facts.language === article.language
      ? article.found
      : { ...article.found, counts: countDocument(article.document, facts.language) };
  return { ...article, ...facts, address, chain: withOwnLink(chain, stood), found };
}

function withWording(link: ChainLink, wordings: Correction['links']): ChainLink {
  const wording = wordings.find(({ id }) => id === link.id);
  if (!wording) return link;
  const { quote, segmentId, from } = link;
  return { ...wording, ...(quote ? { quote } : {}), ...(segmentId ? { segmentId } : {}), from };
}
