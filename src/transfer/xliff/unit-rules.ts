// The rules of one unit of XLIFF: names that are there once, pairs that are whole, codes that are kept and stay in order.
import { attributeOf, elementsIn, type XmlElement } from '../xml/read-xml.ts';
import { isCode, type Met, metIn, type Part, partsOf, type Side, saysOf } from './content.ts';
import { checkPairs } from './pair-rules.ts';
import { checkCommentReference, stepsOf } from './references.ts';
import { isCore, refuseXliff } from './refuse.ts';
import { checkSequences } from './sequence-rules.ts';
import { wordsOf } from './values.ts';

export interface UnitAround {
  fileId: string;
  /** Ids of all units of the file. */
  units: ReadonlySet<string>;
}

/** Codes and marks of one unit; a sentence may have no more parts at the desk. */
const MOST_CODES = 2_000;

export function checkUnit(unit: XmlElement, around: UnitAround): void {
  const parts = partsOf(unit);
  if (!parts.some(({ element }) => element.name === 'segment')) throw refuseXliff('unit-empty', unit);
  checkStates(parts);
  checkOrders(parts);
  const sides = { source: metIn(parts, 'source'), target: metIn(parts, 'target') };
  const own = { unit, data: dataOf(unit), notes: notesOf(unit) };
  for (const side of ['source', 'target'] as const) {
    if (sides[side].filter(({ isEnd }) => !isEnd).length > MOST_CODES)
      throw refuseXliff('codes', unit, { most: MOST_CODES });
    checkPairs(sides[side]);
    for (const met of sides[side]) if (!met.isEnd) checkInline(met, own, around);
  }
  checkCopies(sides);
  checkKept(sides);
  checkSequences(sides.source, sides.target);
  checkIds(parts, sides);
}

function checkStates(parts: readonly Part[]): void {
  for (const { element, target } of parts) {
    const state = attributeOf(element, 'state');
    if (state === undefined && attributeOf(element, 'subState') !== undefined)
      throw refuseXliff('substate', element);
    if (state !== undefined && state !== 'initial' && !target)
      throw refuseXliff('state-without-target', element, { state });
  }
}

/** Translations may stand in another order than sentences, each in a place of its own. */
function checkOrders(parts: readonly Part[]): void {
  const taken = new Set<number>();
  for (const { target, order } of parts) {
    if (!target) continue;
    if (order > parts.length) throw refuseXliff('order-far', target, { order, most: parts.length });
    if (taken.has(order)) throw refuseXliff('order-twice', target, { order });
    taken.add(order);
  }
}

function checkIds(parts: readonly Part[], { source, target }: Record<Side, readonly Met[]>): void {
  const names = new Map<string, string>();
  const own = parts.map(({ element }) => element);
  const inSource = source.filter((met) => !met.isEnd).map(({ element }) => element);
  for (const element of [...own, ...inSource]) {
    const id = attributeOf(element, 'id');
    if (id === undefined) continue;
    if (names.has(id)) throw refuseXliff('id-twice', element, { id });
    names.set(id, element.name);
  }
  const seen = new Set<string>();
  for (const { element, id, isEnd } of target) {
    if (id === null || isEnd) continue;
    const known = names.get(id);
    if (seen.has(id) || (known !== undefined && kindOf(known) !== kindOf(element.name)))
      throw refuseXliff('id-twice', element, { id });
    seen.add(id);
  }
}

/** A pair may hold its text on one side, and be two codes on the other. */
function kindOf(name: string): string {
  return name === 'sc' ? 'pc' : name === 'sm' ? 'mrk' : name;
}

function dataOf(unit: XmlElement): ReadonlySet<string> {
  const data = new Set<string>();
  for (const element of partsNamed(unit, 'originalData').flatMap(elementsIn)) {
    const id = attributeOf(element, 'id') ?? '';
    if (data.has(id)) throw refuseXliff('id-twice', element, { id });
    data.add(id);
  }
  return data;
}

export function partsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).filter((child) => isCore(child) && child.name === name);
}

/** What the codes of a unit may lead to. */
interface Own {
  unit: XmlElement;
  /** Ids. */
  data: ReadonlySet<string>;
  notes: ReadonlySet<string>;
}

