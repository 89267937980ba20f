// The one rich-text model: the schema, its stored JSON, and what may be asked of a whole document.
import { Node } from 'prosemirror-model';
import type {
  AnyBlockJson,
  BlockJson,
  BlockKind,
  DocumentJson,
  Inline,
  TextBlockJson,
} from './document-json.ts';
import { schema } from './schema.ts';

export type * from './document-json.ts';
export { schema } from './schema.ts';

/** The JSON is not a document of ours; the message says what is wrong, for a log and not for a reader. */
export class InvalidDocument extends Error {
  override name = 'InvalidDocument';
}

/** Where a text block stands: directly in the text, or in something that is set differently. */
export type Place = 'body' | 'quote' | 'list' | 'cell' | 'caption' | 'footnote' | 'translator_note';

export type TextBlock = {
  /** '' in a document that was never given ids; see withIds. */
  id: string;
  type: TextBlockJson['type'];
  /** Headings only. */
  level?: number;
  lang: string | null;
  content: Inline;
  place: Place;
  /** Kinds of the blocks around it, outermost first. */
  within: BlockKind[];
  /** Child positions from the document down to the block. */
  path: number[];
};

/** Checks JSON from anywhere and returns it complete and in canonical form. Throws InvalidDocument. */
export function parseDocument(json: unknown): DocumentJson {
  return documentNode(json).toJSON() as DocumentJson;
}

/** The same as a ProseMirror node. Throws InvalidDocument. */
export function documentNode(json: unknown): Node {
  try {
    refuseUnknown(json);
    const node = Node.fromJSON(schema, json);
    if (node.type !== schema.nodes.doc) throw new RangeError(`a ${node.type.name} is not a document`);
    node.check();
    return node;
  } catch (cause) {
    throw new InvalidDocument(cause instanceof Error ? cause.message : 'not a document', { cause });
  }
}

/** Gives every block an id; ids that are there stay, a second block with the same id gets a new one. */
export function withIds(document: DocumentJson, newId: () => string): DocumentJson {
  const seen = new Set<string>();
  return mapBlocks(document, (block) => {
    const kept = block.attrs.id;
    const id = kept !== null && !seen.has(kept) ? kept : newId();
    seen.add(id);
    return { ...block, attrs: { ...block.attrs, id } } as typeof block;
  });
}

/** Blocks that carry inline content, in reading order; empty ones too. */
export function textBlocks(document: DocumentJson): TextBlock[] {
  const found: TextBlock[] = [];
  const walk = (block: AnyBlockJson, within: BlockKind[], path: number[]) => {
    if (isTextBlock(block)) found.push(textBlock(block, within, path));
    else
      for (const [at, child] of childBlocks(block).entries())
        walk(child, [...within, block.type], [...path, at]);
  };
  for (const [at, block] of document.content.entries()) walk(block, [], [at]);
  return found;
}

/** The same document with other inline content in the blocks named by the map's ids. */
export function replaceInline(document: DocumentJson, map: ReadonlyMap<string, Inline>): DocumentJson {
  return mapBlocks(document, (block) => {
    const content = block.attrs.id === null ? undefined : map.get(block.attrs.id);
    if (content === undefined || !isTextBlock(block)) return block;
    const { content: _, ...rest } = block;
    return (content.length === 0 ? rest : { ...rest, content }) as typeof block;
  });
}

/** Runs `change` over every block, outer ones first, and builds the document anew from what it returns. */
export function mapBlocks(
  document: DocumentJson,
  change: <T extends AnyBlockJson>(block: T) => T,
): DocumentJson {
  const walk = <T extends AnyBlockJson>(before: T): T => {
    const block = change(before);
    const children = childBlocks(block);
    return children.length === 0 ? block : ({ ...block, content: children.map(walk) } as T);
  };
  return { ...document, content: document.content.map(walk) };
}

/** What stands before the fold: all of a document that has none. */
export function beforeFold(document: DocumentJson): DocumentJson {
  const at = foldAt(document);
  return at < 0 ? document : { ...document, content: document.content.slice(0, at) };
}

