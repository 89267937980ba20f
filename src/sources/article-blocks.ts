// What of an article is translated: its blocks of text and the names under quotations, cut into sentences.
import { speakerKey } from '../posts/provenance.ts';
import {
  type AnyBlockJson,
  childBlocks,
  type DocumentJson,
  type Inline,
  type PullQuoteJson,
  type QuoteJson,
  type TextBlock,
  textBlocks,
} from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import { segmentInline } from '../text/segment.ts';

/** A text block of the article, or the name under a quotation, which is translated like one. */
export type ArticleBlock = Pick<TextBlock, 'id' | 'level' | 'lang' | 'content' | 'place' | 'path'> & {
  type: TextBlock['type'] | 'speaker';
};

/** Everything that carries something to translate, in reading order. */
export function articleBlocks(document: DocumentJson): ArticleBlock[] {
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

/** A listing is one sentence, because its lines mean something only together, and so is a name with its title. */
export function sentencesOfBlock(block: ArticleBlock, articleLanguage: string): Inline[] {
  const isWhole = block.type === 'code_block' || block.type === 'speaker';
  return isWhole ? [block.content] : segmentInline(block.content, block.lang ?? articleLanguage);
}

export function isQuotation(block: AnyBlockJson): block is QuoteJson | PullQuoteJson {
  return block.type === 'quote' || block.type === 'pull_quote';
}

function speakersIn(document: DocumentJson): ArticleBlock[] {
  const found: ArticleBlock[] = [];
  const walk = (block: AnyBlockJson, path: number[]) => {
    if (isQuotation(block)) found.push(...speakerOf(block, path));
    for (const [at, child] of childBlocks(block).entries()) walk(child, [...path, at]);
  };
  for (const [at, block] of document.content.entries()) walk(block, [at]);
  return found;
}

function speakerOf({ attrs }: QuoteJson | PullQuoteJson, path: number[]): ArticleBlock[] {
  const name = attrs.speaker?.trim() ?? '';
  if (attrs.id === null || name === '') return [];
  const content = [{ type: 'text' as const, text: name }];
  return [{ id: speakerKey(attrs.id), type: 'speaker', lang: null, content, place: 'quote', path }];
}

function isWithin(path: readonly number[] | undefined, outer: readonly number[]): boolean {
  return path !== undefined && outer.every((step, at) => path[at] === step);
}
