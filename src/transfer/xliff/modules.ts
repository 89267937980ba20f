// The modules of XLIFF 2: their elements and attributes by name, and what the core says of them.
import { attributeOf, elementsIn, XML, type XmlElement } from '../xml/read-xml.ts';
import { isCore, refuseXliff } from './refuse.ts';

interface Module {
  elements: readonly string[];
  attributes: readonly string[];
}

const list = (words: string) => words.split(' ').filter((word) => word !== '');

const FS = 'urn:oasis:names:tc:xliff:fs:2.0';

const modules: Readonly<Record<string, Module>> = {
  [FS]: { elements: [], attributes: list('fs subFs') },
  'urn:oasis:names:tc:xliff:matches:2.0': {
    elements: list('matches match'),
    attributes: list('id matchQuality matchSuitability origin ref reference similarity subType type'),
  },
  'urn:oasis:names:tc:xliff:glossary:2.0': {
    elements: list('glossary glossEntry term translation definition'),
    attributes: list('id ref source'),
  },
  'urn:oasis:names:tc:xliff:metadata:2.0': {
    elements: list('metadata metaGroup meta'),
    attributes: list('appliesTo category id type'),
  },
  'urn:oasis:names:tc:xliff:resourcedata:2.0': {
    elements: list('resourceData resourceItemRef resourceItem source target reference'),
    attributes: list('context href id mimeType ref'),
  },
  'urn:oasis:names:tc:xliff:sizerestriction:2.0': {
    elements: list('profiles normalization data'),
    attributes: list(
      'equivStorage general generalProfile profile sizeInfo sizeInfoRef sizeRestriction storage storageProfile storageRestriction',
    ),
  },
  'urn:oasis:names:tc:xliff:validation:2.0': {
    elements: list('validation rule'),
    attributes: list(
      'caseSensitive disabled endsWith existsInSource isNotPresent isPresent normalization occurs startsWith',
    ),
  },
};

/** What `fs:fs` may name: elements of HTML that a preview can show. */
const shown = new Set(
  list(
    `a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr
    html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr
    tt u ul`.replace(/\s+/g, ' '),
  ),
);

/** Names of parts in references, of modules and of what is registered besides. */
export const modulePrefixes = new Set(list('ctr fs gls its itsm mda mtc pgs res slr val tbx'));

export function isModule(uri: string): boolean {
  return uri === 'http://www.w3.org/2005/11/its' || uri.startsWith('urn:oasis:names:tc:xliff:');
}

export function checkModuleAttribute(element: XmlElement, uri: string, name: string, value: string): void {
  const known = modules[uri];
  if (known && !known.attributes.includes(name)) throw refuseXliff('module', element, { name });
  if (uri !== FS) return;
  if (name === 'fs' && !shown.has(value))
    throw refuseXliff('attribute-value', element, { attribute: 'fs:fs', value: value.slice(0, 80) });
  // The end of a pair is shown as its start says.
  if (element.name === 'ec' && attributeOf(element, 'isolated') !== 'yes')
    throw refuseXliff('fs-on-end', element);
}

/** Elements of other namespaces directly in one of the core: known ones of modules, and no id of a namespace twice. */
export function checkModules(element: XmlElement): void {
  const ids = new Set<string>();
  const walk = (child: XmlElement) => {
    // A match holds a source and a target of its own.
    if (isCore(child)) return;
    const known = modules[child.uri];
    if (known && !known.elements.includes(child.name))
      throw refuseXliff('module', child, { name: child.name });
    const id = attributeOf(child, 'id') ?? attributeOf(child, 'id', XML);
    if (id !== undefined) {
      const name = `${child.uri} ${id}`;
      if (ids.has(name)) throw refuseXliff('id-twice', child, { id });
      ids.add(name);
    }
    for (const inner of elementsIn(child)) walk(inner);
  };
  for (const child of elementsIn(element)) walk(child);
}
