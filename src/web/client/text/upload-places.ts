// Where pictures will stand that are still on their way to the press, and what became of them.
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

type Change =
  | { kind: 'add'; id: string; at: number; draw: (view: EditorView) => HTMLElement }
  | { kind: 'remove'; id: string };

const key = new PluginKey<DecorationSet>('upload-places');

/** Only drawn beside the text: nothing of them is ever saved. */
export const uploadPlaces = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, before) {
      const places = before.map(tr.mapping, tr.doc);
      const change = tr.getMeta(key) as Change | undefined;
      if (change?.kind === 'add') {
        const place = Decoration.widget(change.at, change.draw, { id: change.id, key: change.id, side: 1 });
        return places.add(tr.doc, [place]);
      }
      if (change?.kind === 'remove')
        return places.remove(places.find(undefined, undefined, (one) => one.id === change.id));
      return places;
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

export function addPlace(
  view: EditorView,
  id: string,
  at: number,
  draw: (view: EditorView) => HTMLElement,
): void {
  view.dispatch(view.state.tr.setMeta(key, { kind: 'add', id, at, draw } satisfies Change));
}

export function removePlace(view: EditorView, id: string): void {
  view.dispatch(view.state.tr.setMeta(key, { kind: 'remove', id } satisfies Change));
}

/** Where it is by now; null when the text around it is gone. */
export function placeOf(state: EditorState, id: string): number | null {
  return key.getState(state)?.find(undefined, undefined, (one) => one.id === id)[0]?.from ?? null;
}
