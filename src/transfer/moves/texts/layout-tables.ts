// Tables that were there for the layout are told from those that say something; what stood loose in one comes before it.
import {
  attributeOf,
  childElementsOf,
  childNodesOf,
  isElement,
  isTextNode,
  tagOf,
  tidyText,
} from '../../../text/html/elements.ts';
import {
  beginningIn,
  type Change,
  elementsIn,
  elementsUntil,
  isIn,
  moveInto,
  nearest,
  unwrap,
} from './change.ts';

const PARTS = new Set('thead tbody tfoot tr td th caption colgroup col'.split(' '));
const OF_TABLES = new Set([...PARTS, 'table']);
/** Cells of one table, each as often as it is wide and high: what has more cannot be opened by the editor. */
const MOST_CELLS = 20_000;

export function tables({ body, elements, losses }: Change): void {
  const all = elements.filter((element) => OF_TABLES.has(tagOf(element)) && isIn(body, element));
  const found = all.filter((element) => tagOf(element) === 'table');
  for (const table of found) gather(table);
  // Cells and rows without a table around them are lines of their own.
  for (const element of all)
    if (PARTS.has(tagOf(element)) && nearest(element, 'table') === null) asLines(element);
  for (const table of found)
    if (isLayout(table)) {
      table.setAttribute('role', 'presentation');
      if (childElementsOf(table).length > 0) losses.add('layout', beginningIn(table));
    }
}

/** Forms and the like between a table and its rows go; what else stands loose in it comes before it, as in a browser. */
function gather(table: Element): void {
  const place = (node: Node) => {
    if (isTextNode(node)) {
      if (tidyText(node.data) !== '') table.before(node);
    } else if (!isElement(node)) return;
    else if (/^t(?:head|body|foot|r)$/u.test(tagOf(node))) {
      const outer = node.parentElement;
      if (outer !== null && tagOf(outer) === 'tr') outer.after(node);
      childNodesOf(node).forEach(place);
    } else if (/^t[dh]$/u.test(tagOf(node))) intoRow(node);
    else if (PARTS.has(tagOf(node))) return;
    else if (holdsRows(node)) {
      const inner = childNodesOf(node);
      unwrap(node);
      inner.forEach(place);
    } else table.before(node);
  };
  childNodesOf(table).forEach(place);
}

function holdsRows(element: Element): boolean {
  return tagOf(element) !== 'table' && childElementsOf(element).some((child) => PARTS.has(tagOf(child)));
}

/** A cell that stands in none gets a row, together with those next to it. */
function intoRow(cell: Element): void {
  if (cell.parentElement !== null && tagOf(cell.parentElement) === 'tr') return;
  const before = cell.previousElementSibling;
  if (before !== null && tagOf(before) === 'tr' && before.hasAttribute('data-made')) {
    before.append(cell);
    return;
  }
  const row = cell.ownerDocument.createElement('tr');
  row.setAttribute('data-made', '');
  cell.before(row);
  row.append(cell);
}

function asLines(element: Element): void {
  const lines = element.ownerDocument.createElement('div');
  moveInto(lines, element);
  element.replaceWith(lines);
}

function isLayout(table: Element): boolean {
  // The first of them ends the look: else each would count all that stand in it.
  if (elementsUntil(table, ({ localName }) => localName === 'table')) return true;
  const inside = elementsIn(table);
  const called = (...tags: string[]) => inside.filter((element) => tags.includes(tagOf(element)));
  const cells = called('td', 'th');
  const area = cells.reduce((sum, cell) => sum + spanOf(cell, 'colspan') * spanOf(cell, 'rowspan'), 0);
  if (area > MOST_CELLS || cells.length < 2) return true;
  if (called('th', 'caption').length > 0) return false;
  if (Number.parseInt(attributeOf(table, 'border'), 10) > 0) return false;
  if (called('tr').length < 2) return true;
  const laidOut = ['width', 'cellpadding', 'cellspacing', 'border', 'align', 'bgcolor', 'background'];
  if (laidOut.some((name) => table.hasAttribute(name)) && !table.hasAttribute('rules')) return true;
  return called('p', 'ul', 'ol', 'iframe', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'hr').length > 0;
}

function spanOf(cell: Element, name: string): number {
  const found = Number.parseInt(attributeOf(cell, name), 10);
  return found >= 1 && found <= 1000 ? found : 1;
}
