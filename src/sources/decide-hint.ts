// Answers a suggested source: yes puts it into the chain, no puts it away.
import { linkFromHint, withLink, withoutLink } from './chain.ts';
import type { Article } from './store.ts';

export function withHintAdded(article: Article, hintId: string): Article {
  const hint = article.found.hints.find(({ id, decision }) => id === hintId && decision === null);
  if (!hint) return article;
  const chain = withLink(article.chain, linkFromHint(hint));
  return { ...withDecision(article, hintId, 'added'), chain };
}

export function withHintDismissed(article: Article, hintId: string): Article {
  return withDecision(article, hintId, 'dismissed');
}

/** Takes a link out of the chain; one that was suggested becomes a suggestion again. */
export function withLinkRemoved(article: Article, linkId: string): Article {
  return { ...withDecision(article, linkId, null), chain: withoutLink(article.chain, linkId) };
}

function withDecision(article: Article, hintId: string, decision: 'added' | 'dismissed' | null): Article {
  const hints = article.found.hints.map((hint) => (hint.id === hintId ? { ...hint, decision } : hint));
  return { ...article, found: { ...article.found, hints } };
}
