// The editor of the current row: one block of inline content, its tags drawn as flags, nothing else.
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Fix, Place } from '../../../text/checks/finding.ts';
import { type Inline, type MarkJson, schema } from '../../../text/document.ts';
import { sameMark } from '../../../text/inline.ts';
import { readSelection } from '../../../web/client/selection.ts';
import type { Row } from '../rows/row.ts';
import { flagsIn } from './flags.ts';
import { Flaws, type Marked, spanOf } from './flaws.ts';

export interface EditorParts {
  row: Row;
  place: HTMLElement;
  /** Attributes of the text box: label, language. */
  attributes: Record<string, string>;
  placeholder: string;
  /** Shown after an emphasis of the translator's own. */
  oursBadge: string;
  onType(inline: Inline | null): void;
  /** True when the press was a command and is done with. */
  onKey(event: KeyboardEvent): boolean;
  /** The caret moved or the marks at it changed. */
  onCaret(editor: Editor): void;
}

export class Editor {
  readonly row: Row;
  readonly #view: EditorView;
  readonly #isCode: boolean;
  readonly #flaws = new Flaws();

  constructor(parts: EditorParts) {
    const { row } = parts;
    this.row = row;
    this.#isCode = row.block?.kind === 'code_block';
    this.#view = new EditorView(parts.place, {
      state: EditorState.create({ doc: this.#document(row.target.peek()), plugins: this.#plugins(parts) }),
      attributes: parts.attributes,
      dispatchTransaction: (transaction) => this.#dispatch(transaction, parts),
      handleKeyDown: (_view, event) => parts.onKey(event) || this.#enter(event),
      transformPasted: (slice) => this.#asOneLine(slice),
    });
  }

  destroy(): void {
    this.#view.destroy();
  }

