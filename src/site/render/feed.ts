// The feed: the newest posts with their whole text, as Atom (RFC 4287).
import { articlePath } from '../address.ts';
import { addressIn, type Setting } from '../blog.ts';
import type { PostText } from '../reads.ts';
import { escapeXml } from './xml.ts';

export function feed(setting: Setting, posts: PostText[]): string {
  const { blog } = setting;
  const updated = posts.map((post) => post.revisedAt).reduce((a, b) => (a > b ? a : b), blog.updatedAt);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(blog.language)}">`,
    `<title>${escapeXml(blog.name)}</title>`,
    blog.tagline === '' ? '' : `<subtitle>${escapeXml(blog.tagline)}</subtitle>`,
    `<id>${escapeXml(addressIn(blog, '/'))}</id>`,
    `<updated>${escapeXml(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(addressIn(blog, '/feed.atom'))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(addressIn(blog, '/'))}"/>`,
    ...posts.map((post) => entry(setting, post)),
    '</feed>',
    '',
  ].join('\n');
}

function entry({ blog }: Setting, post: PostText): string {
  const address = escapeXml(addressIn(blog, articlePath(post.slug)));
  const source = post.provenance?.article.address;
  return [
    `<entry xml:lang="${escapeXml(post.language)}">`,
    `<title>${escapeXml(post.title)}</title>`,
    // The id must stay when the address changes.
    `<id>urn:uuid:${escapeXml(post.id)}</id>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    source ? `<link rel="via" href="${escapeXml(source)}"/>` : '',
    `<published>${escapeXml(post.publishedAt)}</published>`,
    `<updated>${escapeXml(post.revisedAt)}</updated>`,
    `<author><name>${escapeXml(post.author)}</name></author>`,
    post.category === null
      ? ''
      : `<category term="${escapeXml(post.category.slug)}" label="${escapeXml(post.category.name)}"/>`,
    post.summary === '' ? '' : `<summary>${escapeXml(post.summary)}</summary>`,
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
