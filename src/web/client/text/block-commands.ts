// What keys and buttons do to the blocks of a text.
import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { FigureAttrs } from '../../../text/document-json.ts';
import { schema } from '../../../text/schema.ts';

const { nodes } = schema;

/** The innermost block of a kind around the caret, with the position before it. */
export function around(state: EditorState, type: NodeType): { node: Node; position: number } | null {
  const { $from, $to } = state.selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === type) return { node, position: $from.before(depth) };
  }
  if (state.selection instanceof NodeSelection && state.selection.node.type === type)
    return { node: state.selection.node, position: state.selection.from };
  return null;
}

/** Whether the block of text at the caret is of this kind. */
export function isBlock(state: EditorState, type: NodeType, attrs: Attrs = {}): boolean {
  const { parent } = state.selection.$from;
  return parent.type === type && Object.entries(attrs).every(([name, value]) => parent.attrs[name] === value);
}

/** A heading, code or pull quote; pressed again, a paragraph. */
export function toggleBlock(type: NodeType, attrs: Attrs = {}): Command {
  return (state, dispatch) => {
    const isOn = isBlock(state, type, attrs);
    return setBlockType(isOn ? nodes.paragraph : type, isOn ? null : attrs)(state, dispatch);
  };
}

/** Around what is selected; pressed again, what is inside comes out. */
export function toggleWrap(type: NodeType): Command {
  return (state, dispatch) => {
    const found = around(state, type);
    if (!found) return wrapIn(type)(state, dispatch);
    return unwrap(found)(state, dispatch);
  };
}

function unwrap({ node, position }: { node: Node; position: number }): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceWith(position, position + node.nodeSize, node.content).scrollIntoView());
    return true;
  };
}

/** The same list again takes its items out of it, the other kind of list changes its kind. */
export function toggleList(type: typeof nodes.bullet_list): Command {
  const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
  return (state, dispatch) => {
    const inner = [around(state, type), around(state, other)]
      .filter((found) => found !== null)
      .sort((a, b) => b.position - a.position)[0];
    if (!inner) return wrapInList(type)(state, dispatch);
    if (inner.node.type === type)
      return liftListItem(nodes.list_item)(state, dispatch) || lift(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(inner.position, type, { id: inner.node.attrs.id }));
    return true;
  };
}

/** The block directly in the document that holds the caret: new ones go behind it. */
function behindTop({ selection: { $from, to } }: EditorState): number {
  return $from.depth === 0 ? to : $from.after(1);
}

/** Puts a block behind the one with the caret, or in the place of an empty paragraph, and goes into it. */
function insertBlock(make: () => Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { tr, at, node } = placed(state, make());
    const inside = node.isLeaf ? null : TextSelection.findFrom(tr.doc.resolve(at + 1), 1, true);
    const isInside = inside !== null && inside.from < at + node.nodeSize;
    tr.setSelection(isInside ? inside : NodeSelection.create(tr.doc, at));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function placed(state: EditorState, node: Node): { tr: Transaction; at: number; node: Node } {
  const { $from } = state.selection;
  const { tr } = state;
  const isEmpty =
    $from.depth === 1 && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
  const at = isEmpty ? $from.before(1) : behindTop(state);
  tr.replaceWith(at, isEmpty ? $from.after(1) : at, node);
  // There is always a line to write on behind a block that takes no words of its own.
  const end = at + node.nodeSize;
  if (end === tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
  return { tr, at, node };
}

/** Three columns, the first row their headings. */
export const insertTable = insertBlock(() => {
  const row = (header: boolean) =>
    nodes.table_row.create(
      null,
      [0, 1, 2].map(() => nodes.table_cell.create({ header }, nodes.paragraph.create())),
    );
  return nodes.table.create(null, [row(true), row(false), row(false)]);
});

export const insertDivider = insertBlock(() => nodes.divider.create());

export interface BookCardAttrs {
  book: string | null;
  isbn: string | null;
  title: string;
}

/** Writing goes on behind a card that names its book; one that is to be filled in is chosen. */
export function insertBookCard(attrs: BookCardAttrs): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { tr, at, node } = placed(state, nodes.book_card.create(attrs));
    const behind = tr.doc.resolve(at + node.nodeSize);
    const goesOn = attrs.book !== null && behind.nodeAfter?.isTextblock;
    tr.setSelection(goesOn ? TextSelection.near(behind, 1) : NodeSelection.create(tr.doc, at));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Behind all that the text says: there they point on to books. */
export function addCardAtEnd(attrs: BookCardAttrs): Command {
  return ({ doc, tr }, dispatch) => {
    let end = 0;
    doc.forEach((node, offset) => {
      if (node.type !== nodes.paragraph || node.textContent.trim() !== '') end = offset + node.nodeSize;
    });
    tr.insert(end, nodes.book_card.create(attrs));
    if (tr.doc.lastChild?.type === nodes.book_card) tr.insert(tr.doc.content.size, nodes.paragraph.create());
    dispatch?.(tr);
    return true;
  };
}

export function takeCard(id: string): Command {
  return ({ doc, tr }, dispatch) => {
    doc.forEach((node, offset) => {
      if (node.type === nodes.book_card && node.attrs.id === id) tr.delete(offset, offset + node.nodeSize);
    });
    dispatch?.(tr);
    return tr.docChanged;
  };
}

export function insertFigure(attrs: FigureAttrs): Command {
  return insertBlock(() => nodes.figure.create(attrs));
}

export function insertLinkCard(id: string, href: string, title = ''): Command {
  return insertBlock(() => nodes.link_card.create({ id, href, title }));
}

/** A text has one fold at most: put elsewhere, it moves there. Nothing may stand before all text. */
export const putFold: Command = (state, dispatch) => {
  const { tr } = state;
  const old = foldIn(state.doc);
  const behind = behindTop(state);
  if (old === behind) return false;
  if (!dispatch) return true;
  if (old !== null) tr.delete(old, old + 1);
  const at = tr.mapping.map(behind);
  tr.insert(at, nodes.fold.create());
  if (at + 1 === tr.doc.content.size) tr.insert(at + 1, nodes.paragraph.create());
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1), 1));
  dispatch(tr.scrollIntoView());
  return true;
};

function foldIn(doc: Node): number | null {
  let found: number | null = null;
  doc.forEach((node, offset) => {
    if (node.type === nodes.fold) found = offset;
  });
  return found;
}

/** Out of a quotation, a table, a note or code: to a new line behind the whole block. */
export const leaveBlock: Command = (state, dispatch) => {
  const at = behindTop(state);
  const { tr } = state;
  const next = state.doc.nodeAt(at);
  if (next?.type !== nodes.paragraph || next.content.size > 0) tr.insert(at, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1), 1)).scrollIntoView());
  return true;
};
