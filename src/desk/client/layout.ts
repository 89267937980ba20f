// The order of rows on the desk: sentences by block, blocks of one's own behind the block they were added to.
import type { BlockView, OwnBlockView } from '../schemas.ts';
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
