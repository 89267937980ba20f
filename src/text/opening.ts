// How a text begins, as plain words: what stands in the place of a summary nobody wrote.
import { beforeFold, type DocumentJson, textBlocks } from './document.ts';
import { inlineText } from './inline.ts';

/** Characters of an opening that stands for a summary. */
export const OPENING_LENGTH = 140;

const SEGMENTER = new Intl.Segmenter();

/** At most `most` characters of the paragraphs before the fold, with … where more follows; '' when there are none. */
export function openingText(document: DocumentJson, most: number): string {
  return cut(joined(paragraphsOf(document)), most);
}

/** Whether a summary is only how its text begins: nobody wrote it. Those that were stored earlier have a space between any two paragraphs. */
export function isOpening(summary: string, document: DocumentJson): boolean {
  if (summary === '') return false;
  const paragraphs = paragraphsOf(document);
  return [joined(paragraphs), paragraphs.map(oneSpaced).join(' ')].some(
    (text) => cut(text, OPENING_LENGTH) === summary,
  );
}

function paragraphsOf(document: DocumentJson): string[] {
  return textBlocks(beforeFold(document))
    .filter(({ type, place }) => type === 'paragraph' && place === 'body')
    .map(({ content }) => inlineText(content).trim())
    .filter((text) => text !== '');
}

/** Wide signs bring their own space; letters without a sign between them would run into one another. */
const BESIDE_WIDE_SIGN =
  /(?<=[\u3001-\u3004\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65])\s*\n\s*|\s*\n\s*(?=[\u3001-\u3004\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65])/gu;

function joined(paragraphs: readonly string[]): string {
  return oneSpaced(paragraphs.join('\n').replace(BESIDE_WIDE_SIGN, ''));
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function cut(text: string, most: number): string {
  const letters = firstGraphemes(text, most + 1);
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
