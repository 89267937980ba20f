// XML elements as functions: what has nothing to say is not written.
import { xmlAttributes, xmlText } from '../../../text/xml.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** `<name>text</name>`, or nothing for an empty text. */
export function text(name: string, value: string | number | null, attributes: Attributes = {}): string {
  if (value === null || value === '') return '';
  return `<${name}${xmlAttributes(attributes)}>${xmlText(String(value))}</${name}>\n`;
}

/** An element around others, or nothing where all of them are empty. */
export function around(name: string, parts: readonly string[], attributes: Attributes = {}): string {
  const inside = parts.join('');
  return inside === '' ? '' : `<${name}${xmlAttributes(attributes)}>\n${inside}</${name}>\n`;
}
