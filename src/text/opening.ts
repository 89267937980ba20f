// How a text begins, as plain words: what stands in the place of a summary nobody wrote.
import { beforeFold, type DocumentJson, textBlocks } from './document.ts';
import { inlineText } from './inline.ts';

/** Characters of an opening that stands for a summary. */
export const OPENING_LENGTH = 140;

const SEGMENTER = new Intl.Segmenter();

/** At most `most` characters of the paragraphs before the fold, with … where more follows; '' when there are none. */
export function openingText(document: DocumentJson, most: number): string {
  const paragraphs = textBlocks(beforeFold(document))
    .filter(({ type, place }) => type === 'paragraph' && place === 'body')
    .map(({ content }) => inlineText(content).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  const letters = firstGraphemes(paragraphs.join(' '), most + 1);
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** As people count them: a face of several code points is never cut in two. */
function firstGraphemes(text: string, most: number): string[] {
  const found: string[] = [];
  for (const { segment } of SEGMENTER.segment(text)) {
    found.push(segment);
    if (found.length === most) break;
  }
  return found;
}
