// Fields inside a text: what a block says beside its words, such as who speaks or what a picture shows.
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';

export interface Place {
  view: EditorView;
  /** The position before the block; undefined when it is gone. */
  position(): number | undefined;
}

export interface FieldParts {
  label: string;
  /** Name of the block's attribute. */
  attribute: string;
  max: number;
  /** What an empty field is in the document. */
  empty: null | '';
  placeholder?: string;
  /** Keeps what cannot stand in the document out of it. */
  accepts?: (value: string) => boolean;
  /** Left empty, the block keeps what it had. */
  required?: boolean;
  mode?: 'url' | 'numeric';
  /** Other attributes that change with it. */
  also?: Readonly<Record<string, unknown>>;
  /** Turns what is typed into what is kept, where that is no text. */
  keep?: (value: string) => unknown;
}

export interface Field {
  element: HTMLElement;
  /** Takes over the block's value, unless it is being typed just now. */
  update(node: Node): void;
}

export function field(parts: FieldParts, node: Node, place: Place): Field {
  const label = document.createElement('label');
  label.className = 'w-field';
  const name = document.createElement('span');
  name.textContent = parts.label;
  const input = document.createElement('input');
  input.type = 'text';
  input.maxLength = parts.max;
  input.placeholder = parts.placeholder ?? '';
  if (parts.mode) input.inputMode = parts.mode;
  label.append(name, input);
  const update = (changed: Node) => {
    if (document.activeElement !== input || input.value === '')
      input.value = String(changed.attrs[parts.attribute] ?? '');
  };
  update(node);
  input.addEventListener('input', () => {
    const isFine = parts.accepts === undefined || isAccepted(parts, input.value.trim());
    input.setAttribute('aria-invalid', String(!isFine));
    if (isFine) set(place, parts, input.value);
  });
  return { element: label, update };
}

function isAccepted({ accepts, required }: FieldParts, typed: string): boolean {
  return typed === '' ? !required : (accepts?.(typed) ?? true);
}

function set(
  { view, position }: Place,
  { attribute, empty, keep, also = {} }: FieldParts,
  typed: string,
): void {
  const at = position();
  if (at === undefined) return;
  const value = typed.trim() === '' ? empty : (keep?.(typed) ?? typed.toWellFormed());
  const { tr } = view.state;
  for (const [name, other] of Object.entries(also)) tr.setNodeAttribute(at, name, other);
  view.dispatch(tr.setNodeAttribute(at, attribute, value));
}

/** A box beside the words of a block that the editor leaves alone. */
export function aside(className: string, ...children: (HTMLElement | string)[]): HTMLElement {
  const box = document.createElement('div');
  box.className = className;
  box.contentEditable = 'false';
  box.append(...children);
  return box;
}
