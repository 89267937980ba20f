// The feed: the newest posts with their whole text, as Atom (RFC 4287).
import { documentToHtml, escapeHtml } from '../../text/html-out.ts';
import { articlePath } from '../address.ts';
import { addressIn, type Setting } from '../blog.ts';
import type { PostText, ShownPost } from '../reads.ts';
import { ownPicture } from './pictures.tsx';

export function feed(setting: Setting, posts: ShownPost[]): string {
  const { blog } = setting;
  const updated = posts.map((post) => post.revisedAt).reduce((a, b) => (a > b ? a : b), blog.updatedAt);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(blog.language)}">`,
    `<title>${escapeHtml(blog.name)}</title>`,
    blog.tagline === '' ? '' : `<subtitle>${escapeHtml(blog.tagline)}</subtitle>`,
    `<id>${escapeHtml(addressIn(blog, '/'))}</id>`,
    `<updated>${escapeHtml(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(addressIn(blog, '/feed.atom'))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(addressIn(blog, '/'))}"/>`,
    ...posts.map((post) => entry(setting, post)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(setting: Setting, post: ShownPost): string {
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
    `<author><name>${escapeHtml(post.author)}</name></author>`,
    post.category === null
      ? ''
      : `<category term="${escapeHtml(post.category.slug)}" label="${escapeHtml(post.category.name)}"/>`,
    post.summary === '' ? '' : `<summary>${escapeHtml(post.summary)}</summary>`,
    post.locked
      ? `<summary>${escapeHtml(t('site.locked.about'))}</summary>`
      : `<content type="html">${escapeHtml(contentOf(setting, post))}</content>`,
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The whole translation, with whose emphasis it is and where it comes from: a feed reader shows nothing else. */
function contentOf({ blog, t }: Setting, post: PostText): string {
  const text = documentToHtml(post.document, {
    address: (address) => addressFrom(blog, address),
    whose: (whose) => t('site.feed.whose', { whose: t(`site.whose.${whose}`) }),
  });
  if (post.provenance === null) return text;
  const { article } = post.provenance;
  const name = [article.outlet, article.title].filter((part) => part !== '').join(' — ');
  const source =
    article.address === null
      ? escapeHtml(name)
      : `<a href="${escapeHtml(article.address)}">${escapeHtml(name)}</a>`;
  return `${text}\n<hr/>\n<p>${escapeHtml(t('site.prov'))}: ${source}</p>`;
}

/** Whole addresses for links and pictures of our own: a feed is read far from the blog. */
function addressFrom(blog: Setting['blog'], address: string): string {
  const picture = ownPicture(blog, address);
  if (picture !== null) return `${blog.origin}${picture}`;
  return address.startsWith('/') ? `${blog.origin}${address}` : address;
}
