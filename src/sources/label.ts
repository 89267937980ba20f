// Says of every block of a page what it is. Nothing is deleted here: what becomes of a label is decided later.
import {
  findRegion,
  holderOf,
  PARAGRAPH,
  type Region,
  runningText,
  type Weights,
  weigh,
} from './article-region.ts';
import type { Block } from './blocks.ts';
import { closest, isElement, isText, nameWords, tidy } from './dom.ts';
import type { Label } from './label-kinds.ts';
import { labelByNames, saysQuote } from './label-names.ts';
import { labelByWording, opensAuthor, opensRelated, saysBiography } from './label-phrases.ts';
import { type LinkHome, leadsAway } from './link-home.ts';

export interface Labelled {
  block: Block;
  label: Label;
}

export interface LabelContext {
  title: string | null;
  home: LinkHome;
}

/** An element that holds this share of the article is its trunk: its names describe the whole page. */
const TRUNK = 0.3;
/** Names inside a table are about its data: a row called "player" is no video player. */
const TABLE_PART = /^(?:TBODY|THEAD|TFOOT|TR|TD|TH)$/;

export interface LabelledPage {
  labelled: Labelled[];
  /** Null when no paragraph was found. */
  region: Region | null;
}

export function labelBlocks(blocks: Block[], context: LabelContext): LabelledPage {
  const running = runningText(blocks);
  const weights = weigh(running);
  const drafts = blocks.map((block): Draft => ({ block, label: judge(block, weights, context) }));
  markLists(drafts, context.home);
  markSections(drafts);
  const region = findRegion(blocks, (at) => {
    const draft = drafts[at];
    return draft !== undefined && running.has(draft.block) && (draft.label ?? 'body') === 'body';
  });
  const labelled = drafts.map((draft, at) => ({ block: draft.block, label: settle(draft, at, region) }));
  return { labelled, region };
}

interface Draft {
  block: Block;
  label: Label | null;
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
