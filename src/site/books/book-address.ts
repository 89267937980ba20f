// The addresses of the bookshelf's pages. Pure.

export function bookPath(slug: string): string {
  return `/books/${slug}`;
}
