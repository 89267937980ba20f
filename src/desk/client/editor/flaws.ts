// Places in the open text that a check speaks of: underlined, and moved along while somebody writes around them.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Place } from '../../../text/checks/finding.ts';

/** A place of a text, and how to draw it. */
export interface Marked extends Place {
  className: string;
}

const key = new PluginKey<DecorationSet>('flaws');

export class Flaws {
  readonly plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const places = transaction.getMeta(key) as readonly Marked[] | undefined;
        if (!places) return before.map(transaction.mapping, transaction.doc);
        return drawn(transaction.doc, places);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        compositionend: (view) => {
          // After the editor itself has taken in what was converted.
          setTimeout(() => this.#showWaiting(view));
          return false;
        },
      },
    },
  });
  #waiting: readonly Marked[] | null = null;

  /** As soon as a conversion is over: drawing would end it. */
  show(view: EditorView, places: readonly Marked[]): void {
    if (view.composing) this.#waiting = places;
    else view.dispatch(view.state.tr.setMeta(key, places).setMeta('addToHistory', false));
  }

  #showWaiting(view: EditorView): void {
    const places = this.#waiting;
    this.#waiting = null;
    if (places && !view.isDestroyed) this.show(view, places);
  }
}

/** Positions in the document count the opening of the block; the text may be shorter by now than when it was read. */
export function spanOf({ start, end }: Place, doc: Node): { from: number; to: number } {
  const last = doc.content.size - 1;
  return { from: Math.min(start + 1, last), to: Math.min(end + 1, last) };
}

function drawn(doc: Node, places: readonly Marked[]): DecorationSet {
  const spans = places.map((place) => ({ ...spanOf(place, doc), className: place.className }));
  return DecorationSet.create(
    doc,
    spans
      .filter(({ from, to }) => from < to)
      .map(({ from, to, className }) => Decoration.inline(from, to, { class: className })),
  );
}
