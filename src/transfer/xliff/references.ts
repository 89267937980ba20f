// References inside an XLIFF file (`#f=f1/u=1/n=n1`): how they are written, and the notes they lead to.
import type { XmlElement } from '../xml/read-xml.ts';
import { modulePrefixes } from './modules.ts';
import { refuseXliff } from './refuse.ts';
import { token } from './values.ts';

interface Step {
  /** '' for what stands in a segment's source. */
  prefix: string;
  id: string;
}

/** Where a kind of step stands: files first, then groups, units, and what lies in one of them, once. */
const places: Readonly<Record<string, number>> = { f: 0, g: 1, u: 2 };
const LEAF = 3;

/** The steps of a reference; null for one that leads out of the file. */
export function stepsOf(element: XmlElement, reference: string): Step[] | null {
  if (!reference.startsWith('#')) return null;
  const wrong = (what: string) => refuseXliff(what, element, { reference: reference.slice(0, 80) });
  const steps = reference
    .slice(reference.startsWith('#/') ? 2 : 1)
    .split('/')
    .map((part): Step => {
      const at = part.indexOf('=');
      return at < 0 ? { prefix: '', id: part } : { prefix: part.slice(0, at), id: part.slice(at + 1) };
    });
  let last = -1;
  for (const { prefix, id } of steps) {
    if (!token(id) || (prefix !== '' && !token(prefix))) throw wrong('reference');
    if (prefix.length === 1 && !'fgundt'.includes(prefix)) throw wrong('reference-prefix');
    if (prefix.length > 1 && !modulePrefixes.has(prefix)) throw wrong('reference-prefix');
    const place = places[prefix] ?? LEAF;
    if (place <= last) throw wrong('reference-order');
    last = place;
  }
  return steps;
}

/** A comment's reference leads to a note of the unit it stands in. */
export function checkCommentReference(
  element: XmlElement,
  reference: string,
  { fileId, unitId, notes }: { fileId: string; unitId: string; notes: ReadonlySet<string> },
): void {
  const steps = stepsOf(element, reference) ?? [];
  const named = new Map(steps.map(({ prefix, id }) => [prefix, id]));
  const isHere =
    (!named.has('f') || (named.get('f') === fileId && named.has('u'))) &&
    (!named.has('u') || named.get('u') === unitId) &&
    !named.has('g');
  if (!isHere || !notes.has(named.get('n') ?? '') || !named.has('n'))
    throw refuseXliff('comment-note', element, { reference: reference.slice(0, 80) });
}
