// A list of the rankings for machines, in its order: schema.org in JSON-LD.
import { addressIn, type Setting } from '../../blog.ts';
import type { JsonLdValue } from '../../render/json-ld.tsx';

export interface Listed {
  name: string;
  /** Whole. Of a blog its own: what leads to it on the page counts visits, and is nothing to be followed. */
  address: string;
}

export function listData(
  { blog, language }: Setting,
  { title, path }: { title: string; path: string },
  list: readonly Listed[],
): JsonLdValue {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': addressIn(blog, path),
    url: addressIn(blog, path),
    name: title,
    inLanguage: language,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: list.map(({ name, address }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name,
        url: address,
      })),
    },
  };
}
