// Which part of the sitemaps a post stands in.

/** The most addresses a sitemap may hold. */
export const SITEMAP_LENGTH = 50_000;

/** The part that holds a place. */
export function sitemapNumber(place: number, length = SITEMAP_LENGTH): number {
  return Math.max(1, Math.ceil(place / length));
}
