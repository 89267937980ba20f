// What a post is and what it was made from, for machines: schema.org in JSON-LD.
import type { ChainLink, PublishedProvenance } from '../../posts/provenance.ts';
import { embeddedJson } from '../../web/page.ts';
import { articlePath, listPath } from '../address.ts';
import { addressIn, type Blog, type Setting } from '../blog.ts';
import type { Tag } from '../finding/reads.ts';
import type { Category, PostSummary } from '../published/reads.ts';

export type JsonLdValue =
  | string
  | number
  | undefined
  | readonly JsonLdValue[]
  | { readonly [name: string]: JsonLdValue };

export function JsonLd({ value }: { value: JsonLdValue }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: embeddedJson(value) }} />;
}

/** A post as an `Article`; a translation says of what, by whom, from which sources and by what right. */
export function articleData(
  setting: Setting,
  post: PostSummary,
  tags: readonly Tag[],
  picture: string | null,
): JsonLdValue {
  const { blog } = setting;
  const address = addressIn(blog, articlePath(post.slug));
  const page = post.handle === null ? null : listPath({ kind: 'author', slug: post.handle }, null);
  const writer = {
    '@type': 'Person',
    name: post.author,
    url: page === null ? undefined : addressIn(blog, page),
  };
  const source = post.provenance;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: post.title,
    description: post.summary === '' ? undefined : post.summary,
    inLanguage: post.language,
    datePublished: post.publishedAt,
    dateModified: post.revisedAt,
    articleSection: post.category?.name,
    keywords: tags.length === 0 ? undefined : tags.map(({ name }) => name),
    image: picture ?? undefined,
    publisher: { '@type': 'Organization', name: blog.name, url: addressIn(blog, '/') },
    ...(source === null ? { author: writer } : { translator: writer, ...sourceData(source) }),
  };
}

/** The way down to a page: the blog, the categories from the outermost on, the page. */
export function crumbsData(
  { blog }: Setting,
  trail: readonly Category[],
  last: { name: string; path: string },
): JsonLdValue {
  const categories = trail.map(({ name, slug }) => ({
    name,
    path: listPath({ kind: 'category', slug }, null),
  }));
  return stepsData(blog, [...categories, last]);
}

/** The same of any pages one inside the other, below the blog; decoded paths inside it. */
export function stepsData(blog: Blog, below: readonly { name: string; path: string }[]): JsonLdValue {
  const steps = [{ name: blog.name, path: '/' }, ...below];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: addressIn(blog, path),
    })),
  };
}

export function blogData({ blog }: Setting): JsonLdValue {
  return {
    '@context': 'https://schema.org',
    '@type': 'Blog',
    '@id': addressIn(blog, '/'),
    url: addressIn(blog, '/'),
    name: blog.name,
    description: blog.tagline === '' ? undefined : blog.tagline,
    inLanguage: blog.language,
  };
}

/** A list with the posts on it; the first page of an author's is about the author. */
export function listData(
  { blog }: Setting,
  list: { name: string; about: string; path: string; isAuthor: boolean },
  posts: readonly PostSummary[],
): JsonLdValue {
  const address = addressIn(blog, list.path);
  const description = list.about === '' ? undefined : list.about;
  const items = {
    '@type': 'ItemList',
    itemListElement: posts.map((post, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: post.title,
      url: addressIn(blog, articlePath(post.slug)),
    })),
  };
  return {
    '@context': 'https://schema.org',
    '@type': list.isAuthor ? 'ProfilePage' : 'CollectionPage',
    '@id': address,
    url: address,
    name: list.name,
    inLanguage: blog.language,
    isPartOf: { '@type': 'Blog', '@id': addressIn(blog, '/'), name: blog.name },
    ...(list.isAuthor
      ? { mainEntity: { '@type': 'Person', name: list.name, url: address, description }, hasPart: items }
      : { description, mainEntity: items }),
  };
}

function sourceData(source: PublishedProvenance): { [name: string]: JsonLdValue } {
  const { article, rights, chain } = source;
  const original = {
    '@type': 'Article',
    '@id': article.address ?? undefined,
    url: article.address ?? undefined,
    headline: article.title,
    inLanguage: article.language,
    datePublished: article.publishedOn ?? undefined,
    author: article.byline === '' ? undefined : { '@type': 'Person', name: article.byline },
    publisher: article.outlet === '' ? undefined : { '@type': 'Organization', name: article.outlet },
    license: rights.licenceUrl ?? rights.licence,
  };
  const further = chain.filter((link) => link.name !== article.outlet);
  return {
    translationOfWork: original,
    isBasedOn: article.address ?? original,
    citation: further.length === 0 ? undefined : further.map(citation),
    license: rights.licenceUrl ?? rights.licence,
  };
}

/** A source the article itself leans on. One without a name stays in the list: the chain is never shortened. */
function citation(link: ChainLink): JsonLdValue {
  return {
    '@type': 'CreativeWork',
    name: link.title ?? link.name,
    url: link.address,
    datePublished: link.date,
    [link.kind === 'outlet' ? 'publisher' : 'author']: {
      '@type': link.kind === 'outlet' ? 'Organization' : 'Person',
      name: link.name,
    },
  };
}
