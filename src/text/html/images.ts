// Images of a page: the best address of each, its size, its caption and its credit.
import { isImageAddress, resolveAddress } from '../address.ts';
import type { BlockJson, FigureJson, Inline } from '../document-json.ts';
import { inlineText, sliceInline, trimInline } from '../inline.ts';
import {
  attributeOf,
  childNodesOf,
  descendantsOf,
  hasImage,
  isElement,
  lineOf,
  lineOrNull,
  styleOf,
  tagOf,
  tidyText,
} from './elements.ts';
import { inlineOf, type Place } from './reader.ts';

const ADDRESSES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-full-src',
  'data-hi-res-src',
  'data-url',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|1x1|transparent|loading|lazy)[\w-]*\.(?:gif|png|svg|jpe?g)/iu;

/** Wider than this nobody needs an image; pages offer up to 8,000 pixels. */
const WIDE_ENOUGH = 2048;
/** An image this small in both directions is a pictogram. */
const TINY = 48;
/** An image this flat and this wide is a line between parts or the space there. */
const FLAT = 8;
const LONG = 100;

const CREDIT = /^(?:credits?|copyright|photographer|byline|rights|attribution|photocredit|imagecredit)$/u;
const CAPTION = /^(?:caption|legend|figcaption|imagecaption)$/u;
const CREDIT_AT_END =
  /[\s([（]*\b(?:photo(?:graph|graphy)?|image|picture|illustration|credit|courtesy)s?(?:\s+(?:credit|courtesy|by|of))*\s*(?:[:：]|\.{3}|…)\s*([^:：]{2,120}?)[)\]）.\s]*$|[\s([（]*((?:©|\(c\))\s*[^©]{2,120}?)[)\]）\s]*$|[\s([（]*(?:写真|撮影|画像|提供|出典|図)\s*[:：／/]\s*([^:：]{2,120}?)[)）\s。]*$/iu;

/** Letters at the end of a caption among which a credit is looked for. */
const LONGEST_CREDIT = 300;

const PICTOGRAM = /(?:^|[\s_-])(?:emoji|smiley|icon|mwe-math|math)(?:$|[\s_-])/iu;

type Candidate = { address: string; width: number | null };

/** A figure for one image element; null when there is no image worth keeping. */
export function figureOf(image: Element, place: Place): FigureJson | null {
  if (isLine(image) && !place.options.whole) return null;
  const chosen = bestCandidate(image, place);
  // An image that comes later often has the size of its stand-in.
  const [width, height] = isLazy(image)
    ? [null, null]
    : [pixelsOf(image, 'width'), pixelsOf(image, 'height')];
  if (chosen === null) return null;
  const wide = chosen.width ?? width;
  const high =
    wide !== null && width !== null && height !== null ? Math.round((height * wide) / width) : height;
  return {
    type: 'figure',
    attrs: {
      id: null,
      src: chosen.address,
      alt: lineOf(attributeOf(image, 'alt')),
      credit: null,
      width: within(wide),
      height: within(high),
      licence: null,
    },
  };
}

function isLine(image: Element): boolean {
  const width = pixelsOf(image, 'width');
  const height = pixelsOf(image, 'height');
  return width !== null && height !== null && height <= FLAT && width >= LONG;
}

/** Emoji, formulas and icons that stand in a line of text: what they say is their alternative text. */
export function isPictogram(image: Element): boolean {
  if (PICTOGRAM.test(attributeOf(image, 'class')) || /^[\d.]+e[mx]$/u.test(styleOf(image).height ?? ''))
    return true;
  const width = pixelsOf(image, 'width');
  const height = pixelsOf(image, 'height');
  return width !== null && height !== null && width <= TINY && height <= TINY && !isLazy(image);
}

/** All figures in an element, each with the caption that belongs to it. */
export function figuresIn(element: Element, place: Place): FigureJson[] {
  const figures = uniqueImages(element, place);
  const last = figures.at(-1);
  if (last === undefined) return [];
  const { caption, credit } = captionIn(element, place);
  last.attrs.credit = credit;
  if (caption.length > 0) {
    last.content = [{ type: 'caption', attrs: { id: null, lang: place.lang }, content: caption }];
  }
  return figures;
}

/** Elements in one; what has more is a part of the text. */
const LARGEST_FIGURE = 300;

/** A div made to look like a figure: one image, and no text but its caption and credit. */
export function isFigureLike(element: Element, place: Place): boolean {
  const { images, elements } = place.sizes(element);
  if (images === 0 || elements > LARGEST_FIGURE || descendantsOf(element, 'img').length > 1) return false;
  if (element.querySelector('h1, h2, h3, ul, ol, table, blockquote, figure') !== null) return false;
  const captions = captionElements(element);
  if (captions.length === 0) return false;
  const inCaptions = captions.reduce((sum, caption) => sum + tidyText(caption.textContent).length, 0);
  const beside = tidyText(element.textContent).length - inCaptions;
  return beside < (place.options.whole ? 1 : 10);
}

/** Images said twice (once lazily loaded, once for browsers without scripts) are one. */
export function sameImage(a: BlockJson | undefined, b: FigureJson): boolean {
  return a?.type === 'figure' && nameOf(a.attrs.src) === nameOf(b.attrs.src);
}

function nameOf(address: string): string {
  return address.replace(/[?#].*$/u, '');
}

function uniqueImages(element: Element, place: Place): FigureJson[] {
  const figures = new Map<string, FigureJson>();
  for (const image of descendantsOf(element, 'img, amp-img')) {
    const figure = figureOf(image, place);
    const name = figure && nameOf(figure.attrs.src);
    if (figure !== null && name !== null && !figures.has(name)) figures.set(name, figure);
  }
  return [...figures.values()];
}

function captionIn(element: Element, place: Place): { caption: Inline; credit: string | null } {
  const credits: Element[] = [];
  const lines: Inline[] = [];
  for (const found of captionElements(element)) {
    const own = isCredit(found) ? [found] : descendantsOf(found, '*').filter(isCredit);
    for (const credit of outermost(own)) credits.push(credit);
    if (isCredit(found)) continue;
    lines.push(inlineOf(place.read(found, { ...place, without: new Set([...place.without, ...own]) })));
  }
  const whole = lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? line : [{ type: 'text', text: ' ' } as const, ...line]));
  const { rest, credit } = splitCredit(whole);
  const said = [...credits.map((found) => bareCredit(tidyText(found.textContent))), credit ?? ''].filter(
    Boolean,
  );
  return { caption: rest, credit: lineOrNull([...new Set(said)].join(' ')) };
}

/** In the order of the text: whatever stands in one of them follows it. */
function outermost(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const element of elements) if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}

