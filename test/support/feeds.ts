// Reads feeds strictly: what RFC 4287 and JSON Feed 1.1 ask for, and what readers of feeds break at.
import { xmlProblem } from './xml.ts';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What is wrong with an Atom feed, in no order; nothing for a valid one. */
export function atomProblems(xml: string): string[] {
  const malformed = xmlProblem(xml);
  if (malformed !== null) return [malformed];
  const [head = '', ...rest] = xml.split('<entry');
  const entries = rest.map((entry) => entry.slice(0, entry.indexOf('</entry>')));
  const self = /<link rel="self" type="application\/atom\+xml" href="([^"]+)"\/>/.exec(head)?.[1];
  const ids = entries.map((entry) => textOf(entry, 'id'));
  return [
    ...(head.includes('<feed xmlns="http://www.w3.org/2005/Atom"') ? [] : ['is no Atom feed']),
    ...wholeProblems('feed', head),
    ...(self !== undefined && URL.canParse(self) ? [] : ['feed does not say where it is']),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have one id']),
    ...entries.flatMap((entry) => entryProblems(entry)),
  ];
}

function entryProblems(entry: string): string[] {
  const name = textOf(entry, 'title');
  const content = unescaped(/<content type="html">([\s\S]*?)<\/content>/.exec(entry)?.[1] ?? '');
  const shown = /<content|<summary>/.test(entry);
  return [
    ...wholeProblems(name, entry),
    ...(TIME.test(textOf(entry, 'published')) ? [] : [`${name} has no moment of publishing`]),
    ...(/<author><name>[^<]+<\/name>/.test(entry) ? [] : [`${name} has no author`]),
    ...(/<link rel="alternate" type="text\/html" href="https?:[^"]+"\/>/.test(entry)
      ? []
      : [`${name} has no link`]),
    ...(shown ? [] : [`${name} says nothing`]),
    ...relativeIn(content).map((address) => `${name} leads to ${address}`),
  ];
}

/** What a feed and an entry both need: a title, an id that is an address, and when it changed. */
function wholeProblems(name: string, part: string): string[] {
  return [
    ...(textOf(part, 'title') === '' ? [`${name} has no title`] : []),
    ...(URL.canParse(textOf(part, 'id')) ? [] : [`${name} has no id`]),
    ...(TIME.test(textOf(part, 'updated')) ? [] : [`${name} does not say when it changed`]),
  ];
}

/** What is wrong with a JSON Feed. */
export function jsonFeedProblems(json: string): string[] {
  const feed = JSON.parse(json) as Record<string, unknown>;
  const items = feed.items as Record<string, unknown>[];
  const ids = items.map(({ id }) => id);
  const addresses = ['home_page_url', 'feed_url'].map((name) => String(feed[name]));
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['is no JSON Feed 1.1']),
    ...(typeof feed.title === 'string' && feed.title !== '' ? [] : ['feed has no title']),
    ...addresses.filter((address) => !/^https?:/.test(address)).map((address) => `feed leads to ${address}`),
    ...(new Set(ids).size === ids.length ? [] : ['two items have one id']),
    ...items.flatMap(itemProblems),
  ];
}

function itemProblems(item: Record<string, unknown>): string[] {
  const name = String(item.title);
  const { id, url, content_html: html, content_text: text, authors } = item;
  const times = [item.date_published, item.date_modified].map(String);
  const people = Array.isArray(authors) ? (authors as { name?: unknown }[]) : [];
  return [
    ...(typeof id === 'string' && id !== '' ? [] : [`${name} has no id`]),
    ...(typeof url === 'string' && /^https?:/.test(url) ? [] : [`${name} has no address`]),
    ...((typeof html === 'string') !== (typeof text === 'string')
      ? []
      : [`${name} says nothing, or says it twice`]),
    ...(times.every((time) => TIME.test(time)) ? [] : [`${name} has no time`]),
    ...(people.length > 0 && people.every((one) => typeof one.name === 'string')
      ? []
      : [`${name} has no author`]),
    ...relativeIn(typeof html === 'string' ? html : '').map((address) => `${name} leads to ${address}`),
  ];
}

/** Addresses in markup that are not whole: read in a feed they lead nowhere. */
function relativeIn(html: string): string[] {
  const found = Array.from(html.matchAll(/\s(?:href|src)="([^"]*)"/g), ([, address = '']) => address);
  return found.filter((address) => !/^(?:https?:|mailto:)/.test(address));
}

function textOf(xml: string, element: string): string {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
