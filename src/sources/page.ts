// A page's HTML as a DOM that the rest of extraction can walk safely, however broken the page is.
import { parseHTML } from 'linkedom';
import { attribute, childrenOf, isElement, isText, tidy, unwrap } from './dom.ts';

/** Deeper than any page means to be; below it wrappers are taken away, because walkers recurse. */
const MAX_DEPTH = 120;

const LAZY_SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-url',
];

/**
 * Parses a page. Always gives a document with html, head and body, attribute names in lower case, no templates,
 * images with their real address, and a bounded depth. The same HTML always gives the same tree.
 */
export function parsePage(html: string): Document {
  const document = parseHTML(whole(html)).document;
  gatherBody(document);
  straighten(document);
  showImages(document);
  return document;
}

function whole(html: string): string {
  const text = html.replaceAll('\0', '').replace(/^\ufeff/, '');
  if (/<html[\s>]/i.test(text)) return text;
  return `<!doctype html><html><head></head><body>${text}</body></html>`;
}

/** linkedom wants head and then body as the first children of html; pages put all sorts of things there. */
function gatherBody(document: Document): void {
  const root = document.documentElement;
  for (const node of childrenOf(document)) {
    if (node !== root && (isElement(node) || (isText(node) && tidy(node.data)))) root.append(node);
  }
  const children = childrenOf(root);
  const head = children.find((node) => isElement(node) && node.tagName === 'HEAD');
  if (head && root.firstChild !== head) root.prepend(head);
  const first = children.find((node) => isElement(node) && node.tagName === 'BODY');
  if (first) document.head.after(first);
  const body = document.body;
  for (const node of children) {
    if (node === head || node === first) continue;
    body.append(node);
    if (isElement(node) && node.tagName === 'BODY') unwrap(node);
  }
}

function straighten(document: Document): void {
  const stack: { node: Element; depth: number }[] = [{ node: document.documentElement, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    lowerAttributeNames(node);
    const children = childrenOf(node).filter(isElement);
    const gone = dissolve(node, depth);
    for (const child of children) stack.push({ node: child, depth: gone ? depth : depth + 1 });
  }
}

/** Takes away wrappers that would be too deep and shows a template that stands for a shadow root. */
function dissolve(node: Element, depth: number): boolean {
  if (node.tagName === 'TEMPLATE') {
    if (!node.hasAttribute('shadowrootmode') && !node.hasAttribute('shadowroot')) {
      node.remove();
      return false;
    }
    unwrap(node);
    return true;
  }
  if (depth <= MAX_DEPTH || node.tagName === 'IMG') return false;
  unwrap(node);
  return true;
}

function lowerAttributeNames(node: Element): void {
  for (const name of node.getAttributeNames()) {
    const lower = name.toLowerCase();
    if (lower === name) continue;
    const value = node.getAttribute(name) ?? '';
    node.removeAttribute(name);
    if (!node.hasAttribute(lower)) node.setAttribute(lower, value);
  }
}

function showImages(document: Document): void {
  for (const image of Array.from(document.querySelectorAll('amp-img, amp-anim')))
    becomeImage(document, image);
  for (const noscript of Array.from(document.body.querySelectorAll('noscript'))) showNoscript(noscript);
  for (const image of Array.from(document.querySelectorAll('img'))) {
    const source = imageSource(image);
    if (source) image.setAttribute('src', source);
  }
}

function becomeImage(document: Document, element: Element): void {
  const image = document.createElement('img');
  for (const name of element.getAttributeNames()) image.setAttribute(name, attribute(element, name));
  element.replaceWith(image);
}

/** A noscript that holds nothing but images is the page without its lazy loader: the placeholder goes. */
function showNoscript(noscript: Element): void {
  const images = Array.from(noscript.querySelectorAll('img, picture img'));
  const [image] = images;
  if (!image || images.length > 1 || tidy(noscript.textContent ?? '')) return;
  const near = [noscript.previousElementSibling, noscript.nextElementSibling];
  for (const twin of near) {
    const shown = twin?.tagName === 'IMG' ? twin : (twin?.querySelector('img') ?? null);
    if (!shown || tidy(twin?.textContent ?? '')) continue;
    if (isPlaceholder(attribute(shown, 'src')) || sameImage(shown, image)) {
      shown.replaceWith(image);
      noscript.remove();
      return;
    }
  }
  if (near.some((twin) => twin?.tagName === 'IMG' || twin?.querySelector('img'))) return;
  noscript.replaceWith(image);
}

function sameImage(shown: Element, hidden: Element): boolean {
  const name = (image: Element) => (imageSource(image) ?? '').split(/[?#]/)[0];
  return name(shown) === name(hidden);
}

function isPlaceholder(source: string): boolean {
  return (
    source === '' ||
    source.startsWith('data:') ||
    /(?:blank|spacer|placeholder|pixel|1x1|grey|loading)[^/]*$/i.test(source)
  );
}

/** The address an image really has: its own unless that is a placeholder, else the lazy loader's, else a set's. */
export function imageSource(image: Element): string | null {
  const own = attribute(image, 'src').trim();
  if (!isPlaceholder(own)) return own;
  for (const name of LAZY_SOURCES) {
    const lazy = attribute(image, name).trim();
    if (/^(?:https?:)?\/|\.(?:jpe?g|png|webp|gif|avif)/i.test(lazy)) return lazy;
  }
  const picture = image.parentElement?.tagName === 'PICTURE' ? image.parentElement : null;
  const sets = [image, ...Array.from(picture?.querySelectorAll('source') ?? [])];
  for (const holder of sets) {
    const set = attribute(holder, 'srcset') || attribute(holder, 'data-srcset');
    const widest = widestOf(set);
    if (widest) return widest;
  }
  return own.startsWith('data:') || own === '' ? null : own;
}

function widestOf(set: string): string | null {
  let best: { address: string; width: number } | null = null;
  for (const candidate of set.split(/,\s+/)) {
    const [address, size] = candidate.trim().split(/\s+/);
    if (!address || address.startsWith('data:')) continue;
    const width = Number.parseFloat(size ?? '1') || 1;
    if (!best || width > best.width) best = { address, width };
  }
  return best?.address ?? null;
}
