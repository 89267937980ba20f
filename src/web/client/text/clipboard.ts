// What comes in by pasting and dropping, and what goes out: through the one document model, both ways.

import { Fragment, type Node, Slice } from 'prosemirror-model';
import { handlePaste as pasteIntoTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { isLinkAddress } from '../../../text/address.ts';
import { type BlockJson, documentNode, type Inline } from '../../../text/document.ts';
import { documentFromHtml } from '../../../text/html-in.ts';
import { documentToHtml, inlineToHtml } from '../../../text/html-out.ts';
import { schema } from '../../../text/schema.ts';
import type { Manner } from './sheet.ts';

/** Our own blocks among other things on the clipboard; other programs take the HTML. */
const OWN_TYPE = 'application/x-taiyaku+json';

export interface Incoming {
  /** `text/html`, `text/plain` and the like. */
  get(type: string): string;
  files: readonly File[];
}

export type Arrival =
  | { kind: 'slice'; slice: Slice }
  | { kind: 'text'; slice: Slice; text: string }
  | { kind: 'pictures'; files: File[] };

export function incoming(data: DataTransfer): Incoming {
  return { get: (type) => data.getData(type), files: [...data.files] };
}

/**
 * Null when there is nothing to take. Programs that copy text put a picture of it beside it: words win over files,
 * except where the only thing in the HTML is the picture itself.
 */
export function arrivalOf(from: Incoming, manner: Manner, plainOnly = false): Arrival | null {
  const own = plainOnly ? null : ownSlice(from.get(OWN_TYPE), manner);
  if (own) return { kind: 'slice', slice: own };
  const html = plainOnly ? '' : from.get('text/html');
  const read = html === '' ? null : sliceOfHtml(html, manner);
  const files = from.files.filter(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && (read === null || !hasWords(read))) return { kind: 'pictures', files };
  if (read && read.size > 0) return { kind: 'slice', slice: read };
  const text = from.get('text/plain');
  return text === '' ? null : { kind: 'text', slice: sliceOfText(text), text };
}

/** Puts what arrived in the place of the selection; one step to undo. */
export function putSlice(view: EditorView, slice: Slice, event: ClipboardEvent | null, fold: boolean): void {
  if (event && pasteIntoTable(view, event, slice)) return;
  const only = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;
  const node = only ? slice.content.firstChild : null;
  const { tr } = view.state;
  if (node?.isLeaf || node?.type === schema.nodes.figure) tr.replaceSelectionWith(node);
  else tr.replaceSelection(withoutFold(slice, view.state.doc, fold));
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

/** Plain text keeps every sign it has; a blank line ends a paragraph, a line break stays one. */
export function sliceOfText(text: string): Slice {
  const paragraphs = text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/^\n+|\n+$/gu, '')
    .split(/\n{2,}/u);
  const blocks = paragraphs.map((lines) => schema.nodes.paragraph.create(null, linesOf(lines)));
  return new Slice(Fragment.from(blocks), 1, 1);
}

function linesOf(text: string): Node[] {
  return text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [schema.node('hard_break')] : []),
      ...(line === '' ? [] : [schema.text(line)]),
    ]);
}

function sliceOfHtml(html: string, { whose, fold, ...manner }: Manner): Slice {
  const language = manner.language();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const document = documentFromHtml(page, { base: baseOf(page), language, whose, fold });
  return openSlice(documentNode(document).content);
}

/** Links in pasted markup are whole; where a program says against what they are not, it is asked. */
function baseOf(page: Document): string | null {
  const href = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  return isLinkAddress(href) && URL.canParse(href) ? href : null;
}

/** Words at either end join the paragraph they are put into; other blocks stay blocks. */
function openSlice(content: Fragment): Slice {
  const isParagraph = (node: Node | null) => node?.type === schema.nodes.paragraph;
  return new Slice(content, isParagraph(content.firstChild) ? 1 : 0, isParagraph(content.lastChild) ? 1 : 0);
}

function hasWords(slice: Slice): boolean {
  let words = false;
  slice.content.descendants((node) => {
    if (node.isText && node.textContent.trim() !== '') words = true;
    return !words;
  });
  return words;
}

/** A second fold has no place in a text that has one, and none at all where a text may not go on after one. */
function withoutFold(slice: Slice, doc: Node, fold: boolean): Slice {
  let has = !fold;
  doc.forEach((node) => {
    if (node.type === schema.nodes.fold) has = true;
  });
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    if (node.type !== schema.nodes.fold || !has) blocks.push(node);
  });
  return new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd);
}

/** What goes onto the clipboard for a selection: for ourselves, for programs that know HTML, and for the rest. */
export function outgoing(slice: Slice): Record<string, string> {
  const plain = slice.content.textBetween(0, slice.content.size, '\n\n', (leaf) =>
    leaf.type === schema.nodes.hard_break ? '\n' : '',
  );
  return { [OWN_TYPE]: JSON.stringify(slice.toJSON()), 'text/html': htmlOf(slice), 'text/plain': plain };
}

function htmlOf({ content, openStart }: Slice): string {
  const first = content.firstChild;
  if (first === null) return '';
  // Written by ProseMirror from nodes of this very schema.
  if (first.isInline) return inlineToHtml(content.toJSON() as Inline);
  const words = content.childCount === 1 && openStart > 0 && first.isTextblock;
  if (words) return inlineToHtml((first.content.toJSON() ?? []) as Inline);
  const blocks: BlockJson[] = [];
  content.forEach((node) => {
    if (node.type.isInGroup('block') || node.type === schema.nodes.fold)
      blocks.push(node.toJSON() as BlockJson);
  });
  return documentToHtml({ type: 'doc', content: blocks });
}

/** Sentences belong to the text they come from; emphasis becomes that of whoever writes here. */
function mannered(content: Fragment, manner: Manner): Fragment {
  const { sentence, strong, emphasis } = schema.marks;
  const nodes: Node[] = [];
  content.forEach((node) => {
    const marks = node.marks
      .filter(({ type }) => type !== sentence)
      .map((mark) =>
        (mark.type === strong || mark.type === emphasis) && mark.attrs.whose === null
          ? mark.type.create({ whose: manner.whose })
          : mark,
      );
    nodes.push(node.copy(mannered(node.content, manner)).mark(marks));
  });
  return Fragment.from(nodes);
}

/** Anybody can put anything on a clipboard: it passes the schema, or it is not taken. */
function ownSlice(json: string, manner: Manner): Slice | null {
  if (json === '') return null;
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    slice.content.forEach((node) => void node.check());
    const { openStart, openEnd } = slice;
    return slice.size > 0 ? new Slice(mannered(slice.content, manner), openStart, openEnd) : null;
  } catch {
    return null;
  }
}
