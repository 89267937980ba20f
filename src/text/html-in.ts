// HTML in: any page's markup becomes a document; what the schema does not know does not come along.

import { parseDocument } from './document.ts';
import type { BlockJson, DocumentJson } from './document-json.ts';
import { bookCard, isBookCard } from './html/book-cards.ts';
import * as dom from './html/elements.ts';
import { isEmbeddedPost, mediaCard, postCard } from './html/embeds.ts';
import { figureOf, figuresIn, isFigureLike, isPictogram, sameImage } from './html/images.ts';
import { listOf, tableOf, termOf } from './html/lists.ts';
import { inside, insideBlock } from './html/marks.ts';
import { isPullQuote, pullQuoteOf, quoteOf } from './html/quotes.ts';
import { Flow, type HtmlOptions, type Place, paragraph } from './html/reader.ts';
import { readRuby } from './html/ruby.ts';
import { sizesIn } from './html/sizes.ts';

export type { HtmlOptions } from './html/reader.ts';

/** Elements nested deeper than this are read as plain text, before the stack runs out. */
const DEEPEST = 400;

/**
 * Reads what is inside `root` (an element, a fragment or a document of any DOM) and leaves it unchanged. Never fails:
 * HTML without any text gives a document of one empty paragraph. Blocks have no ids yet, see withIds.
 */
export function documentFromHtml(root: ParentNode, options: HtmlOptions): DocumentJson {
  const body = bodyOf(root);
  const place: Place = {
    options,
    marks: [],
    lang: null,
    depth: 0,
    without: new Set(),
    read: readInside,
    sizes: sizesIn(body),
  };
  const blocks = withOneFold(read(body, place));
  return parseDocument({ type: 'doc', content: blocks.length === 0 ? [paragraph([])] : blocks });
}

/** The first fold that has text before it and something after it; one inside another block was left out before. */
function withOneFold(blocks: BlockJson[]): BlockJson[] {
  const at = blocks.findIndex((block, index) => block.type === 'fold' && index > 0);
  return blocks.filter(
    (block, index) => block.type !== 'fold' || (index === at && index < blocks.length - 1),
  );
}

function bodyOf(root: ParentNode): ParentNode {
  return root.nodeType === 9 ? (root.querySelector('body') ?? root) : root;
}

function read(parent: ParentNode, place: Place): BlockJson[] {
  const flow = new Flow();
  walkChildren(parent, { ...place, depth: place.depth + 1 }, flow);
  flow.end();
  return flow.blocks;
}

/** The fold stands between blocks of the whole text, never inside one of them. */
function readInside(parent: ParentNode, place: Place): BlockJson[] {
  return read(parent, { ...place, options: { ...place.options, fold: false } });
}

function walkChildren(parent: Node, place: Place, flow: Flow): void {
  for (const child of dom.childNodesOf(parent)) {
    if (dom.isTextNode(child)) flow.text(child.data, place);
    else if (dom.isElement(child)) walk(child, place, flow);
    else if (place.options.fold && dom.isComment(child) && child.data.trim() === 'more')
      flow.put([{ type: 'fold', attrs: { id: null } }]);
  }
}

function walk(element: Element, place: Place, flow: Flow): void {
  if (dom.isUnseen(element) || place.without.has(element)) return;
  const deeper = { ...place, depth: place.depth + 1 };
  const special = SPECIAL[dom.tagOf(element)] ?? specialByClass(element, place);
  if (place.depth > DEEPEST) flow.text(element.textContent ?? '', place);
  else if (special !== undefined) special(element, deeper, flow);
  else if (dom.BLOCKS.has(dom.tagOf(element))) walkBlock(element, deeper, flow);
  else walkChildren(element, inside(element, deeper), flow);
}

function walkBlock(element: Element, place: Place, flow: Flow): void {
  flow.end();
  walkChildren(element, insideBlock(element, place), flow);
  flow.end();
}

type Walk = (element: Element, place: Place, flow: Flow) => void;

const blocks =
  (make: (element: Element, place: Place) => BlockJson[]): Walk =>
  (element, place, flow) =>
    flow.put(make(element, place));

const heading =
  (level: number): Walk =>
  (element, place, flow) =>
    flow.heading(level, () => walkChildren(element, insideBlock(element, place), flow));

