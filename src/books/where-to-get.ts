// Where a reader can borrow or buy a book: the links somebody gave, and those that an ISBN leads to by itself. Pure.
import type { Book, BookLink } from './book.ts';
import { isbn10 } from './isbn.ts';

export interface WayToGet {
  /** Words of the interface for it; null where a person gave their own. */
  name: 'calil' | 'cinii' | 'ndl' | 'worldcat' | 'shops' | null;
  label: string;
  url: string;
  /** The blog earns by it. */
  affiliate: boolean;
}

export interface WaysToGet {
  /** The nearest way to borrow it comes first. */
  libraries: WayToGet[];
  shops: WayToGet[];
  /** The same book otherwise: its original, a paperback. */
  editions: WayToGet[];
  others: WayToGet[];
}

/** What a person gave comes first; of libraries and shops it takes nothing away. */
export function waysToGet({ isbn, links }: Pick<Book, 'isbn' | 'links'>): WaysToGet {
  const given = (...kinds: BookLink['kind'][]) =>
    links
      .filter(({ kind }) => kinds.includes(kind))
      .map(
        ({ label, url, affiliate }): WayToGet => ({
          name: null,
          label: label || hostOf(url),
          url,
          affiliate,
        }),
      );
  return {
    libraries: [...given('library'), ...(isbn === null ? [] : librariesFor(isbn))],
    shops: [...given('local-shop'), ...given('shop'), ...(isbn === null ? [] : shopsFor(isbn))],
    editions: given('edition'),
    others: given('other'),
  };
}

const way = (name: Exclude<WayToGet['name'], null>, url: string): WayToGet => ({
  name,
  label: '',
  url,
  affiliate: false,
});

/** Of Japan for its books, and a catalogue of the world for others. */
function librariesFor(isbn: string): WayToGet[] {
  if (!isJapanese(isbn))
    return [way('worldcat', `https://search.worldcat.org/search?q=bn:${isbn}`), way('cinii', cinii(isbn))];
  return [
    // Which libraries near the reader have it on their shelves now.
    way('calil', `https://calil.jp/book/${isbn10(isbn) ?? isbn}`),
    way('ndl', `https://ndlsearch.ndl.go.jp/search?cs=bib&keyword=${isbn}`),
    way('cinii', cinii(isbn)),
  ];
}

/** The list of what is in print, which leads on to shops; no single shop is ours to choose. */
function shopsFor(isbn: string): WayToGet[] {
  return isJapanese(isbn) ? [way('shops', `https://www.books.or.jp/book-details/${isbn}`)] : [];
}

function cinii(isbn: string): string {
  return `https://ci.nii.ac.jp/books/search?isbn=${isbn}`;
}

function isJapanese(isbn: string): boolean {
  return isbn.startsWith('9784');
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
