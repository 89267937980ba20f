// Makes sitemaps: one while the blog has few addresses, else an index of parts that are numbered from the oldest.

import { coversOf, publicCover } from '../../books/cover/cover.ts';
import { openShelvesOf } from '../../books/shelves/store.ts';
import type { Context } from '../../platform/context.ts';
import { pictureSource } from '../../posts/picture-source.ts';
import { articlePath, type ListScope, listPath, pathOf } from '../address.ts';
import { addressIn, type Blog, type Setting } from '../blog.ts';
import { bookPath, shelfPath } from '../books/book-address.ts';
import type { Page } from '../page.ts';
import { bookAddresses } from '../published/books/reads.ts';
import type { PostSummary } from '../published/reads.ts';
import { newestPosts } from '../reads.ts';
import { sharedPicture } from '../render/pictures.tsx';
import { type SitemapEntry, sitemap, sitemapIndex } from '../render/sitemap.ts';
import { type CategoryBranch, categoryTree } from './categories.ts';
import { everyAuthor, lastPlace, listedPictures, listedPosts, tagCounts } from './reads.ts';
import { SITEMAP_LENGTH, sitemapNumber } from './sitemap-number.ts';

/** The most pictures that one address of a sitemap may have. */
const MOST_IMAGES = 1000;

/** Null for a part that is not there: of a blog that fits into one, or has not grown so far. */
export async function sitemapPage(
  ctx: Context,
  setting: Setting,
  part: 'lists' | number | null,
  length = SITEMAP_LENGTH,
): Promise<Page | null> {
  const { blog } = setting;
  const last = await lastPlace(ctx, blog.id);
  const lists = await listEntries(ctx, setting);
  const parts = last + lists.length > length ? sitemapNumber(last, length) : 0;
  if (part === null) {
    if (parts === 0) return xml(sitemap(blog, [...lists, ...(await postEntries(ctx, setting, 1, last))]));
    const names = ['lists' as const, ...Array.from({ length: parts }, (_, at) => at + 1)];
    return xml(
      sitemapIndex(
        blog,
        names.map((name) => pathOf({ page: 'sitemap', part: name })),
      ),
    );
  }
  if (parts === 0 || (part !== 'lists' && part > parts)) return null;
  if (part === 'lists') return xml(sitemap(blog, lists.slice(0, length)));
  return xml(sitemap(blog, await postEntries(ctx, setting, (part - 1) * length + 1, part * length)));
}

async function postEntries(
  ctx: Context,
  { blog }: Setting,
  from: number,
  to: number,
): Promise<SitemapEntry[]> {
  const posts = await listedPosts(ctx, blog.id, from, to);
  const inTexts = await listedPictures(ctx, blog.id, from, to);
  return posts.map(({ id, slug, updatedAt, picture }) => {
    const main = picture && sharedPicture(blog, picture)?.address;
    const others = (inTexts.get(id) ?? []).map((one) => addressIn(blog, `/${pictureSource(one)}`));
    const images = [...new Set(main ? [main, ...others] : others)].slice(0, MOST_IMAGES);
    return { path: articlePath(slug), updatedAt, images };
  });
}

/** Every page that is no post: those that change with the newest post say when that was. */
async function listEntries(ctx: Context, { blog }: Setting): Promise<SitemapEntry[]> {
  const [newest] = await newestPosts(ctx, blog.id, 1);
  const categories = flat(await categoryTree(ctx, blog.id));
  const tags = await tagCounts(ctx, blog.id);
  const authors = await everyAuthor(ctx, blog.id);
  const of = (kind: 'category' | 'tag' | 'author', slug: string): SitemapEntry =>
    entry(listPath({ kind, slug } satisfies ListScope, null));
  return [
    entry('/', newest),
    entry('/about'),
    entry('/months', newest),
    ...(categories.length > 0 ? [entry('/categories', newest)] : []),
    ...(tags.length > 0 ? [entry('/tags', newest)] : []),
    ...categories.map(({ slug }) => of('category', slug)),
    ...tags.map(({ slug }) => of('tag', slug)),
    ...authors.map(({ handle }) => of('author', handle)),
    ...(await bookEntries(ctx, blog)),
  ];
}

/** The bookshelf, its shelves and every book; some thousands at most, so that they stand with the lists. */
async function bookEntries(ctx: Context, blog: Blog): Promise<SitemapEntry[]> {
  const books = await bookAddresses(ctx, blog.id);
  if (books.length === 0) return [];
  const newest = books.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b));
  const shelves = await openShelvesOf(ctx.db, blog.id);
  const coverOf = await coversOf(ctx.db, blog.id, books, (picture) =>
    publicCover(`${blog.origin}${blog.base}`, picture),
  );
  const shelf = (path: string): SitemapEntry => ({ path, updatedAt: newest, images: [] });
  return [
    shelf('/books'),
    ...(shelves.length > 0 ? [shelf('/shelves')] : []),
    ...shelves.map(({ slug }) => entry(shelfPath(slug))),
    ...books.map(({ slug, updatedAt, cover_id }) => {
      const cover = coverOf(cover_id);
      return { path: bookPath(slug), updatedAt, images: cover === null ? [] : [cover.src] };
    }),
  ];
}

function entry(path: string, newest?: PostSummary): SitemapEntry {
  return { path, updatedAt: newest?.revisedAt ?? null, images: [] };
}

function flat(branches: readonly CategoryBranch[]): CategoryBranch[] {
  return branches.flatMap((branch) => [branch, ...flat(branch.children)]);
}

function xml(body: string): Page {
  return { type: 'application/xml; charset=utf-8', body, keys: [] };
}
