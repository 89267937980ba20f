// How a block is drawn that has fields beside its words, or no words at all.
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import type { Field } from './fields.ts';

export interface BlockParts {
  dom: HTMLElement;
  /** Where its words are written; left out for a block without any. */
  contentDOM?: HTMLElement;
  fields: readonly Field[];
  /** What else is drawn from the block's attributes. */
  draw?: (node: Node) => void;
}

export class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  readonly #parts: BlockParts;
  #node: Node;

  constructor(node: Node, parts: BlockParts) {
    this.#node = node;
    this.#parts = parts;
    this.dom = parts.dom;
    if (parts.contentDOM) this.contentDOM = parts.contentDOM;
    parts.draw?.(node);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    for (const field of this.#parts.fields) field.update(node);
    this.#parts.draw?.(node);
    return true;
  }

  /** Keys and presses in the fields belong to the fields. */
  stopEvent(event: Event): boolean {
    const { target } = event;
    if (!(target instanceof HTMLElement) || this.contentDOM?.contains(target)) return false;
    return target.closest('input, textarea, select, button, a, label') !== null;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return !this.contentDOM?.contains(mutation.target);
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }
}

export type MakeView = (node: Node, view: EditorView, position: () => number | undefined) => NodeView;
