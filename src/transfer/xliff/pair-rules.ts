// Codes and marks of XLIFF that come in two: each start has its end behind it in the same unit, or says that it stands alone.
import { attributeOf, type XmlElement } from '../xml/read-xml.ts';
import { type Met, saysOf } from './content.ts';
import { refuseXliff } from './refuse.ts';

/** Of one side of a unit, in reading order. */
export function checkPairs(met: readonly Met[]): void {
  const starts = new Map<string, { at: number; element: XmlElement }>();
  const ends = new Map<string, number>();
  for (const [at, { element, id, isEnd }] of met.entries()) {
    if (isEnd) continue;
    if (element.name === 'sc' || element.name === 'sm') starts.set(`${element.name} ${id}`, { at, element });
    if (element.name === 'em') end(element, `sm ${attributeOf(element, 'startRef')}`);
    if (element.name === 'ec') checkEnd(element);
  }
  for (const [name, { element }] of starts) {
    const alone = attributeOf(element, 'isolated') === 'yes';
    if (alone && ends.has(name)) throw refuseXliff('isolated-start', element, { id: name.slice(3) });
    if (!alone && ends.get(name) !== 1) throw refuseXliff('start-alone', element, { id: name.slice(3) });
  }

  function checkEnd(element: XmlElement): void {
    const [id, startRef] = [attributeOf(element, 'id'), attributeOf(element, 'startRef')];
    const alone = attributeOf(element, 'isolated') === 'yes';
    if (alone ? id === undefined || startRef !== undefined : startRef === undefined || id !== undefined)
      throw refuseXliff('end-name', element);
    if (alone) return;
    if (attributeOf(element, 'dir') !== undefined) throw refuseXliff('end-dir', element);
    const start = end(element, `sc ${startRef}`);
    if (attributeOf(start, 'isolated') !== 'yes') checkAlike(start, element);
  }

  /** Counts the end of a start that was met. */
  function end(element: XmlElement, name: string): XmlElement {
    const start = starts.get(name);
    if (!start) throw refuseXliff('end-alone', element, { id: name.slice(3) });
    ends.set(name, (ends.get(name) ?? 0) + 1);
    return start.element;
  }
}

/** What may be done with a pair is said of both its codes. */
function checkAlike(start: XmlElement, end: XmlElement): void {
  for (const name of ['canCopy', 'canDelete', 'canOverlap', 'canReorder']) {
    const said = saysOf(start, name, 'yes');
    const wanted = said === 'firstNo' ? 'no' : said;
    if (saysOf(end, name, 'yes') !== wanted) throw refuseXliff('pair-differs', end, { attribute: name });
  }
}
