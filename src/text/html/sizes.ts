// How much stands in each element of a tree, counted once for all: whoever asks at every depth would count everything each time.
import { isElement, tagOf } from './elements.ts';

export interface Size {
  elements: number;
  images: number;
}

export type Sizes = (element: Element) => Size;

const NONE: Size = { elements: 0, images: 0 };

/** Of all elements below `root`, as they stand now; the element itself is not counted. */
export function sizesIn(root: ParentNode): Sizes {
  const sizes = new Map<Node, Size>();
  // From the end: what stands in an element comes before it.
  for (const element of elementsBelow(root).reverse()) {
    const inside = sizes.get(element) ?? NONE;
    const parent = element.parentNode;
    if (parent === null) continue;
    const so = sizes.get(parent) ?? { elements: 0, images: 0 };
    so.elements += inside.elements + 1;
    so.images += inside.images + (isImage(element) ? 1 : 0);
    sizes.set(parent, so);
  }
  return (element) => sizes.get(element) ?? NONE;
}

function isImage(element: Element): boolean {
  const tag = tagOf(element);
  return tag === 'img' || tag === 'amp-img';
}

function elementsBelow(root: ParentNode): Element[] {
  const found: Element[] = [];
  let node = root.firstChild as Node | null;
  while (node !== null) {
    if (isElement(node)) found.push(node);
    node = node.firstChild ?? nextOf(node, root);
  }
  return found;
}

function nextOf(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}
