// What the HTML reader asks of an element: its kind, its classes, its style, whether it is seen at all.

const words = (list: string) => new Set(list.split(' '));

/** Elements that begin and end a line of their own. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
);

/** Never text of the page, whatever they hold. */
const SILENT = words(
  'script style template svg canvas select option input textarea head link meta title object embed map ' +
    'datalist progress meter area base param rp',
);

const OFFSCREEN = words(
  'sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only katex-mathml',
);

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isTextNode(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

export function isComment(node: Node): node is Comment {
  return node.nodeType === 8;
}

export function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function attributeOf(element: Element, name: string): string {
  return element.getAttribute(name)?.trim() ?? '';
}

export function childNodesOf(parent: Node): Node[] {
  return Array.from(parent.childNodes);
}

export function childElementsOf(parent: Node): Element[] {
  return childNodesOf(parent).filter(isElement);
}

/** Descendants of the given tags, in document order. */
export function descendantsOf(parent: Element, selector: string): Element[] {
  return Array.from(parent.querySelectorAll(selector));
}

export function isUnseen(element: Element): boolean {
  const tag = tagOf(element);
  if (SILENT.has(tag) || element.hasAttribute('hidden')) return true;
  const style = styleOf(element);
  if (style.display === 'none' || style.visibility === 'hidden') return true;
  if (classesOf(element).some((name) => OFFSCREEN.has(name))) return true;
  // Decoration is hidden from speech, but so are drop capitals, whose letter is part of the text.
  return (
    attributeOf(element, 'aria-hidden') === 'true' &&
    !/\p{L}/u.test(element.textContent ?? '') &&
    !hasImage(element)
  );
}

/** Class names as written, lower case. */
export function classesOf(element: Element): string[] {
  const written = attributeOf(element, 'class');
  return written === '' ? [] : written.toLowerCase().split(/\s+/u).filter(Boolean);
}

/** The single words of class, id and itemprop: `photoCredit--Wide` gives photo, credit, wide. */
export function nameWordsOf(element: Element): Set<string> {
  const names = ['class', 'id', 'itemprop'].map((name) => attributeOf(element, name)).join(' ');
  const split = names.replace(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  return new Set(split.split(/[^a-z]+/u).filter(Boolean));
}

export function styleOf(element: Element): Record<string, string> {
  const style: Record<string, string> = {};
  const written = attributeOf(element, 'style');
  if (written === '') return style;
  for (const declaration of written.toLowerCase().split(';')) {
    const [property, value] = declaration.split(':', 2);
    if (property !== undefined && value !== undefined) style[property.trim()] = value.trim();
  }
  return style;
}

export function hasImage(element: Element): boolean {
  return element.querySelector('img, amp-img') !== null;
}

export function tidyText(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .toWellFormed();
}

/** Attributes hold one line of bounded length. */
export function lineOf(text: string | null | undefined): string {
  return tidyText(text).slice(0, 2000).toWellFormed();
}

export function lineOrNull(text: string | null | undefined): string | null {
  return lineOf(text) || null;
}
