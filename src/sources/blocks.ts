// A page cut into blocks: runs of inline text between two block boundaries, each with what is known about its place.
import { attribute, isBlock, isElement, isSilent, isText, tagOf, tidy } from './dom.ts';

export interface Block {
  /** Inline nodes of the run, in order; together they are the block. */
  nodes: Node[];
  /** The nearest block-level element around the run. */
  element: Element;
  tag: string;
  text: string;
  words: number;
  /** Share of the characters that are link text, 0 to 1. */
  linked: number;
  /** Share of the characters that Readability kept, 0 to 1. */
  kept: number;
}

/** Japanese and Chinese have no spaces: two characters count as one word there. */
export function countWords(text: string): number {
  const spaceless =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? [];
  if (spaceless === 0) return spaced.length;
  const latin = spaced.filter((word) => /^[\p{Script=Latin}\p{N}]/u.test(word)).length;
  return latin + Math.ceil(spaceless / 2);
}

/** Cuts everything below `root` into blocks, in reading order. Two line breaks in a row end a block, too. */
export function cutBlocks(root: Element, keeps: (text: Text) => boolean): Block[] {
  const blocks: Block[] = [];
  let run: Node[] = [];
  const close = (element: Element) => {
    const block = run.length > 0 ? blockOf(run, element, keeps) : null;
    if (block) blocks.push(block);
    run = [];
  };
  const walk = (element: Element): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (isText(node)) run.push(node);
      else if (!isElement(node) || isHidden(node)) continue;
      else if (isBlock(node) || holdsBlock(node)) {
        close(element);
        walk(node);
        close(node);
      } else if (node.tagName === 'BR' && endsParagraph(run)) close(element);
      else if (!isSilent(node)) run.push(node);
    }
  };
  walk(root);
  close(root);
  return blocks;
}

export function isHidden(element: Element): boolean {
  if (isSilent(element)) return true;
  if (element.hasAttribute('hidden')) return true;
  const style = attribute(element, 'style');
  return style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function holdsBlock(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (isBlock(child) || holdsBlock(child)) return true;
  }
  return false;
}

function endsParagraph(run: Node[]): boolean {
  for (let at = run.length - 1; at >= 0; at--) {
    const node = run[at];
    if (node && isElement(node)) {
      if (node.tagName === 'BR') return true;
      return false;
    }
    if (node && isText(node) && tidy(node.data)) return false;
  }
  return false;
}

function blockOf(nodes: Node[], element: Element, keeps: (text: Text) => boolean): Block | null {
  const count = { all: 0, linked: 0, kept: 0 };
  const parts: string[] = [];
  const visit = (node: Node, linked: boolean): void => {
    if (isText(node)) {
      const length = tidy(node.data).length;
      count.all += length;
      if (linked) count.linked += length;
      if (keeps(node)) count.kept += length;
      parts.push(node.data);
    } else if (isElement(node) && !isHidden(node)) {
      if (node.tagName === 'BR') parts.push('\n');
      for (let child = node.firstChild; child; child = child.nextSibling)
        visit(child, linked || node.tagName === 'A');
    }
  };
  const inLink = insideLink(element);
  for (const node of nodes) visit(node, inLink);
  if (count.all === 0) return null;
  const text = tidy(parts.join(''));
  return {
    nodes,
    element,
    tag: tagOf(element),
    text,
    words: countWords(text),
    linked: count.linked / count.all,
    kept: count.kept / count.all,
  };
}

function insideLink(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (at.tagName === 'A') return true;
  return false;
}
