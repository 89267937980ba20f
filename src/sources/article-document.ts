// The article as a document: its body, and its figures with caption and credit, without what stands around them.
import type { DocumentJson } from '../text/document-json.ts';
import { documentFromHtml } from '../text/html-in.ts';
import { childrenOf, isBlock, isElement, isText, nameWords, tagOf, tidy } from './dom.ts';
import type { Label, Labelled, LabelledPage, Region } from './label.ts';
import { labelByNames } from './label-names.ts';

/** Labels whose blocks a reader of the article is meant to see. Captions only come along with their image. */
const SHOWN = new Set<Label>(['body', 'deck', 'caption', 'credit']);
/** An image inside something of this kind belongs to that and not to the article. */
const FOREIGN = new Set<Label>([
  'advertisement',
  'newsletter',
  'comment',
  'share',
  'related',
  'navigation',
  'byline',
  'meta',
  'legal',
  'hidden',
]);
const MEDIA = 'img, iframe, video, audio';

export interface DocumentOptions {
  base: string | null;
  language: string | null;
}

/**
 * Takes what is not the article out of the page's tree, and reads the rest into a document. The page is not usable
 * afterwards.
 */
export function articleDocument(page: LabelledPage, body: Element, options: DocumentOptions): DocumentJson {
  const scope = page.region ? scopeOf(page.labelled, page.region) : body;
  const images = mediaOf(page, scope);
  prune(scope, { kept: keptNodes(page.labelled, images), images });
  return documentFromHtml(scope, { ...options, whose: 'source' });
}

/** The article's own element, widened to its headline, so that the image and the deck between them come along. */
function scopeOf(labelled: Labelled[], region: Region): Element {
  const title = labelled.slice(0, region.first).findLast(({ label }) => label === 'title');
  if (!title) return region.root;
  let scope: Element = region.root;
  while (scope.parentElement && scope.tagName !== 'BODY' && !scope.contains(title.block.element)) {
    scope = scope.parentElement;
  }
  return scope;
}

/** Images and players that belong to the article. */
function mediaOf({ labelled, region }: LabelledPage, scope: Element): Set<Element> {
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
    if (place < first && !inside) continue;
    if (place > last && !(inside && hasCaption(media, labels))) continue;
    if (isForeign(media, scope) || !standsWithArticle(media, scope, labels)) continue;
    kept.add(media);
  }
  return kept;
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

function hasCaption(media: Element, labels: Labels): boolean {
  const around = nearestWithText(media, labels);
  return around?.has('caption') === true || around?.has('credit') === true;
}

/** The nearest text around an image tells whose it is: a teaser's image has only the teaser's headline beside it. */
function standsWithArticle(media: Element, scope: Element, labels: Labels): boolean {
  const around = nearestWithText(media, labels);
  if (!around) return scope.contains(media);
  for (const label of [...SHOWN, 'title'] as const) if (around.has(label)) return true;
  return false;
}

function nearestWithText(media: Element, labels: Labels): Set<Label> | null {
  for (let at: Element | null = media; at; at = at.parentElement) {
    const found = labels.get(at);
    if (found) return found;
  }
  return null;
}

function isForeign(media: Element, scope: Element): boolean {
  for (let at: Element | null = media; at && at !== scope; at = at.parentElement) {
    const label = labelByNames(nameWords(at), 0);
    if (label && FOREIGN.has(label)) return !holdsMuch(at);
    if (at.tagName === 'NAV' || at.tagName === 'FORM') return true;
  }
  return false;
}

/** Names of an element with this much text speak of the page and not of the image. */
function holdsMuch(element: Element): boolean {
  return tidy(element.textContent ?? '').length > 1500;
}

interface Keep {
  kept: Set<Node>;
  images: Set<Element>;
}

function keptNodes(labelled: Labelled[], images: Set<Element>): Set<Node> {
  const kept = new Set<Node>();
  const besideImages = new Set<Element>();
  for (const image of images) {
    let at = image.parentElement;
    for (let up = 0; at && up < 6; up += 1, at = at.parentElement) besideImages.add(at);
  }
  for (const { block, label } of labelled) {
    if (!SHOWN.has(label)) continue;
    const captions = label === 'caption' || label === 'credit';
    if (captions && !nearImage(block.element, besideImages)) continue;
    for (const node of block.nodes) kept.add(node);
  }
  return kept;
}

/** A caption belongs to an image when a small element holds both. */
function nearImage(element: Element, besideImages: Set<Element>): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 5; up += 1, at = at.parentElement) {
    if (besideImages.has(at)) return tidy(at.textContent ?? '').length < 3000;
  }
  return false;
}

/** Removes what is not kept; true when anything is left inside. */
function prune(element: Element, keep: Keep): boolean {
  let filled = false;
  for (const child of childrenOf(element)) {
    if (isText(child)) {
      if (keep.kept.has(child)) filled ||= tidy(child.data) !== '';
      else if (tidy(child.data) !== '') child.remove();
    } else if (isElement(child)) {
      if (stays(child, keep)) filled = true;
      else if (child.tagName !== 'BR') child.remove();
    } else child.parentNode?.removeChild(child);
  }
  return filled;
}

function stays(element: Element, keep: Keep): boolean {
  if (keep.kept.has(element)) return element.tagName !== 'BR';
  if (keep.images.has(element) || element.tagName === 'SOURCE') return true;
  if (element.tagName === 'HR') return true;
  if (element.matches(MEDIA)) return false;
  const filled = prune(element, keep);
  return filled && (isBlock(element) || tagOf(element) !== 'template');
}
