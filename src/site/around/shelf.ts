// The first books of the shelves that widgets show. A shelf that is gone, is secret or holds nothing for readers shows nothing.
import type { Widget } from '../../blogs/widgets/kinds.ts';
import { type CoverBook, coversOf, publicCover } from '../../books/cover/cover.ts';
import { booksOnShelf } from '../../books/shelves/books-on-shelf.ts';
import { openShelvesOf } from '../../books/shelves/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Blog } from '../blog.ts';

export interface SideShelf {
  name: string;
  slug: string;
  books: (CoverBook & { slug: string })[];
}

export async function sideShelves(
  ctx: Context,
  blog: Blog,
  widgets: readonly Widget[],
): Promise<Map<string, SideShelf>> {
  const found = new Map<string, SideShelf>();
  const wanted = widgets.filter((widget) => widget.kind === 'shelf');
  const open = wanted.length === 0 ? [] : await openShelvesOf(ctx.db, blog.id);
  for (const { id, settings } of wanted) {
    const shelf = open.find((one) => one.id === settings.shelf);
    if (!shelf) continue;
    const on = await booksOnShelf(ctx.db, shelf, { shown: true, most: settings.count });
    const rows = on.map(({ row }) => row);
    const cover = await coversOf(ctx.db, blog.id, rows, (picture) => publicCover(blog.base, picture));
    const books = rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      title: row.title,
      cover: cover(row.cover_id),
    }));
    if (books.length > 0) found.set(id, { name: shelf.name, slug: shelf.slug, books });
  }
  return found;
}
