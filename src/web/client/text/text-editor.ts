// The editor of a text: ProseMirror on the one schema, with our keys, rules, views, and ways in and out.
import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Mark } from 'prosemirror-model';
import { type Command, EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { isInTable, tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { type DocumentJson, documentNode, schema } from '../../../text/document.ts';
import type { FoundBooks } from '../found-book.ts';
import { isConverting } from '../key-press.ts';
import { readSelection } from '../selection.ts';
import { newKey } from '../tab.ts';
import type { Words } from '../words.ts';
import { insertLinkCard } from './block-commands.ts';
import { blockIds } from './block-ids.ts';
import { arrivalOf, incoming, outgoing, putSlice } from './clipboard.ts';
import { editingKeys } from './editing-keys.ts';
import { typingRules } from './input-rules.ts';
import { loneAddress } from './link-cards.ts';
import { markIn, runAround } from './mark-reach.ts';
import { behindNumbers, noteNumbers } from './note-numbers.ts';
import type { Manner } from './sheet.ts';
import { uploadPlaces } from './upload-places.ts';
import { bookCardView } from './views/book-card-view.ts';
import { linkCardView } from './views/card-views.ts';
import { figureView } from './views/figure-view.ts';
import { foldView, footnoteView, translatorNoteView } from './views/note-views.ts';
import { pullQuoteView, quoteView } from './views/quote-views.ts';

const { nodes, marks } = schema;

export interface EditorParts {
  place: HTMLElement;
  document: DocumentJson;
  manner: Manner;
  label: string;
  placeholder: string;
  words: Words;
  /** Where members of the blog see its pictures. */
  pictures: string;
  onType(document: DocumentJson): void;
  /** True when the press was a command and is done with. */
  onKey(event: KeyboardEvent): boolean;
  /** The caret moved or something at it changed. */
  onCaret(): void;
  onPictures(files: File[], at: number): void;
  /** What the shelf says of a book that a card names; null when it cannot be asked. */
  findBook(asked: { book: string | null; isbn: string | null }): Promise<FoundBooks | null>;
  /** Where the blog's bookshelf is. */
  books: string;
  /** A card may be filled with what its page says. */
  onCard(id: string): void;
}

export class TextEditor {
  readonly view: EditorView;
  readonly #parts: EditorParts;
  /** The last key was the one that pastes, with Shift: then only plain text is pasted. */
  #shift = false;

  constructor(parts: EditorParts) {
    this.#parts = parts;
    this.view = new EditorView(parts.place, {
      state: EditorState.create({ doc: documentNode(parts.document), plugins: this.#plugins(parts) }),
      attributes: () => ({
        id: 'w-text',
        class: 'w-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': parts.label,
        lang: parts.manner.language(),
        spellcheck: 'true',
      }),
      nodeViews: nodeViews(parts),
      dispatchTransaction: (transaction) => this.#dispatch(transaction, parts),
      handleKeyDown: (view, event) => {
        // Whether an arrow leads to the next cell hangs on where the caret is by now.
        if (event.key.startsWith('Arrow') && isInTable(view.state)) readSelection(view);
        return !isConverting(event) && parts.onKey(event);
      },
      handlePaste: (view, event) => this.#paste(view, event, parts),
      handleDrop: (view, event) => this.#drop(view, event, parts),
      handleDOMEvents: {
        copy,
        cut: copy,
        keydown: (_view, event) => {
          this.#shift = event.shiftKey && event.key.toLowerCase() === 'v';
          return false;
        },
      },
    });
  }

  destroy(): void {
    this.view.destroy();
  }

  get state(): EditorState {
    return this.view.state;
  }

  focus(): void {
    this.view.focus();
  }

  /** Takes up what the screen says of the whole text, such as its language. */
  refresh(): void {
    this.view.dispatch(this.view.state.tr);
  }

  /** Goes on where the text ends. */
  toEnd(): void {
    this.view.dispatch(this.view.state.tr.setSelection(TextSelection.atEnd(this.view.state.doc)));
    this.view.focus();
  }

  /** Takes the text as it stands before the keyboard goes elsewhere: what is selected, and a conversion as it is. */
  settle(): void {
    readSelection(this.view);
    if (this.view.composing) this.view.dom.blur();
  }

  run(command: Command): boolean {
    readSelection(this.view);
    const done = command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
    return done;
  }

  /** Whether it would do anything where the caret is. */
  can(command: Command): boolean {
    return command(this.view.state);
  }

  /** Whether what is typed next carries the mark, or all that is selected has it. */
  carries(name: 'strong' | 'emphasis' | 'code' | 'link' | 'ruby'): boolean {
    const { storedMarks, selection, doc } = this.view.state;
    const type = marks[name];
    if (selection.empty) return type.isInSet(storedMarks ?? selection.$from.marks()) !== undefined;
    return doc.rangeHasMark(selection.from, selection.to, type);
  }

  /** The selected text, or the run of a mark of this kind around the caret. */
  reach(kind: 'ruby' | 'link'): Reach {
    readSelection(this.view);
    const { doc, selection } = this.view.state;
    const type = marks[kind];
    const at = selection.empty
      ? [...selection.$from.marks(), ...(selection.$from.nodeAfter?.marks ?? [])]
      : [];
    const mark = selection.empty
      ? (type.isInSet(at) ?? null)
      : markIn(doc, selection.from, selection.to, kind);
    let { from, to } = selection;
    if (selection.empty && mark) [from, to] = runAround(doc, from, mark);
    return { from, to, text: doc.textBetween(from, to, ' '), mark };
  }

  /** Without anything selected, `words` are put in and carry the mark. */
  putMark(kind: 'ruby' | 'link', { from, to }: Reach, value: string, words = ''): void {
    const mark =
      kind === 'ruby' ? schema.mark('ruby', { reading: value }) : schema.mark('link', { href: value });
    const { tr } = this.view.state;
    const end = from === to ? from + words.length : to;
    if (from === to && words !== '') tr.insertText(words, from);
    tr.removeMark(from, end, marks[kind]).addMark(from, end, mark);
    tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(mark);
    this.view.dispatch(tr.scrollIntoView());
    this.view.focus();
  }

  /** The card stands at once; what its page says comes when it is known. */
  putCard(href: string, title = ''): void {
    const id = newKey();
    if (this.run(insertLinkCard(id, href, title))) this.#parts.onCard(id);
  }

  takeMark(kind: 'ruby' | 'link', { from, to }: Reach): void {
    this.view.dispatch(this.view.state.tr.removeMark(from, to, marks[kind]));
    this.view.focus();
  }

  /** Takes over a text from outside; one step to undo, the caret as near as can be to where it was. */
  put(document: DocumentJson): void {
    const { state } = this.view;
    const next = documentNode(document);
    if (next.eq(state.doc)) return;
    const tr = state.tr.replaceWith(0, state.doc.content.size, next.content).setMeta('outside', true);
    const at = Math.min(state.selection.from, tr.doc.content.size);
    this.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))));
  }

  #dispatch(transaction: Transaction, parts: EditorParts): void {
    const { state, transactions } = this.view.state.applyTransaction(transaction);
    const isTyped = transactions.some((one) => one.docChanged) && !transaction.getMeta('outside');
    // Before anything is drawn, so that a crash of the page loses no keystroke.
    if (isTyped) parts.onType(state.doc.toJSON() as DocumentJson);
    this.view.updateState(state);
    parts.onCaret();
  }

  #plugins(parts: EditorParts): Plugin[] {
    return [
      history(),
      typingRules(parts.manner.whose),
      keymap(editingKeys()),
      keymap(baseKeymap),
      noteNumbers(),
      behindNumbers(),
      blockIds(newKey),
      uploadPlaces,
      dropCursor({ class: 'w-drop', color: false }),
      gapCursor(),
      tableEditing(),
      new Plugin({ props: { decorations: (state) => hints(state, parts) } }),
    ];
  }

  #paste(view: EditorView, event: ClipboardEvent, parts: EditorParts): boolean {
    if (!event.clipboardData) return false;
    readSelection(view);
    const inCode = view.state.selection.$from.parent.type.spec.code === true;

    if (inCode) {
      const text = event.clipboardData.getData('text/plain').replace(/\r\n?/gu, '\n');
      if (text !== '') view.dispatch(view.state.tr.insertText(text).scrollIntoView());
      return true;
    }
    const arrival = arrivalOf(incoming(event.clipboardData), this.#parts.manner, this.#shift);
    const address = arrival?.kind === 'text' && !this.#shift ? loneAddress(arrival.text) : null;
    if (address !== null && this.#pasteAddress(address)) return true;
    if (arrival?.kind === 'pictures') parts.onPictures(arrival.files, view.state.selection.to);
    else if (arrival) putSlice(view, arrival.slice, event, this.#parts.manner.fold);
    return true;
  }

  /** On an empty line it becomes a card, on selected words their link; anywhere else it is text as any other. */
  #pasteAddress(address: string): boolean {
    const { selection } = this.view.state;
    const { $from, $to, empty } = selection;
    const isLine = $from.depth === 1 && $from.parent.type === nodes.paragraph;
    if (empty && isLine && $from.parent.content.size === 0) this.putCard(address);
    else if (
      !empty &&
      $from.sameParent($to) &&
      $from.parent.inlineContent &&
      selection instanceof TextSelection
    )
      this.putMark('link', this.reach('link'), address);
    else return false;
    return true;
  }

  #drop(view: EditorView, event: DragEvent, parts: EditorParts): boolean {
    // What is dragged inside the text is moved by the editor itself.
    if (view.dragging || !event.dataTransfer) return false;
    const arrival = arrivalOf(incoming(event.dataTransfer), this.#parts.manner);
    const at =
      view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
    event.preventDefault();
    if (arrival?.kind === 'pictures') parts.onPictures(arrival.files, at);
    else if (arrival) {
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))));
      putSlice(view, arrival.slice, null, this.#parts.manner.fold);
    }
    view.focus();
    return true;
  }
}

export interface Reach {
  from: number;
  to: number;
  text: string;
  mark: Mark | null;
}

function nodeViews({ words, pictures, onCard, findBook, books }: EditorParts) {
  return {
    quote: quoteView(words),
    pull_quote: pullQuoteView(words),
    figure: figureView(words, pictures),
    link_card: linkCardView(words, onCard),
    book_card: bookCardView(words, { find: findBook, books }),
    footnote: footnoteView(words),
    translator_note: translatorNoteView(words),
    fold: foldView(words),
  };
}

/** Words where nothing was written yet, and a note that a picture has no description. */
function hints({ doc }: EditorState, { placeholder }: EditorParts): DecorationSet {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  if (only?.type !== nodes.paragraph || only.content.size > 0) return DecorationSet.empty;
  const empty = Decoration.node(0, only.nodeSize, { class: 'is-empty', 'data-placeholder': placeholder });
  return DecorationSet.create(doc, [empty]);
}

function copy(view: EditorView, event: ClipboardEvent): boolean {
  readSelection(view);
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  event.preventDefault();
  event.clipboardData.clearData();
  for (const [type, text] of Object.entries(outgoing(selection.content())))
    event.clipboardData.setData(type, text);
  if (event.type === 'cut')
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}
