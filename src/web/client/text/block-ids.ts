// Gives every block an id of its own, so that what was changed can be told block by block.
import type { Node } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { whenSettled } from './when-settled.ts';

export function blockIds(newId: () => string): Plugin {
  return whenSettled((state) => withBlockIds(state, newId));
}

/** Null when every block has one. The first of two with the same id keeps it. */
function withBlockIds(state: EditorState, newId: () => string): Transaction | null {
  const seen = new Set<string>();
  const without: number[] = [];
  state.doc.descendants((node: Node, position) => {
    if (node.isInline) return false;
    if (!('id' in node.attrs)) return true;
    const id: unknown = node.attrs.id;
    if (typeof id !== 'string' || seen.has(id)) without.push(position);
    else seen.add(id);
    return true;
  });
  if (without.length === 0) return null;
  const { tr } = state;
  for (const position of without) tr.setNodeAttribute(position, 'id', newId());
  return tr.setMeta('addToHistory', false);
}
