// Makes the pages of the bookshelf that are lists: books by their filters, of a person, on a shelf; shelves; feeds.
import { type ReadTitle, type TitleParts, titleAsGiven, titlesRead } from '../../books/furigana/titles.ts';
import { countsOnShelves } from '../../books/shelves/books-on-shelf.ts';
import { openShelvesOf } from '../../books/shelves/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Setting } from '../blog.ts';
import { page } from '../draw-page.ts';
import type { Page } from '../page.ts';
import { bookFaces } from '../published/books/reads.ts';
import { type AskedBooks, nothingAsked } from './asked-books.ts';
import { type BookRoute, wholeShelf } from './book-address.ts';
import { booksFeedPage, shelfFeedPage } from './book-feeds.ts';
import { bookPage } from './book-page.tsx';
import { BooksPage } from './books-page.tsx';
import { findBooks } from './find-books.ts';
import { PeoplePage, ShelvesPage } from './overviews.tsx';
import { peopleOfBooks } from './people.ts';

/** Null when there is no such page for readers. */
export async function bookshelfPage(ctx: Context, setting: Setting, route: BookRoute): Promise<Page | null> {
  switch (route.page) {
    case 'book':
      return bookPage(ctx, setting, route.slug);
    case 'books': {
      const { order, age, subject } = route.list;
      return listOf(ctx, setting, {
        ...{ age, subject, page: route.number },
        order: order === wholeShelf.order ? null : order,
      });
    }
    case 'book-person':
      return listOf(ctx, setting, { person: route.name, page: route.number });
    case 'shelf':
      return listOf(ctx, setting, { shelf: route.slug, page: route.number });
    case 'book-people':
      return peoplePage(ctx, setting);
    case 'shelves':
      return shelvesPage(ctx, setting);
    case 'books-feed':
      return booksFeedPage(ctx, setting, route.format);
    case 'shelf-feed':
      return shelfFeedPage(ctx, setting, route.slug, route.format);
  }
}

async function listOf(ctx: Context, setting: Setting, asked: Partial<AskedBooks>): Promise<Page | null> {
  const drawn = await drawList(ctx, setting, { ...nothingAsked, ...asked }, titlesRead);
  return drawn && page(drawn, []);
}

/**
 * Null for a list of what readers see nothing of, and where there is no book at all. The dictionary is asked for pages that
 * are stored, not for each search.
 */
export async function drawList(
  ctx: Context,
  setting: Setting,
  asked: AskedBooks,
  read: (books: readonly ReadTitle[]) => Promise<TitleParts> = async () => titleAsGiven,
) {
  const { blog } = setting;
  const found = await findBooks(ctx, blog, asked);
  if (found === null || (found.among === 0 && found.shelf === null && asked.q === '')) return null;
  const shelves = await openShelvesOf(ctx.db, blog.id);
  const titles = await read(found.books);
  return <BooksPage setting={setting} asked={asked} found={found} titles={titles} shelves={shelves} />;
}

async function peoplePage(ctx: Context, setting: Setting): Promise<Page | null> {
  const people = peopleOfBooks(await bookFaces(ctx, setting.blog.id));
  return people.length === 0 ? null : page(<PeoplePage setting={setting} people={people} />, []);
}

async function shelvesPage(ctx: Context, setting: Setting): Promise<Page | null> {
  const { blog } = setting;
  const rows = await openShelvesOf(ctx.db, blog.id);
  if (rows.length === 0 && !blog.hasBooks) return null;
  const counts = await countsOnShelves(ctx.db, blog.id, rows, { shown: true });
  const shelves = rows.map((row) => ({ ...row, count: counts.get(row.id) ?? 0 }));
  return page(<ShelvesPage setting={setting} shelves={shelves} />, []);
}
