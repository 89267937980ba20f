// What the first page of a blog elsewhere says of itself: name, language, feeds, and what may prove whose it is.
import { Parser } from 'htmlparser2';
import { canonicalLanguage } from '../../../text/language.ts';
import { linkedAddress } from './place.ts';
import { plainLine } from './plain-line.ts';

export interface BlogPage {
  name: string;
  /** As written. */
  about: string;
  language: string | null;
  /** Addresses of its feeds in their order; those of comments are left out. */
  feeds: string[];
  /** What its `<meta name="taiyaku-verification">` say, and whether they stand in the head. */
  marks: { content: string; inHead: boolean }[];
  /** Links and what they say of themselves. */
  links: PageLink[];
}

export interface PageLink {
  address: string;
  /** Words of its `rel`, in small letters. */
  rel: string[];
  /** Stands where readers write. */
  amongComments: boolean;
}

export const MARK_NAME = 'taiyaku-verification';
export const LONGEST_NAME = 100;
export const LONGEST_ABOUT = 300;

const MOST_FEEDS = 10;
const MOST_MARKS = 20;
const MOST_LINKS = 50;
/** Words in the class or the id of what holds the words of readers. */
const COMMENTS = /\b(?:comments?|commentlist|trackbacks?|guestbook|respond|replies)\b/i;
const FEED_TYPES = /^(?:application\/(?:atom\+xml|rss\+xml|rdf\+xml|feed\+json|json)|text\/xml)\s*(?:;|$)/i;

/** Deeper than any page; the parser takes ever longer for what nests without end, so such a page is read no further. */
const DEEPEST = 2_000;

/** One walk from begin to end. `isOurs` says which links matter. */
export function readPage(
  html: string,
  address: string,
  isOurs: (address: string) => boolean = () => false,
): BlogPage {
  const reader = new Reading(address, isOurs);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return reader.page();
}

/** Thrown when as much was read as will be. */
class Enough extends Error {}

class Reading {
  readonly #isOurs: (address: string) => boolean;
  #base: string;
  #title = '';
  #inTitle = false;
  #inBody = false;
  #depth = 0;
  /** How many are open of what holds comments, and of everything in the outermost of them. */
  #comments = 0;
  readonly #metas = new Map<string, string>();
  #language: string | null = null;
  readonly #feeds: string[] = [];
  readonly #marks: BlogPage['marks'] = [];
  readonly #links: PageLink[] = [];

  constructor(address: string, isOurs: (address: string) => boolean) {
    this.#base = address;
    this.#isOurs = isOurs;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'html') this.#language ??= canonicalLanguage(attributes.lang ?? attributes['xml:lang']);
    if (name === 'body' || BODY.has(name)) this.#inBody = true;
    if (name === 'title' && !this.#inBody && this.#title === '') this.#inTitle = true;
    if (name === 'base' && attributes.href)
      this.#base = linkedAddress(attributes.href, this.#base) ?? this.#base;
    if (name === 'meta') this.#meta(attributes);
    if (name === 'link') this.#feed(attributes);
    if (name === 'a' || name === 'link') this.#link(attributes);
    if (VOID.has(name)) return;
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Enough();
    const holds = COMMENTS.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`.replaceAll('_', '-'));
    if (this.#comments > 0 || (holds && name !== 'body' && name !== 'html')) this.#comments += 1;
  }

  text(text: string): void {
    if (this.#inTitle && this.#title.length < 1000) this.#title += text;
  }

  close(name: string): void {
    if (name === 'title') this.#inTitle = false;
    if (VOID.has(name)) return;
    this.#depth -= 1;
    if (this.#comments > 0) this.#comments -= 1;
  }

  page(): BlogPage {
    const named = this.#metas.get('og:site_name') ?? '';
    return {
      name: plainLine(named === '' ? this.#title : named, LONGEST_NAME),
      about: this.#metas.get('description') ?? this.#metas.get('og:description') ?? '',
      language: this.#language ?? canonicalLanguage(this.#metas.get('content-language')),
      feeds: this.#feeds,
      marks: this.#marks,
      links: this.#links,
    };
  }

  #meta(attributes: Record<string, string>): void {
    const name = (attributes.name ?? attributes.property ?? attributes['http-equiv'] ?? '')
      .trim()
      .toLowerCase();
    const content = attributes.content ?? '';
    if (name === MARK_NAME) {
      if (this.#marks.length < MOST_MARKS) {
        this.#marks.push({ content: content.slice(0, 200).trim(), inHead: !this.#inBody });
      }
    } else if (WANTED.has(name) && !this.#inBody && !this.#metas.has(name))
      this.#metas.set(name, content.slice(0, 5000));
  }

  #feed({ rel = '', type = '', href = '', title = '' }: Record<string, string>): void {
    if (
      this.#feeds.length >= MOST_FEEDS ||
      !wordsOf(rel).includes('alternate') ||
      !FEED_TYPES.test(type.trim())
    )
      return;
    const address = linkedAddress(href, this.#base);
    if (address === null || /comment|コメント/i.test(`${title} ${new URL(address).pathname}`)) return;
    if (!this.#feeds.includes(address)) this.#feeds.push(address);
  }

  #link({ rel = '', href = '' }: Record<string, string>): void {
    if (this.#links.length >= MOST_LINKS) return;
    const address = linkedAddress(href, this.#base);
    if (address === null || !this.#isOurs(address)) return;
    this.#links.push({ address, rel: wordsOf(rel), amongComments: this.#comments > 0 });
  }
}

const WANTED = new Set(['description', 'og:description', 'og:site_name', 'content-language']);
/** With one of these a page that names no body has begun it. */
const BODY = new Set(
  'div p h1 h2 h3 h4 h5 h6 ul ol table main article section header footer nav form a'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function wordsOf(rel: string): string[] {
  return rel.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20);
}
