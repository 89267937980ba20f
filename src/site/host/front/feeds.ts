// The newest posts of all blogs as Atom (RFC 4287) and as a JSON Feed (version 1.1): what they are called, where they stand, and
// their summaries. Their texts are for the feeds of their own blogs.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { escapeHtml } from '../../../text/html-out.ts';
import { articlePath, type FeedFormat } from '../../address.ts';
import { addressIn, type Setting } from '../../blog.ts';
import type { Page } from '../../page.ts';
import { sharedPicture } from '../../render/pictures.tsx';
import { hostPath } from '../host-address.ts';
import type { HostPost } from './reads.ts';

/** Newest first. */
export function hostFeed(
  setting: Setting,
  press: PressSettings,
  format: FeedFormat,
  posts: readonly HostPost[],
): Page {
  return format === 'atom'
    ? { type: 'application/atom+xml; charset=utf-8', body: atom(setting, press, posts), keys: [] }
    : { type: 'application/feed+json; charset=utf-8', body: json(setting, press, posts), keys: [] };
}

/** Before there is any post the feed has not changed since there were presses. */
const NEVER = '1970-01-01T00:00:00.000Z';

function atom(setting: Setting, press: PressSettings, posts: readonly HostPost[]): string {
  const { blog, language } = setting;
  const updated = posts.map(({ post }) => post.revisedAt).reduce((a, b) => (a > b ? a : b), NEVER);
  const address = (path: string) => escapeHtml(addressIn(blog, path));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escapeHtml(press.name)}</title>`,
    ...(press.tagline === '' ? [] : [`<subtitle>${escapeHtml(press.tagline)}</subtitle>`]),
    `<id>${address('/')}</id>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${address(hostPath({ show: 'feed', format: 'atom' }))}"/>`,
    `<link rel="alternate" type="text/html" href="${address('/')}"/>`,
    ...posts.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

function entry({ post, blog }: HostPost): string {
  return [
    `<entry xml:lang="${escapeHtml(post.language)}">`,
    `<title>${escapeHtml(post.title)}</title>`,
    // The same as in the feed of its blog: whoever follows both need see it once.
    `<id>urn:uuid:${escapeHtml(post.id)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(addressOf({ post, blog }))}"/>`,
    `<published>${escapeHtml(post.publishedAt)}</published>`,
    `<updated>${escapeHtml(post.revisedAt)}</updated>`,
    `<author><name>${escapeHtml(post.author)}</name></author>`,
    `<source><id>${escapeHtml(addressIn(blog, '/'))}</id><title>${escapeHtml(blog.name)}</title></source>`,
    // An entry without content has to have one.
    `<summary>${escapeHtml(post.summary === '' ? post.title : post.summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

function json(setting: Setting, press: PressSettings, posts: readonly HostPost[]): string {
  const { blog, language } = setting;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: press.name.toWellFormed(),
    home_page_url: addressIn(blog, '/'),
    feed_url: addressIn(blog, hostPath({ show: 'feed', format: 'json' })),
    description: press.tagline === '' ? undefined : press.tagline.toWellFormed(),
    language,
    items: posts.map(item),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function item({ post, blog }: HostPost) {
  const said = post.summary === '' ? post.title : post.summary;
  return {
    id: `urn:uuid:${post.id}`,
    url: addressOf({ post, blog }),
    title: post.title.toWellFormed(),
    content_text: said.toWellFormed(),
    image: post.picture === null ? undefined : sharedPicture(blog, post.picture)?.address,
    date_published: post.publishedAt,
    date_modified: post.revisedAt,
    authors: [
      { name: post.author.toWellFormed() },
      { name: blog.name.toWellFormed(), url: addressIn(blog, '/') },
    ],
    language: post.language,
  };
}

function addressOf({ post, blog }: Pick<HostPost, 'post' | 'blog'>): string {
  return addressIn(blog, articlePath(post.slug));
}
