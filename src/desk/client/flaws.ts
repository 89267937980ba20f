// Places in the open text that a check speaks of: underlined, and moved along while somebody writes around them.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/** A place of a text, in UTF-16 units, and how to draw it. */
export interface Marked {
  start: number;
  end: number;
  className: string;
}

const key = new PluginKey<DecorationSet>('flaws');

export function flawsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const places = transaction.getMeta(key) as readonly Marked[] | undefined;
        if (!places) return before.map(transaction.mapping, transaction.doc);
        const last = transaction.doc.content.size - 1;
        // Positions in the document count the opening of the block.
        const drawn = places
          .map(({ start, end, className }) => ({ from: start + 1, to: Math.min(end + 1, last), className }))
          .filter(({ from, to }) => from < to)
          .map(({ from, to, className }) => Decoration.inline(from, to, { class: className }));
        return DecorationSet.create(transaction.doc, drawn);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

export function showFlaws(view: EditorView, places: readonly Marked[]): void {
  view.dispatch(view.state.tr.setMeta(key, places).setMeta('addToHistory', false));
}
