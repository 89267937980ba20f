// Takes another reading of the same page for the article; the present one stays on offer.
import type { StoredReading } from './brought.ts';
import type { Article } from './store.ts';

/** Leaves a confirmed article as it is, because translations hang on its blocks. */
export function withReading(article: Article, name: string): Article {
  const chosen = article.found.alternatives.find((other) => other.name === name);
  if (!chosen || article.confirmedAt !== null) return article;
  const { document, found } = article;
  const present: StoredReading = { name: found.reading, document, counts: found.counts };
  const others = found.alternatives.filter((other) => other !== chosen);
  return {
    ...article,
    document: chosen.document,
    found: { ...found, counts: chosen.counts, reading: chosen.name, alternatives: [...others, present] },
  };
}
