// Puts HTML in order before it is read: what was left open is closed where a browser would, and line breaks become elements.
import { escapeHtml } from '../../../text/html-out.ts';
import type { Losses } from './losses.ts';
import { type Token, tokensOf } from './tags.ts';

const words = (list: string) => new Set(list.split(' '));

const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source spacer track wbr',
);
/** Of the page and not of the text. */
const DROPPED = words(
  'html head body meta link base basefont bgsound frame frameset plaintext isindex spacer',
);
const FORMATS = words(
  'a b big blink code em font i ins marquee nobr s small strike strong sub sup tt u del span',
);
const BLOCKS = words(
  'address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr li main menu nav ol p pre listing section summary table tbody td tfoot th thead tr ul',
);
/** Their letters are shown as they are written. */
const LISTINGS = words('xmp textarea');
/** Within these a line break in the file is none on the page. */
const KEEPING = words('pre listing table ul ol menu dir dl select object ruby svg math video audio');
/** No end tag within one of these closes what stands around it. */
const WALLS = words('table td th caption object');

/** What the opening of an element closes, up to what stands around it. */
const CLOSES: Record<string, { closes: Set<string>; upTo: Set<string> } | undefined> = Object.fromEntries(
  [
    ['li', 'li', 'ul ol menu dir table'],
    ['dt', 'dt dd', 'dl table'],
    ['dd', 'dt dd', 'dl table'],
    ['tr', 'tr', 'table'],
    ['td', 'td th', 'tr table'],
    ['th', 'td th', 'tr table'],
    ['thead', 'thead tbody tfoot caption tr', 'table'],
    ['tbody', 'thead tbody tfoot caption tr', 'table'],
    ['tfoot', 'thead tbody tfoot caption tr', 'table'],
    ['option', 'option', 'select'],
    ['a', 'a', 'td th table'],
    ['rt', 'rt rp', 'ruby'],
    ['rp', 'rt rp', 'ruby'],
  ].map(([name = '', closes = '', upTo = '']) => [name, { closes: words(closes), upTo: words(upTo) }]),
);
const PARAGRAPH = { closes: words('p'), upTo: words('table td th li blockquote div center dd object') };

/** Elements in each other; what is opened deeper than this ends a line at most. */
const DEEPEST = 64;
/** Formats that go on behind an element which was closed through them. */
const MOST_REOPENED = 8;
/** In one text; more than in any that a person wrote. */
const MOST_REOPENED_IN_ALL = 5_000;

/** Tags and line breaks of one text; what follows so many is read as letters. Long posts of people have some thousands. */
export const MOST_TAGS = 50_000;

/** `breaks`: each line break of the file is one on the page, but in listings, lists and tables. */
export function mended(html: string, breaks: boolean, losses: Losses): string {
  const mending = new Mending(breaks, losses);
  for (const token of tokensOf(html)) mending.take(token);
  return mending.written();
}

interface Open {
  name: string;
  /** As it was written. */
  tag: string;
}

class Mending {
  readonly #breaks: boolean;
  readonly #losses: Losses;
  readonly #out: string[] = [];
  #open: Open[] = [];
  #keeping = 0;
  #reopened = 0;
  #tags = 0;
  #isOver = false;

  constructor(breaks: boolean, losses: Losses) {
    this.#breaks = breaks;
    this.#losses = losses;
  }

  written(): string {
    this.#closeTo(0);
    return this.#out.join('');
  }

  take(token: Token): void {
    if (token.is !== 'text') this.#tags += 1;
    if (this.#tags > MOST_TAGS) this.#lettersOf(token);
    else if (token.is === 'text') this.#text(token.text);
    else if (token.is === 'comment') this.#comment(token.text);
    else if (token.is === 'open') this.#opened(named(token.name), token.attributes);
    else if (token.is === 'close') this.#closed(named(token.name));
    else this.#raw(token);
  }

  /** Nothing of it is lost to read; where it begins is told. */
  #lettersOf(token: Token): void {
    if (this.#open.length > 0) this.#closeTo(0);
    if (token.is === 'open' && (BLOCKS.has(token.name) || token.name === 'br')) this.#out.push('\n');
    const text = token.is === 'text' || (token.is === 'raw' && LISTINGS.has(token.name)) ? token.text : '';
    if (text.trim() === '') return;
    this.#tellOver(text);
    this.#out.push(text.replaceAll('<', '&lt;').replaceAll('\0', ''));
  }

  #tellOver(text: string): void {
    if (!this.#isOver) this.#losses.add('tags', text.trimStart().slice(0, 1_000));
    this.#isOver = true;
  }

  #text(raw: string): void {
    const text = raw.replaceAll('<', '&lt;').replaceAll('\0', '');
    const broken = this.#breaks && this.#keeping === 0;
    this.#out.push(
      broken ? text.replace(/(?:\r\n|\r|\n)+/gu, (run, at: number) => this.#broken(run, text, at)) : text,
    );
  }

