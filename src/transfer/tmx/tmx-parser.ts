// Reads TMX (1.1 to 1.4b) as it comes, piece by piece: each unit as it ends, with the place behind it.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Languages } from '../../memory/store.ts';
import { Refused } from '../xml/read-xml.ts';
import { slotsOf } from './languages.ts';
import { SegContent } from './seg-content.ts';

export interface TmxUnit {
  /** In which it begins. */
  line: number;
  /** Characters read when it ended. */
  end: number;
  /** In which it ended. */
  endLine: number;
  /** `creationdate` as written. */
  made: string | null;
  variants: TmxVariant[];
  /** About how many characters of memory it takes. */
  weight: number;
  /** Properties of the whole unit by their kind; the last of a kind counts. */
  props: ReadonlyMap<string, string>;
}

export interface TmxVariant {
  /** As written. */
  language: string;
  content: SegContent;
}

/** What a file may be at most where it should be small: a text, a list, a depth. */
const LONGEST_PART = 4 * 1024 * 1024;
const DEEPEST = 100;
const MOST_VARIANTS = 500;
const MOST_PROPS = 500;
const LONGEST_PROP = 20_000;

/** Properties that somebody asks for later. */
const KEPT_PROPS = new Set([
  ...['x-taiyaku-before', 'x-taiyaku-after', 'x-taiyaku-machine'],
  ...['x-context-pre', 'x-context-post'],
]);

export interface ParserStart {
  line?: number;
  inside?: boolean;
  wanted?: Languages | null;
}

interface Building extends Pick<TmxUnit, 'line' | 'made' | 'variants'> {
  props: Map<string, string>;
  /** Variants met, kept or not. */
  met: number;
  /** For which of the wanted languages something is kept. */
  slots: Set<string>;
}

export class TmxParser {
  readonly #parser: SaxesParser<{ xmlns: false; position: true }>;
  readonly #open: string[] = [];
  #units: TmxUnit[] = [];
  /** Of the unit that is being read; null outside of one. */
  #unit: Building | null = null;
  #content: SegContent | null = null;
  #language = '';
  #prop: { kind: string; text: string } | null = null;
  #lastEvent = 0;
  /** Added to the lines and taken off the characters that the parser has counted. */
  readonly #lineShift: number;
  readonly #start: number;
  /** Characters taken in; between two pieces the parser's own count is not to be trusted. */
  #taken = 0;
  #isOver = false;
  readonly #wanted: Languages | null;

  /**
   * `line` is that of the first character. With `inside`, what comes stands within the body: the rest of a file. With `wanted`,
   * of a unit only what these languages may take is kept, and its first text.
   */
  constructor({ line = 1, inside = false, wanted = null }: ParserStart = {}) {
    this.#wanted = wanted;
    this.#parser = new SaxesParser({ xmlns: false, position: true });
    this.#lineShift = line - 1;
    this.#listen();
    const around = inside ? '<tmx version="1.4"><body>' : '';
    this.#parser.write(around);
    this.#start = around.length;
  }

  /** Characters taken in since the beginning. */
  get position(): number {
    return this.#taken;
  }

  get line(): number {
    return this.#parser.line + this.#lineShift;
  }

  /** The root has closed: nothing more is to come. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Units that ended since they were last taken; those before a place that cannot be read too. */
  takeUnits(): TmxUnit[] {
    const units = this.#units;
    this.#units = [];
    return units;
  }

  /** Throws `Refused`. */
  write(text: string): void {
    this.#parser.write(text);
    this.#taken += text.length;
    if (this.#taken - this.#lastEvent > LONGEST_PART) throw new Refused('exchange.tmx.part', this.line);
  }

  close(): void {
    this.#parser.close();
  }

  #listen(): void {
    const parser = this.#parser;
    const met = (work: () => void) => {
      this.#lastEvent = parser.position - this.#start;
      work();
    };
    parser.on('error', () => {
      throw new Refused('exchange.xml.malformed', this.line);
    });
    // A memory names its document type; nobody fetches it. One that declares something of its own is refused.
    parser.on('doctype', (text) => {
      if (text.includes('[')) throw new Refused('exchange.xml.doctype', this.line);
      this.#lastEvent = parser.position - this.#start;
    });
    parser.on('opentag', (tag) => met(() => this.#begin(tag)));
    parser.on('closetag', ({ name }) => met(() => this.#end(name)));
    parser.on('text', (text) => met(() => this.#text(text)));
    parser.on('cdata', (text) => met(() => this.#text(text)));
    parser.on('comment', () => met(() => {}));
    parser.on('processinginstruction', () => met(() => {}));
  }

  #begin({ name, attributes }: SaxesTagPlain): void {
    if (this.#open.length === 0) this.#checkRoot(name, attributes);
    if (this.#open.length >= DEEPEST) throw new Refused('exchange.xml.deep', this.line, { most: DEEPEST });
    this.#open.push(name);
    if (this.#content) this.#content.begin(name, attributes);
    else if (name === 'tu') this.#unit = this.#beginUnit(attributes.creationdate ?? null);
    else if (!this.#unit) return;
    else if (name === 'tuv') this.#language = attributes['xml:lang'] ?? attributes.lang ?? '';
    else if (name === 'seg') this.#content = new SegContent();
    else if (name === 'prop') this.#prop = { kind: attributes.type ?? '', text: '' };
  }

  #beginUnit(made: string | null): Building {
    return { line: this.line, made, variants: [], props: new Map(), met: 0, slots: new Set() };
  }

  #checkRoot(name: string, { version = '' }: Record<string, string>): void {
    if (name !== 'tmx') throw new Refused('exchange.tmx.root', this.line, { element: name });
    if (!/^1\.[0-4]/.test(version)) throw new Refused('exchange.tmx.version', this.line, { version });
  }

  #end(name: string): void {
    this.#open.pop();
    if (this.#open.length === 0) this.#isOver = true;
    if (name === 'seg' && this.#open.at(-1) === 'tuv') this.#endSeg();
    else if (this.#content) this.#content.end(name);
    else if (name === 'prop' && this.#prop) this.#endProp(this.#prop);
    else if (name === 'tu' && this.#unit) this.#endUnit(this.#unit);
  }

  #endSeg(): void {
    const [unit, content] = [this.#unit, this.#content];
    this.#content = null;
    if (!unit || !content) return;
    unit.met += 1;
    if (unit.met > MOST_VARIANTS) throw new Refused('exchange.tmx.part', this.line);
    const slots = this.#wanted ? slotsOf(this.#language, this.#wanted) : [`any ${unit.met}`];
    const isNew = slots.some((slot) => !unit.slots.has(slot));
    for (const slot of slots) unit.slots.add(slot);
    if (isNew || unit.variants.length === 0) unit.variants.push({ language: this.#language, content });
  }

  #endUnit({ met: _, slots: __, ...unit }: Building): void {
    const weight = unit.variants.reduce((sum, { content }) => sum + content.weight, 0);
    const end = this.#parser.position - this.#start;
    this.#units.push({ ...unit, weight, end, endLine: this.line });
    this.#unit = null;
  }

  #endProp({ kind, text }: { kind: string; text: string }): void {
    const props = this.#unit?.props;
    if (props && KEPT_PROPS.has(kind) && props.size < MOST_PROPS) props.set(kind, text);
    this.#prop = null;
  }

  #text(text: string): void {
    if (this.#content) this.#content.text(text);
    else if (this.#prop && this.#prop.text.length < LONGEST_PROP) this.#prop.text += text;
  }
}