function notesOf(unit: XmlElement): ReadonlySet<string> {
  const notes = partsNamed(unit, 'notes').flatMap(elementsIn);
  return new Set(notes.flatMap((note) => attributeOf(note, 'id') ?? []));
}

function checkInline({ element }: Met, own: Own, around: UnitAround): void {
  checkTypes(element);
  for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const id = attributeOf(element, name);
    if (id !== undefined && !own.data.has(id.trim()))
      throw refuseXliff('data-missing', element, { attribute: name, id });
  }
  for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
    const missing = wordsOf(attributeOf(element, name) ?? '').find((id) => !around.units.has(id));
    if (missing !== undefined) throw refuseXliff('subflow', element, { id: missing });
  }
  checkTogether(element);
  if (element.name === 'mrk' || element.name === 'sm') checkAnnotation(element, own, around);
}

function checkTypes(element: XmlElement): void {
  const [type, subType] = [attributeOf(element, 'type'), attributeOf(element, 'subType')];
  if (subType === undefined) return;
  if (type === undefined) throw refuseXliff('subtype', element);
  if (!subType.startsWith('xlf:')) return;
  const wanted = { lb: 'fmt', pb: 'fmt', b: 'fmt', i: 'fmt', u: 'fmt', var: 'ui' }[subType.slice(4)];
  if (wanted !== type) throw refuseXliff('subtype-fits', element, { type, subType });
}

function checkTogether(element: XmlElement): void {
  const has = (name: string) => attributeOf(element, name) !== undefined;
  for (const name of ['dataRef', 'subFlows', 'equiv']) {
    if (has(`${name}Start`) !== has(`${name}End`))
      throw refuseXliff('start-and-end', element, { attribute: name });
  }
  const fixed = saysOf(element, 'canReorder', 'yes') !== 'yes';
  if (fixed && (saysOf(element, 'canCopy', 'yes') !== 'no' || saysOf(element, 'canDelete', 'yes') !== 'no'))
    throw refuseXliff('reorder-alone', element);
}

function checkAnnotation(element: XmlElement, { unit, notes }: Own, { fileId }: UnitAround): void {
  const [ref, value] = [attributeOf(element, 'ref'), attributeOf(element, 'value')];
  const type = attributeOf(element, 'type');
  if (type === 'comment') {
    if ((ref === undefined) === (value === undefined)) throw refuseXliff('comment', element);
    const unitId = attributeOf(unit, 'id') ?? '';
    if (ref !== undefined) checkCommentReference(element, ref, { fileId, unitId, notes });
  } else if (ref !== undefined) {
    if (type === 'mtc:match') throw refuseXliff('match-ref', element);
    stepsOf(element, ref);
  }
}

/** A copy stands for a code of its unit that may be copied and has no data behind it. */
function checkCopies(sides: Record<Side, readonly Met[]>): void {
  const all = [...sides.source, ...sides.target].filter((met) => isCode(met) && !met.isEnd);
  const hasData = (element: XmlElement) =>
    ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attributeOf(element, name) !== undefined);
  const named = new Map(all.toReversed().map(({ id, element }) => [id, element]));
  for (const { element } of all) {
    const of = attributeOf(element, 'copyOf');
    if (of === undefined) continue;
    const base = named.get(of);
    if (!base) throw refuseXliff('copy-missing', element, { id: of });
    if (hasData(element) || hasData(base)) throw refuseXliff('copy-data', element, { id: of });
    if (attributeOf(base, 'canCopy') === 'no') throw refuseXliff('copy-forbidden', element, { id: of });
  }
}

/** A code that must not be deleted is in a translation of the unit, once its sentence has one. */
function checkKept({ source, target }: Record<Side, readonly Met[]>): void {
  const nameOf = ({ element, id }: Met) =>
    `${element.name === 'ec' ? 'end ' : ''}${id ?? attributeOf(element, 'startRef')}`;
  const kept = new Set(target.filter((met) => isCode(met)).map(nameOf));
  for (const met of source) {
    if (!isCode(met) || met.isEnd || !met.part.target || attributeOf(met.element, 'canDelete') !== 'no')
      continue;
    if (!kept.has(nameOf(met))) throw refuseXliff('code-lost', met.part.target, { id: nameOf(met) });
  }
}