const media: Walk = (element, place, flow) => {
  const card = mediaCard(element, place);
  if (card !== null) flow.put([card]);
};

const SPECIAL: Record<string, Walk | undefined> = {
  br: (_, place, flow) => flow.break(place),
  wbr: () => {},
  hr: (_, __, flow) => flow.put([{ type: 'divider', attrs: { id: null } }]),
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  ul: blocks(listOf),
  ol: blocks(listOf),
  menu: blocks(listOf),
  dt: blocks(termOf),
  summary: blocks(termOf),
  table: blocks(tableOf),
  pre: blocks(codeOf),
  blockquote: blocks(quotationOf),
  figure: blocks(figureBlocks),
  img: walkImage,
  'amp-img': walkImage,
  button: (element, place, flow) => walkImages(element, place, flow),
  noscript: (element, place, flow) => walkImages(element, place, flow),
  iframe: media,
  'amp-iframe': media,
  video: media,
  audio: media,
  ruby: (element, place, flow) =>
    readRuby(element, inside(element, place), (text, at) => flow.text(text, at)),
  q: (element, place, flow) => {
    const [open, close] = /^(?:ja|zh)/u.test(place.options.language ?? '') ? '「」' : '“”';
    flow.text(open ?? '', place);
    walkChildren(element, inside(element, place), flow);
    flow.text(close ?? '', place);
  },
};

function specialByClass(element: Element, place: Place): Walk | undefined {
  if (isEmbeddedPost(element)) return blocks(quotationOf);
  if (!dom.BLOCKS.has(dom.tagOf(element))) return undefined;
  if (isBookCard(element)) return blocks(bookCard);
  if (isPullQuote(element)) return blocks(pullQuoteOf);
  return isFigureLike(element, place) ? blocks(figureBlocks) : undefined;
}

function quotationOf(element: Element, place: Place): BlockJson[] {
  const card = isEmbeddedPost(element) ? postCard(element, place) : null;
  if (card !== null) return [card];
  return isPullQuote(element)
    ? pullQuoteOf(element, insideBlock(element, place))
    : quoteOf(element, insideBlock(element, place));
}

function figureBlocks(element: Element, outer: Place): BlockJson[] {
  const place = insideBlock(element, outer);
  if (isPullQuote(element)) return pullQuoteOf(element, place);
  const caption = element.querySelector('figcaption');
  const quote = element.querySelector('blockquote');
  if (quote !== null && !isEmbeddedPost(quote))
    return quoteOf(quote, place, dom.tidyText(caption?.textContent).slice(0, 160));
  if (element.querySelector('table, pre, figure, blockquote, ul, ol') === null) {
    const figures = figuresIn(element, place);
    if (figures.length > 0) return figures;
    const frame = element.querySelector('iframe, video, audio');
    const card = frame === null ? null : mediaCard(frame, place, dom.tidyText(caption?.textContent));
    if (card !== null) return [card];
  }
  return place.read(element, place);
}

function walkImage(image: Element, place: Place, flow: Flow): void {
  const isWhole = place.options.whole ?? false;
  const isSign = !isWhole && isPictogram(image);
  const figure = isSign ? null : figureOf(image, place);
  if (isSign) flow.text(dom.attributeOf(image, 'alt'), place);
  else if (figure !== null && (isWhole || !sameImage(flow.blocks.at(-1), figure))) flow.put([figure]);
}

// Buttons and <noscript> hold nothing to read, but often the only real address of an image.
function walkImages(element: Element, place: Place, flow: Flow): void {
  for (const image of dom.descendantsOf(element, 'img'))
    if (!isPictogram(image)) walkImage(image, place, flow);
}

function codeOf(element: Element, place: Place): BlockJson[] {
  const copy = element.cloneNode(true) as Element;
  for (const line of dom.descendantsOf(copy, 'br')) line.replaceWith('\n');
  const text = (copy.textContent ?? '').toWellFormed().replaceAll('\r\n', '\n').replace(/^\n/u, '').trimEnd();
  if (text.trim() === '') return [];
  return [{ type: 'code_block', attrs: { id: null, lang: place.lang }, content: [{ type: 'text', text }] }];
}
