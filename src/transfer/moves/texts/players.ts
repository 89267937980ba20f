// Films, sounds and frames of other sites, each made a frame that the reader of HTML turns into a link card.
import { resolveAddress } from '../../../text/address.ts';
import { attributeOf, childElementsOf, descendantsOf, tagOf, tidyText } from '../../../text/html/elements.ts';
import { type Change, isIn, unwrap } from './change.ts';

const TAGS = new Set(['iframe', 'object', 'embed', 'applet', 'video', 'audio', 'script']);

export function players(change: Change): void {
  for (const element of change.elements) {
    const tag = tagOf(element);
    if (!TAGS.has(tag) || !isIn(change.body, element)) continue;
    if (tag === 'script') script(element, change);
    else if (tag === 'iframe') frame(element, change);
    else if (tag === 'object' || tag === 'embed' || tag === 'applet') object(element, change);
    else media(element, change);
  }
}

/** Nico Nico and Gist are put into a text by a script. */
function script(element: Element, { document, base }: Change): void {
  const page = pageOf(attributeOf(element, 'src'), base);
  if (page?.isPlayer) element.replaceWith(frameTo(document, page.address, ''));
}

function frame(element: Element, { document, base, losses }: Change): void {
  const address = attributeOf(element, 'src') || attributeOf(element, 'data-src');
  const page = pageOf(address, base);
  const title = attributeOf(element, 'title') || tidyText(element.textContent);
  // A frame of one point counts its visitors.
  const isUnseen = ['width', 'height'].some((name) => /^[01](?:px)?$/u.test(attributeOf(element, name)));
  if (page === null || isUnseen || isAdvert(page.address)) {
    losses.add('frame', address);
    element.remove();
  } else element.replaceWith(frameTo(document, page.address, title));
}

function object(element: Element, { document, base, losses }: Change): void {
  const inner = descendantsOf(element, 'embed, param, object');
  const addresses = [element, ...inner].flatMap((one) =>
    tagOf(one) === 'param'
      ? [/^(?:movie|src|filename|url)$/iu.test(attributeOf(one, 'name')) ? attributeOf(one, 'value') : '']
      : [attributeOf(one, 'data'), attributeOf(one, 'src')],
  );
  const pages = addresses.flatMap((address) => pageOf(address, base) ?? []);
  const page = pages.find(({ isPlayer }) => isPlayer) ?? pages[0];
  if (page === undefined) losses.add('frame', addresses.find((address) => address !== '') ?? '');
  const title = attributeOf(element, 'title');
  // From the outside in: what stands in the innermost would move up through all of them.
  for (const one of inner) unwrap(one);
  // What stands in it for browsers without the player is what all browsers show today.
  if (page !== undefined) element.before(frameTo(document, page.address, title));
  unwrap(element);
}

function media(element: Element, { losses }: Change): void {
  const addresses = [element, ...childElementsOf(element)].map((one) => attributeOf(one, 'src'));
  const address = addresses.find((one) => one !== '');
  if (address === undefined) losses.add('frame', '');
}

function frameTo(document: Document, address: string, title: string): Element {
  const frame = document.createElement('iframe');
  frame.setAttribute('src', address);
  if (title !== '') frame.setAttribute('title', title);
  return frame;
}

interface Page {
  address: string;
  /** A player whose film has a page of its own. */
  isPlayer: boolean;
}

const PLAYERS: readonly [RegExp, (id: string) => string][] = [
  [
    /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:v|embed|e|shorts)\/([\w-]{6,})/iu,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [/^https?:\/\/youtu\.be\/([\w-]{6,})/iu, (id) => `https://www.youtube.com/watch?v=${id}`],
  [
    /^https?:\/\/(?:ext|embed|www)\.nicovideo\.jp\/(?:thumb_watch|thumb|watch)\/([a-z]{0,2}\d+)/iu,
    (id) => `https://www.nicovideo.jp/watch/${id}`,
  ],
  [
    /^https?:\/\/(?:www\.)?dailymotion\.com\/(?:swf|embed)\/(?:video\/)?([a-z\d]+)/iu,
    (id) => `https://www.dailymotion.com/video/${id}`,
  ],
  [
    /^https?:\/\/(?:player\.)?vimeo\.com\/(?:video\/|moogaloop\.swf\?clip_id=)(\d+)/iu,
    (id) => `https://vimeo.com/${id}`,
  ],
  [/^https?:\/\/gist\.github\.com\/([\w-]+\/[\da-f]+)\.js/iu, (id) => `https://gist.github.com/${id}`],
  [
    /^https?:\/\/(?:hatenablog-parts\.com\/embed|blog\.hatena\.ne\.jp\/[^?]*embed)\?(?:.*&)?url=([^&]+)/iu,
    (id) => decoded(id),
  ],
];

function pageOf(found: string, base: string | null): Page | null {
  const address = found.startsWith('//') ? `https:${found}` : found;
  if (address === '' || /^(?:about|javascript|data):/iu.test(address)) return null;
  for (const [pattern, page] of PLAYERS) {
    const id = pattern.exec(address)?.[1];
    const film = id === undefined ? null : resolveAddress(page(id), null);
    if (film !== null) return { address: film, isPlayer: true };
  }
  const resolved = resolveAddress(address, base);
  return resolved === null ? null : { address: shopPage(resolved) ?? resolved, isPlayer: false };
}

/** The frame of a shop shows one thing that it sells: its page has an address of its own. */
function shopPage(address: string): string | null {
  const host = /^https?:\/\/((?:rcm|ws)[\w-]*\.amazon(?:-adsystem)?\.[a-z.]+)\//iu.exec(address)?.[1];
  if (host === undefined) return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const thing = ['asins', 'asin', 'ASINS', 'placement']
    .map((name) => url?.searchParams.get(name))
    .find(Boolean);
  if (!thing || !/^[\dA-Z]{10}$/iu.test(thing)) return null;
  const isOfJapan = /^(?:rcm|ws)-(?:jp|fe)\./iu.test(host) || /\.co\.jp$/u.test(host);
  const tag = ['t', 'tracking_id'].map((name) => url?.searchParams.get(name)).find(Boolean);
  const shop = isOfJapan ? 'https://www.amazon.co.jp' : 'https://www.amazon.com';
  return `${shop}/dp/${thing}${tag ? `?tag=${encodeURIComponent(tag)}` : ''}`;
}

function isAdvert(address: string): boolean {
  return /doubleclick|googlesyndication|google-analytics|googletagmanager|adservice|amazon-adsystem|taboola|outbrain/iu.test(
    address,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
