// The card of a book: what it names it by, and whether the shelf has such a book.
import type { Node } from 'prosemirror-model';
import type { FoundBooks } from '../../found-book.ts';
import type { Words } from '../../words.ts';
import { BlockView, type MakeView } from './block-view.ts';
import { aside, field } from './fields.ts';

export interface ShelfWays {
  /** Null when the shelf cannot be asked. */
  find(asked: { book: string | null; isbn: string | null }): Promise<FoundBooks | null>;
  /** Where the shelf is in the studio. */
  books: string;
}

export function bookCardView(words: Words, ways: ShelfWays): MakeView {
  return (node, view, position) => {
    const place = { view, position };
    const title = field(
      { label: words('write.card.book.title'), attribute: 'title', max: 1000, empty: '' },
      node,
      place,
    );
    const isbn = field(
      {
        label: words('write.card.isbn'),
        attribute: 'isbn',
        max: 20,
        empty: null,
        mode: 'numeric',
        accepts: isIsbn,
        keep: (value) => bare(value).replace(/[^\dX]/gu, ''),
        // Another number is another book.
        also: { book: null },
      },
      node,
      place,
    );
    const name = document.createElement('p');
    name.className = 'w-card__is';
    name.textContent = words('write.card.book');
    const stand = document.createElement('div');
    stand.setAttribute('role', 'status');
    stand.className = 'w-card__stand';
    const dom = aside('w-card', name, title.element, isbn.element, stand);
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', words('write.card.book'));
    const fields = [title.element, isbn.element];
    return new BlockView(node, {
      dom,
      fields: [title, isbn],
      draw: standing(words, ways, { stand, fields }),
    });
  };
}

/** Says how the card stands to the shelf, whenever it names another book than before. */
function standing(
  words: Words,
  { find, books }: ShelfWays,
  { stand, fields }: { stand: HTMLElement; fields: readonly HTMLElement[] },
): (node: Node) => void {
  let asked = '';
  return ({ attrs }) => {
    const now = JSON.stringify([attrs.book, attrs.isbn]);
    if (now === asked) return;
    asked = now;
    stand.replaceChildren();
    for (const one of fields) one.hidden = false;
    if (attrs.book === null && attrs.isbn === null) return;
    void find({ book: attrs.book, isbn: attrs.isbn }).then((found) => {
      if (found === null || now !== asked) return;
      const [known] = found.books;
      if (!known) {
        stand.append(...unknown(words, books, found.isbn));
        return;
      }
      // What the shelf says is what readers see: there is nothing to fill in.
      for (const one of fields) one.hidden = attrs.book !== null;
      const title = document.createElement('p');
      title.className = 'w-card__book';
      title.textContent = [known.title, known.by.join(words.language === 'ja' ? '、' : ', ')]
        .filter((part) => part !== '')
        .join(' — ');
      stand.append(title, line(words(known.shown ? 'write.book.tied' : 'write.book.tied.hidden')));
    });
  };
}

function unknown(words: Words, books: string, isbn: string | null): HTMLElement[] {
  if (isbn === null) return [line(words('write.book.gone'))];
  const add = document.createElement('a');
  add.href = `${books}/add?isbn=${isbn}`;
  add.target = '_blank';
  add.rel = 'noopener';
  add.textContent = words('write.book.add');
  return [line(words('write.book.unknown', { isbn })), add];
}

function line(text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'hint';
  made.textContent = text;
  return made;
}

function bare(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s‐-―-]/gu, '')
    .toUpperCase();
}

/** Ten or thirteen digits whose last one fits the others. */
export function isIsbn(typed: string): boolean {
  const digits = bare(typed);
  if (/^\d{9}[\dX]$/u.test(digits)) {
    const sum = [...digits].reduce(
      (total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at),
      0,
    );
    return sum % 11 === 0;
  }
  if (!/^\d{13}$/u.test(digits)) return false;
  return (
    [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0
  );
}
