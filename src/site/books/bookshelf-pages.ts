// Makes the pages of the bookshelf that are lists: books by their filters, of a person, on a shelf; shelves; feeds.
import type { Context } from '../../platform/context.ts';
import type { Setting } from '../blog.ts';
import type { Page } from '../page.ts';
import type { BookRoute } from './book-address.ts';

/** Null when there is no such page for readers. */
export async function bookshelfPage(
  _ctx: Context,
  _setting: Setting,
  _route: Exclude<BookRoute, { page: 'book' }>,
): Promise<Page | null> {
  return null;
}
