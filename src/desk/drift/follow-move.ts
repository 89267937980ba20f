// Puts a sentence, or the block it is all of, where its source has it now.
import { articleBlocks } from '../../sources/article-blocks.ts';
import { type AnyBlockJson, type BlockJson, childBlocks, type DocumentJson } from '../../text/document.ts';
import type { SegmentRow } from '../store.ts';
import type { Place } from './schemas.ts';

/** The block and the position of a sentence that goes behind another one, or to the beginning of a block. */
export function placeFor(
  rows: readonly SegmentRow[],
  { blockId, after }: Place,
): Pick<SegmentRow, 'block_id' | 'position'> | null {
  const inBlock = rows.filter((row) => row.block_id === blockId);
  const before = inBlock.find((row) => row.id === after);
  const first = inBlock[0];
  if (!first) return null;
  const at = rows.indexOf(before ?? first);
  const [low, high] = before ? [rows[at], rows[at + 1]] : [rows[at - 1], rows[at]];
  const from = low?.position ?? 0;
  return { block_id: blockId, position: high ? (from + high.position) / 2 : from + 1 };
}

/** The document with a block behind another, each taken with what they do not share; null behind stands first. */
export function withBlockBehind(document: DocumentJson, id: string, behind: string | null): DocumentJson {
  const own = pathTo(document.content, id);
  const other = behind === null ? null : pathTo(document.content, behind);
  if (!own || (behind !== null && !other)) return document;
  const shared = other ? own.findIndex((step, at) => other[at] !== step) : 0;
  // One within the other has no place behind it.
  if (shared < 0 || (other && shared >= other.length)) return document;
  const parent = own.slice(0, shared);
  const content = rearranged(document.content, parent, (children) => {
    const moved = children[own[shared] ?? -1];
    const anchor = other ? children[other[shared] ?? -1] : null;
    if (!moved || anchor === undefined) return [...children];
    const rest = children.filter((block) => block !== moved);
    rest.splice(anchor === null ? 0 : rest.indexOf(anchor) + 1, 0, moved);
    return rest;
  });
  return { ...document, content: content as BlockJson[] };
}

/** Rows in the order of the document, numbered from 1. */
export function renumbered(rows: readonly SegmentRow[], document: DocumentJson): SegmentRow[] {
  const order = new Map(articleBlocks(document).map(({ id }, at) => [id, at]));
  const place = (row: SegmentRow) => order.get(row.block_id) ?? Number.MAX_SAFE_INTEGER;
  return [...rows]
    .sort((a, b) => place(a) - place(b) || a.position - b.position)
    .map((row, at) => ({ ...row, position: at + 1 }));
}

function pathTo(blocks: readonly AnyBlockJson[], id: string): number[] | null {
  const bare = id.replace(/\/speaker$/, '');
  for (const [at, block] of blocks.entries()) {
    if (block.attrs.id === bare) return [at];
    const below = pathTo(childBlocks(block), id);
    if (below) return [at, ...below];
  }
  return null;
}

function rearranged(
  blocks: readonly AnyBlockJson[],
  [step, ...rest]: readonly number[],
  change: (children: readonly AnyBlockJson[]) => AnyBlockJson[],
): AnyBlockJson[] {
  if (step === undefined) return change(blocks);
  return blocks.map((block, at) =>
    at === step
      ? ({ ...block, content: rearranged(childBlocks(block), rest, change) } as AnyBlockJson)
      : block,
  );
}
