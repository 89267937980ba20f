// The list of a blog's pages for search engines (sitemaps.org 0.9), with their pictures.
import { escapeHtml } from '../../text/html-out.ts';
import { addressIn, type Blog } from '../blog.ts';

export interface SitemapEntry {
  /** Path inside the blog. */
  path: string;
  /** UTC ISO, or null where nothing tells. */
  updatedAt: string | null;
  /** Whole addresses of its pictures, the main one first. */
  images: readonly string[];
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const PLAIN = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGES = 'http://www.google.com/schemas/sitemap-image/1.1';

export function sitemap(blog: Blog, entries: readonly SitemapEntry[]): string {
  const drawn = entries.map(({ path, updatedAt, images }) => {
    const changed = updatedAt === null ? '' : `<lastmod>${escapeHtml(updatedAt)}</lastmod>`;
    const pictures = images.map(
      (address) => `<image:image><image:loc>${escapeHtml(address)}</image:loc></image:image>`,
    );
    return `<url><loc>${escapeHtml(addressIn(blog, path))}</loc>${changed}${pictures.join('')}</url>`;
  });
  return [HEAD, `<urlset xmlns="${PLAIN}" xmlns:image="${IMAGES}">`, ...drawn, '</urlset>', ''].join('\n');
}

/** `paths` are those of the parts. */
export function sitemapIndex(blog: Blog, paths: readonly string[]): string {
  const drawn = paths.map((path) => `<sitemap><loc>${escapeHtml(addressIn(blog, path))}</loc></sitemap>`);
  return [HEAD, `<sitemapindex xmlns="${PLAIN}">`, ...drawn, '</sitemapindex>', ''].join('\n');
}
