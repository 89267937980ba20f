// Categories inside categories, as a tree: built from the rows, whatever they say. Pure.

/** The most steps from the outermost category to the innermost, both counted. */
export const DEEPEST = 4;

export interface TreeRow {
  id: string;
  parent_id: string | null;
}

export interface Branch<Row extends TreeRow> {
  row: Row;
  /** From 1, the outermost. */
  depth: number;
  children: Branch<Row>[];
}

/**
 * The rows in the order given, each under its parent. One whose parent is missing, or that stands in a circle, stands
 * outermost: nothing is ever lost from the tree.
 */
export function treeOf<Row extends TreeRow>(rows: readonly Row[]): Branch<Row>[] {
  const parents = soundParents(rows);
  const under = (parent: string | null, depth: number): Branch<Row>[] =>
    rows
      .filter(({ id }) => (parents.get(id) ?? null) === parent)
      .map((row) => ({ row, depth, children: under(row.id, depth + 1) }));
  return under(null, 1);
}

/** The tree as a list: each before its children. */
export function inOrder<Row extends TreeRow>(branches: readonly Branch<Row>[]): Branch<Row>[] {
  return branches.flatMap((branch) => [branch, ...inOrder(branch.children)]);
}

/** A category in a list of choices, as far in as it stands. */
export function choiceOf({ row, depth }: Branch<TreeRow & { name: string }>) {
  return { value: row.id, label: `${'　'.repeat(depth - 1)}${row.name}` };
}

/** Categories to choose from, as the tree goes. */
export function choicesOf(rows: readonly (TreeRow & { name: string })[]) {
  return inOrder(treeOf(rows)).map(choiceOf);
}

/** From the outermost category down to one, itself included; empty when there is none of this id. */
export function trailOf<Row extends TreeRow>(rows: readonly Row[], id: string): Row[] {
  const parents = soundParents(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const trail: Row[] = [];
  for (let row = byId.get(id); row; row = byId.get(parents.get(row.id) ?? '')) trail.unshift(row);
  return trail;
}

/** How many steps a branch goes down, itself counted. */
export function heightOf<Row extends TreeRow>(branch: Branch<Row>): number {
  return 1 + Math.max(0, ...branch.children.map(heightOf));
}

/** The parent of each row; null for one that has none, has a missing one, or would lead back to itself. */
function soundParents(rows: readonly TreeRow[]): Map<string, string | null> {
  const stated = new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
  const sound = new Map<string, string | null>();
  for (const { id, parent_id } of rows) {
    const seen = new Set([id]);
    let above = parent_id;
    while (above !== null && stated.has(above) && !seen.has(above)) {
      seen.add(above);
      above = stated.get(above) ?? null;
    }
    const turns = above !== null && seen.has(above);
    sound.set(id, parent_id !== null && stated.has(parent_id) && !turns ? parent_id : null);
  }
  return sound;
}
