// What each step gets that changes the tree of a moved text, and how it finds its way in it.
import { childNodesOf, isElement, isTextNode, tagOf, tidyText } from '../../../text/html/elements.ts';
import type { Losses } from './losses.ts';

export interface TreeOptions {
  /** Where the blog was, against which relative addresses are read. */
  base: string | null;
  /** Each line break of the file is one on the page, too. */
  breaks: boolean;
  losses: Losses;
}

/** What each step of changing the tree gets. */
export interface Change extends TreeOptions {
  document: Document;
  body: Element;
  /** All that stood in the tree at the beginning, in the order of the text. */
  elements: readonly Element[];
  texts: readonly Text[];
}

/** Letters; longer ones are told by their beginning. */
const ENOUGH = 1_000;

/** All nodes below, in the order of the text, as they stand now. */
export function nodesIn(root: Element): Node[] {
  const found: Node[] = [];
  let node = root.firstChild as Node | null;
  while (node !== null) {
    found.push(node);
    node = node.firstChild ?? nextOf(node, root);
  }
  return found;
}

function nextOf(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

/** Whether one of the elements below is what is looked for; nothing behind it is looked at. */
export function elementsUntil(root: Element, isIt: (element: Element) => boolean): boolean {
  let node = root.firstChild as Node | null;
  while (node !== null) {
    if (isElement(node) && isIt(node)) return true;
    node = node.firstChild ?? nextOf(node, root);
  }
  return false;
}

export function elementsIn(root: Element): Element[] {
  return nodesIn(root).filter(isElement);
}

/** How it begins to be read, in one line: enough to find it by, however much stands in it. */
export function beginningIn(element: Element): string {
  let text = '';
  let node = element.firstChild as Node | null;
  while (node !== null && text.length < ENOUGH) {
    if (isTextNode(node)) text += text === '' ? node.data.trimStart() : node.data;
    node = node.firstChild ?? nextOf(node, element);
  }
  return tidyText(text.slice(0, ENOUGH));
}

/** The nearest around it, or itself, that is called one of these. */
export function nearest(element: Element, ...tags: string[]): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (tags.includes(tagOf(at))) return at;
  return null;
}

/** Whether it stands in the tree still. */
export function isIn(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parentNode) if (at === root) return true;
  return false;
}

/** In place of an element what stands in it. */
export function unwrap(element: Element): void {
  for (const child of childNodesOf(element)) element.before(child);
  element.remove();
}

/** All that stands in one element stands in the other then, behind what is there. */
export function moveInto(other: Element, from: Element): void {
  for (const child of childNodesOf(from)) other.append(child);
}
