// The selection as the person sees it, where an editor has not been told of it yet.
import { AllSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * The browser tells of a new selection a frame later; a quick key after Shift and an arrow would miss it. Everything
 * selected is left again by a caret; a selected block and a place between blocks have no counterpart in the browser.
 */
export function readSelection(view: EditorView): void {
  const found = view.dom.ownerDocument.getSelection();
  if (view.composing || !view.hasFocus() || !found?.anchorNode || !found.focusNode) return;
  if (!view.dom.contains(found.anchorNode) || !view.dom.contains(found.focusNode)) return;
  const { doc, selection, tr } = view.state;
  const isLeft = selection instanceof AllSelection && found.isCollapsed;
  if (!(selection instanceof TextSelection) && !isLeft) return;
  const anchor = view.posAtDOM(found.anchorNode, found.anchorOffset);
  const head = view.posAtDOM(found.focusNode, found.focusOffset);
  if (selection.anchor === anchor && selection.head === head) return;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}
