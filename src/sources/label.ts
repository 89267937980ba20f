// Says of every block of a page what it is. Nothing is deleted here: what becomes of a label is decided later.
import type { Block } from './blocks.ts';
import { closest, isElement, isText, nameWords, tidy } from './dom.ts';
import { labelByNames, saysQuote } from './label-names.ts';
import { labelByWording, opensAuthor, opensRelated, saysBiography } from './label-phrases.ts';
import { type LinkHome, leadsAway } from './link-home.ts';

export type Label =
  | 'body'
  | 'title'
  | 'deck'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'date'
  | 'meta'
  | 'related'
  | 'advertisement'
  | 'newsletter'
  | 'share'
  | 'comment'
  | 'navigation'
  | 'control'
  | 'legal'
  | 'hidden'
  | 'outside';

export interface Labelled {
  block: Block;
  label: Label;
}

export interface LabelContext {
  title: string | null;
  home: LinkHome;
}

/** Words of running text a block must have to count as a paragraph of an article. */
const PARAGRAPH = 12;
/** An element that holds this share of the article is its trunk: its names describe the whole page. */
const TRUNK = 0.3;
/** The article's own element holds at least this share of the paragraphs that Readability found. */
const OWN = 0.85;

export interface LabelledPage {
  labelled: Labelled[];
  /** Null when no paragraph was found. */
  region: Region | null;
}

export interface Region {
  /** The smallest element with nearly all paragraphs of the article. */
  root: Element;
  /** Places of its first and last paragraph among the blocks. */
  first: number;
  last: number;
  /** Elements that directly hold paragraphs of the article. */
  holders: Set<Element>;
}

export function labelBlocks(blocks: Block[], context: LabelContext): LabelledPage {
  const running = runningText(blocks);
  const weights = weigh(running);
  const drafts = blocks.map((block): Draft => ({ block, label: judge(block, weights, context) }));
  markLists(drafts, context.home);
  markSections(drafts);
  const region = findRegion(drafts, running);
  const labelled = drafts.map((draft, at) => ({ block: draft.block, label: settle(draft, at, region) }));
  return { labelled, region };
}

interface Draft {
  block: Block;
  label: Label | null;
}

interface Weights {
  of: Map<Element, number>;
  total: number;
}

