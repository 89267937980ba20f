// Reads an XLIFF 2.0, 2.1 or 2.2 file: every rule of its core is held, or the file is refused with the reason and the line.
import { primaryLanguage } from '../../text/language.ts';
import {
  attributeOf,
  elementsIn,
  Refused,
  readXml,
  type Unreadable,
  XML,
  type XmlElement,
} from '../xml/read-xml.ts';
import { partsOf } from './content.ts';
import { stepsOf } from './references.ts';
import { isCore, namespaces, refuseXliff, type XliffVersion } from './refuse.ts';
import { checkStructure } from './structure.ts';
import { checkUnit, partsNamed } from './unit-rules.ts';

export type XliffRead = { ok: true; xliff: Xliff } | { ok: false; problem: Unreadable };

export interface Xliff {
  version: XliffVersion;
  /** BCP 47, as written. */
  source: string;
  target: string | null;
  /** In the order of the file. */
  units: XliffUnit[];
}

export interface XliffUnit {
  fileId: string;
  id: string;
  element: XmlElement;
  /** Whether white space counts, as `xml:space` around it says. */
  preserves: boolean;
}

/** Bytes; a translation of a whole book takes some five million. */
export const LARGEST_XLIFF = 32 * 1024 * 1024;

export function readXliff(bytes: Uint8Array): XliffRead {
  if (bytes.length > LARGEST_XLIFF)
    return {
      ok: false,
      problem: { key: 'exchange.xml.large', params: { most: LARGEST_XLIFF / 1024 / 1024 }, line: 1 },
    };
  const read = readXml(bytes);
  if (!read.ok) return read;
  try {
    return { ok: true, xliff: xliffOf(read.root) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function xliffOf(root: XmlElement): Xliff {
  const version = versionOf(root);
  checkStructure(root, version);
  checkNotes(root);
  const files = partsNamed(root, 'file');
  checkUnique(files);
  const units = files.flatMap(unitsOfFile);
  const target = attributeOf(root, 'trgLang') ?? null;
  const source = attributeOf(root, 'srcLang') ?? '';
  checkLanguages(root, source, target);
  return { version, source, target, units };
}

function versionOf(root: XmlElement): XliffVersion {
  const version = attributeOf(root, 'version');
  if (root.name !== 'xliff') throw refuseXliff('root', root);
  if (version?.startsWith('1.')) throw refuseXliff('version-old', root, { version });
  const known = Object.keys(namespaces).find((one) => one === version) as XliffVersion | undefined;
  if (!known || namespaces[known] !== root.uri)
    throw refuseXliff('version', root, { version: version ?? '' });
  return known;
}

function unitsOfFile(file: XmlElement): XliffUnit[] {
  const fileId = attributeOf(file, 'id') ?? '';
  checkSkeleton(file);
  const groups: XmlElement[] = [];
  const found: XliffUnit[] = [];
  const walk = (element: XmlElement) => {
    checkNotes(element);
    for (const child of elementsIn(element).filter(isCore)) {
      if (child.name === 'unit') {
        checkNotes(child);
        found.push({ fileId, id: attributeOf(child, 'id') ?? '', element: child, preserves: false });
      }
      if (child.name !== 'group') continue;
      groups.push(child);
      walk(child);
    }
  };
  walk(file);
  checkUnique(groups);
  checkUnique(found.map(({ element }) => element));
  const units = new Set(found.map(({ id }) => id));
  for (const { element } of found) checkUnit(element, { fileId, units });
  return settleSpace(file, found);
}

function checkUnique(elements: readonly XmlElement[]): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = attributeOf(element, 'id');
    if (id === undefined) continue;
    if (seen.has(id)) throw refuseXliff('id-twice', element, { id });
    seen.add(id);
  }
}

function checkNotes(element: XmlElement): void {
  const notes = partsNamed(element, 'notes').flatMap(elementsIn);
  checkUnique(notes);
  for (const note of notes) {
    const ref = attributeOf(note, 'ref');
    if (ref !== undefined) stepsOf(note, ref);
  }
}

function checkSkeleton(file: XmlElement): void {
  for (const skeleton of partsNamed(file, 'skeleton')) {
    const leads = attributeOf(skeleton, 'href') !== undefined;
    if (leads === skeleton.children.length > 0) throw refuseXliff('skeleton', skeleton);
  }
}

/** A source and its target treat white space alike; it is inherited from what stands around them. */
function settleSpace(file: XmlElement, units: readonly XliffUnit[]): XliffUnit[] {
  const inherited = new Map<XmlElement, string>();
  const walk = (element: XmlElement, around: string) => {
    const space = attributeOf(element, 'space', XML) ?? around;
    inherited.set(element, space);
    for (const child of elementsIn(element).filter(isCore)) {
      if (child.name === 'group' || child.name === 'unit') walk(child, space);
    }
  };
  walk(file, 'default');
  return units.map((unit) => {
    const around = inherited.get(unit.element) ?? 'default';
    for (const { source, target } of partsOf(unit.element)) {
      const of = (element: XmlElement) => attributeOf(element, 'space', XML) ?? around;
      if (target && of(source) !== of(target)) throw refuseXliff('space', target);
    }
    return { ...unit, preserves: around === 'preserve' };
  });
}

/** What a text says of its language, itself or by what stands around it, is what the file says of all. */
function checkLanguages(root: XmlElement, source: string, target: string | null): void {
  const walk = (element: XmlElement, around: string | undefined) => {
    const language = attributeOf(element, 'lang', XML) ?? around;
    if (element.name === 'target' && target === null) throw refuseXliff('target-language', element);
    const wanted = element.name === 'source' ? source : element.name === 'target' ? target : null;
    if (wanted !== null) {
      if (language !== undefined && !isWithin(language, wanted))
        throw refuseXliff('language', element, { language, wanted });
      return;
    }
    for (const child of elementsIn(element)) if (isCore(child)) walk(child, language);
  };
  walk(root, undefined);
}

/** `en-IE` is within `en`, and not the other way round. */
function isWithin(language: string, wanted: string): boolean {
  const [inner, outer] = [language.toLowerCase(), wanted.toLowerCase()];
  if (inner === '' || inner === outer) return true;
  return inner.startsWith(`${outer}-`) && primaryLanguage(inner) === primaryLanguage(outer);
}
