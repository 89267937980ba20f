// What a page says about itself in JSON-LD, however carelessly it is written.
import { tidy } from './dom.ts';

export type Thing = { readonly [property: string]: unknown };

const ARTICLE = /(?:Article|Posting|^Report|^Review|^CreativeWork|^AnalysisNewsArticle|^ScholarlyArticle)$/;

const SCRIPT = /<script\b[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script/gi;

/** Every object with a type that the page states, outermost first. */
export function readStructuredData(html: string): Thing[] {
  const things: Thing[] = [];
  for (const [, script] of html.matchAll(SCRIPT)) {
    const json = parseLeniently(script ?? '');
    if (json !== undefined) gather(json, things, 0);
  }
  return things;
}

/** The thing the page is about: the first article among them, preferring one that carries a headline. */
export function articleAmong(things: Thing[]): Thing | null {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  return articles.find((thing) => textOf(thing.headline) !== null) ?? articles[0] ?? null;
}

export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).filter((type) => typeof type === 'string');
}

/** A property's value as text: a string, or the name of the thing it is. */
export function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === 'string') return tidy(plain(value)) || null;
  return isThing(value) ? textOf(value.name ?? value['@value']) : null;
}

/** A property's value as an address: a string, or the address of the thing it is. */
export function addressOf(value: unknown): string | null {
  if (Array.isArray(value)) return addressOf(value[0]);
  if (isThing(value)) return addressOf(value.url ?? value['@id']);
  const said = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\//i.test(said) && URL.canParse(said) ? said : null;
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function gather(value: unknown, into: Thing[], depth: number): void {
  if (depth > 6) return;
  if (Array.isArray(value)) for (const each of value) gather(each, into, depth + 1);
  else if (isThing(value)) {
    if (typesOf(value).length > 0) into.push(value);
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
      gather(value[name], into, depth + 1);
  }
}

/** Pages wrap it in comments, leave commas before a bracket and break lines inside strings. */
function parseLeniently(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/gs,
    '',
  );
  const breaks = /[\p{Cc}]+/gu;
  for (const attempt of [
    bare,
    bare.replace(breaks, ' '),
    bare.replace(breaks, ' ').replace(/,\s*(?=[}\]])/g, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt repairs more; a page whose data stays broken simply states nothing.
    }
  }
  return undefined;
}

function plain(text: string): string {
  return text
    .replace(/<[^>]{1,300}>/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#0?39|#x27);/g, "'")
    .replace(/&(?:rsquo|#8217);/g, '’')
    .replace(/&nbsp;/g, ' ');
}
