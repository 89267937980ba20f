// Where the article stands in a page, as Readability reads it: which text of the page it kept.
import { Readability } from '@mozilla/readability';
import { elementsOf, isElement, isText, tidy } from './dom.ts';
import { parseLightly } from './page.ts';

const MARK = 'data-place-';
/** Shorter text repeats all over a page, so it cannot tell where it came from. */
const TELLING = 12;

/** Says whether the article holds this text node of the page. */
export type Keeps = (text: Text) => boolean;

/**
 * Runs Readability over a copy of the page and says which text of `document` its reading is made of; null when it
 * finds no article. Readability takes apart what it reads, renames elements and merges wrappers; every element of
 * the copy that holds text therefore carries its place in the page as an attribute name, which survives that. A wrapper it replaces
 * by a new paragraph loses the mark: there the text itself tells.
 */
export function readMainText(html: string, document: Document): Keeps | null {
  const copy = parseLightly(html);
  for (const [place, element] of elementsOf(copy).entries()) {
    if (holdsText(element)) element.setAttribute(`${MARK}${place}`, '');
  }
  const article = new Readability<Element>(copy, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!article?.content) return null;
  const kept = keptOriginals(article.content, elementsOf(document));
  const texts = new Set<string>();
  collectTexts(article.content, texts);
  return (text) => {
    const holder = text.parentElement;
    return (holder !== null && kept.has(holder)) || texts.has(tidy(text.data));
  };
}

function keptOriginals(content: Element, originals: Element[]): Set<Element> {
  const kept = new Set<Element>();
  for (const element of elementsOf(content)) {
    for (const name of element.getAttributeNames()) {
      if (!name.startsWith(MARK)) continue;
      const original = originals[Number(name.slice(MARK.length))];
      if (original) kept.add(original);
    }
  }
  return kept;
}

function holdsText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isText(child) && child.data.trim() !== '') return true;
  }
  return false;
}

function collectTexts(node: Node, into: Set<string>): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isElement(child)) collectTexts(child, into);
    else if (isText(child)) {
      const text = tidy(child.data);
      if (text.length >= TELLING) into.add(text);
    }
  }
}
