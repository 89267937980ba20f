// Where on a page the article stands: which blocks are running text, and the smallest element that holds them.
import type { Block } from './blocks.ts';

export interface Region {
  /** The smallest element with nearly all paragraphs of the article. */
  root: Element;
  /** Places of its first and last paragraph among the blocks. */
  first: number;
  last: number;
  /** Elements that directly hold paragraphs of the article. */
  holders: Set<Element>;
}

/** Words of running text below each element. */
export interface Weights {
  of: Map<Element, number>;
  total: number;
}

/** Words of running text a block must have to count as a paragraph of an article. */
export const PARAGRAPH = 12;
/** The article's own element holds at least this share of the paragraphs that Readability found. */
const OWN = 0.85;

const GATHERED = /^(?:UL|OL|DL|TABLE|BLOCKQUOTE)$/;
const GATHERED_PART = /^(?:LI|DT|DD|TBODY|THEAD|TFOOT|TR|TD|TH|P|SPAN|H[2-6])$/;

/** Blocks that read as text: paragraphs, and the short entries of a table or a list that is long as a whole. */
export function runningText(blocks: Block[]): Set<Block> {
  const running = new Set<Block>();
  const gathered = new Map<Element, Block[]>();
  for (const block of blocks) {
    if (block.kept <= 0.5) continue;
    if (block.linked < 0.5 && block.words >= PARAGRAPH) running.add(block);
    const whole = gatheredIn(block.element);
    const entries = whole && gathered.get(whole);
    if (entries) entries.push(block);
    else if (whole) gathered.set(whole, [block]);
  }
  for (const entries of gathered.values()) {
    const words = entries.reduce((sum, block) => sum + block.words, 0);
    const linked = entries.reduce((sum, block) => sum + block.words * block.linked, 0);
    if (words >= 2 * PARAGRAPH && linked / words < 0.4) for (const block of entries) running.add(block);
  }
  return running;
}

export function weigh(running: Iterable<Block>): Weights {
  const of = new Map<Element, number>();
  let total = 0;
  for (const { element, words } of running) {
    total += words;
    for (let at: Element | null = element; at; at = at.parentElement) of.set(at, (of.get(at) ?? 0) + words);
  }
  return { of, total };
}

/** The region of these paragraphs; null when there are none. */
export function findRegion(blocks: Block[], isParagraph: (at: number) => boolean): Region | null {
  const paragraphs = blocks.filter((_, at) => isParagraph(at));
  const root = ownElement(paragraphs);
  if (!root) return null;
  const inside = (block: Block, at: number) => isParagraph(at) && root.contains(block.element);
  return {
    root,
    first: blocks.findIndex(inside),
    last: blocks.findLastIndex(inside),
    holders: new Set(paragraphs.map(holderOf)),
  };
}

/** What a block stands in directly, lists and tables aside. */
export function holderOf({ element }: Block): Element {
  const standing = gatheredIn(element) ?? element;
  return standing.parentElement ?? standing;
}

/** The outermost list, table or quotation around an element. */
function gatheredIn(element: Element): Element | null {
  let whole: Element | null = null;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (GATHERED.test(at.tagName)) whole = at;
    else if (!GATHERED_PART.test(at.tagName)) break;
  }
  return whole;
}

function ownElement(paragraphs: Block[]): Element | null {
  const { of, total } = weigh(paragraphs);
  let own: Element | null = null;
  for (const [element, weight] of of) {
    if (weight >= total * OWN && (!own || own.contains(element))) own = element;
  }
  // A single paragraph is no place for what stands beside it.
  const only = own && paragraphs.every(({ element }) => element === own);
  return only ? (own?.parentElement ?? own) : own;
}
