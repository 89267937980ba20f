// Codes of XLIFF that must stay behind each other: how such a row is marked, and that a translation keeps it.
import { attributeOf } from '../xml/read-xml.ts';
import { isCode, type Met, saysOf } from './content.ts';
import { refuseXliff } from './refuse.ts';

/** A row by the names of its codes, and the one it begins with. */
interface Sequence {
  names: string[];
  first: Met;
}

export function checkSequences(source: readonly Met[], target: readonly Met[]): void {
  const wanted = sequencesIn(source);
  const found = new Map(sequencesIn(target).map((sequence) => [sequence.names[0], sequence]));
  const there = new Set(target.filter(isCode).map(nameOf));
  for (const { names, first } of wanted) {
    // Where a part of it is not translated yet, nothing can be said.
    if (!names.every((name) => there.has(name))) continue;
    const kept = found.get(names[0]);
    if (kept?.names.join(' ') !== names.join(' '))
      throw refuseXliff('sequence', kept?.first.element ?? first.element, { id: names[0] ?? '' });
  }
}

/** Each begins with `firstNo`, and goes on with every `no` that follows without another code in between. */
function sequencesIn(met: readonly Met[]): Sequence[] {
  const found: Sequence[] = [];
  let open: Sequence | null = null;
  for (const one of met) {
    if (!isCode(one)) continue;
    const says = saysOf(one.element, 'canReorder', 'yes');
    if (says === 'yes') open = null;
    else if (says === 'firstNo' && !one.isEnd) {
      open = { names: [nameOf(one)], first: one };
      found.push(open);
    } else if (open) open.names.push(nameOf(one));
    else if (!one.isEnd) throw refuseXliff('sequence-start', one.element);
  }
  return found;
}

function nameOf({ element, id, isEnd }: Met): string {
  return `${isEnd || element.name === 'ec' ? '/' : ''}${id ?? attributeOf(element, 'startRef')}`;
}
