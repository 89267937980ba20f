// Rows of categories as a tree, whatever the rows say.

import { expect, test } from 'vitest';
import { choicesOf, inOrder, trailOf, treeOf } from './category-tree.ts';

const row = (id: string, parent_id: string | null = null) => ({ id, parent_id });

test('each stands under its parent, in the order given', () => {
  const rows = [row('b', 'a'), row('a'), row('d', 'b'), row('c', 'a')];
  expect(inOrder(treeOf(rows)).map((one) => `${one.depth}${one.row.id}`)).toEqual(['1a', '2b', '3d', '2c']);
  expect(trailOf(rows, 'd').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});

test('choices go as the tree goes, each as far in as it stands', () => {
  const named = [row('c', 'b'), row('a'), row('b', 'a')].map((one) => ({ ...one, name: one.id }));
  expect(choicesOf(named)).toEqual([
    { value: 'a', label: 'a' },
    { value: 'b', label: '　b' },
    { value: 'c', label: '　　c' },
  ]);
});

test('none is lost whose parent is missing, or that stands in a circle', () => {
  const rows = [row('a', 'gone'), row('b', 'c'), row('c', 'b'), row('d', 'b'), row('e', 'e')];
  expect(
    inOrder(treeOf(rows))
      .map((one) => one.row.id)
      .sort(),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const { id } of rows) expect(trailOf(rows, id).at(-1)?.id).toBe(id);
});
