// A unit of an XLIFF file taken apart for its rules: its parts, and the codes and marks of each side in reading order.
import { attributeOf, elementsIn, type XmlElement } from '../xml/read-xml.ts';
import { isCore } from './refuse.ts';

export type Side = 'source' | 'target';

/** A segment, or what stands between two and is not translated. */
export interface Part {
  element: XmlElement;
  source: XmlElement;
  target: XmlElement | null;
  /** Place among the parts, from 1, and where its translation stands. */
  place: number;
  order: number;
}

/** One inline element, met at its start; a pair that holds text is met again at its end. */
export interface Met {
  element: XmlElement;
  /** Null for an end without a name of its own. */
  id: string | null;
  isEnd: boolean;
  part: Part;
}

export function partsOf(unit: XmlElement): Part[] {
  return elementsIn(unit)
    .filter((child) => isCore(child) && (child.name === 'segment' || child.name === 'ignorable'))
    .map((element, at) => {
      const [source, target = null] = elementsIn(element) as [XmlElement, XmlElement?];
      const order = target && attributeOf(target, 'order');
      return { element, source, target, place: at + 1, order: order ? Number(order) : at + 1 };
    });
}

/** All codes and marks of one side of a unit, as they are read: translations in the order that they say. */
export function metIn(parts: readonly Part[], side: Side): Met[] {
  if (side === 'source') return parts.flatMap((part) => metInside(part.source, part));
  return parts
    .toSorted((a, b) => a.order - b.order)
    .flatMap((part) => (part.target ? metInside(part.target, part) : []));
}

function metInside(element: XmlElement, part: Part): Met[] {
  return elementsIn(element)
    .filter(({ name }) => name !== 'cp')
    .flatMap((child) => {
      const met = { element: child, id: attributeOf(child, 'id') ?? null, part };
      const holds = child.name === 'pc' || child.name === 'mrk';
      const end = { ...met, isEnd: true };
      return [{ ...met, isEnd: false }, ...metInside(child, part), ...(holds ? [end] : [])];
    });
}

/** A code rather than a mark of an annotation. */
export function isCode({ element }: Met): boolean {
  return ['ph', 'pc', 'sc', 'ec'].includes(element.name);
}

/** What an attribute says, or what it means where it is left out. */
export function saysOf(element: XmlElement, name: string, otherwise: string): string {
  return attributeOf(element, name) ?? otherwise;
}
