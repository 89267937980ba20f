// Lists, definition lists and tables.
import type { BlockJson, ListItemJson, TableCellJson, TableRowJson } from '../document-json.ts';
import { inlineText } from '../inline.ts';
import {
  attributeOf,
  childElementsOf,
  childNodesOf,
  descendantsOf,
  isElement,
  isTextNode,
  isUnseen,
  tagOf,
  tidyText,
} from './elements.ts';
import { insideBlock } from './marks.ts';
import { type Place, paragraph } from './reader.ts';

export function listOf(element: Element, place: Place): BlockJson[] {
  const content = itemsOf(element, insideBlock(element, place));
  if (content.length === 0) return [];
  if (tagOf(element) !== 'ol') return [{ type: 'bullet_list', attrs: { id: null }, content }];
  const start = Number.parseInt(attributeOf(element, 'start'), 10);
  const first = Math.abs(start) <= 100_000 ? start : 1;
  return [{ type: 'ordered_list', attrs: { id: null, start: first }, content }];
}

// Real pages put lists, divs and loose text directly into lists.
function itemsOf(element: Element, place: Place): ListItemJson[] {
  const items: ListItemJson[] = [];
  for (const child of childNodesOf(element)) {
    if (isTextNode(child) ? tidyText(child.data) === '' : !isElement(child) || isUnseen(child)) continue;
    const last = items.at(-1);
    if (isElement(child) && tagOf(child) === 'li')
      addItem(items, place.read(child, insideBlock(child, place)));
    else if (isElement(child) && /^[uo]l$/u.test(tagOf(child)) && last !== undefined)
      for (const list of listOf(child, place)) last.content.push(list);
    else if (isElement(child) && childElementsOf(child).some((inner) => tagOf(inner) === 'li'))
      for (const item of itemsOf(child, place)) items.push(item);
    else addItem(items, isElement(child) ? place.read(around(child), place) : loose(child));
  }
  return items;
}

function addItem(items: ListItemJson[], content: BlockJson[]): void {
  if (content.length > 0) items.push({ type: 'list_item', attrs: { id: null }, content });
}

/** A picture or a table that stands in a list by itself is read like one in an item. */
function around(child: Element): ParentNode {
  return { childNodes: [child] as unknown } as ParentNode;
}

function loose(node: Node): BlockJson[] {
  return [paragraph([{ type: 'text', text: tidyText(node.textContent) }])];
}

/** A term is a paragraph set strong, by nobody in particular; what explains it follows. */
export function termOf(element: Element, place: Place): BlockJson[] {
  const inner = insideBlock(element, place);
  const strong = { type: 'strong', attrs: { whose: null } } as const;
  return place.read(element, {
    ...inner,
    marks: [...inner.marks.filter((mark) => mark.type !== 'strong'), strong],
  });
}

/** A table; one that is there for layout gives what its cells hold, one after the other. */
export function tableOf(element: Element, place: Place): BlockJson[] {
  const rows = rowsOf(element);
  const caption = childElementsOf(element).filter((child) => tagOf(child) === 'caption');
  const before = caption.flatMap((child) => place.read(child, insideBlock(child, place)));
  const inner = insideBlock(element, place);
  if (isLayout(element, rows)) {
    return [
      ...before,
      ...rows.flatMap(cellsOf).flatMap((cell) => place.read(cell, insideBlock(cell, inner))),
    ];
  }
  const content = rows.flatMap((row) => rowOf(row, insideBlock(row, inner)));
  return content.length === 0 ? before : [...before, { type: 'table', attrs: { id: null }, content }];
}

function rowsOf(table: Element): Element[] {
  return childElementsOf(table).flatMap((child) => {
    if (tagOf(child) === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(tagOf(child)) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childElementsOf(row).filter((cell) => /^t[dh]$/u.test(tagOf(cell)) && !isUnseen(cell));
}

function isLayout(table: Element, rows: Element[]): boolean {
  if (/^(?:presentation|none)$/u.test(attributeOf(table, 'role'))) return true;
  if (descendantsOf(table, 'table').length > 0) return true;
  return Math.max(0, ...rows.map((row) => cellsOf(row).length)) < 2 && table.querySelector('th') === null;
}

function rowOf(row: Element, place: Place): TableRowJson[] {
  const content = cellsOf(row).map((cell): TableCellJson => {
    const blocks = place.read(cell, insideBlock(cell, place));
    return {
      type: 'table_cell',
      attrs: {
        id: null,
        header: tagOf(cell) === 'th',
        colspan: spanOf(cell, 'colspan'),
        rowspan: spanOf(cell, 'rowspan'),
      },
      content: blocks.length === 0 ? [paragraph([])] : blocks,
    };
  });
  const isEmpty = content.every((cell) =>
    cell.content.every((block) => block.type === 'paragraph' && inlineText(block.content ?? []) === ''),
  );
  return isEmpty ? [] : [{ type: 'table_row', attrs: { id: null }, content }];
}

function spanOf(cell: Element, name: string): number {
  const found = Number.parseInt(attributeOf(cell, name), 10);
  return found >= 1 && found <= 1000 ? found : 1;
}
