// What can be done with a table that the caret stands in.
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
  TableMap,
} from 'prosemirror-tables';

/** Names are the ends of message keys; some are offered only where they can be done. */
export const tableCommands: readonly { name: string; run: Command; ifCan?: true }[] = [
  { name: 'row-above', run: addRowBefore },
  { name: 'row-below', run: addRowAfter },
  { name: 'column-left', run: withHeadings(addColumnBefore) },
  { name: 'column-right', run: withHeadings(addColumnAfter) },
  { name: 'merge', run: mergeCells, ifCan: true },
  { name: 'split', run: splitCell, ifCan: true },
  { name: 'headings', run: toggleHeadings() },
  { name: 'row-gone', run: deleteRow },
  { name: 'column-gone', run: deleteColumn },
  { name: 'gone', run: deleteTable },
];

/** Whether the first row says what stands in the columns. */
export function hasHeadings(table: Node): boolean {
  const first = table.firstChild;
  let all = first !== null && first.childCount > 0;
  first?.forEach((cell) => {
    if (!cell.attrs.header) all = false;
  });
  return all;
}

function toggleHeadings(): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart } = selectedRect(state);
    const header = !hasHeadings(table);
    const { tr } = state;
    const map = TableMap.get(table);
    for (let column = 0; column < map.width; column += 1) {
      const position = map.map[column];
      if (position !== undefined) tr.setNodeAttribute(tableStart + position, 'header', header);
    }
    dispatch?.(tr);
    return true;
  };
}

/** A new column has a heading where the others have one. */
function withHeadings(add: Command): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    const { table, tableStart } = selectedRect(state);
    const had = hasHeadings(table);
    return add(
      state,
      dispatch &&
        ((tr) => {
          const grown = had ? tr.doc.nodeAt(tableStart - 1) : null;
          grown?.firstChild?.forEach((cell, offset) => {
            if (!cell.attrs.header) tr.setNodeAttribute(tableStart + 1 + offset, 'header', true);
          });
          dispatch(tr);
        }),
      view,
    );
  };
}
