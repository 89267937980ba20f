// Reads the few answers of an S3-compatible store that are XML.
import { XMLParser } from 'fast-xml-parser';

export type Fields = Record<string, string | undefined>;

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true });

/** The texts directly inside the outermost element; none when it is another one. */
export function fieldsOf(xml: string, root: string): Fields {
  return textsIn(rootOf(xml, root));
}

/** The same, and those of each of its elements of one name. */
export function rowsOf(xml: string, root: string, name: string): { list: Fields; rows: Fields[] } {
  const found = rootOf(xml, root);
  const rows: unknown = found[name];
  const list = rows === undefined ? [] : Array.isArray(rows) ? (rows as unknown[]) : [rows];
  return { list: textsIn(found), rows: list.map((row) => textsIn(asRecord(row))) };
}

function rootOf(xml: string, root: string): Record<string, unknown> {
  return asRecord(asRecord(parser.parse(xml))[root]);
}

function textsIn(record: Record<string, unknown>): Fields {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
