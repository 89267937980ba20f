// The cards of books in a text: which there are, those it opens with, and those it ends with.
import {
  type AnyBlockJson,
  type BlockJson,
  type BookCardJson,
  childBlocks,
  type DocumentJson,
  isTextBlock,
} from './document.ts';
import { inlineText } from './inline.ts';

/** In reading order, those inside other blocks too. */
export function cardsIn(document: DocumentJson): BookCardJson[] {
  const found: BookCardJson[] = [];
  const walk = (block: AnyBlockJson) => {
    if (block.type === 'book_card') found.push(block);
    else for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);
  return found;
}

/** The cards that a text ends with, and the text before them: they point on to books, and stand under it. */
export function cardsAtEnd(document: DocumentJson): { text: DocumentJson; cards: BookCardJson[] } {
  const { content } = document;
  const end = content.findLastIndex((block) => block.type !== 'book_card' && !isBlank(block)) + 1;
  const cards = content.slice(end).filter((block) => block.type === 'book_card');
  return cards.length === 0
    ? { text: document, cards }
    : { text: { ...document, content: content.slice(0, end) }, cards };
}

/** The same text with one more card behind all that it says. */
export function withCardAtEnd(document: DocumentJson, attrs: BookCardJson['attrs']): DocumentJson {
  const { content } = document;
  const end = content.findLastIndex((block) => !isBlank(block)) + 1;
  return {
    ...document,
    content: [...content.slice(0, end), { type: 'book_card', attrs }, ...rest(content, end)],
  };
}

export function withoutCard(document: DocumentJson, id: string): DocumentJson {
  const content = document.content.filter((block) => block.type !== 'book_card' || block.attrs.id !== id);
  return { ...document, content: content.length === 0 ? [blankLine] : content };
}

/** There is always a line to write on. */
function rest(content: readonly BlockJson[], end: number): BlockJson[] {
  return end < content.length ? content.slice(end) : [blankLine];
}

const blankLine: BlockJson = { type: 'paragraph', attrs: { id: null, lang: null } };

/** The text without its cards, where they all stand before it; null where there are none, or some stand among it. */
export function withoutOpeningCards(document: DocumentJson): DocumentJson | null {
  const { content } = document;
  const first = content.findIndex((block) => block.type !== 'book_card' && !isBlank(block));
  const opening = content.slice(0, first < 0 ? content.length : first);
  const cards = opening.filter((block) => block.type === 'book_card');
  if (cards.length === 0 || cards.length < cardsIn(document).length) return null;
  return { ...document, content: content.slice(opening.length) };
}

function isBlank(block: AnyBlockJson): boolean {
  return isTextBlock(block) && block.type === 'paragraph' && inlineText(block.content ?? []).trim() === '';
}
