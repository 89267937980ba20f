// The sentences of a document as lines to align, with what its structure says of them.
import { type DocumentJson, type Inline, type TextBlock, textBlocks } from '../document.ts';
import { inlineTags, inlineText, trimInline } from '../inline.ts';
import { segmentInline } from '../segment.ts';
import type { Line, LineKind } from './line.ts';

export interface DocumentLine extends Line {
  /** Id of the text block it stands in, and which of its sentences it is, from 0. */
  blockId: string;
  sentence: number;
  /** Its text with the marks in it. */
  content: Inline;
}

/** White space around a sentence is not part of its line; a block without text has no line. */
export function linesOfDocument(document: DocumentJson, language: string): DocumentLine[] {
  return textBlocks(document).flatMap((block, at) =>
    segmentInline(block.content, block.lang ?? language).flatMap((inline, sentence) => {
      const text = inlineText(inline).trim();
      if (text === '') return [];
      const links = inlineTags(inline).flatMap(({ mark }) => (mark.type === 'link' ? [mark.attrs.href] : []));
      return [
        {
          text,
          kind: kindOf(block),
          block: at,
          links,
          blockId: block.id,
          sentence,
          content: trimInline(inline),
        },
      ];
    }),
  );
}

function kindOf({ type, place }: TextBlock): LineKind {
  if (type === 'heading') return 'heading';
  if (place === 'caption') return 'picture';
  if (place === 'quote') return 'quote';
  return place === 'list' ? 'item' : 'text';
}
