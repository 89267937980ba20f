// Ruby: which reading stands over which letters.
import type { MarkJson } from '../document-json.ts';
import { childNodesOf, isElement, isTextNode, lineOf, tagOf, tidyText } from './elements.ts';
import type { Place } from './reader.ts';

/** Gives each run of letters to `put` with its reading as a mark; letters without one get none. */
export function readRuby(ruby: Element, place: Place, put: (text: string, place: Place) => void): void {
  let bases: string[] = [];
  let readings: string[] = [];
  const close = () => {
    // Readings over nothing are words like any other.
    for (const [base, reading] of paired(bases, readings))
      if (base === '') put(reading, place);
      else put(base, withReading(place, reading));
    bases = [];
    readings = [];
  };
  for (const { kind, text } of partsOf(ruby)) {
    if (kind === 'reading') readings.push(text);
    else {
      if (readings.length > 0) close();
      bases.push(text);
    }
  }
  close();
}

type Part = { kind: 'base' | 'reading'; text: string };

function partsOf(element: Element): Part[] {
  return childNodesOf(element).flatMap((child): Part[] => {
    if (isTextNode(child))
      return tidyText(child.data) === '' ? [] : [{ kind: 'base', text: tidyText(child.data) }];
    if (!isElement(child) || tagOf(child) === 'rp') return [];
    if (tagOf(child) === 'rt') return [{ kind: 'reading', text: lineOf(child.textContent) }];
    if (tagOf(child) === 'rtc' || child.querySelector('rt') !== null) return partsOf(child);
    return [{ kind: 'base', text: tidyText(child.textContent) }];
  });
}

function paired(bases: string[], readings: string[]): [string, string][] {
  if (bases.length === readings.length) return bases.map((base, at) => [base, readings[at] ?? '']);
  if (bases.length === 0) return readings.map((reading) => ['', reading]);
  return [[bases.join(''), readings.join('')]];
}

function withReading(place: Place, reading: string): Place {
  if (reading === '') return place;
  const mark: MarkJson = { type: 'ruby', attrs: { reading } };
  return { ...place, marks: [...place.marks.filter((other) => other.type !== 'ruby'), mark] };
}
