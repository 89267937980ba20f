// Changes that follow from what was typed, and never come between a person and an input method.
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Runs `change` after every change of the text. While a conversion goes on nothing is touched: a block that got another
 * attribute would be drawn anew under the input method. What is to be done meanwhile is done when the conversion ends.
 */
export function whenSettled(change: (state: EditorState) => Transaction | null): Plugin {
  let view: EditorView | null = null;
  return new Plugin({
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
      return keepRules(state, change(state));
    },
    props: {
      handleDOMEvents: {
        compositionend: (ended) => {
          setTimeout(() => {
            if (ended.isDestroyed || ended.composing) return;
            const transaction = keepRules(ended.state, change(ended.state));
            if (transaction) ended.dispatch(transaction);
          });
          return false;
        },
      },
    },
  });
}

/** What a typed sign became can still be taken back: such a change is nothing that the person did. */
function keepRules(state: EditorState, tr: Transaction | null): Transaction | null {
  const rules = tr && state.plugins.find(({ spec }) => spec.isInputRules === true);
  return rules ? tr.setMeta(rules, rules.getState(state)) : tr;
}
