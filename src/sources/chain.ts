// The chain from the article back to who spoke: pure changes of a list of links.
import type { ChainLink } from '../posts/provenance.ts';
import type { Hint } from './brought.ts';

/** What the first link of every chain says: where the article itself stood. */
export interface Stood {
  outlet: string;
  title: string;
  address: string | null;
  publishedOn: string | null;
}

/** Id of the link that is the article's own outlet. It follows the article's fields and cannot be taken out. */
export const OWN_LINK = 'article';

/** The chain with its first link as the article's fields say; an article without any outlet has none. */
export function withOwnLink(chain: readonly ChainLink[], stood: Stood): ChainLink[] {
  const others = chain.filter((link) => link.id !== OWN_LINK);
  const name = stood.outlet || hostOf(stood.address);
  if (name === '') return others;
  const own: ChainLink = {
    id: OWN_LINK,
    kind: 'outlet',
    name,
    ...(stood.title ? { title: stood.title } : {}),
    ...(stood.address ? { address: stood.address } : {}),
    ...(stood.publishedOn ? { date: stood.publishedOn.slice(0, 10) } : {}),
    from: 'article',
  };
  return [own, ...others];
}

/** Outlets stand before the people they heard, so a new outlet goes before the first person. */
export function withLink(chain: readonly ChainLink[], link: ChainLink): ChainLink[] {
  const firstPerson = chain.findIndex((other) => other.kind !== 'outlet');
  const at = link.kind === 'outlet' && firstPerson >= 0 ? firstPerson : chain.length;
  return chain.toSpliced(at, 0, link);
}

export function withoutLink(chain: readonly ChainLink[], id: string): ChainLink[] {
  return chain.filter((link) => link.id !== id || id === OWN_LINK);
}

/** Moves a link one place nearer (-1) or farther (1); the article's own link stays first. */
export function withLinkMoved(chain: readonly ChainLink[], id: string, by: -1 | 1): ChainLink[] {
  const from = chain.findIndex((link) => link.id === id);
  const link = chain[from];
  const to = from + by;
  if (!link || link.id === OWN_LINK || to >= chain.length || to < 0) return [...chain];
  if (chain[to]?.id === OWN_LINK) return [...chain];
  return chain.toSpliced(from, 1).toSpliced(to, 0, link);
}

/** A suggestion as a link; it keeps the suggestion's id, so that taking it out brings the suggestion back. */
export function linkFromHint(hint: Hint): ChainLink {
  return {
    id: hint.id,
    kind: hint.kind,
    name: hint.name,
    ...(hint.address ? { address: hint.address } : {}),
    quote: hint.quote,
    from: 'suggested',
  };
}

function hostOf(address: string | null): string {
  return address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
