// Which elements and attributes XLIFF has, in which order they stand, and what each may say (2.0 to 2.2, core).
import { attributeOf, elementsIn, XML, type XmlElement } from '../xml/read-xml.ts';
import { checkModuleAttribute, checkModules, isModule } from './modules.ts';
import { isCore, refuseXliff, type XliffVersion } from './refuse.ts';
import * as is from './values.ts';

interface Shape {
  attributes: Readonly<Record<string, is.Kind>>;
  required?: readonly string[];
  /** Attributes of other namespaces: those of modules alone, or any. */
  foreign?: 'modules' | 'any';
  /** Attributes of XML itself besides. */
  xml?: readonly ('lang' | 'space')[];
  /** What may stand in it, in this order; `*` is an element of another namespace. Left out where text stands. */
  order?: readonly Part[];
  /** What may stand among its text. */
  mixed?: readonly string[];
}

interface Part {
  names: readonly string[];
  least?: number;
  most?: number;
}

const inline = ['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em'];
const optional = (name: string): Part => ({ names: [name], most: 1 });
const foreign: Part = { names: ['*'] };
const hints = { canCopy: is.yesNo, canDelete: is.yesNo, canReorder: is.yesFirstNo, copyOf: is.token };
const types = { type: is.codeType, subType: is.ownValue };
const code = {
  ...hints,
  ...types,
  disp: is.anything,
  equiv: is.anything,
  dataRef: is.token,
  subFlows: is.tokens,
};
const inherited = {
  ...{ canResegment: is.yesNo, translate: is.yesNo, srcDir: is.direction, trgDir: is.direction },
};
const mark = { id: is.token, translate: is.yesNo, type: is.markType, ref: is.anything, value: is.anything };
const pair = [{ names: ['source'], least: 1, most: 1 }, optional('target')] as const;

const shapes: Readonly<Record<string, Shape>> = {
  xliff: {
    attributes: { version: is.anything, srcLang: is.language, trgLang: is.language },
    required: ['version', 'srcLang'],
    foreign: 'any',
    xml: ['space'],
    order: [{ names: ['file'], least: 1 }],
  },
  file: {
    attributes: { id: is.token, original: is.anything, ...inherited },
    required: ['id'],
    foreign: 'any',
    xml: ['space'],
    order: [optional('skeleton'), foreign, optional('notes'), { names: ['unit', 'group'], least: 1 }],
  },
  skeleton: { attributes: { href: is.anything }, mixed: ['*'] },
  group: {
    attributes: { id: is.token, name: is.anything, type: is.ownValue, ...inherited },
    required: ['id'],
    foreign: 'any',
    xml: ['space'],
    order: [foreign, optional('notes'), { names: ['unit', 'group'] }],
  },
  unit: {
    attributes: { id: is.token, name: is.anything, type: is.ownValue, ...inherited },
    required: ['id'],
    foreign: 'any',
    xml: ['space'],
    order: [
      foreign,
      optional('notes'),
      optional('originalData'),
      { names: ['segment', 'ignorable'], least: 1 },
    ],
  },
  segment: {
    attributes: { id: is.token, canResegment: is.yesNo, state: is.state, subState: is.ownValue },
    order: pair,
  },
  ignorable: { attributes: { id: is.token }, order: pair },
  notes: { attributes: {}, order: [{ names: ['note'], least: 1 }] },
  note: {
    attributes: { id: is.token, appliesTo: is.side, category: is.anything, priority: is.priority },
    foreign: 'any',
    mixed: [],
  },
  originalData: { attributes: {}, order: [{ names: ['data'], least: 1 }] },
  data: { attributes: { id: is.token, dir: is.direction }, required: ['id'], xml: ['space'], mixed: ['cp'] },
  source: { attributes: {}, xml: ['lang', 'space'], mixed: inline },
  target: { attributes: { order: is.positive }, xml: ['lang', 'space'], mixed: inline },
  cp: { attributes: { hex: is.unholdable }, required: ['hex'], order: [] },
  ph: { attributes: { id: is.token, ...code }, required: ['id'], foreign: 'modules', order: [] },
  pc: {
    attributes: {
      ...{ id: is.token, ...hints, ...types, canOverlap: is.yesNo, dir: is.direction },
      ...{ dispStart: is.anything, dispEnd: is.anything, equivStart: is.anything, equivEnd: is.anything },
      ...{ dataRefStart: is.token, dataRefEnd: is.token, subFlowsStart: is.tokens, subFlowsEnd: is.tokens },
    },
    required: ['id'],
    foreign: 'modules',
    mixed: inline,
  },
  sc: {
    attributes: { id: is.token, ...code, canOverlap: is.yesNo, dir: is.direction, isolated: is.yesNo },
    required: ['id'],
    foreign: 'modules',
    order: [],
  },
  ec: {
    attributes: {
      ...{ id: is.token, ...code, canOverlap: is.yesNo, dir: is.direction },
      ...{ isolated: is.yesNo, startRef: is.token },
    },
    foreign: 'modules',
    order: [],
  },
  mrk: { attributes: mark, required: ['id'], foreign: 'any', mixed: inline },
  sm: { attributes: mark, required: ['id'], foreign: 'any', order: [] },
  em: { attributes: { startRef: is.token }, required: ['startRef'], order: [] },
};

