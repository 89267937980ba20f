// How a rule of XLIFF says no: with the line, and the name of what stands there.
import { Refused, type XmlElement } from '../xml/read-xml.ts';

export type XliffVersion = '2.0' | '2.1' | '2.2';

/** Versions and their namespaces: 2.1 kept that of 2.0. */
export const namespaces: Readonly<Record<XliffVersion, string>> = {
  '2.0': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.2': 'urn:oasis:names:tc:xliff:document:2.2',
};

export function isCore({ uri }: { uri: string }): boolean {
  return uri === namespaces['2.0'] || uri === namespaces['2.2'];
}

/** `what` ends the key of a message. */
export function refuseXliff(
  what: string,
  { line, name }: Pick<XmlElement, 'line' | 'name'>,
  params: Record<string, string | number> = {},
): Refused {
  return new Refused(`exchange.xliff.${what}`, line, { element: name, ...params });
}
