// The few questions extraction asks of a DOM: kinds of element, tidy text, words in class names.

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD ' +
    'TFOOT TH THEAD TR CAPTION UL AMP-IMG AMP-CAROUSEL AMP-AD AMP-EMBED'
  ).split(' '),
);

/** Never text of the page, whatever they hold. */
const SILENT_TAGS = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SELECT OPTION BUTTON INPUT ' +
    'TEXTAREA HEAD LINK META TITLE MAP DATALIST PROGRESS'
  ).split(' '),
);

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === ELEMENT;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT || node.nodeType === CDATA;
}

export function isBlock(element: Element): boolean {
  return BLOCK_TAGS.has(element.tagName.toUpperCase());
}

export function isSilent(element: Element): boolean {
  return SILENT_TAGS.has(element.tagName.toUpperCase());
}

export function tagOf(element: Element): string {
  return element.tagName.toLowerCase();
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}

/** Children as they stand now, safe to walk while the tree changes. */
export function childrenOf(node: Node): Node[] {
  return Array.from(node.childNodes);
}

/** Every element below `root` in document order. */
export function elementsOf(root: Element | Document): Element[] {
  return Array.from(root.querySelectorAll('*'));
}

export function closest(element: Element, wanted: (candidate: Element) => boolean): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) if (wanted(at)) return at;
  return null;
}

/** Replaces an element by what it holds. */
export function unwrap(element: Element): void {
  for (const child of childrenOf(element)) element.before(child);
  element.remove();
}

const namesSeen = new WeakMap<Element, Set<string>>();

/**
 * The single words of an element's class, id and the like, lower case: `relatedLinks--Wide` gives related, links,
 * wide. Neighbours are also given joined (`related-links`), so that a rule can ask for the pair.
 */
export function nameWords(element: Element): Set<string> {
  const seen = namesSeen.get(element);
  if (seen) return seen;
  const words = new Set<string>();
  for (const name of namesOf(element)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    for (const [at, part] of parts.entries()) {
      words.add(part);
      const next = parts[at + 1];
      if (next) words.add(`${part}-${next}`);
    }
  }
  namesSeen.set(element, words);
  return words;
}

function namesOf(element: Element): string[] {
  const names = `${attribute(element, 'class')} ${element.id} ${attribute(element, 'data-component')} ${attribute(element, 'data-type')}`;
  return [
    ...names.split(/\s+/),
    attribute(element, 'itemprop'),
    attribute(element, 'aria-label').slice(0, 40),
  ].filter(Boolean);
}
