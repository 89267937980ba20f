// Where readers find a shelf and a book, as the pages of the studio and of secret lists name them.

export function shelfPath(slug: string): string {
  return `/shelves/${slug}`;
}

export function bookPath(slug: string): string {
  return `/books/${slug}`;
}
