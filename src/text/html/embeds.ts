// What a page embeds from elsewhere, posts, videos and frames, kept as a link card.
import { resolveAddress } from '../address.ts';
import type { LinkCardJson } from '../document-json.ts';
import { attributeOf, classesOf, descendantsOf, lineOf, lineOrNull, tidyText } from './elements.ts';
import type { Place } from './reader.ts';

const POSTS = new Set([
  'twitter-tweet',
  'twitter-video',
  'instagram-media',
  'tiktok-embed',
  'reddit-card',
  'reddit-embed-bq',
  'bluesky-embed',
  'mastodon-embed',
  'fb-post',
  'fb-video',
  'fb-xfbml-parse-ignore',
  'text-post-media',
]);

const NOT_CONTENT =
  /(?:doubleclick|googletagmanager|googlesyndication|google-analytics|adservice|amazon-adsystem|taboola|outbrain|plugins\/(?:like|page)|recaptcha)/iu;

export function isEmbeddedPost(element: Element): boolean {
  return classesOf(element).some((name) => POSTS.has(name));
}

/** A post of a social network. Its text is the card's title, its last link (the post itself) the address. */
export function postCard(element: Element, place: Place): LinkCardJson | null {
  const links = descendantsOf(element, 'a[href]').map((link) => attributeOf(link, 'href'));
  const named = ['data-instgrm-permalink', 'data-href', 'cite', 'data-text-post-permalink'].map((name) =>
    attributeOf(element, name),
  );
  const href = firstPage([...named, ...links.toReversed()], place);
  if (href === null) return null;
  const said = descendantsOf(element, 'p')
    .map((line) => tidyText(line.textContent))
    .join(' ');
  const whole = tidyText(element.textContent);
  const author = said === '' ? '' : whole.slice(whole.indexOf(said) + said.length);
  return card(href, said || whole, author.replace(/^[\s—–-]+/u, ''));
}

/** A frame, a video or a sound. */
export function mediaCard(element: Element, place: Place, title = ''): LinkCardJson | null {
  const sources = descendantsOf(element, 'source').map((source) => attributeOf(source, 'src'));
  const own = ['src', 'data-src', 'data-lazy-src', 'data'].map((name) => attributeOf(element, name));
  const href = firstPage([...own, ...sources], place);
  if (href === null || NOT_CONTENT.test(href)) return null;
  if (attributeOf(element, 'width') === '0' || attributeOf(element, 'height') === '0') return null;
  const said = title || attributeOf(element, 'title') || attributeOf(element, 'aria-label');
  return card(watchAddress(href), said, '');
}

function card(href: string, title: string, description: string): LinkCardJson {
  const site = lineOrNull(URL.canParse(href) ? new URL(href).hostname.replace(/^www\./u, '') : null);
  const attrs = {
    id: null,
    href,
    title: lineOf(title) || (site ?? ''),
    site,
    description: lineOrNull(description),
  };
  return { type: 'link_card', attrs };
}

function firstPage(addresses: string[], place: Place): string | null {
  for (const address of addresses) {
    const found = resolveAddress(address, place.options.base);
    if (found !== null && /^https?:/u.test(found)) return found;
  }
  return null;
}

// A player's address shows nothing but the player; the video's page can be read and linked.
function watchAddress(href: string): string {
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/u.exec(href)?.[1];
  if (video !== undefined) return `https://www.youtube.com/watch?v=${video}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/u.exec(href)?.[1];
  return vimeo === undefined ? href : `https://vimeo.com/${vimeo}`;
}
