// What machines are told to leave alone: the press's own addresses, and results of searches.
import { pressWords } from '../blogs/reserved.ts';
import type { Blog } from './blog.ts';

/** For the host of these blogs. */
export function robotsOf(blogs: readonly Blog[], isShut = false): string {
  const closed = [...pressWords].filter((word) => word !== 'assets').map((word) => `Disallow: /${word}`);
  // Results of a search are as many as there are words.
  closed.push(...blogs.map((blog) => `Disallow: ${blog.base}/search`));
  const sitemaps = blogs.map((blog) => `Sitemap: ${blog.origin}${blog.base}/sitemap.xml`);
  return ['User-agent: *', ...(isShut ? ['Disallow: /'] : closed), '', ...sitemaps, ''].join('\n');
}
