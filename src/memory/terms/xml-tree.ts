// Reads a small XML file into a tree, or says why not. Nothing in it is looked up, expanded or fetched.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface Element {
  /** Without its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[];
  /** All text in it, its children's too. */
  text: string;
}

export type XmlRead =
  | { ok: true; root: Element }
  | { ok: false; key: 'terms.left.doctype' }
  | { ok: false; key: 'terms.left.xml'; params: { line: number } };

/** Deeper than any list of terms: walking down must not exhaust the stack. */
const DEEPEST = 60;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: false,
  // The few that XML has by itself are put in below; a file can bring none of its own.
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

export function readXml(text: string): XmlRead {
  const plain = text.replace(/^\ufeff/, '');
  // What a document type declares can grow without end, or be fetched from elsewhere.
  if (/<!DOCTYPE|<!ENTITY/i.test(plain)) return { ok: false, key: 'terms.left.doctype' };
  const wrong = (line: number): XmlRead => ({ ok: false, key: 'terms.left.xml', params: { line } });
  try {
    const valid = XMLValidator.validate(plain);
    if (valid !== true) return wrong(valid.err.line);
    const [root] = childrenOf(parser.parse(plain), 0);
    return root ? { ok: true, root } : wrong(1);
  } catch {
    return wrong(1);
  }
}

/** The parser's own shape: a list of objects, each with one name, its content, and `:@` for attributes. */
function childrenOf(nodes: unknown, depth: number): Element[] {
  if (depth > DEEPEST) throw new Error('too deep');
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
    return [elementOf(name, node[name], node[':@'], depth)];
  });
}

function elementOf(name: string, content: unknown, given: unknown, depth: number): Element {
  const attributes = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return {
    name: localName(name),
    attributes: Object.fromEntries(
      attributes.map(([key, value]) => [key === 'xml:lang' ? key : localName(key), unescaped(String(value))]),
    ),
    children: childrenOf(content, depth + 1),
    text: textOf(content),
  };
}

function textOf(content: unknown): string {
  if (!Array.isArray(content)) return '';
  return content
    .map((node: Record<string, unknown>) => {
      if (typeof node['#text'] === 'string') return unescaped(node['#text']);
      const name = Object.keys(node).find((key) => key !== ':@');
      return name === undefined || name.startsWith('?') ? '' : textOf(node[name]);
    })
    .join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
