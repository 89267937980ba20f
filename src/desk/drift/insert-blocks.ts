// Puts blocks that a source has now and had not before into the article's document, beside what they stand beside there.
import { speakerKey } from '../../posts/provenance.ts';
import type { PageReading } from '../../sources/watch/read-again.ts';
import {
  type AnyBlockJson,
  type BlockJson,
  childBlocks,
  type DocumentJson,
  mapBlocks,
  parseDocument,
} from '../../text/document.ts';
import type { NewDocument } from './new-document.ts';

/** `fresh` are the blocks of the new reading that hold something added. Those that have a home are there already. */
export function insertBlocks(
  document: DocumentJson,
  after: PageReading,
  homes: readonly (string | undefined)[],
  fresh: ReadonlySet<number>,
): NewDocument {
  const places = [...fresh].filter((at) => homes[at] === undefined).sort((a, b) => a - b);
  if (places.length === 0) return { document, homes: [...homes] };
  try {
    return inserted(document, after, homes, places, false);
  } catch {
    // A list that became a table and the like: as plain paragraphs they can stand anywhere.
    return inserted(document, after, homes, places, true);
  }
}

function inserted(
  old: DocumentJson,
  after: PageReading,
  homes: readonly (string | undefined)[],
  places: readonly number[],
  plain: boolean,
): NewDocument {
  const newId = idsFor(old);
  const found = [...homes];
  let document = old;
  const done: number[][] = [];
  for (const at of places) {
    const path = after.blocks[at]?.path ?? [];
    if (found[at] !== undefined || done.some((top) => isWithin(path, top))) continue;
    const top = plain ? path : newTop(after, homes, path);
    const node = plain ? asParagraph(after, at) : nodeAt(after.document.content, top);
    if (!node) continue;
    const ids = new Map<string, string>();
    const copy = withNewIds(node, ids, newId);
    const depth = plain ? 0 : top.length - 1;
    document = put(document, copy, anchorOf(document, after, found, top, at, depth));
    if (plain) found[at] = copy.attrs.id ?? undefined;
    else {
      done.push(top);
      settleHomes(after, found, top, ids);
    }
  }
  return { document: parseDocument(document), homes: found };
}

/** The outermost block around `path` that holds nothing which was here before. */
function newTop(
  after: PageReading,
  homes: readonly (string | undefined)[],
  path: readonly number[],
): number[] {
  for (let depth = 1; depth < path.length; depth++) {
    const top = path.slice(0, depth);
    if (!after.blocks.some((block, at) => homes[at] !== undefined && isWithin(block.path, top))) return top;
  }
  return [...path];
}

interface Anchor {
  id: string | null;
  before: boolean;
}

/** The block of the document at the same depth beside which the new one stands. */
function anchorOf(
  document: DocumentJson,
  after: PageReading,
  homes: readonly (string | undefined)[],
  top: readonly number[],
  at: number,
  depth: number,
): Anchor {
  const parent = top.slice(0, depth);
  const isBeside = (block: number) =>
    homes[block] !== undefined && isWithin(after.blocks[block]?.path ?? [], parent);
  const numbers = after.blocks.map((_, block) => block);
  const previous = numbers.slice(0, at).findLast(isBeside);
  const next = numbers.slice(at + 1).find(isBeside);
  const beside = previous ?? next;
  if (beside === undefined) return { id: null, before: false };
  const chain = chainTo(document.content, textId(homes[beside] ?? ''));
  return { id: chain[Math.min(depth, chain.length - 1)] ?? null, before: previous === undefined };
}

/** A name under a quotation stands where the quotation does. */
function textId(home: string): string {
  return home.replace(/\/speaker$/, '');
}

/** Ids from the outermost block down to the one named. */
function chainTo(blocks: readonly AnyBlockJson[], id: string): string[] {
  for (const block of blocks) {
    const own = block.attrs.id ?? '';
    if (own === id) return [own];
    const below = chainTo(childBlocks(block), id);
    if (below.length > 0) return [own, ...below];
  }
  return [];
}

function put(document: DocumentJson, node: AnyBlockJson, { id, before }: Anchor): DocumentJson {
  const into = (blocks: readonly AnyBlockJson[]): AnyBlockJson[] =>
    blocks.flatMap((block) => {
      const children = childBlocks(block);
      const kept = children.length === 0 ? block : ({ ...block, content: into(children) } as AnyBlockJson);
      if (block.attrs.id !== id || id === null) return [kept];
      return before ? [node, kept] : [kept, node];
    });
  const content = id === null ? [...document.content, node] : into(document.content);
  return { ...document, content: content as BlockJson[] };
}

function asParagraph(after: PageReading, at: number): AnyBlockJson {
  const content = after.blocks[at]?.content ?? [];
  return { type: 'paragraph', attrs: { id: `n-plain-${at}`, lang: null }, content };
}

function nodeAt(
  blocks: readonly AnyBlockJson[],
  [step, ...rest]: readonly number[],
): AnyBlockJson | undefined {
  const block = blocks[step ?? 0];
  return block && rest.length > 0 ? nodeAt(childBlocks(block), rest) : block;
}

function withNewIds(node: AnyBlockJson, ids: Map<string, string>, newId: () => string): AnyBlockJson {
  const document = { type: 'doc' as const, content: [node as BlockJson] };
  const [copy] = mapBlocks(document, (block) => {
    const id = newId();
    ids.set(block.attrs.id ?? '', id);
    return { ...block, attrs: { ...block.attrs, id } };
  }).content;
  return copy ?? node;
}

function settleHomes(
  after: PageReading,
  homes: (string | undefined)[],
  top: readonly number[],
  ids: ReadonlyMap<string, string>,
): void {
  for (const [at, block] of after.blocks.entries()) {
    if (!isWithin(block.path, top)) continue;
    const own = ids.get(textId(block.id));
    if (own !== undefined) homes[at] = block.type === 'speaker' ? speakerKey(own) : own;
  }
}

function idsFor(document: DocumentJson): () => string {
  const taken = new Set<string>();
  mapBlocks(document, (block) => {
    if (block.attrs.id !== null) taken.add(block.attrs.id);
    return block;
  });
  let last = taken.size;
  return () => {
    do last += 1;
    while (taken.has(`b${last}`));
    taken.add(`b${last}`);
    return `b${last}`;
  };
}

function isWithin(path: readonly number[], outer: readonly number[]): boolean {
  return outer.every((step, at) => path[at] === step);
}