/** What 2.2 has besides: notes on the whole, and notes that say what in a unit they are about. */
const later: Readonly<Record<string, Shape>> = {
  ...shapes,
  xliff: { ...(shapes.xliff as Shape), order: [optional('notes'), { names: ['file'], least: 1 }] },
  note: {
    ...(shapes.note as Shape),
    attributes: { ...shapes.note?.attributes, ref: is.anything },
  },
};

/** Walks through the file, and throws at the first thing that should not be there. */
export function checkStructure(root: XmlElement, version: XliffVersion): void {
  const known = version === '2.2' ? later : shapes;
  const walk = (element: XmlElement) => {
    const shape = Object.hasOwn(known, element.name) ? known[element.name] : undefined;
    if (!shape) throw refuseXliff('element-unknown', element);
    checkAttributes(element, shape);
    if (shape.order) checkOrder(element, shape.order);
    else checkMixed(element, shape.mixed ?? []);
    checkModules(element);
    for (const child of elementsIn(element)) if (isCore(child)) walk(child);
  };
  walk(root);
}

function checkAttributes(element: XmlElement, { attributes, required = [], foreign, xml = [] }: Shape): void {
  for (const { uri, name, value } of element.attributes) {
    if (uri === '') {
      const kind = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      if (!kind) throw refuseXliff('attribute-unknown', element, { attribute: name });
      if (!kind(value))
        throw refuseXliff('attribute-value', element, { attribute: name, value: value.slice(0, 80) });
    } else if (uri === XML)
      checkXmlAttribute(element, name, value, foreign === 'any' || xml.some((one) => one === name));
    else if (foreign === undefined || (foreign === 'modules' && !isModule(uri)))
      throw refuseXliff('attribute-foreign', element, { attribute: name });
    else checkModuleAttribute(element, uri, name, value);
  }
  const missing = required.find((name) => attributeOf(element, name) === undefined);
  if (missing !== undefined) throw refuseXliff('attribute-missing', element, { attribute: missing });
}

function checkXmlAttribute(element: XmlElement, name: string, value: string, may: boolean): void {
  if (!may) throw refuseXliff('attribute-foreign', element, { attribute: `xml:${name}` });
  const fits = name === 'lang' ? value === '' || is.language(value) : name !== 'space' || is.space(value);
  const isFixed = element.name !== 'data' || name !== 'space' || value === 'preserve';
  if (fits && isFixed) return;
  throw refuseXliff('attribute-value', element, { attribute: `xml:${name}`, value: value.slice(0, 80) });
}

function checkOrder(element: XmlElement, parts: readonly Part[]): void {
  const words = element.children.find((child) => typeof child === 'string' && child.trim() !== '');
  if (words !== undefined) throw refuseXliff('text', element);
  const counts = parts.map(() => 0);
  let at = 0;
  for (const child of elementsIn(element)) {
    const name = isCore(child) ? child.name : '*';
    const place = parts.findIndex((part, index) => index >= at && part.names.includes(name));
    if (place < 0) throw outOfPlace(element, child, parts);
    at = place;
    counts[place] = (counts[place] ?? 0) + 1;
    if ((counts[place] ?? 0) > (parts[place]?.most ?? Number.POSITIVE_INFINITY))
      throw refuseXliff('element-twice', child, { within: element.name });
  }
  const lacking = parts.find((part, index) => (counts[index] ?? 0) < (part.least ?? 0));
  if (lacking) throw refuseXliff('element-missing', element, { child: lacking.names.join(' / ') });
}

function outOfPlace(element: XmlElement, child: XmlElement, parts: readonly Part[]) {
  const isKnown = parts.some(({ names }) => names.includes(isCore(child) ? child.name : '*'));
  return refuseXliff(isKnown ? 'element-order' : 'element-place', child, { within: element.name });
}

function checkMixed(element: XmlElement, names: readonly string[]): void {
  const stray = elementsIn(element).find((child) => !names.includes(isCore(child) ? child.name : '*'));
  if (stray) throw refuseXliff('element-place', stray, { within: element.name });
}
