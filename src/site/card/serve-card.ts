// Cards by their address: from the stored pages, else drawn once.

import { wholeBook } from '../../books/read-books.ts';
import { bookOf } from '../../books/whole-book.ts';
import type { Blog } from '../blog.ts';
import { shownBookById } from '../books/book/reads.ts';
import { postById } from '../reads.ts';
import type { Asking } from '../serve.ts';
import { type BookCard, bookCardOf, bookCardPath } from './book-card.ts';
import { type Card, cardOf, cardPath } from './card.ts';
import { makeCard } from './make-card.ts';

const NAME = /^\/og\/([0-9a-f-]{36})\/[0-9a-f]{16}\.png$/;

const flights = new Map<string, Promise<Buffer | null>>();

/** False when there is no such card, or none any more: the address carries what it says. */
export async function serveCard(
  { site, request, response, guards }: Asking,
  blog: Blog,
  path: string,
): Promise<boolean> {
  const bytes = await cardBytes(site, blog, path);
  if (!bytes) return false;
  const tag = `"${path.slice(-20, -4)}"`;
  const lasting = ['ETag', tag, 'Cache-Control', 'public, max-age=31536000, immutable'];
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, lasting);
    response.end();
    return true;
  }
  const length = String(bytes.length);
  response.writeHead(200, ['Content-Type', 'image/png', 'Content-Length', length, ...lasting, ...guards]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

/** Null when there is no such card. */
export async function cardBytes(site: Asking['site'], blog: Blog, path: string): Promise<Buffer | null> {
  const id = NAME.exec(path)?.[1];
  if (id === undefined) return null;
  return (
    (await site.storedFile(blog, path)) ?? (await once(`${blog.id}${path}`, () => draw(site, blog, id, path)))
  );
}

/** Nothing is drawn for an address that no page names: of a post or of a book that readers see. */
async function draw(site: Asking['site'], blog: Blog, id: string, path: string): Promise<Buffer | null> {
  const post = await postById(site.ctx, blog.id, id);
  const card = post ? cardOf(blog, post) : await bookCard(site, blog, id);
  if (card === null || pathOf(id, card) !== path) return null;
  const bytes = await makeCard(card);
  if (bytes) await site.storeFile(blog, path, bytes);
  return bytes;
}

async function bookCard({ ctx }: Asking['site'], blog: Blog, id: string): Promise<BookCard | null> {
  const row = await shownBookById(ctx, blog.id, id);
  return row && bookCardOf(blog, { id, book: bookOf(await wholeBook(ctx.db, row)) });
}

function pathOf(id: string, card: Card | BookCard): string {
  return 'cover' in card ? bookCardPath(id, card) : cardPath(id, card);
}

/** Everybody who asks while it is being drawn waits for the same card. */
function once(key: string, work: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const running = flights.get(key);
  if (running) return running;
  const started = work().finally(() => flights.delete(key));
  flights.set(key, started);
  return started;
}
