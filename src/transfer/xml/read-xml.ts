// Reads a whole XML file into a tree that knows its lines, or says why not. Nothing in it is looked up, expanded or fetched.
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeXml } from './decode-xml.ts';

export interface XmlElement {
  /** Its namespace; '' for none. */
  uri: string;
  /** Without its prefix. */
  name: string;
  attributes: readonly XmlAttribute[];
  children: readonly (XmlElement | string)[];
  /** Where its tag begins, from 1. */
  line: number;
}

export interface XmlAttribute {
  uri: string;
  name: string;
  value: string;
}

/** Why a file cannot be read: the key of a message, what it is told, the line from 1, and of several files which one. */
export interface Unreadable {
  key: string;
  params: Record<string, string | number>;
  line: number;
  file?: string;
}

export type XmlRead = { ok: true; root: XmlElement } | { ok: false; problem: Unreadable };

/** Thrown inside a reader, and caught where reading began. */
export class Refused extends Error {
  readonly problem: Unreadable;

  constructor(key: string, line: number, params: Unreadable['params'] = {}) {
    super(`${key} in line ${line}`);
    this.problem = { key, params, line };
  }
}

/** Deeper than any file of ours or of the tools we know: walking down must not exhaust the stack. */
const DEEPEST = 100;
/** Elements and attributes of one file; a tree of so many takes some 200 MB. */
const MOST = 500_000;

export const XML = 'http://www.w3.org/XML/1998/namespace';

export function readXml(bytes: Uint8Array): XmlRead {
  const text = decodeXml(bytes);
  if (text === null) return { ok: false, problem: { key: 'exchange.xml.letters', params: {}, line: 1 } };
  try {
    return { ok: true, root: parse(text) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

interface Open extends XmlElement {
  attributes: XmlAttribute[];
  children: (XmlElement | string)[];
}

function parse(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const top: Open = { uri: '', name: '', attributes: [], children: [], line: 1 };
  const open: Open[] = [top];
  let begins = 1;
  let count = 0;
  parser.on('error', () => {
    throw new Refused('exchange.xml.malformed', parser.line);
  });
  // What a document type declares can grow without end, or be fetched from elsewhere.
  parser.on('doctype', () => {
    throw new Refused('exchange.xml.doctype', parser.line);
  });
  parser.on('opentagstart', () => {
    begins = parser.line;
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, begins);
    count += 1 + element.attributes.length;
    if (count > MOST) throw new Refused('exchange.xml.many', begins, { most: MOST });
    if (open.length > DEEPEST) throw new Refused('exchange.xml.deep', begins, { most: DEEPEST });
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const add = (words: string) => {
    if (open.length > 1) open.at(-1)?.children.push(words);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (typeof root !== 'object') throw new Refused('exchange.xml.malformed', 1);
  return root;
}

function elementOf({ uri, local, attributes }: SaxesTagNS, line: number): Open {
  const named = Object.values(attributes)
    .filter((attribute) => !isDeclaration(attribute))
    .map((attribute) => ({ uri: attribute.uri, name: attribute.local, value: attribute.value }));
  return { uri, name: local, attributes: named, children: [], line };
}

function isDeclaration({ prefix, name }: SaxesAttributeNS): boolean {
  return prefix === 'xmlns' || name === 'xmlns';
}

/** An attribute without a prefix, or one of XML itself (`xml:lang`). */
export function attributeOf(element: XmlElement, name: string, uri = ''): string | undefined {
  return element.attributes.find((attribute) => attribute.uri === uri && attribute.name === name)?.value;
}

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** All text in it, its children's too. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