export function hasFold(document: DocumentJson): boolean {
  return foldAt(document) >= 0;
}

function foldAt(document: DocumentJson): number {
  return document.content.findIndex((block) => block.type === 'fold');
}

/** Whether nobody reading it would find anything: lines without text, and what is only there to hold some. */
export function saysNothing(document: DocumentJson): boolean {
  const isSilent = (block: AnyBlockJson): boolean => {
    if (isTextBlock(block)) return inlineIsBlank(block.content);
    if (childBlocks(block).length > 0) return childBlocks(block).every(isSilent);
    return block.type !== 'figure' && block.type !== 'link_card' && block.type !== 'book_card';
  };
  return document.content.every(isSilent);
}

/** Without the empty paragraphs at either end, which are only there to write on; one of them if there is nothing else. */
export function withoutBlankEnds(content: readonly BlockJson[]): BlockJson[] {
  const isBlank = (block: BlockJson) => block.type === 'paragraph' && inlineIsBlank(block.content);
  const first = content.findIndex((block) => !isBlank(block));
  if (first < 0) return content.slice(0, 1);
  return content.slice(first, content.findLastIndex((block) => !isBlank(block)) + 1);
}

function inlineIsBlank(content: Inline = []): boolean {
  return content.every((node) => node.type !== 'text' || node.text.trim() === '');
}

export function isTextBlock(block: AnyBlockJson): block is TextBlockJson {
  return schema.nodes[block.type]?.inlineContent ?? false;
}

/** Blocks directly inside a block; none for a text block or a leaf. */
export function childBlocks(block: AnyBlockJson): AnyBlockJson[] {
  return isTextBlock(block) || !('content' in block) ? [] : (block.content ?? []);
}

function textBlock(block: TextBlockJson, within: BlockKind[], path: number[]): TextBlock {
  return {
    id: block.attrs.id ?? '',
    type: block.type,
    ...(block.type === 'heading' ? { level: block.attrs.level } : {}),
    lang: block.attrs.lang,
    content: block.content ?? [],
    place: block.type === 'caption' ? 'caption' : placeOf(within),
    within,
    path,
  };
}

const PLACES: Partial<Record<BlockKind, Place>> = {
  quote: 'quote',
  list_item: 'list',
  table_cell: 'cell',
  footnote: 'footnote',
  translator_note: 'translator_note',
};

function placeOf(within: BlockKind[]): Place {
  for (const kind of within.toReversed()) {
    const place = PLACES[kind];
    if (place !== undefined) return place;
  }
  return 'body';
}

// ProseMirror drops attributes it does not know; here they are refused, so that nothing is lost unseen.
function refuseUnknown(json: unknown): void {
  if (!isRecord(json)) throw new RangeError('a node is missing');
  const type = schema.nodes[String(json.type)];
  if (type === undefined) throw new RangeError(`unknown block ${String(json.type)}`);
  refuseKeys(json, ['type', 'attrs', 'content', 'marks', 'text']);
  refuseKeys(json.attrs, Object.keys(type.spec.attrs ?? {}));
  if (typeof json.text === 'string' && !json.text.isWellFormed()) throw new RangeError('half a character');
  for (const mark of listIn(json.marks)) {
    if (!isRecord(mark)) throw new RangeError('a mark is missing');
    refuseKeys(mark, ['type', 'attrs']);
    refuseKeys(mark.attrs, Object.keys(schema.marks[String(mark.type)]?.spec.attrs ?? {}));
  }
  for (const child of listIn(json.content)) refuseUnknown(child);
}

function refuseKeys(record: unknown, known: string[]): void {
  if (record === undefined || record === null) return;
  if (!isRecord(record)) throw new RangeError('attributes are not an object');
  for (const key of Object.keys(record)) {
    if (!known.includes(key)) throw new RangeError(`unknown attribute ${key}`);
  }
}

function listIn(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new RangeError('content is not a list');
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
