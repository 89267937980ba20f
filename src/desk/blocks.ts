// The article's blocks as the desk speaks of them.
import { type AnyBlockJson, childBlocks, type DocumentJson, textBlocks } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import type { BlockView } from './schemas.ts';

/** Blocks that carry something to translate, in reading order. */
export function blockViews(document: DocumentJson): BlockView[] {
  return textBlocks(document)
    .filter((block) => inlineText(block.content).trim() !== '')
    .map((block) => ({
      id: block.id,
      kind: block.type,
      level: block.level ?? null,
      place: block.place,
      topId: document.content[block.path[0] ?? 0]?.attrs.id ?? block.id,
    }));
}

/** Id of the outermost block that is or holds the block; undefined when there is none such. */
export function topBlockOf(document: DocumentJson, blockId: string): string | undefined {
  const top = document.content.find((block) => holds(block, blockId));
  return top?.attrs.id ?? undefined;
}

function holds(block: AnyBlockJson, id: string): boolean {
  return block.attrs.id === id || childBlocks(block).some((child) => holds(child, id));
}