  /** Two breaks part paragraphs, and more of them say no more. */
  #broken(run: string, text: string, at: number): string {
    this.#tags += 1;
    if (this.#tags > MOST_TAGS) {
      this.#tellOver(text.slice(at, at + 2_000));
      return '\n';
    }
    return /^(?:\r\n|\r|\n)$/u.test(run) ? '<br>' : '<br><br>';
  }

  #comment(text: string): void {
    if (/^\s*more\b/u.test(text)) this.#out.push('<!--more-->');
    // Marks that editors leave for themselves say nothing to anybody.
    else if (!/^\s*(?:\/?wp:|\/?kg-card|nextpage|noteaser|google_ad_section|$)/u.test(text))
      this.#losses.add('comment', text);
  }

  #raw({ name, attributes, text }: Extract<Token, { is: 'raw' }>): void {
    if (LISTINGS.has(name)) this.#listing(text);
    else if (name === 'iframe') this.#out.push(`${tagOf(name, attributes)}${titleOf(text)}</iframe>`);
    else if (name === 'script' || name === 'style')
      this.#out.push(`${tagOf(name, attributes)}${text.replaceAll('</', '')}</${name}>`);
  }

  #listing(text: string): void {
    this.#opened('pre', []);
    this.#out.push(escapeHtml(text));
    this.#closed('pre');
  }

  #opened(name: string, attributes: [string, string][]): void {
    if (DROPPED.has(name)) return;
    const tag = tagOf(name, attributes);
    const formats = this.#makeRoom(name);
    if (VOID.has(name)) this.#out.push(tag);
    else this.#push({ name, tag });
    this.#reopen(formats);
  }

  #reopen(formats: readonly Open[]): void {
    this.#reopened += formats.length;
    if (this.#reopened > MOST_REOPENED_IN_ALL) return;
    for (const format of formats.slice(-MOST_REOPENED)) this.#push(format);
  }

  /** Closes what cannot stand around an element of this name, and gives the formats that go on. */
  #makeRoom(name: string): Open[] {
    const rule = CLOSES[name];
    const formats: Open[] = [];
    const closed = rule === undefined ? [] : this.#closeNearest(rule.closes, rule.upTo);
    if (name === 'a') formats.push(...closed);
    if (BLOCKS.has(name) && name !== 'tr' && name !== 'td' && name !== 'th')
      formats.push(...this.#closeNearest(PARAGRAPH.closes, PARAGRAPH.upTo));
    return formats;
  }

  #closeNearest(closes: Set<string>, upTo: Set<string>): Open[] {
    const at = this.#open.findLastIndex(({ name }) => closes.has(name) || upTo.has(name));
    return at >= 0 && closes.has(this.#open[at]?.name ?? '') ? this.#closeTo(at) : [];
  }

  #push(open: Open): void {
    if (this.#open.length < DEEPEST) {
      this.#open.push(open);
      this.#out.push(open.tag);
      if (KEEPING.has(open.name)) this.#keeping += 1;
    } else if (BLOCKS.has(open.name)) this.#out.push('<br>');
  }

  #closed(name: string): void {
    if (name === 'br') {
      this.#opened('br', []);
      return;
    }
    const isWall = WALLS.has(name) || name === 'tr';
    const at = this.#open.findLastIndex((open) => open.name === name || (!isWall && WALLS.has(open.name)));
    if (at < 0 || this.#open[at]?.name !== name) {
      // A paragraph that ends without having begun ends the line.
      if (name === 'p') this.#out.push('<p></p>');
      return;
    }
    const formats = this.#closeTo(at);
    if (FORMATS.has(name) || name === 'p') this.#reopen(formats);
  }

  /** Closes all that was opened from there on; the formats among them, without the outermost. */
  #closeTo(at: number): Open[] {
    const closed = this.#open.slice(at);
    this.#open = this.#open.slice(0, at);
    for (const { name } of closed.toReversed()) {
      this.#out.push(`</${name}>`);
      if (KEEPING.has(name)) this.#keeping -= 1;
    }
    const inner = closed.slice(1).filter(({ name }) => FORMATS.has(name));
    return inner.filter(({ tag }, index) => inner.findIndex((other) => other.tag === tag) === index);
  }
}

/** A listing is what it was called before it was called preformatted. */
function named(name: string): string {
  return name === 'listing' ? 'pre' : name;
}

function tagOf(name: string, attributes: [string, string][]): string {
  const said = attributes.map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
  return `<${name}${said.join('')}>`;
}

/** What a frame says where it cannot be shown: often the name of the film. */
function titleOf(text: string): string {
  return text
    .replace(/<[^>]*>?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
