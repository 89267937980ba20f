// Counts what an article holds, for the person who decides whether to translate it.
import type { DocumentJson } from '../text/document.ts';
import { textBlocks } from '../text/document.ts';
import { inlineTags, inlineText } from '../text/inline.ts';
import { writesWithoutSpaces } from '../text/language.ts';
import { countCharacters, countWords, translationMinutes } from '../text/reading.ts';
import { splitSentences } from '../text/segment.ts';

export interface Counts {
  paragraphs: number;
  sentences: number;
  /** Words, or characters where the language puts no spaces between words. */
  length: number;
  unit: 'words' | 'characters';
  quotes: number;
  emphases: number;
  figures: number;
  /** Minutes that a translation takes, roughly. */
  minutes: number;
}

export function countDocument(document: DocumentJson, language: string): Counts {
  const blocks = textBlocks(document).filter((block) => block.content.length > 0);
  const texts = blocks.map((block) => inlineText(block.content));
  const unspaced = writesWithoutSpaces(language);
  const words = texts.reduce((sum, text) => sum + countWords(text, language), 0);
  const marked = blocks.flatMap((block) => inlineTags(block.content));
  return {
    paragraphs: blocks.filter((block) => block.type !== 'heading' && block.type !== 'caption').length,
    sentences: texts.reduce((sum, text) => sum + splitSentences(text, language).length, 0),
    length: unspaced ? texts.reduce((sum, text) => sum + countCharacters(text), 0) : words,
    unit: unspaced ? 'characters' : 'words',
    quotes: countKinds(document, ['quote', 'pull_quote']),
    emphases: marked.filter(({ mark }) => mark.type === 'strong' || mark.type === 'emphasis').length,
    figures: countKinds(document, ['figure']),
    minutes: translationMinutes(words),
  };
}

function countKinds(node: { type: string; content?: readonly unknown[] }, kinds: readonly string[]): number {
  const inside = (node.content ?? []).filter(
    (child): child is { type: string; content?: readonly unknown[] } =>
      typeof child === 'object' && child !== null && 'type' in child,
  );
  return inside.reduce((sum, child) => sum + countKinds(child, kinds), kinds.includes(node.type) ? 1 : 0);
}
