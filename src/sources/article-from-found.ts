// Makes the fields of an article out of what was read, as proposals for a person to correct.
import type { Rights } from '../posts/provenance.ts';
import { withIds } from '../text/document.ts';
import type { Brought, StoredReading, Way } from './brought.ts';
import { withOwnLink } from './chain.ts';
import { countDocument } from './counts.ts';
import type { Found } from './found.ts';
import { readLicence } from './licence.ts';
import { outletKey } from './one-outlet.ts';
import type { Article } from './store.ts';

/** More suggestions than this nobody reads. */
const MOST_HINTS = 24;

export interface From {
  way: Way;
  fileName: string | null;
  address: string | null;
}

export type ReadFields = Pick<
  Article,
  | 'address'
  | 'title'
  | 'byline'
  | 'outletName'
  | 'language'
  | 'publishedOn'
  | 'licence'
  | 'document'
  | 'chain'
  | 'rights'
  | 'found'
>;

/** `found.language` must be known by now. */
export function articleFromFound(found: Found & { language: string }, from: From): ReadFields {
  const { language } = found;
  const document = withShortIds(found.document);
  const facts = {
    title: found.title ?? '',
    byline: found.byline ?? '',
    outletName: found.outlet ?? '',
    publishedOn: found.published,
    licence: found.licence ?? '',
  };
  const stood = { ...facts, outlet: facts.outletName, address: from.address };
  return {
    ...facts,
    address: from.address,
    language,
    document,
    chain: withOwnLink([], stood),
    rights: rightsFromLicence(facts.licence),
    found: broughtFrom(found, document, from),
  };
}

function broughtFrom(found: Found & { language: string }, document: Found['document'], from: From): Brought {
  const { title, byline, outlet, published, language, licence } = found;
  return {
    way: from.way,
    fileName: from.fileName,
    proposed: { title, byline, outlet, published, language, licence },
    counts: countDocument(document, language),
    hints: found.hints
      // A paper that quotes itself is no further source.
      .filter((hint) => outlet === null || outletKey(hint.name) !== outletKey(outlet))
      .slice(0, MOST_HINTS)
      .map((hint, at) => ({ ...hint, id: `hint-${at + 1}`, decision: null })),
    reading: 'readability',
    alternatives: found.alternatives.map((other): StoredReading => {
      const read = withShortIds(other.document);
      return { name: other.name, document: read, counts: countDocument(read, language) };
    }),
  };
}

/** Only a licence that certainly allows a translation is proposed as a right to make one. */
function rightsFromLicence(said: string): Rights {
  const licence = readLicence(said);
  if (!licence?.translatable) return { kind: 'none' };
  const { name, address } = licence;
  return { kind: 'free', licence: name, ...(address ? { licenceUrl: address } : {}) };
}

/** Ids need to be unique within one article only, and short ones make small pages. */
function withShortIds(document: Found['document']): Found['document'] {
  let last = 0;
  return withIds(document, () => {
    last += 1;
    return `b${last}`;
  });
}
