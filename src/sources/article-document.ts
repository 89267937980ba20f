// The article as a document: its body, and its figures with caption and credit, without what stands around them.
import type { DocumentJson } from '../text/document-json.ts';
import { documentFromHtml } from '../text/html-in.ts';
import { articleMedia, MEDIA, showLateImages, standsWithImage } from './article-images.ts';
import type { Region } from './article-region.ts';
import { childrenOf, isBlock, isElement, isText, tagOf, tidy } from './dom.ts';
import type { Labelled, LabelledPage } from './label.ts';
import type { Label } from './label-kinds.ts';
import { tidyDocument } from './tidy-document.ts';

/** Labels whose blocks a reader of the article is meant to see. Captions only come along with their image. */
const SHOWN = new Set<Label>(['body', 'deck', 'caption', 'credit']);

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
  showLateImages(scope);
  const media = articleMedia(page, scope);
  prune(scope, { text: textNodes(page.labelled, media), media });
  return tidyDocument(documentFromHtml(scope, { ...options, whose: 'source' }));
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

interface Keep {
  text: Set<Node>;
  media: Set<Element>;
}

function textNodes(labelled: Labelled[], media: Set<Element>): Set<Node> {
  const kept = new Set<Node>();
  for (const { block, label } of labelled) {
    if (!SHOWN.has(label)) continue;
    const besideImage = label === 'caption' || label === 'credit';
    if (besideImage && !standsWithImage(block.element, media)) continue;
    for (const node of block.nodes) kept.add(node);
  }
  return kept;
}

/** Removes what is not kept; true when anything is left inside. */
function prune(element: Element, keep: Keep): boolean {
  let filled = false;
  for (const child of childrenOf(element)) {
    if (isText(child)) {
      if (keep.text.has(child)) filled ||= tidy(child.data) !== '';
      else if (tidy(child.data) !== '') child.remove();
    } else if (isElement(child)) {
      if (stays(child, keep)) filled = true;
      else if (child.tagName !== 'BR') child.remove();
    } else child.parentNode?.removeChild(child);
  }
  return filled;
}

function stays(element: Element, keep: Keep): boolean {
  if (keep.text.has(element)) return element.tagName !== 'BR';
  if (keep.media.has(element) || element.tagName === 'SOURCE') return true;
  if (element.tagName === 'HR') return true;
  if (element.matches(MEDIA)) return false;
  const filled = prune(element, keep);
  return filled && (isBlock(element) || tagOf(element) !== 'template');
}
