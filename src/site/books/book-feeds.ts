// Feeds of books: the newest before readers, and those of a shelf; in either format.
import { coversOf, publicCover } from '../../books/cover/cover.ts';
import { booksOnShelf } from '../../books/shelves/books-on-shelf.ts';
import { openShelfBySlug } from '../../books/shelves/store.ts';
import type { BookRow } from '../../books/store.ts';
import type { Context } from '../../platform/context.ts';
import { escapeHtml } from '../../text/html-out.ts';
import { addressIn, type Setting } from '../blog.ts';
import type { FeedFormat } from '../feed-format.ts';
import type { Page } from '../page.ts';
import { type BookInFeed, booksInFeed, newestBooks } from '../published/books/reads.ts';
import { agesText } from './ages.ts';
import { bookPath, booksFeedPath, shelfFeedPath, shelfPath } from './book-address.ts';
import { paragraphs } from './paragraphs.ts';

const FEED_LENGTH = 50;

const TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

interface BookFeed {
  title: string;
  description: string;
  /** Stays when the address changes. */
  id: string;
  /** Paths inside the blog: the feed's own, and of the list. */
  path: string;
  list: string;
  /** Whole address of a picture by the book's id. */
  pictures: ReadonlyMap<string, string>;
  books: BookInFeed[];
}

/** Null where readers see no book. */
export async function booksFeedPage(
  ctx: Context,
  setting: Setting,
  format: FeedFormat,
): Promise<Page | null> {
  const { blog, t } = setting;
  const books = await newestBooks(ctx, blog.id, FEED_LENGTH);
  if (books.length === 0) return null;
  return drawn(ctx, setting, format, {
    title: t('bookshelf.feed.title', { blog: blog.name }),
    description: '',
    id: addressIn(blog, '/books'),
    path: booksFeedPath(format),
    list: '/books',
    books,
  });
}

/** The newest before readers among the books of a shelf, whatever its order. Null where there is no such shelf for readers. */
export async function shelfFeedPage(
  ctx: Context,
  setting: Setting,
  slug: string,
  format: FeedFormat,
): Promise<Page | null> {
  const { blog } = setting;
  const shelf = await openShelfBySlug(ctx.db, blog.id, slug);
  if (!shelf) return null;
  const ids = (await booksOnShelf(ctx.db, shelf, { shown: true }))
    .map(({ row }) => row)
    .toSorted(newestFirst)
    .slice(0, FEED_LENGTH)
    .map(({ id }) => id);
  const books = await booksInFeed(ctx, blog.id, ids);
  return drawn(ctx, setting, format, {
    title: `${shelf.name} — ${blog.name}`,
    description: paragraphs(shelf.about)[0] ?? '',
    id: `urn:uuid:${shelf.id}`,
    path: shelfFeedPath(slug, format),
    list: shelfPath(slug),
    books: books.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
  });
}

/** As `newestBooks` has them. */
function newestFirst(one: Shown, other: Shown): number {
  return order(other.shown_at ?? '', one.shown_at ?? '') || order(other.id, one.id);
}

type Shown = Pick<BookRow, 'id' | 'shown_at'>;

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

async function drawn(
  ctx: Context,
  setting: Setting,
  format: FeedFormat,
  feed: Omit<BookFeed, 'pictures'>,
): Promise<Page> {
  const { blog } = setting;
  // A feed is read far from the blog: every address is whole.
  const coverOf = await coversOf(ctx.db, blog.id, feed.books, (picture) =>
    publicCover(`${blog.origin}${blog.base}`, picture),
  );
  const pictures = new Map(
    feed.books.flatMap(({ id, cover_id }) => {
      const cover = coverOf(cover_id);
      return cover === null ? [] : [[id, cover.src] as const];
    }),
  );
  const draw = format === 'atom' ? atom : json;
  return { type: TYPES[format], body: draw(setting, { ...feed, pictures }), keys: [] };
}

function atom(setting: Setting, feed: BookFeed): string {
  const { blog } = setting;
  const updated = feed.books.map(changed).reduce((a, b) => (a > b ? a : b), blog.updatedAt);
  const link = (rel: string, type: string, path: string) =>
    `<link rel="${rel}" type="${type}" href="${escapeHtml(addressIn(blog, path))}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(blog.language)}">`,
    `<title>${escapeHtml(feed.title)}</title>`,
    ...(feed.description === '' ? [] : [`<subtitle>${escapeHtml(feed.description)}</subtitle>`]),
    `<id>${escapeHtml(feed.id)}</id>`,
    `<updated>${escapeHtml(updated)}</updated>`,
    link('self', 'application/atom+xml', feed.path),
    link('alternate', 'text/html', feed.list),
    ...feed.books.map((book) => entry(setting, feed, book)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(setting: Setting, { pictures }: BookFeed, book: BookInFeed): string {
  const address = escapeHtml(addressIn(setting.blog, bookPath(book.slug)));
  return [
    '<entry>',
    `<title>${escapeHtml(book.title)}</title>`,
    `<id>urn:uuid:${escapeHtml(book.id)}</id>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    // Whoever made the book is told in the text: this is who tells of it.
    `<author><name>${escapeHtml(setting.blog.name)}</name></author>`,
    `<published>${escapeHtml(book.shownAt)}</published>`,
    `<updated>${escapeHtml(changed(book))}</updated>`,
    ...book.subjects.map(
      ({ word, label }) => `<category term="${escapeHtml(word)}" label="${escapeHtml(label)}"/>`,
    ),
    `<content type="html">${escapeHtml(contentOf(setting, book, pictures.get(book.id)))}</content>`,
    '</entry>',
  ].join('\n');
}

function json(setting: Setting, feed: BookFeed): string {
  const { blog } = setting;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title.toWellFormed(),
    home_page_url: addressIn(blog, feed.list),
    feed_url: addressIn(blog, feed.path),
    description: feed.description === '' ? undefined : feed.description.toWellFormed(),
    language: blog.language,
    items: feed.books.map((book) => ({
      id: `urn:uuid:${book.id}`,
      url: addressIn(blog, bookPath(book.slug)),
      title: book.title.toWellFormed(),
      content_html: contentOf(setting, book, feed.pictures.get(book.id)),
      image: feed.pictures.get(book.id),
      date_published: book.shownAt,
      date_modified: changed(book),
      authors: [{ name: blog.name.toWellFormed() }],
      tags: book.subjects.length === 0 ? undefined : book.subjects.map(({ label }) => label),
    })),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

/** A book that came before readers after its last change is new from then on. */
function changed({ updatedAt, shownAt }: BookInFeed): string {
  return updatedAt > shownAt ? updatedAt : shownAt;
}

/** Who made it, for whom it is, and its short introductions. */
function contentOf({ t }: Setting, book: BookInFeed, picture: string | undefined): string {
  const people = book.people.map(({ name }) => name).join(t('bookshelf.by'));
  const facts = [people, book.publisher, agesText(t, book)].filter((one) => one !== '').join(' / ');
  const notes = [book.noteChild, book.noteParent].flatMap(paragraphs);
  return [
    ...(picture === undefined ? [] : [`<p><img src="${escapeHtml(picture)}" alt=""/></p>`]),
    ...(facts === '' ? [] : [`<p>${escapeHtml(facts)}</p>`]),
    ...notes.map((text) => `<p>${escapeHtml(text)}</p>`),
  ]
    .join('\n')
    .toWellFormed();
}
