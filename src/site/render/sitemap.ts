// The list of a blog's pages for search engines.
import { escapeHtml } from '../../text/html-out.ts';
import { articlePath } from '../address.ts';
import { addressIn, type Blog } from '../blog.ts';

export function sitemap(blog: Blog, posts: { slug: string; updatedAt: string }[]): string {
  const entries = [
    entry(addressIn(blog, '/')),
    entry(addressIn(blog, '/about')),
    ...posts.map(({ slug, updatedAt }) => entry(addressIn(blog, articlePath(slug)), updatedAt)),
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

function entry(address: string, updatedAt?: string): string {
  const changed = updatedAt === undefined ? '' : `<lastmod>${escapeHtml(updatedAt)}</lastmod>`;
  return `<url><loc>${escapeHtml(address)}</loc>${changed}</url>`;
}
