// Which images and players of a page belong to its article, and which captions belong to those.
import { attribute, closest, nameWords, tidy } from './dom.ts';
import type { Labelled, LabelledPage } from './label.ts';
import type { Label } from './label-kinds.ts';
import { labelByNames } from './label-names.ts';

export const MEDIA = 'img, amp-img, iframe, video, audio';

/** An image beside text with one of these labels is the article's. */
const OURS = new Set<Label>(['body', 'deck', 'caption', 'credit', 'title']);
/** Text of this kind inside an image's frame says nothing about whose image it is. */
const NEUTRAL = new Set<Label>(['control', 'share', 'hidden', 'meta']);
/** An image inside something named like this belongs to that and not to the article. */
const FOREIGN = new Set<Label>([
  'advertisement',
  'newsletter',
  'comment',
  'share',
  'related',
  'navigation',
  'byline',
  'legal',
  'hidden',
]);
/** Text, in characters, beyond which an element's names speak of the page and not of an image. */
const PAGE = 1500;

/** Images that scripts put into place later become images now. Changes the tree. */
export function showLateImages(scope: Element): void {
  for (const holder of Array.from(
    scope.querySelectorAll('div[data-src], span[data-src], a[data-src], figure[data-src]'),
  )) {
    const address = attribute(holder, 'data-src');
    if (!/\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(address) || holder.querySelector('img, picture'))
      continue;
    const image = holder.ownerDocument.createElement('img');
    image.setAttribute('src', address.replaceAll('{width}', '960'));
    for (const name of ['alt', 'width', 'height']) {
      const value = attribute(holder, `data-${name}`);
      if (value) image.setAttribute(name, value);
    }
    holder.prepend(image);
  }
}

/** Images and players of the article, in the order of the page. */
export function articleMedia({ labelled, region }: LabelledPage, scope: Element): Set<Element> {
  const kept = new Set<Element>();
  const labels = labelsByElement(labelled);
  const order = new Map(Array.from(scope.querySelectorAll('*')).map((element, at) => [element, at]));
  const placeOf = (at: number) => order.get(labelled[at]?.block.element ?? scope) ?? 0;
  const title = region ? labelled.slice(0, region.first).findLastIndex(({ label }) => label === 'title') : -1;
  const first = region ? placeOf(title < 0 ? region.first : title) : 0;
  const last = region ? placeOf(region.last) : Number.POSITIVE_INFINITY;
  for (const media of Array.from(scope.querySelectorAll(MEDIA))) {
    const place = order.get(media) ?? 0;
    const inside = region?.root.contains(media) ?? true;
    const around = textAround(media, labels);
    if (place < first && !inside) continue;
    if (place > last && !(inside && (around.has('caption') || around.has('credit')))) continue;
    if (hasAddress(media) && !isForeign(media, scope) && isOurs(around)) kept.add(media);
  }
  return kept;
}

/** Does this caption or credit stand with an image that is kept? */
export function standsWithImage(caption: Element, media: Set<Element>): boolean {
  const figure = closest(caption, (at) => at.tagName === 'FIGURE');
  let at: Element | null = figure ?? caption;
  for (let up = 0; at && up < 5; up += 1, at = at.parentElement) {
    const holds = Array.from(at.querySelectorAll(MEDIA)).some((each) => media.has(each));
    if (holds) return tidy(at.textContent ?? '').length < 2 * PAGE;
  }
  return false;
}

type Labels = Map<Element, Set<Label>>;

/** For every element the labels of the blocks below it. */
function labelsByElement(labelled: Labelled[]): Labels {
  const labels: Labels = new Map();
  for (const { block, label } of labelled) {
    for (let at: Element | null = block.element; at; at = at.parentElement) {
      const known = labels.get(at);
      if (known?.has(label)) break;
      if (known) known.add(label);
      else labels.set(at, new Set([label]));
    }
  }
  return labels;
}

/** Labels of the nearest text around an image that tells something: a teaser's image has only its headline there. */
function textAround(media: Element, labels: Labels): Set<Label> {
  for (let at: Element | null = media; at; at = at.parentElement) {
    const found = labels.get(at);
    if (found && ![...found].every((label) => NEUTRAL.has(label))) return found;
  }
  return new Set();
}

function isOurs(around: Set<Label>): boolean {
  if (around.size === 0) return true;
  for (const label of around) if (OURS.has(label)) return true;
  return false;
}

function isForeign(media: Element, scope: Element): boolean {
  for (let at: Element | null = media; at && at !== scope; at = at.parentElement) {
    if (at.tagName === 'NAV' || at.tagName === 'FORM') return true;
    const label = labelByNames(nameWords(at), 0);
    if (label && FOREIGN.has(label)) return tidy(at.textContent ?? '').length < PAGE;
  }
  return false;
}

/** Stand-ins that scripts fill later have no address, and so nothing to keep. */
function hasAddress(media: Element): boolean {
  const holders = [
    media,
    ...Array.from(media.parentElement?.querySelectorAll('source') ?? []),
    ...Array.from(media.querySelectorAll('source')),
  ];
  return holders.some((holder) =>
    holder.getAttributeNames().some((name) => {
      if (!/src|original|url|href/.test(name)) return false;
      const value = attribute(holder, name).trim();
      return /^(?:https?:)?\/|^[\w./-]+\.(?:jpe?g|png|webp|gif|avif)/i.test(value);
    }),
  );
}