/** Blocks that read as text: paragraphs, and the short entries of a table or a list that is long as a whole. */
function runningText(blocks: Block[]): Set<Block> {
  const running = new Set<Block>();
  const gathered = new Map<Element, Block[]>();
  for (const block of blocks) {
    if (block.kept <= 0.5) continue;
    if (isRunning(block)) running.add(block);
    const whole = gatheredIn(block.element);
    if (whole) gathered.set(whole, [...(gathered.get(whole) ?? []), block]);
  }
  for (const entries of gathered.values()) {
    const words = entries.reduce((sum, block) => sum + block.words, 0);
    const linked = entries.reduce((sum, block) => sum + block.words * block.linked, 0);
    if (words >= 2 * PARAGRAPH && linked / words < 0.4) for (const block of entries) running.add(block);
  }
  return running;
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

const GATHERED = /^(?:UL|OL|DL|TABLE|BLOCKQUOTE)$/;
/** Names inside a table are about its data: a row called "player" is no video player. */
const TABLE_PART = /^(?:TBODY|THEAD|TFOOT|TR|TD|TH)$/;
const GATHERED_PART = /^(?:LI|DT|DD|TBODY|THEAD|TFOOT|TR|TD|TH|P|SPAN|H[2-6])$/;

function weigh(running: Set<Block>): Weights {
  const of = new Map<Element, number>();
  let total = 0;
  for (const block of running) {
    total += block.words;
    for (let at: Element | null = block.element; at; at = at.parentElement)
      of.set(at, (of.get(at) ?? 0) + block.words);
  }
  return { of, total };
}

function isRunning(block: Block): boolean {
  return block.linked < 0.5 && block.words >= PARAGRAPH;
}

function judge(block: Block, weights: Weights, context: LabelContext): Label | null {
  const branch = branchOf(block, weights);
  if (isTitle(block, context.title)) return 'title';
  const quoted = branch.some((element) => element.tagName === 'BLOCKQUOTE' || saysQuote(nameWords(element)));
  const byPlace = labelByPlace(block, branch, weights, quoted);
  if (byPlace) return byPlace;
  if (quoted) return block.linked < 0.8 ? 'body' : null;
  const byWording = labelByWording(block);
  if (byWording) return byWording;
  return isLinkOnly(block) ? 'related' : null;
}

/** The elements around a block up to where the article as a whole begins. */
function branchOf(block: Block, weights: Weights): Element[] {
  const branch: Element[] = [];
  const most = Math.max(weights.total * TRUNK, PARAGRAPH);
  const only = onlyInline(block);
  if (only) branch.push(only);
  for (let at: Element | null = block.element; at && at.tagName !== 'BODY'; at = at.parentElement) {
    if ((weights.of.get(at) ?? 0) > most) break;
    branch.push(at);
  }
  return branch;
}

/** The one inline element that holds all of a block's text, if there is one. */
function onlyInline(block: Block): Element | null {
  let only: Element | null = null;
  for (const node of block.nodes) {
    if (isText(node) && tidy(node.data) === '') continue;
    if (!isElement(node) || only) return null;
    only = node;
  }
  return only;
}

function isTitle(block: Block, title: string | null): boolean {
  if (block.tag === 'h1' && block.words <= 40) return true;
  if (!title || block.words > 40) return false;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = plain(block.text);
  return own.length > 8 && own === plain(title);
}

function labelByPlace(block: Block, branch: Element[], weights: Weights, quoted: boolean): Label | null {
  const figure = branch.find((element) => element.tagName === 'FIGURE' || element.tagName === 'FIGCAPTION');
  for (const element of branch) {
    if (TABLE_PART.test(element.tagName)) continue;
    const words = Math.max(block.words, weights.of.get(element) ?? 0);
    const byNames = labelByNames(nameWords(element), words);
    const byTag = labelByTag(element);
    const label = byNames ?? byTag;
    if (!label || (quoted && belongsToQuote(label))) continue;
    return label;
  }
  if (figure && !quoted && !closest(block.element, (at) => at.tagName === 'TABLE' || at.tagName === 'PRE')) {
    return labelByWording(block) === 'credit' ? 'credit' : 'caption';
  }
  return null;
}

function belongsToQuote(label: Label): boolean {
  return ['byline', 'caption', 'credit', 'date', 'meta', 'share', 'deck'].includes(label);
}

function labelByTag(element: Element): Label | null {
  switch (element.tagName) {
    case 'FIGCAPTION':
      return 'caption';
    case 'NAV':
    case 'MENU':
      return 'navigation';
    case 'FORM':
      return 'newsletter';
    case 'FOOTER':
      return 'meta';
    case 'TIME':
      return 'date';
    default:
      return element.getAttribute('role') === 'navigation' ? 'navigation' : null;
  }
}

function isLinkOnly(block: Block): boolean {
  const loose = block.tag !== 'li' && block.tag !== 'td' && block.tag !== 'th' && block.tag !== 'dd';
  if (!loose || closest(block.element, (at) => at.tagName === 'LI' || at.tagName === 'TABLE')) return false;
  return block.linked >= 0.85 && block.words >= 4 && !/^h[2-6]$/.test(block.tag);
}

/** A list whose entries are all links is a list of other articles when those stand on the same site. */
function markLists(drafts: Draft[], home: LinkHome): void {
  const lists = new Map<Element, Draft[]>();
  for (const draft of drafts) {
    const list = closest(draft.block.element, (at) => at.tagName === 'UL' || at.tagName === 'OL');
    if (!list) continue;
    const entries = lists.get(list);
    if (entries) entries.push(draft);
    else lists.set(list, [draft]);
  }
  for (const [list, entries] of lists) {
    const words = entries.reduce((sum, { block }) => sum + block.words, 0);
    const linked = entries.reduce((sum, { block }) => sum + block.words * block.linked, 0);
    if (linked / words < 0.75 || leadsAway(list, home)) continue;
    for (const draft of entries) draft.label ??= 'related';
  }
}

/** After "Related stories" or "About the author" come links or a biography until running text goes on. */
function markSections(drafts: Draft[]): void {
  let open: Label | null = null;
  let budget = 0;
  for (const draft of drafts) {
    const { block } = draft;
    if (opensRelated(block) && draft.label === 'related') [open, budget] = ['related', 0];
    else if (opensAuthor(block)) {
      draft.label = 'byline';
      [open, budget] = ['byline', 2];
    } else if (open) {
      const runs = block.linked < 0.5 && block.words >= PARAGRAPH;
      if (runs && budget-- <= 0) open = null;
      else if (block.linked > 0.6 || open === 'byline') draft.label ??= open;
      else open = null;
    }
  }
}

/** Where the article stands: the smallest element with nearly all its paragraphs, and the first and last of them. */
function findRegion(drafts: Draft[], running: Set<Block>): Region | null {
  const isParagraph = ({ block, label }: Draft) => running.has(block) && (label === null || label === 'body');
  const paragraphs = drafts.filter(isParagraph);
  if (paragraphs.length === 0) return null;
  const root = ownElement(paragraphs.map(({ block }) => block));
  const inside = (draft: Draft) => isParagraph(draft) && root.contains(draft.block.element);
  return {
    root,
    first: drafts.findIndex(inside),
    last: drafts.findLastIndex(inside),
    holders: new Set(paragraphs.map(({ block }) => holderOf(block))),
  };
}

/** What a block stands in directly, lists and tables aside. */
function holderOf(block: Block): Element {
  const standing = gatheredIn(block.element) ?? block.element;
  return standing.parentElement ?? standing;
}

function ownElement(paragraphs: Block[]): Element {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const { element, words } of paragraphs) {
    total += words;
    for (let at: Element | null = element; at; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + words);
  }
  let own: Element | null = null;
  for (const [element, weight] of weights) {
    if (weight < total * OWN) continue;
    if (!own || own.contains(element)) own = element;
  }
  const root = own ?? paragraphs[0]?.element;
  if (!root) throw new Error('a region needs paragraphs');
  const single =
    root.parentElement && paragraphs.every(({ element }) => element === root) ? root.parentElement : root;
  return single;
}

function settle({ block, label }: Draft, at: number, region: Region | null): Label {
  if (!region) return block.kept > 0.5 ? (label ?? 'body') : 'outside';
  const given = label === 'deck' && at > region.first ? 'body' : (label ?? 'body');
  if (given !== 'body') return given;
  if (!region.root.contains(block.element)) return 'outside';
  const beside = region.holders.has(holderOf(block));
  if (at >= region.first && at <= region.last) {
    return block.kept > 0.5 || isLost(block, label, beside) ? 'body' : 'outside';
  }
  if (!beside || block.kept <= 0.5) return 'outside';
  return at > region.last && saysBiography(block) ? 'byline' : 'body';
}

/** Among the paragraphs of the article, what Readability threw away comes back when it stands as one of them. */
function isLost(block: Block, label: Label | null, beside: boolean): boolean {
  if (block.linked > 0.5) return false;
  return label === 'body' || (beside && block.words >= 2);
}
