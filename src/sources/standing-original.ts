// The original of a translation that was published before: as it stands in the post, or as it was got from its address.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { DocumentJson } from '../text/document.ts';
import { openingText } from '../text/opening.ts';
import { withOwnLink } from './chain.ts';
import { outletIdFor } from './confirm-article.ts';
import { countDocument } from './counts.ts';
import { type Article, insertArticle, lockArticle, updateArticle } from './store.ts';

export interface StandingOriginal {
  blogId: string;
  id: string;
  /** What is said of it; '' and null where nobody said. */
  title: string;
  outlet: string;
  address: string | null;
  /** BCP 47. */
  language: string;
  document: DocumentJson;
  broughtBy: string;
}

/** Letters of a title that a text without one gets from how it begins. */
const LONGEST_OPENING = 60;

/** In a transaction. A person has looked at it where it stood, so it is confirmed; done twice it is there once. */
export async function keepOriginal(tx: Context, original: StandingOriginal): Promise<void> {
  const { blogId, id, language, document, address } = original;
  if (await lockArticle(tx, blogId, id)) return;
  const now = nowIso(tx);
  const title = original.title || openingText(document, LONGEST_OPENING);
  const facts = { title, byline: '', outlet: original.outlet, published: null, language, licence: '' };
  const article: Article = {
    ...{ blogId, id, snapshotId: null, outletId: null, address, title, byline: '', language },
    ...{ outletName: original.outlet, publishedOn: null, licence: '', document, rights: { kind: 'none' } },
    chain: withOwnLink([], { outlet: original.outlet, title: original.title, address, publishedOn: null }),
    found: {
      ...{ way: 'paste', fileName: null, proposed: facts, counts: countDocument(document, language) },
      ...{ hints: [], reading: 'readability', alternatives: [] },
    },
    ...{ broughtBy: original.broughtBy, broughtAt: now, updatedAt: now, confirmedAt: now },
  };
  await insertArticle(tx.db, { ...article, outletId: await outletIdFor(tx, article) });
}

/** In a transaction. One that was got is confirmed by the person who wants it beside their translation; what it lacks they said. */
export async function confirmOriginal(
  tx: Context,
  { blogId, id }: { blogId: string; id: string },
  said: Pick<StandingOriginal, 'title' | 'outlet'>,
): Promise<Article | null> {
  const article = await lockArticle(tx, blogId, id);
  if (!article) return null;
  if (article.confirmedAt !== null) return article;
  const title = article.title || said.title || openingText(article.document, LONGEST_OPENING);
  const outletName = article.outletName || said.outlet;
  const { address, publishedOn } = article;
  const named: Article = {
    ...{ ...article, title, outletName, confirmedAt: nowIso(tx), updatedAt: nowIso(tx) },
    chain: withOwnLink(article.chain, { outlet: outletName, title, address, publishedOn }),
  };
  const confirmed = { ...named, outletId: await outletIdFor(tx, named) };
  await updateArticle(tx.db, confirmed, article.updatedAt);
  return confirmed;
}
