// The order of rows on the desk: sentences by block, blocks of one's own behind the block they were added to.
import type { BlockView, OwnBlockView } from '../../schemas.ts';
import type { Row } from './row.ts';

/** Rows that belong together: the sentences of one block, or one block of one's own. */
export interface Group {
  id: string;
  /** Null for a block of one's own. */
  block: BlockView | null;
  rows: Row[];
}

/** `after` names the outermost block that each own row stands behind; null stands before all. */
export function groupsOf(
  blocks: readonly BlockView[],
  rows: Iterable<Row>,
  after: ReadonlyMap<string, OwnBlockView['afterBlockId']>,
): Group[] {
  const byBlock = new Map<string, Row[]>();
  const own = new Map<string | null, Row[]>();
  for (const row of [...rows].sort((a, b) => a.position - b.position)) {
    if (row.kind === 'segment') push(byBlock, row.block?.id ?? '', row);
    else push(own, after.get(row.id) ?? null, row);
  }
  const groups = takeOwn(own, null);
  for (const [index, block] of blocks.entries()) {
    const found = byBlock.get(block.id);
    if (found) groups.push({ id: block.id, block, rows: found });
    if (blocks[index + 1]?.topId !== block.topId) groups.push(...takeOwn(own, block.topId));
  }
  // Nothing written is left off the desk, wherever it once belonged.
  return [...groups, ...[...own.keys()].flatMap((key) => takeOwn(own, key))];
}

/** A run of rows that the browser may leave undrawn as one, while it is out of sight. */
export interface Stretch {
  id: number;
  groups: Group[];
  /** How many rows are in it. */
  count: number;
}

/** Many small pieces cost a look at each with every frame; few large ones are drawn for a few rows in sight. */
const ROWS_A_STRETCH = 24;

/** Cut by the places that sentences have had from the start, so that a row never moves from one to another. */
export function stretchesOf(groups: readonly Group[]): Stretch[] {
  const stretches: Stretch[] = [];
  let id = 0;
  for (const group of groups) {
    for (const row of group.rows) {
      if (row.kind === 'segment') id = Math.floor(row.position / ROWS_A_STRETCH);
      let stretch = stretches.at(-1);
      if (stretch?.id !== id) {
        stretch = { id, groups: [], count: 0 };
        stretches.push(stretch);
      }
      const last = stretch.groups.at(-1);
      if (last?.id === group.id) last.rows.push(row);
      else stretch.groups.push({ ...group, rows: [row] });
      stretch.count += 1;
    }
  }
  return stretches;
}

function takeOwn(own: Map<string | null, Row[]>, after: string | null): Group[] {
  const rows = own.get(after) ?? [];
  own.delete(after);
  return rows.map((row) => ({ id: row.id, block: null, rows: [row] }));
}

function push<K>(map: Map<K, Row[]>, key: K, row: Row): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
