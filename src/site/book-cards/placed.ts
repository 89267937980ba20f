// Where the cards of a post stand on its page: above the text, in it, or under it.

import type { PostKind } from '../../posts/tables.ts';
import { cardsAtEnd, cardsIn, withoutOpeningCards } from '../../text/book-cards.ts';
import type { BookCardJson, DocumentJson } from '../../text/document.ts';
import type { CardBook, CardBooks } from './reads.ts';

export interface PlacedCards {
  text: DocumentJson;
  /** Books that a post of kind `book` introduces. */
  introduced: CardBook[];
  /** Cards that any other post ends with. */
  onward: BookCardJson[];
}

export function placedCards(kind: PostKind, document: DocumentJson, books: CardBooks): PlacedCards {
  if (kind !== 'book') {
    const { text, cards } = cardsAtEnd(document);
    return { text, introduced: [], onward: cards };
  }
  const found = cardsIn(document).map((card) => books.of(card));
  const introduced = [...new Map(found.flatMap((book) => (book ? [[book.id, book]] : []))).values()];
  // Where each card is known and stands above the text anyway, it need not be said twice.
  const opened = found.every((book) => book !== null) ? withoutOpeningCards(document) : null;
  return { text: opened ?? document, introduced, onward: [] };
}
