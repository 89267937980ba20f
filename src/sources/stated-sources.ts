// What a page's metadata say it was made from: `isBasedOn`, `citation`, the source of a syndicated article.
import type { PageFacts, ProvenanceHint } from './found.ts';
import { metaOf, type PageSources } from './metadata.ts';
import { addressOf, articleAmong, isThing, listOf, type Thing, textOf, typesOf } from './structured-data.ts';

const SYNDICATED = ['syndication-source', 'original-source', 'dc.source', 'dcterms.source'];
const MOST = 8;

export function statedSources({ document, url, things }: PageSources, facts: PageFacts): ProvenanceHint[] {
  const article = articleAmong(things);
  const based = listOf(article?.isBasedOn ?? article?.isBasedOnUrl).map((thing) => hintOf(thing, 'based-on'));
  const cited = listOf(article?.citation).map((thing) => hintOf(thing, 'citation'));
  const syndicated = metaOf(document, SYNDICATED);
  const stated = [...based, ...cited, syndicated ? hintOf(syndicated, 'based-on') : null];
  const own = (hint: ProvenanceHint) =>
    hint.name === facts.outlet || (hint.address !== undefined && hint.address === url);
  return stated.filter((hint) => hint !== null && !own(hint)).slice(0, MOST) as ProvenanceHint[];
}

function hintOf(value: unknown, reason: 'based-on' | 'citation'): ProvenanceHint | null {
  const address = addressOf(value);
  const title = isThing(value) ? textOf(value.name ?? value.headline) : textOf(value);
  const name = outletOf(value) ?? (address ? hostOf(address) : title);
  if (!name) return null;
  const kind = isThing(value) && typesOf(value).includes('Person') ? 'person' : 'outlet';
  return { kind, name, quote: title ?? name, reason, ...(address ? { address } : {}) };
}

function outletOf(value: unknown): string | null {
  return isThing(value) ? textOf((value as Thing).publisher ?? (value as Thing).author) : null;
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
