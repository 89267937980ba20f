// What the pages of the press say of a blog, as it was when they were last dropped for it.
import type { Blog } from '../blog.ts';
import type { Site } from '../site.ts';

/**
 * Drops unless the pages say of the blog what they would say now; false when they do. It lies among the stored pages, so that it goes
 * with them and every process knows it, and is written after the pages are gone: a drop that failed is done again.
 */
export async function dropIfOtherwise(
  site: Site,
  blogId: string,
  drop: () => Promise<void>,
): Promise<boolean> {
  const { press } = site.directory;
  const blog = site.directory.byId(blogId);
  const [path, now] = [`/.named/${blogId}`, blog ? saidOf(blog) : ''];
  if ((await site.storedFile(press, path))?.toString() === now) return false;
  await drop();
  await site.storeFile(press, path, Buffer.from(now));
  return true;
}

function saidOf(blog: Blog): string {
  const { name, tagline, language, origin, base, shut, movedTo, ranking } = blog;
  return JSON.stringify([name, tagline, language, origin, base, shut, movedTo, ranking]);
}
