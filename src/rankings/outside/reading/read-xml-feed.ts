// Reads Atom, RSS 2.0 and RSS 1.0 as it comes, and forgives what feeds get wrong. Nothing in it is looked up, expanded or fetched.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { canonicalLanguage } from '../../../text/language.ts';
import { type Feed, type FeedPost, LONGEST_TEXT, MOST_READ } from './feed.ts';
import { linkedAddress } from './place.ts';

const ATOM = /^http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)$/;
const DC = 'http://purl.org/dc/elements/1.1/';
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Deeper than any feed; the parser takes ever longer for what nests without end, so such a one is read no further. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
/** Of one element, and mistakes in the whole: each takes so long that some megabytes of them would stop everybody else for seconds. */
const MOST_ATTRIBUTES = 500;
const MOST_MISTAKES = 500;

/** Null for what is no feed, or so broken that nothing of one could be read. */
export function readXmlFeed(text: string, address: string): Feed | null {
  const reader = new Reading(address);
  const parser = new SaxesParser({ xmlns: true, position: false });
  // A mistake ends nothing: what can be read behind it is read.
  parser.on('error', () => reader.mistake());
  parser.on('attribute', () => reader.attribute());
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', () => reader.close());
  parser.on('text', (words) => reader.text(words));
  parser.on('cdata', (words) => reader.text(words));
  Object.assign(parser.ENTITIES, HTML_ENTITIES);
  try {
    parser.write(text.slice(Math.max(0, text.search(/<(?:\?xml|!DOCTYPE|rss|feed|[\w-]+:|!--)/i)))).close();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return reader.feed();
}

/** Those that feeds use without declaring them. */
const HTML_ENTITIES = {
  ...{ nbsp: '\u00a0', copy: '©', reg: '®', hellip: '…', mdash: '—', ndash: '–', laquo: '«', raquo: '»' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', middot: '·', times: '×', yen: '¥', eacute: 'é' },
};

/** Thrown when as much was read as will be. */
class Enough extends Error {}

interface Open {
  name: string;
  /** Of the feed's own words; else of an extension. */
  isOwn: boolean;
  uri: string;
  base: string;
  text: string;
  href: string;
}

interface Item extends FeedPost {
  guid: string;
  isPermaLink: boolean;
  link: string;
  published: string;
  updated: string;
}

class Reading {
  readonly #open: Open[] = [];
  readonly #address: string;
  #depth = 0;
  #count = 0;
  #mistakes = 0;
  #attributes = 0;
  #kind: 'atom' | 'rss' | null = null;
  #item: Item | null = null;
  /** Where the item stands among the open ones. */
  #itemAt = 0;
  readonly #said = new Map<string, string>();
  #home: string | null = null;
  #language: string | null = null;
  readonly #posts: FeedPost[] = [];

  constructor(address: string) {
    this.#address = address;
  }

  mistake(): void {
    this.#mistakes += 1;
    if (this.#mistakes > MOST_MISTAKES) throw new Enough();
  }

  /** Of the element that opens next. */
  attribute(): void {
    this.#attributes += 1;
    if (this.#attributes > MOST_ATTRIBUTES) throw new Enough();
  }

  open(tag: SaxesTagNS): void {
    this.#attributes = 0;
    this.#depth += 1;
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS || this.#depth > DEEPEST) throw new Enough();
    if (this.#depth === 1) this.#root(tag);
    const parent = this.#open.at(-1);
    const said = attributeOf(tag, 'base', XML);
    const base = linkedAddress(said, parent?.base ?? this.#address) ?? parent?.base ?? this.#address;
    const isOwn = this.#kind === 'atom' ? ATOM.test(tag.uri) : tag.prefix === '' || isRss(tag.uri);
    const element = { name: tag.local, isOwn, uri: tag.uri, base, text: '', href: '' };
    this.#open.push(element);
    if (isOwn && (tag.local === 'entry' || tag.local === 'item')) this.#begin(tag);
    if (tag.local === 'link' && (isOwn || ATOM.test(tag.uri))) this.#linkOf(tag, element);
    if (tag.local === 'guid' && this.#item)
      this.#item.isPermaLink = attributeOf(tag, 'isPermaLink') !== 'false';
  }

  text(words: string): void {
    // Markup inside a title (`type="xhtml"`) belongs to it.
    for (const element of this.#open.slice(-4)) {
      if (element.text.length < LONGEST_TEXT) element.text += words.slice(0, LONGEST_TEXT);
    }
  }

  close(): void {
    this.#depth -= 1;
    const element = this.#open.pop();
    if (!element) return;
    if (this.#item && this.#open.length === this.#itemAt) this.#end();
    else if (this.#item && this.#open.length === this.#itemAt + 1) this.#ofItem(element, this.#item);
    else if (!this.#item && this.#isInChannel()) this.#ofFeed(element);
  }

  feed(): Feed | null {
    if (this.#kind === null) return null;
    const said = (name: string) => this.#said.get(name) ?? '';
    return {
      name: said('title'),
      about: this.#kind === 'atom' ? said('subtitle') || said('tagline') : said('description'),
      language: this.#language ?? canonicalLanguage(said('language')),
      home: this.#home,
      posts: this.#posts,
    };
  }

  #root(tag: SaxesTagNS): void {
    if (tag.local === 'feed') this.#kind = 'atom';
    else if (tag.local === 'rss' || tag.local === 'RDF') this.#kind = 'rss';
    else throw new Enough();
    this.#language = canonicalLanguage(attributeOf(tag, 'lang', XML));
  }

  /** Atom: in the feed; RSS: in its channel, the second of the open ones. */
  #isInChannel(): boolean {
    return this.#kind === 'atom'
      ? this.#open.length === 1
      : this.#open[1]?.name === 'channel' && this.#open.length === 2;
  }

  #begin(tag: SaxesTagNS): void {
    if (this.#item !== null) return;
    if (this.#posts.length >= MOST_READ) throw new Enough();
    const about = tag.local === 'item' ? anyAttributeOf(tag, 'about') : '';
    this.#itemAt = this.#open.length - 1;
    this.#item = {
      ...{ key: '', title: '', address: '', date: '', guid: about, isPermaLink: false },
      ...{ link: '', published: '', updated: '' },
    };
  }

  #linkOf(tag: SaxesTagNS, element: Open): void {
    const href = attributeOf(tag, 'href');
    const rel = attributeOf(tag, 'rel').toLowerCase();
    if (href === '' || (rel !== '' && rel !== 'alternate')) return;
    const type = attributeOf(tag, 'type');
    if (type !== '' && !/html/i.test(type)) return;
    element.href = href;
  }

  #ofItem({ name, isOwn, uri, text, href, base }: Open, item: Item): void {
    const said = text.trim();
    if (isOwn && name === 'title' && item.title === '') item.title = said;
    else if (name === 'link' && item.link === '')
      item.link = linkedAddress(href === '' ? said : href, base) ?? '';
    else if (isOwn && (name === 'guid' || name === 'id')) item.guid = said;
    else if (name === 'pubDate' || name === 'published' || name === 'issued') item.published = said;
    else if (uri === DC && name === 'date') item.published ||= said;
    else if (name === 'updated' || name === 'modified') item.updated = said;
  }

  #end(): void {
    const item = this.#item;
    this.#item = null;
    if (!item) return;
    const guid = item.isPermaLink || item.link === '' ? linkedAddress(item.guid, this.#address) : null;
    const address = item.link === '' ? guid : item.link;
    if (address === null) return;
    const key = item.guid === '' ? address : item.guid;
    this.#posts.push({ key, title: item.title, address, date: item.published || item.updated });
  }

  #ofFeed({ name, isOwn, uri, text, href, base }: Open): void {
    const said = text.trim();
    if (name === 'link') this.#home ??= linkedAddress(href === '' && isOwn ? said : href, base);
    else if ((isOwn || (uri === DC && name === 'language')) && !this.#said.has(name))
      this.#said.set(name, said);
  }
}

function isRss(uri: string): boolean {
  return (
    uri === '' ||
    /^http:\/\/(?:purl\.org\/rss\/1\.0|my\.netscape\.com\/rdf|purl\.org\/net\/rss1\.1|backend\.userland\.com)/.test(
      uri,
    )
  );
}

function attributeOf(tag: SaxesTagNS, name: string, uri = ''): string {
  const attributes = Object.values(tag.attributes);
  return attributes.find((one) => one.local === name && one.uri === uri)?.value.slice(0, 2000) ?? '';
}

function anyAttributeOf(tag: SaxesTagNS, name: string): string {
  return (
    Object.values(tag.attributes)
      .find((one) => one.local === name)
      ?.value.slice(0, 2000) ?? ''
  );
}