  focus(): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)));
    this.#view.focus();
  }

  /** Back to the text where the caret was. */
  refocus(): void {
    this.#view.focus();
  }

  hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  /** Ends a conversion that is going on: what stands in the text is what was meant. */
  settle(): void {
    if (this.#view.composing) this.#view.dom.blur();
  }

  /** Takes over a text from outside; one step to undo. */
  put(inline: Inline | null): void {
    const { state } = this.#view;
    const next = this.#document(inline);
    if (next.eq(state.doc)) return;
    const transaction = state.tr.replaceWith(0, state.doc.content.size, next.content);
    this.#view.dispatch(transaction.setMeta('outside', true));
  }

  /** Puts a text in at the caret, or in place of what is selected; one step to undo. */
  insert(text: string): void {
    readSelection(this.#view);
    this.#view.dispatch(closeHistory(this.#view.state.tr.insertText(text)));
    this.#view.focus();
  }

  /** Remembers what is selected: what comes back selects it again, unless the text has changed, and goes there. */
  keepSelection(): () => void {
    readSelection(this.#view);
    const { doc, selection } = this.#view.state;
    return () => {
      if (this.#view.isDestroyed) return;
      const { state } = this.#view;
      // A browser that gives the focus back by itself may have put the caret elsewhere by now.
      if (state.doc.eq(doc)) {
        const { anchor, head } = selection;
        this.#view.dispatch(
          state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))),
        );
      }
      this.#view.focus();
    };
  }

  selected(): string {
    readSelection(this.#view);
    const { doc, selection } = this.#view.state;
    return doc.textBetween(selection.from, selection.to);
  }

  isComposing(): boolean {
    return this.#view.composing;
  }

  /** Puts a text in place of a part, with the marks that part had; one step to undo. */
  replaceText({ text, ...place }: Fix): void {
    const { tr, doc } = this.#view.state;
    const { from, to } = spanOf(place, doc);
    this.#view.dispatch(closeHistory(text === '' ? tr.delete(from, to) : tr.insertText(text, from, to)));
  }

  /** Puts a mark around a part; one step to undo. */
  markPart(place: Place, mark: MarkJson): void {
    if (this.#isCode) return;
    const { tr, doc } = this.#view.state;
    const { from, to } = spanOf(place, doc);
    const real = schema.mark(mark.type, 'attrs' in mark ? mark.attrs : null);
    this.#view.dispatch(closeHistory(tr.addMark(from, to, real)));
  }

  /** Chooses a part of the text; not the whole of it, which the next key would put out. */
  select(place: Place): void {
    const { tr, doc } = this.#view.state;
    const { from, to } = spanOf(place, doc);
    const isWhole = from === 1 && to === doc.content.size - 1;
    this.#view.dispatch(tr.setSelection(TextSelection.create(doc, isWhole ? to : from, to)).scrollIntoView());
    this.#view.focus();
  }

  /** Draws the places that checks speak of. */
  showFlaws(places: readonly Marked[]): void {
    this.#flaws.show(this.#view, places);
  }

  /** Puts a mark around the selection or takes it off; without a selection what is typed next carries it. */
  toggle(mark: MarkJson): void {
    if (this.#isCode) return;
    readSelection(this.#view);
    const real = schema.mark(mark.type, 'attrs' in mark ? mark.attrs : null);
    const { state } = this.#view;
    const { from, to, empty } = state.selection;
    if (empty) {
      const transaction = this.#marksHere().some((other) => other.eq(real))
        ? state.tr.removeStoredMark(real)
        : state.tr.addStoredMark(real);
      this.#view.dispatch(transaction);
    } else if (isCovered(state.doc, from, to, real)) {
      this.#view.dispatch(state.tr.removeMark(from, to, real));
    } else this.#mark(from, to, real);
    this.#view.focus();
  }

  /** The selected text, or the run of a mark of this kind around the caret. */
  reach(kind: 'ruby' | 'link'): { from: number; to: number; text: string; mark: Mark | null } {
    readSelection(this.#view);
    const { doc, selection } = this.#view.state;
    const type = schema.marks[kind];
    const mark = type.isInSet(this.#marksHere()) ?? type.isInSet(selection.$from.marks()) ?? null;
    let { from, to } = selection;
    if (selection.empty && mark) [from, to] = runAround(doc, from, mark);
    return { from, to, text: doc.textBetween(from, to), mark };
  }

  putMark(kind: 'ruby' | 'link', from: number, to: number, value: string): void {
    const mark =
      kind === 'ruby' ? schema.mark('ruby', { reading: value }) : schema.mark('link', { href: value });
    this.#mark(from, to, mark);
    this.#view.focus();
  }

  takeMark(kind: 'ruby' | 'link', from: number, to: number): void {
    this.#view.dispatch(this.#view.state.tr.removeMark(from, to, schema.marks[kind]));
    this.#view.focus();
  }

  /** Whether what is typed next carries the mark. */
  carries(mark: MarkJson): boolean {
    return this.#marksHere().some((other) => sameMark(other.toJSON() as MarkJson, mark));
  }

  #marksHere(): readonly Mark[] {
    const { storedMarks, selection } = this.#view.state;
    if (storedMarks) return storedMarks;
    return selection.empty ? selection.$from.marks() : (selection.$to.nodeBefore?.marks ?? []);
  }

  /** What is typed after a marked selection does not carry the mark. */
  #mark(from: number, to: number, mark: Mark): void {
    const transaction = this.#view.state.tr.addMark(from, to, mark);
    transaction.setSelection(TextSelection.create(transaction.doc, to)).removeStoredMark(mark);
    this.#view.dispatch(transaction);
  }

  #dispatch(transaction: Transaction, parts: EditorParts): void {
    const next = this.#view.state.apply(transaction);
    // Before anything is drawn, so that a crash of the page loses no keystroke.
    if (transaction.docChanged && !transaction.getMeta('outside')) parts.onType(inlineOf(next.doc));
    this.#view.updateState(next);
    parts.onCaret(this);
  }

  #plugins(parts: EditorParts): Plugin[] {
    return [
      history(),
      this.#flaws.plugin,
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }),
      new Plugin({
        props: {
          decorations: ({ doc }) => flagsIn(doc, inlineOf(doc), parts),
          handleDOMEvents: {
            // Touch keyboards report Enter here and not as a key.
            beforeinput: (_view, event) => {
              if (!event.inputType.startsWith('insertParagraph') || event.isComposing) return false;
              event.preventDefault();
              return true;
            },
          },
        },
      }),
    ];
  }

  /** A sentence is one line: Enter alone makes nothing, with Shift it is a line break. */
  #enter(event: KeyboardEvent): boolean {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
    const { state } = this.#view;
    if (this.#isCode) this.#view.dispatch(state.tr.insertText('\n'));
    else if (event.shiftKey) this.#view.dispatch(state.tr.replaceSelectionWith(schema.node('hard_break')));
    return true;
  }

  /** Pasted blocks become one run of text with line breaks; the ids of published sentences stay outside. */
  #asOneLine(slice: Slice): Slice {
    const nodes: Node[] = [];
    const sentence = schema.marks.sentence;
    slice.content.descendants((node) => {
      if (node.isTextblock && nodes.length > 0) nodes.push(schema.node('hard_break'));
      if (node.isInline) nodes.push(node.mark(sentence.removeFromSet(node.marks)));
      return !node.isInline;
    });
    if (!this.#isCode) return new Slice(Fragment.from(nodes), 0, 0);
    const text = nodes.map((node) => node.text ?? '\n').join('');
    return new Slice(text === '' ? Fragment.empty : Fragment.from(schema.text(text)), 0, 0);
  }

  #document(target: Inline | null): Node {
    const inline = target ?? [];
    if (!this.#isCode)
      return schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content: inline }] });
    const text = inline.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
    return schema.node('doc', null, [
      schema.node('code_block', null, text === '' ? [] : [schema.text(text)]),
    ]);
  }
}

function inlineOf(doc: Node): Inline | null {
  const content: unknown = doc.firstChild?.content.toJSON();
  // ProseMirror writes JSON of this very schema, and null for nothing.
  return Array.isArray(content) && content.length > 0 ? (content as Inline) : null;
}

function isCovered(doc: Node, from: number, to: number, mark: Mark): boolean {
  let covered = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !mark.isInSet(node.marks)) covered = false;
  });
  return covered;
}

/** From where to where a mark reaches around a position. */
function runAround(doc: Node, at: number, mark: Mark): [number, number] {
  let from = at;
  let to = at;
  const has = (position: number) => {
    const node = doc.nodeAt(position);
    return node?.isInline === true && mark.isInSet(node.marks);
  };
  while (from > 1 && has(from - 1)) from -= 1;
  while (has(to)) to += 1;
  return [from, to];
}
