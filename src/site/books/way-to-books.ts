// The way to the bookshelf that stands on every page of a blog: there from its first shown book on, and gone with the last.
import type { Blog } from '../blog.ts';
import type { Site } from '../site.ts';

/** Lies among the stored pages of a blog whose ways lead to books; a web server in front does not look at it. */
const MARK = '/.books';

/**
 * Drops every page when the way has come or gone since they were drawn, and says so. Whether it has is told by the pages' own
 * mark: what the directory knew before may be newer than they are.
 */
export async function tellsOfBooks(site: Site, blog: Blog): Promise<boolean> {
  if (blog.shut !== null) return false;
  const told = (await site.storedFile(blog, MARK)) !== null;
  if (told === blog.hasBooks) return false;
  await site.apply(blog, { render: [], drop: { paths: [], prefixes: [], keys: [] }, everything: true });
  if (blog.hasBooks) await site.storeFile(blog, MARK, Buffer.from('1'));
  return true;
}
