// The article's blocks as the desk speaks of them.
import { speakerKey } from '../posts/provenance.ts';
import { articleBlocks } from '../sources/article-blocks.ts';
import { type AnyBlockJson, childBlocks, type DocumentJson } from '../text/document.ts';
import type { BlockView } from './schemas.ts';

export function blockViews(document: DocumentJson): BlockView[] {
  return articleBlocks(document).map((block) => ({
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
  const own = block.attrs.id;
  return own !== null && (own === id || speakerKey(own) === id)
    ? true
    : childBlocks(block).some((child) => holds(child, id));
}
