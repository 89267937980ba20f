// A list of books for machines: schema.org in JSON-LD.
import { addressIn, type Setting } from '../blog.ts';
import type { BookFace } from '../published/books/reads.ts';
import type { JsonLdValue } from '../render/json-ld.tsx';
import { bookPath } from './book-address.ts';

export function bookListData(
  { blog }: Setting,
  list: { name: string; path: string },
  books: readonly Pick<BookFace, 'slug' | 'title'>[],
): JsonLdValue {
  const address = addressIn(blog, list.path);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: list.name,
    inLanguage: blog.language,
    isPartOf: { '@type': 'Blog', '@id': addressIn(blog, '/'), name: blog.name },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: books.map(({ slug, title }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name: title,
        url: addressIn(blog, bookPath(slug)),
      })),
    },
  };
}
