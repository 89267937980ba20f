// The newest posts of a list as Atom (RFC 4287), each with its whole text up to its fold.
import { escapeHtml } from '../../text/html-out.ts';
import { articlePath, feedPath, type ListScope, listPath } from '../address.ts';
import { addressIn, type Setting } from '../blog.ts';
import type { CardBooks } from '../book-cards/reads.ts';
import type { Tag } from '../finding/reads.ts';
import type { ShownPost } from '../published/reads.ts';
import { feedContent } from './feed-content.ts';

export type FeedPost = ShownPost & { tags: Tag[] };

/** What a feed is of, whatever the format. */
export interface Feed {
  title: string;
  description: string;
  /** Stays when the address of its list changes. */
  id: string;
  scope: ListScope;
  /** Newest first. */
  posts: FeedPost[];
  /** On the cards of all of them. */
  books: CardBooks;
}

export function atomFeed(setting: Setting, { title, description, id, scope, posts, books }: Feed): string {
  const { blog } = setting;
  const updated = posts.map((post) => post.revisedAt).reduce((a, b) => (a > b ? a : b), blog.updatedAt);
  const link = (rel: string, type: string, path: string) =>
    `<link rel="${rel}" type="${type}" href="${escapeHtml(addressIn(blog, path))}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(blog.language)}">`,
    `<title>${escapeHtml(title)}</title>`,
    ...(description === '' ? [] : [`<subtitle>${escapeHtml(description)}</subtitle>`]),
    `<id>${escapeHtml(id)}</id>`,
    `<updated>${escapeHtml(updated)}</updated>`,
    link('self', 'application/atom+xml', feedPath(scope, 'atom')),
    link('alternate', 'text/html', listPath(scope, null)),
    ...posts.map((post) => entry(setting, post, books)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(setting: Setting, post: FeedPost, books: CardBooks): string {
  const { blog, t } = setting;
  const address = escapeHtml(addressIn(blog, articlePath(post.slug)));
  const source = post.provenance?.article.address;
  return [
    `<entry xml:lang="${escapeHtml(post.language)}">`,
    `<title>${escapeHtml(post.title)}</title>`,
    // The id must stay when the address changes.
    `<id>urn:uuid:${escapeHtml(post.id)}</id>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    source ? `<link rel="via" href="${escapeHtml(source)}"/>` : '',
    `<published>${escapeHtml(post.publishedAt)}</published>`,
    `<updated>${escapeHtml(post.revisedAt)}</updated>`,
    author(setting, post),
    ...labels(post).map(
      ({ slug, name }) => `<category term="${escapeHtml(slug)}" label="${escapeHtml(name)}"/>`,
    ),
    post.summary === '' ? '' : `<summary>${escapeHtml(post.summary)}</summary>`,
    post.locked
      ? `<summary>${escapeHtml(t('site.locked.about'))}</summary>`
      : `<content type="html">${escapeHtml(feedContent(setting, post, books))}</content>`,
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function author({ blog }: Setting, { author: name, handle }: FeedPost): string {
  const page = handle === null ? '' : addressIn(blog, listPath({ kind: 'author', slug: handle }, null));
  const uri = page === '' ? '' : `<uri>${escapeHtml(page)}</uri>`;
  return `<author><name>${escapeHtml(name)}</name>${uri}</author>`;
}

/** Its category and its tags; one that is called alike is said once. */
function labels({ category, tags }: FeedPost): { slug: string; name: string }[] {
  const all = [...(category === null ? [] : [category]), ...tags];
  return all.filter(({ slug }, at) => all.findIndex((other) => other.slug === slug) === at);
}
