// Reads XML of any size as it comes: one whole element after the other of those that stand side by side in a container.
// Nothing is looked up, expanded or fetched; what programs are known to leave in their files is read past and counted.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UNHOLDABLE } from '../../text/xml.ts';
import { Refused } from './read-xml.ts';

export interface XmlPart {
  /** With its prefix, as written. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlPart | string)[];
  /** Where its tag ends, from 1. */
  line: number;
}

/** An element of the container, and how many letters in and before it could not be read, or may not stand in XML. */
export interface WholePart {
  part: XmlPart;
  damaged: number;
}

const DEEPEST = 100;
/** Characters of one element; a text of twenty million is read. */
const LARGEST = 64 * 1024 * 1024;
/** Elements in one, and what one tag may say. */
const MOST = 2_000_000;
const MOST_ATTRIBUTES = 1_000;

/** Mistakes that change nothing about where elements begin and end: the text is kept as it is written. */
const BEARABLE = new Set([
  'undefined entity.',
  'malformed character entity.',
  'the string "]]>" is disallowed in char data.',
  'version number must match /^1\\.[0-9]+$/.',
  'invalid attempt to undefine prefix in XML 1.0',
]);

const NONE: Readonly<Record<string, string>> = Object.freeze({});

export class ElementStream {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #container: readonly string[];
  /** Names from the root to the container. */
  readonly #path: string[] = [];
  /** The element that is being read, and those open in it. */
  readonly #open: XmlPart[] = [];
  #done: WholePart[] = [];
  #damaged = 0;
  #letters = 0;
  #count = 0;
  #attributes = 0;
  #taken = 0;
  #lastEvent = 0;
  #isOver = false;
  /** Where the tag ended that ended the last of them. */
  #doneAt = -1;

  /** `container` are the names from the root in, as `['rss', 'channel']`. */
  constructor(container: readonly string[]) {
    this.#container = container;
    this.#listen();
  }

  get line(): number {
    return this.#parser.line;
  }

  /** The root has closed: whatever follows is not read. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Those that ended since they were last taken. */
  take(): WholePart[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** Throws `Refused`. */
  write(text: string): void {
    if (this.#isOver) return;
    const holdable = text.replace(UNHOLDABLE, '');
    this.#damaged += text.length - holdable.length + text.split('\ufffd').length - 1;
    this.#parser.write(holdable);
    this.#taken += holdable.length;
    if (this.#taken - this.#lastEvent > LARGEST) this.#refuse('moves.reading.large');
  }

  /** Throws `Refused` when the root is still open. */
  close(): void {
    if (!this.#isOver) this.#refuse('moves.reading.cut');
  }

  #refuse(key: string, params: Record<string, string | number> = {}): never {
    throw new Refused(key, this.line, params);
  }

  #listen(): void {
    const parser = this.#parser;
    const met = (work: () => void) => {
      this.#lastEvent = this.#taken;
      if (!this.#isOver) work();
    };
    parser.on('error', ({ message }) => {
      if (this.#isOver || BEARABLE.has(message.replace(/^\d+:\d+: /, ''))) return;
      // A tag that ends another element than the one that is open has ended that one first.
      if (this.#doneAt === parser.position) this.#done.pop();
      this.#refuse('moves.reading.malformed');
    });
    // A document type is never fetched; one that declares something of its own can grow without end.
    parser.on('doctype', (text) => {
      if (text.includes('[')) this.#refuse('moves.reading.doctype');
      met(() => {});
    });
    // A tag without end would hold them all before anybody sees it.
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > MOST_ATTRIBUTES) this.#refuse('moves.reading.large');
    });
    parser.on('opentag', (tag) => met(() => this.#begin(tag)));
    parser.on('closetag', () => met(() => this.#end()));
    parser.on('text', (text) => met(() => this.#text(text)));
    parser.on('cdata', (text) => met(() => this.#text(text)));
    parser.on('comment', () => met(() => {}));
    parser.on('processinginstruction', () => met(() => {}));
  }

  #begin({ name, attributes }: SaxesTagPlain): void {
    this.#attributes = 0;
    const depth = this.#path.length;
    if (depth === 0 && name !== this.#container[0]) this.#refuse('moves.reading.root', { element: name });
    if (depth + this.#open.length >= DEEPEST) this.#refuse('moves.reading.deep', { most: DEEPEST });
    if (this.#open.length === 0 && !this.#isContainer()) {
      this.#path.push(name);
      return;
    }
    this.#count += 1;
    if (this.#count > MOST) this.#refuse('moves.reading.large');
    const part: XmlPart = { name, attributes: ownedValues(attributes), children: [], line: this.line };
    this.#open.at(-1)?.children.push(part);
    this.#open.push(part);
  }

  #isContainer(): boolean {
    return (
      this.#path.length === this.#container.length &&
      this.#path.every((name, at) => name === this.#container[at])
    );
  }

  #end(): void {
    const part = this.#open.pop();
    if (part === undefined) this.#path.pop();
    else if (this.#open.length === 0) {
      this.#done.push({ part, damaged: this.#damaged });
      this.#doneAt = this.#parser.position;
      this.#damaged = 0;
      this.#letters = 0;
      this.#count = 0;
    }
    if (this.#path.length === 0) this.#isOver = true;
  }

  #text(text: string): void {
    const part = this.#open.at(-1);
    if (part === undefined) return;
    this.#letters += text.length;
    if (this.#letters > LARGEST) this.#refuse('moves.reading.large');
    part.children.push(owned(text));
  }
}

/** Longer ones are texts of posts, and go with their posts. */
const SHORT = 1024;

/** A piece of a string holds all of it in memory, so that one name could hold the whole piece of the file that it stood in. */
function owned(text: string): string {
  return text.length < 13 || text.length > SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

function ownedValues(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = Object.entries(attributes);
  return all.length === 0 ? NONE : Object.fromEntries(all.map(([name, value]) => [name, owned(value)]));
}

/** All text in it, that of its children too; '' for none. */
export function textOf(part: XmlPart | undefined): string {
  if (part === undefined) return '';
  return part.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export function partsOf(part: XmlPart, name?: string): XmlPart[] {
  return part.children.filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as XmlPart[];
}

/** The text of its first child of that name, without the blanks around it. */
export function said(part: XmlPart, name: string): string {
  return textOf(partsOf(part, name)[0]).trim();
}
