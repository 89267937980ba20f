// Every text of the demo, in one list each.
import { bus } from './articles/bus.ts';
import { fog } from './articles/fog.ts';
import { mittens } from './articles/mittens.ts';
import { museum } from './articles/museum.ts';
import { night } from './articles/night.ts';
import { playground } from './articles/playground.ts';
import { howItIsMade } from './posts/how-it-is-made.ts';
import { readingEvening } from './posts/reading-evening.ts';
import { threeCorners } from './posts/three-corners.ts';
import type { Sentence, WrittenArticle, WrittenBlock, WrittenPost } from './written.ts';

/** Translated and published. */
export const articles: readonly WrittenArticle[] = [fog, night, museum, bus, playground];

/** Brought in and begun. */
export const begun: WrittenArticle = mittens;

export const posts: readonly WrittenPost[] = [howItIsMade, readingEvening, threeCorners];

/** The sentences of an article by the text block they stand in, in reading order. */
export function sentencesByBlock(article: WrittenArticle): (readonly Sentence[])[] {
  return article.blocks.flatMap(ofBlock);
}

function ofBlock(block: WrittenBlock): (readonly Sentence[])[] {
  switch (block.kind) {
    case 'list':
    case 'steps':
      return block.items.map((item) => [item]);
    case 'table':
      return [block.head, ...block.rows].flat().map((cell) => [cell]);
    case 'note':
      return [];
    case 'quote':
    case 'pull':
      return [block.sentences, [block.speaker]];
    default:
      return [block.sentences];
  }
}