// “(Image credit: A. Person)” → “A. Person”
function bareCredit(text: string): string {
  const inside = /^[([（](.*)[)\]）]$/u.exec(text)?.[1] ?? text;
  return inside.replace(
    /^(?:image|photo(?:graph)?|picture|illustration|credit)s?(?:\s+(?:credit|by))?\s*[:：]\s*/iu,
    '',
  );
}

function splitCredit(caption: Inline): { rest: Inline; credit: string | null } {
  const text = inlineText(caption);
  const from = Math.max(0, text.length - LONGEST_CREDIT);
  const match = CREDIT_AT_END.exec(text.slice(from));
  if (match === null) return { rest: caption, credit: null };
  const credit = lineOrNull(match[1] ?? match[2] ?? match[3]);
  return { rest: trimInline(sliceInline(caption, 0, from + match.index)), credit };
}

/** Captions and credits, outermost ones only. */
function captionElements(element: Element): Element[] {
  const found: Element[] = [];
  const walk = (parent: Element) => {
    for (const child of childNodesOf(parent)) {
      if (!isElement(child)) continue;
      if (isCaption(child) || isCredit(child)) found.push(child);
      else walk(child);
    }
  };
  walk(element);
  return found.filter((caption) => !hasImage(caption) && tidyText(caption.textContent) !== '');
}

function isCaption(element: Element): boolean {
  return (
    tagOf(element) === 'figcaption' ||
    (roleNamesOf(element).some((name) => CAPTION.test(name)) && !hasImage(element))
  );
}

function isCredit(element: Element): boolean {
  return (
    tagOf(element) !== 'figcaption' &&
    roleNamesOf(element).some((name) => CREDIT.test(name)) &&
    !hasImage(element)
  );
}

// The last telling word of a class name says what it is for: `caption__credit` is a credit, `credit-caption` a caption.
function roleNamesOf(element: Element): string[] {
  return `${attributeOf(element, 'class')} ${attributeOf(element, 'itemprop')}`.split(/\s+/u).map((name) => {
    const bare = name
      .replace(/--.*$/u, '')
      .replace(/([a-z])([A-Z])/gu, '$1-$2')
      .toLowerCase();
    return (
      bare
        .replace(/(?:[-_]+(?:text|line|wrapper|container|inner|content|info|name))+$/u, '')
        .split(/[-_]+/u)
        .at(-1) ?? ''
    );
  });
}

function isLazy(image: Element): boolean {
  return [...ADDRESSES, ...SETS].some((name) => name.startsWith('data-') && attributeOf(image, name) !== '');
}

function bestCandidate(image: Element, place: Place): Candidate | null {
  const sets = [image, ...sourcesFor(image)].flatMap((element) =>
    SETS.flatMap((name) => candidatesOf(attributeOf(element, name))),
  );
  const plain = ADDRESSES.map((name) => ({ address: attributeOf(image, name), width: null }));
  const { base, whole = false } = place.options;
  const usable = (candidates: Candidate[]) =>
    candidates.flatMap(({ address, width }) => {
      const resolved = !whole && PLACEHOLDER.test(address) ? null : resolveAddress(address, base);
      return resolved !== null && isImageAddress(resolved) ? [{ address: resolved, width }] : [];
    });
  const measured = usable(sets).sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const fitting = measured.filter((candidate) => (candidate.width ?? 0) <= WIDE_ENOUGH);
  return fitting.at(-1) ?? measured[0] ?? usable(plain)[0] ?? null;
}

function sourcesFor(image: Element): Element[] {
  const picture = image.closest('picture');
  return picture === null ? [] : descendantsOf(picture, 'source');
}

function candidatesOf(set: string): Candidate[] {
  // A candidate ends with a comma, but addresses may hold commas, too.
  return [...set.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/gu)].map(
    ([, address = '', size, unit]) => ({
      address,
      width: size === undefined || unit !== 'w' ? null : Math.round(Number(size)),
    }),
  );
}

function pixelsOf(image: Element, name: string): number | null {
  const found = /^(\d+(?:\.\d+)?)(?:px)?$/u.exec(attributeOf(image, name));
  return found === null ? null : Math.round(Number(found[1]));
}

function within(pixels: number | null): number | null {
  return pixels !== null && pixels >= 1 && pixels <= 100_000 ? pixels : null;
}
