// The card of a book whose cover is drawn: what stands on it, and the address that changes whenever it would say something else.
import { createHash } from 'node:crypto';
import type { Book } from '../../books/book.ts';
import { type DrawnCover, drawCover } from '../../books/cover/draw-cover.ts';
import { addressIn, type Blog } from '../blog.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardFolder } from './card.ts';

export interface BookCard {
  blog: string;
  title: string;
  /** BCP 47, for the breaking of lines. */
  language: string;
  /** Who made it, and the publisher. */
  by: string;
  cover: DrawnCover;
}

/** Grows when cards are drawn differently: sites that show them keep what they fetched for months. */
const DRAWING = 1;

interface CardedBook {
  id: string;
  book: Pick<Book, 'title' | 'language' | 'people' | 'publisher'>;
}

export function bookCardOf(blog: Pick<Blog, 'name' | 'language'>, { id, book }: CardedBook): BookCard {
  const names = new Set(book.people.map(({ name }) => name));
  return {
    blog: blog.name,
    title: book.title,
    language: book.language || blog.language,
    by: [...names, book.publisher].filter((name) => name !== '').join('　'),
    cover: drawCover({ id, title: book.title }),
  };
}

/** Inside the blog, such as `/og/<id>/<16 hex digits>.png`. */
export function bookCardPath(bookId: string, card: BookCard): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex');
  return `${cardFolder(bookId)}${hash.slice(0, 16)}.png`;
}

export function sharedBookCard(blog: Blog, book: CardedBook) {
  const address = addressIn(blog, bookCardPath(book.id, bookCardOf(blog, book)));
  return { address, width: CARD_WIDTH, height: CARD_HEIGHT, alt: book.book.title };
}
