// Pictures of a moved text: counters and signs are told from them, links around them are kept, thumbnails give way.
import { resolveAddress } from '../../../text/address.ts';
import { attributeOf, styleOf, tagOf, tidyText } from '../../../text/html/elements.ts';
import { NOWHERE } from '../whole-address.ts';
import { type Change, elementsIn, elementsUntil, isIn, moveInto, nearest } from './change.ts';
import { pictogramOf } from './pictograms.ts';

/** Not higher than this it is a button that leads elsewhere, such as those of rankings. */
const BUTTON = 60;
/** Nothing is drawn on these: they kept a place, before there were other ways. */
const SPACER = /(?:^|\/)(?:spacer|blank|clear|transparent|1x1|dot_?clear|shim)\.(?:gif|png)(?:[?#]|$)/iu;
const LARGE_PICTURE = /\.(?:jpe?g|png|gif|webp|bmp)(?:[?#]|$)/iu;

export function images(change: Change): void {
  for (const element of change.elements) {
    if (!isIn(change.body, element)) continue;
    const tag = tagOf(element);
    if (tag === 'img') image(element, change);
    else if (tag === 'a') linked(element, change);
    else if (tag === 'figure') figure(element);
    // Of a figure that is none any more.
    else if (tag === 'figcaption' && nearest(element, 'figure') === null) renamed(element, 'p');
    else if (tag === 'area' && element.hasAttribute('href')) area(element, change);
  }
}

function image(element: Element, change: Change): void {
  const { base, losses, document } = change;
  const address = addressOf(element);
  const said = attributeOf(element, 'alt') || attributeOf(element, 'title');
  const resolved = resolveAddress(address, base ?? NOWHERE);
  const sign = pictogramOf(element, address);
  if (isLine(element, address)) element.replaceWith(document.createElement('hr'));
  else if (isCounter(element, address)) drop(element, () => losses.add('counter', address));
  else if (sign !== null) drop(element, () => sign === '' && losses.add('pictogram', address), sign);
  else if (resolved === null || !/^https?:/u.test(resolved))
    drop(element, () => losses.add('picture', /^data:/iu.test(address) ? said : address || said), said);
  else place(element, resolved);
}

function place(element: Element, address: string): void {
  element.setAttribute('src', address);
  // These hold letters alone.
  nearest(element, 'pre', 'ruby')?.after(element);
}

/** What is made like a figure and holds more than a picture and its caption is read like any other part of the text. */
function figure(element: Element): void {
  // The first of the others ends the look: a figure in figures would be gone through by each of them.
  const isPlain = !elementsUntil(element, (one) => OTHERS.has(tagOf(one))) && holdsPictureAlone(element);
  if (!isPlain) renamed(element, 'div');
}

function holdsPictureAlone(element: Element): boolean {
  const captions = elementsIn(element).filter((one) => tagOf(one) === 'figcaption');
  const inCaptions = captions.reduce((sum, one) => sum + tidyText(one.textContent).length, 0);
  return (
    captions.length < 2 &&
    captions.every((one) => one.querySelector('img') === null) &&
    tidyText(element.textContent).length === inCaptions
  );
}

const OTHERS = new Set('blockquote table ul ol dl pre figure h1 h2 h3 h4 h5 h6 hr'.split(' '));

function renamed(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  moveInto(other, element);
  element.replaceWith(other);
}

/** With the words it was to be read by in its place. */
function drop(element: Element, tell: () => unknown, said = ''): void {
  tell();
  element.replaceWith(element.ownerDocument.createTextNode(said));
}

/** Pictures that come late are made ordinary ones. */
function addressOf(element: Element): string {
  const late = ['data-original', 'data-src', 'data-lazy-src'].map((name) => attributeOf(element, name));
  const address = late.find((one) => one !== '') || attributeOf(element, 'src');
  return address.startsWith('//') ? `https:${address}` : address;
}

/** Flat and wide: it was put between two parts. */
function isLine(element: Element, address: string): boolean {
  const [width, height] = [pixels(element, 'width'), pixels(element, 'height')];
  if (width !== null && height !== null) return height <= 8 && height > 0 && width >= 100;
  return height !== null && height > 0 && height <= 8 && /line|bar|border|hr/iu.test(address);
}

function isCounter(element: Element, address: string): boolean {
  if (SPACER.test(address)) return true;
  const [width, height] = [pixels(element, 'width'), pixels(element, 'height')];
  if (width !== null && height !== null && width <= 2 && height <= 2) return true;
  return (width === 0 || height === 0) && attributeOf(element, 'alt') === '';
}

function pixels(element: Element, name: 'width' | 'height'): number | null {
  const found = /^(\d{1,5})(?:\.\d+)?(?:px)?$/u.exec(
    attributeOf(element, name) || (styleOf(element)[name] ?? ''),
  );
  return found === null ? null : Number(found[1]);
}

function isSmall(element: Element, most: number): boolean {
  const [width, height] = [pixels(element, 'width'), pixels(element, 'height')];
  return height !== null && height <= most && width !== null && width <= most * 6;
}

/** A link that holds nothing but one picture: to a larger one, which is taken; or elsewhere, and the link is kept below. */
function linked(element: Element, change: Change): void {
  const pictures = elementsIn(element).filter((one) => tagOf(one) === 'img');
  const picture = pictures[0];
  if (picture === undefined || pictures.length > 1 || tidyText(element.textContent) !== '') return;
  const address = addressOf(picture);
  if (isCounter(picture, address) || pictogramOf(picture, address) !== null) return;
  const target = resolveAddress(attributeOf(element, 'href'), change.base);
  if (target === null) return;
  if (LARGE_PICTURE.test(target)) enlarge(element, picture, target);
  else if (isSmall(picture, BUTTON)) button(element, picture, target, change);
  else captioned(element, picture, target, change);
}

function enlarge(link: Element, picture: Element, target: string): void {
  const source = resolveAddress(addressOf(picture), target);
  if (source !== null && source !== target) {
    // What was said of the small one's size does not hold for the large one.
    picture.removeAttribute('width');
    picture.removeAttribute('height');
    picture.removeAttribute('style');
  }
  for (const name of ['srcset', 'data-original', 'data-src', 'data-lazy-src', 'data-srcset'])
    picture.removeAttribute(name);
  picture.setAttribute('src', target);
  link.replaceWith(picture);
}

function button(link: Element, picture: Element, target: string, { losses, document }: Change): void {
  losses.add('picture', addressOf(picture));
  link.replaceChildren(document.createTextNode(nameOf(link, picture, target)));
}

function captioned(link: Element, picture: Element, target: string, { document }: Change): void {
  const words = document.createElement('a');
  words.setAttribute('href', target);
  words.append(document.createTextNode(nameOf(link, picture, target)));
  const outer = link.closest('figure');
  if (outer !== null) {
    link.replaceWith(picture);
    const there = outer.querySelector('figcaption');
    const caption = there ?? document.createElement('figcaption');
    if (there === null) outer.append(caption);
    else caption.append(document.createTextNode(' '));
    caption.append(words);
    return;
  }
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.append(words);
  link.replaceWith(figure);
  figure.append(picture, caption);
}

/** What can be said of where a picture leads. */
function nameOf(link: Element, picture: Element, target: string): string {
  const said = [attributeOf(picture, 'alt'), attributeOf(link, 'title'), attributeOf(picture, 'title')];
  const found = said.map(tidyText).find((one) => one !== '');
  return found ?? (URL.canParse(target) ? new URL(target).hostname : target);
}

/** A part of a picture that leads somewhere. */
function area(element: Element, { document, base, losses }: Change): void {
  const target = resolveAddress(attributeOf(element, 'href'), base);
  if (target === null) {
    losses.add('link', attributeOf(element, 'href'));
    return;
  }
  const link = document.createElement('a');
  link.setAttribute('href', target);
  link.append(
    document.createTextNode(attributeOf(element, 'alt') || attributeOf(element, 'title') || target),
  );
  const paragraph = document.createElement('p');
  paragraph.append(link);
  const map = element.closest('map') ?? element;
  map.before(paragraph);
}
