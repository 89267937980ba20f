// Cards of books as this press writes them into HTML, read again: what they name is in attributes of their own.
import type { BookCardJson } from '../document-json.ts';
import { isId } from '../schema-attributes.ts';
import { attributeOf, classesOf, descendantsOf, lineOf } from './elements.ts';

export function isBookCard(element: Element): boolean {
  return (
    classesOf(element).includes('book-card') &&
    (element.hasAttribute('data-isbn') || element.hasAttribute('data-book'))
  );
}

/** Whether the blog that it is read into has that book is asked when it is shown, as of every card. */
export function bookCard(element: Element): BookCardJson[] {
  const book = attributeOf(element, 'data-book');
  const title = lineOf(descendantsOf(element, 'cite')[0]?.textContent ?? '');
  const isbn = lineOf(attributeOf(element, 'data-isbn')).slice(0, 20);
  const attrs = { id: null, isbn: isbn === '' ? null : isbn, title, book: isId(book) ? book : null };
  return [{ type: 'book_card', attrs }];
}
