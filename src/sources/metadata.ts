// What a page says about itself: title, byline, outlet, date, language, licence. Proposals, for a person to confirm.
import { detectLanguage } from '../text/language.ts';
import { dateInAddress, readDate } from './dates.ts';
import { attribute, closest, tagOf, tidy } from './dom.ts';
import type { PageFacts } from './found.ts';
import type { Labelled } from './label.ts';
import { readStatedLicence } from './stated-licence.ts';
import { articleAmong, isThing, listOf, type Thing, textOf, typesOf } from './structured-data.ts';
import { headlineOf } from './title.ts';

export interface PageSources {
  document: Document;
  url: string | null;
  things: Thing[];
}

/** Everything but what needs the article's own blocks: they are cut and labelled with the title's help. */
export function readTitle({ document, things }: PageSources): string | null {
  const article = articleAmong(things);
  return headlineOf(document, textOf(article?.headline), readOutletName(document, things));
}

/** `labelled` are the page's blocks, among them bylines and dates; `text` is the article's body. */
export function readFacts(sources: PageSources, labelled: Labelled[], text: string): PageFacts {
  const { document, url, things } = sources;
  const article = articleAmong(things);
  const outlet = readOutletName(document, things) ?? hostName(url ?? canonicalAddress(document));
  return {
    title: readTitle(sources),
    byline: readByline(document, article, labelled, outlet),
    outlet,
    published: readPublished(document, article, labelled, url ?? canonicalAddress(document)),
    language: detectLanguage(text, declaredLanguage(document, article)),
    licence: readStatedLicence(document, article),
  };
}

export function canonicalAddress(document: Document): string | null {
  const link = document.querySelector('link[rel="canonical"]');
  return (link && attribute(link, 'href')) || metaOf(document, ['og:url']);
}

/** The first of these meta elements that says anything; names are looked for in name, property and itemprop. */
export function metaOf(document: Document, names: string[]): string | null {
  const said = statedMeta(document);
  for (const name of names) {
    const content = said.get(name);
    if (content) return content;
  }
  return null;
}

const metaByDocument = new WeakMap<Document, Map<string, string>>();

function statedMeta(document: Document): Map<string, string> {
  const known = metaByDocument.get(document);
  if (known) return known;
  const said = new Map<string, string>();
  metaByDocument.set(document, said);
  for (const meta of Array.from(document.querySelectorAll('meta'))) {
    const content = tidy(attribute(meta, 'content'));
    if (!content) continue;
    for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(meta, kind).toLowerCase().trim();
      if (name && !said.has(name)) said.set(name, content);
    }
  }
  return said;
}

function readOutletName(document: Document, things: Thing[]): string | null {
  const article = articleAmong(things);
  const site = things.find((thing) => typesOf(thing).includes('WebSite'));
  const said =
    metaOf(document, ['og:site_name']) ??
    textOf(article?.publisher) ??
    textOf(site) ??
    metaOf(document, [
      'application-name',
      'dc.publisher',
      'dcterms.publisher',
      'publisher',
      'citation_journal_title',
    ]);
  // Some add their whole slogan: "The Valley Post | News from the valley".
  const name = said
    ?.replace(/^@/, '')
    .split(/\s[|｜]\s/)[0]
    ?.trim();
  return name && !/^https?:/i.test(name) ? name : null;
}

function hostName(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\d?\./, '') || null;
}

const AUTHOR_META = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'citation_author',
];

function readByline(
  document: Document,
  article: Thing | null,
  labelled: Labelled[],
  outlet: string | null,
): string | null {
  const stated = listOf(article?.author ?? article?.creator)
    .map((author) => cleanName(isThing(author) ? textOf(author.name) : textOf(author)))
    .filter((name) => name !== null);
  const names = [...new Set(stated)].filter((name) => name !== outlet);
  if (names.length > 0) return names.join(', ');
  const meta = AUTHOR_META.map((name) => cleanName(metaOf(document, [name]))).find((name) => name !== null);
  if (meta && meta !== outlet) return meta;
  return cleanName(markedAuthor(document)) ?? shownByline(labelled) ?? stated[0] ?? null;
}

function markedAuthor(document: Document): string | null {
  for (const selector of [
    '[itemprop~="author"] [itemprop~="name"]',
    '[itemprop~="author"]',
    '[rel~="author"]',
  ]) {
    const found = Array.from(document.querySelectorAll(selector)).find((element) => {
      const text = tidy(element.textContent ?? '');
      return text !== '' && text.length < 80 && !closest(element, (at) => tagOf(at) === 'aside');
    });
    if (found) return tidy(found.textContent ?? '');
  }
  return null;
}

function shownByline(labelled: Labelled[]): string | null {
  const first = labelled.findIndex(({ label }) => label === 'body');
  for (const { block, label } of labelled.slice(0, first + 1)) {
    const says = label === 'byline' || (label !== 'navigation' && /^(?:By|BY)\s+\p{Lu}/u.test(block.text));
    if (!says || block.words > 16) continue;
    const name = cleanName(block.text);
    if (name) return name;
  }
  return null;
}

/** A name without "By", its date and its handles; null for an address, a handle alone or a whole sentence. */
function cleanName(said: string | null): string | null {
  if (!said || /^https?:|^@|^www\./i.test(said)) return null;
  const name = tidy(said)
    .replace(
      /^(?:written by|posted by|story by|text by|by|von|par|por|di|door|oleh|автор:?|текст:|text:|texte\s*:|testo:|texto:|글\s*:|取材・文\s*[:：=＝／/]?|文\s*[:：=＝／/]|著者\s*[:：]|執筆\s*[:：])(?=[\s\p{Lu}:：]|\p{Script=Han})[\s:：]*/iu,
      '',
    )
    .replace(/\s*(?:[|•·—–]|(?:\s-\s)|\bon\b|\bpublished\b|\bupdated\b|@\w).*$/iu, '')
    .trim();
  if (name.length < 2 || name.length > 120 || !/\p{L}/u.test(name)) return null;
  return /^(?:admin|administrator|author|editor|staff|unknown|none|null|undefined)$/i.test(name)
    ? null
    : name;
}

const DATE_META = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publishdate',
  'publication_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'date',
  'ptime',
];

function readPublished(
  document: Document,
  article: Thing | null,
  labelled: Labelled[],
  url: string | null,
): string | null {
  const marked = document.querySelector('[itemprop~="datePublished"], time[pubdate]');
  const times = Array.from(document.querySelectorAll('time[datetime]'));
  const first = labelled.findIndex(({ label }) => label === 'body');
  const shown = labelled
    .slice(0, first < 0 ? 0 : first + 1)
    .filter(({ label }) => label === 'date' || label === 'byline');
  return (
    readDate(textOf(article?.datePublished)) ??
    readDate(metaOf(document, DATE_META)) ??
    readDate(
      marked &&
        (attribute(marked, 'content') || attribute(marked, 'datetime') || tidy(marked.textContent ?? '')),
    ) ??
    dateInAddress(url) ??
    readDate(times[0] && attribute(times[0], 'datetime')) ??
    shown.map(({ block }) => readDate(block.text)).find((date) => date !== null) ??
    readDate(textOf(article?.dateCreated)) ??
    null
  );
}

function declaredLanguage(document: Document, article: Thing | null): string | null {
  const root = document.documentElement;
  return (
    attribute(root, 'lang') ||
    attribute(root, 'xml:lang') ||
    textOf(article?.inLanguage) ||
    metaOf(document, ['og:locale', 'content-language', 'dc.language', 'language']) ||
    null
  );
}
