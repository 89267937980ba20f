// What machines are told to leave alone: the press's own addresses, and results of searches.
import { pressWords } from '../blogs/reserved.ts';
import type { Blog } from './blog.ts';

/** Of the press's own words, those that stand before pages for everybody. */
const openWords: ReadonlySet<string> = new Set(['assets', 'blogs', 'rankings']);

/**
 * For the press's own address, where it is a host: however many blogs there are, one line tells of them. Their sitemaps stand in
 * the index.
 */
export function robotsOfHost({ origin }: Pick<Blog, 'origin'>): string {
  const closed = [...pressWords].filter((word) => !openWords.has(word)).map((word) => `Disallow: /${word}`);
  const lines = [...closed, 'Disallow: /blogs/new', 'Disallow: /search', 'Disallow: /*/search?'];
  return ['User-agent: *', ...lines, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}

/** For the host of these blogs. */
export function robotsOf(blogs: readonly Blog[], isShut = false): string {
  const closed = [...pressWords].filter((word) => word !== 'assets').map((word) => `Disallow: /${word}`);
  // Results of a search are as many as there are words.
  closed.push(...blogs.map((blog) => `Disallow: ${blog.base}/search`));
  const sitemaps = blogs.map((blog) => `Sitemap: ${blog.origin}${blog.base}/sitemap.xml`);
  return ['User-agent: *', ...(isShut ? ['Disallow: /'] : closed), '', ...sitemaps, ''].join('\n');
}
