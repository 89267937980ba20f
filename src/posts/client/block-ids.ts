// Gives every block an id of its own, so that what was changed can be told block by block.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * While a conversion goes on nothing is touched: a block that got another attribute would be drawn anew under the
 * input method. What came without an id meanwhile gets one when the conversion ends.
 */
export function blockIds(newId: () => string): Plugin {
  let view: EditorView | null = null;
  const plugin: Plugin = new Plugin({
    view(made) {
      view = made;
      return {
        destroy: () => {
          view = null;
        },
      };
    },
    appendTransaction: (transactions, _before, state) => {
      if (view?.composing || !transactions.some(({ docChanged }) => docChanged)) return null;
      return withBlockIds(state, newId);
    },
    props: {
      handleDOMEvents: {
        compositionend: (ended) => {
          setTimeout(() => {
            const transaction =
              ended.isDestroyed || ended.composing ? null : withBlockIds(ended.state, newId);
            if (transaction) ended.dispatch(transaction);
          });
          return false;
        },
      },
    },
  });
  return plugin;
}

/** Null when every block has one. The first of two with the same id keeps it. */
export function withBlockIds(state: EditorState, newId: () => string): Transaction | null {
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
  // What a typed sign became can still be taken back: an id more is nothing that the person did.
  const rules = state.plugins.find(({ spec }) => spec.isInputRules === true);
  if (rules) tr.setMeta(rules, rules.getState(state));
  return tr.setMeta('addToHistory', false);
}
