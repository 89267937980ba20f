// The article's blocks as the desk speaks of them: what carries sentences, and who speaks in a quotation.
import { speakerKey } from '../posts/provenance.ts';
import {
  type AnyBlockJson,
  childBlocks,
  type DocumentJson,
  type PullQuoteJson,
  type QuoteJson,
  type TextBlock,
  textBlocks,
} from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import type { BlockView } from './schemas.ts';

/** A text block of the article, or the name under a quotation, which is translated like one. */
export type DeskBlock = Pick<TextBlock, 'id' | 'level' | 'lang' | 'content' | 'place' | 'path'> & {
  type: TextBlock['type'] | 'speaker';
};

/** Everything that carries something to translate, in reading order. */
export function deskBlocks(document: DocumentJson): DeskBlock[] {
  const blocks = textBlocks(document).filter((block) => inlineText(block.content).trim() !== '');
  const speakers = speakersIn(document);
  return blocks.flatMap((block, at) => [
    block,
    // The inner quotation ends before the outer one.
    ...speakers
      .filter(({ path }) => isWithin(block.path, path) && !isWithin(blocks[at + 1]?.path, path))
      .sort((a, b) => b.path.length - a.path.length),
  ]);
}

export function blockViews(document: DocumentJson): BlockView[] {
  return deskBlocks(document).map((block) => ({
    id: block.id,
    kind: block.type,
    level: block.level ?? null,
    place: block.place,
    topId: document.content[block.path[0] ?? 0]?.attrs.id ?? block.id,
  }));
}

export function isQuotation(block: AnyBlockJson): block is QuoteJson | PullQuoteJson {
  return block.type === 'quote' || block.type === 'pull_quote';
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

function speakersIn(document: DocumentJson): DeskBlock[] {
  const found: DeskBlock[] = [];
  const walk = (block: AnyBlockJson, path: number[]) => {
    if (isQuotation(block)) found.push(...speakerOf(block, path));
    for (const [at, child] of childBlocks(block).entries()) walk(child, [...path, at]);
  };
  for (const [at, block] of document.content.entries()) walk(block, [at]);
  return found;
}

function speakerOf({ attrs }: QuoteJson | PullQuoteJson, path: number[]): DeskBlock[] {
  const name = attrs.speaker?.trim() ?? '';
  if (attrs.id === null || name === '') return [];
  const content = [{ type: 'text' as const, text: name }];
  return [{ id: speakerKey(attrs.id), type: 'speaker', lang: null, content, place: 'quote', path }];
}

function isWithin(path: readonly number[] | undefined, outer: readonly number[]): boolean {
  return path !== undefined && outer.every((step, at) => path[at] === step);
}
