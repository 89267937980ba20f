// Footnotes are numbered by the places that refer to them, as those come and go.
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { DocumentJson, MarkJson } from '../../../text/document.ts';
import { noteIn, noteOrder } from '../../../text/footnotes.ts';
import { schema } from '../../../text/schema.ts';
import { whenSettled } from './when-settled.ts';

const { footnote, paragraph } = schema.nodes;

export function noteNumbers(): Plugin {
  return whenSettled(inOrder);
}

/** What is typed behind the number of a note stands on the line again. */
export function behindNumbers(): Plugin {
  return new Plugin({
    appendTransaction: (_transactions, _before, { selection, storedMarks, tr }) => {
      const { $from, empty } = selection;
      const marks = $from.nodeBefore?.marks ?? [];
      const isNumber = marks.some((mark) => noteIn(mark.toJSON() as MarkJson) !== null);
      const raised = schema.marks.superscript;
      if (storedMarks || !empty || !isNumber || !raised.isInSet($from.marks())) return null;
      return tr.setStoredMarks(raised.removeFromSet($from.marks()));
    },
  });
}

/** A number where the caret is, and its note among the other notes, or at the end of the text. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $from, to } = state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code) return false;
  if (!dispatch) return true;
  const { tr } = state;
  const number = Math.max(0, ...notesIn(state.doc).map(({ number: there }) => there)) + 1;
  const at = placeFor(state.doc, to);
  tr.insert(at, footnote.create({ number }, paragraph.create()));
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1), 1));
  const marks = [schema.mark('link', { href: `#note-${number}` }), schema.mark('superscript')];
  tr.insert(to, schema.text(String(number), marks));
  dispatch(tr.scrollIntoView());
  return true;
};

/** From a note to the place that refers to it. */
export function toReference(number: number): Command {
  return (state, dispatch) => {
    const found = referencesIn(state.doc).find((one) => one.number === number);
    if (!found) return false;
    const selection = TextSelection.create(state.doc, found.to);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

function inOrder(state: EditorState): Transaction | null {
  const notes = notesIn(state.doc);
  if (notes.length === 0) return null;
  const twin = notes.find(({ number }, at) =>
    notes.some((one, other) => other < at && one.number === number),
  );
  // Of two with one number the later one is a copy that nothing refers to yet.
  if (twin)
    return state.tr.setNodeAttribute(
      twin.position,
      'number',
      Math.max(...notes.map(({ number }) => number)) + 1,
    );
  const order = noteOrder(state.doc.toJSON() as DocumentJson);
  if ([...order].every(([from, to]) => from === to)) return null;
  const { tr } = state;
  for (const { position, number } of notes)
    tr.setNodeAttribute(position, 'number', order.get(number) ?? number);
  // From behind, so that a number with one more digit moves nothing that is still to be changed.
  for (const { from, to, number, node } of referencesIn(state.doc).toReversed()) {
    const next = order.get(number);
    if (next === undefined || next === number) continue;
    const marks = schema.mark('link', { href: `#note-${next}` }).addToSet(node.marks);
    // Words that lead to a note stay as they are; only the number itself is counted anew.
    const words = node.text === String(number) ? schema.text(String(next), marks) : node.mark(marks);
    tr.replaceWith(from, to, words);
  }
  return tr;
}

/** Behind the note that the text refers to last before this place, else before all notes, else at the very end. */
function placeFor(doc: Node, position: number): number {
  const top = notesIn(doc).filter((note) => doc.resolve(note.position).depth === 0);
  const before = referencesIn(doc).filter(({ to }) => to <= position);
  for (const { number } of before.toReversed()) {
    const note = top.find((one) => one.number === number);
    if (note) return note.position + note.size;
  }
  return top[0]?.position ?? doc.content.size;
}

function notesIn(doc: Node): { position: number; size: number; number: number }[] {
  const found: { position: number; size: number; number: number }[] = [];
  doc.descendants((node, position) => {
    if (node.type === footnote)
      found.push({ position, size: node.nodeSize, number: Number(node.attrs.number) });
    return !node.isTextblock;
  });
  return found;
}

interface Reference {
  from: number;
  to: number;
  number: number;
  node: Node;
}

function referencesIn(doc: Node): Reference[] {
  const found: Reference[] = [];
  doc.descendants((node, position) => {
    for (const mark of node.marks) {
      const number = noteIn(mark.toJSON() as MarkJson);
      if (number === null) continue;
      found.push({ from: position, to: position + node.nodeSize, number, node });
    }
    return true;
  });
  return found;
}
