// How much of a page's own markup (bold, italics, quotes, list items, captions) an extracted document keeps.
import { parseHTML } from 'linkedom';
import { childBlocks, isTextBlock } from '../../src/text/document.ts';
import type { AnyBlockJson, DocumentJson, InlineNode } from '../../src/text/document-json.ts';
import { runsOf } from './extract-metric.ts';

export const KINDS = ['bold', 'italics', 'quotes', 'list items', 'captions'] as const;
export type Kind = (typeof KINDS)[number];
export type Kept = Record<Kind, { of: number; kept: number }>;

export function noneKept(): Kept {
  return Object.fromEntries(KINDS.map((kind) => [kind, { of: 0, kept: 0 }])) as Kept;
}

/**
 * Adds to `sum`: marked-up elements of the page that stand in its true body (captions: in the element around it), and
 * how many of them the document has as such.
 */
export function countKept(html: string, trueText: string, document: DocumentJson, sum: Kept): string[] {
  const lost: string[] = [];
  const has = marksOf(document);
  for (const { kind, text } of marksInBody(html, trueText)) {
    sum[kind].of += 1;
    if (has(kind, text)) sum[kind].kept += 1;
    else lost.push(`${kind}: ${text.slice(0, 80)}`);
  }
  return lost;
}

const SELECTORS: Record<Exclude<Kind, 'captions'>, string> = {
  bold: 'b, strong',
  italics: 'i, em, cite',
  quotes: 'blockquote',
  'list items': 'li',
};

const BLOCKS =
  'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, figcaption, div, section, article, body';
const AROUND = 'nav, header, footer, aside, form, script, style, noscript, template';

function marksInBody(html: string, trueText: string): { kind: Kind; text: string }[] {
  const { document } = parseHTML(html);
  const truth = new Set(runsOf(trueText).keys());
  const plainTruth = squeeze(trueText);
  const region = regionOf(document, truth);
  const found: { kind: Kind; text: string }[] = [];
  for (const kind of ['bold', 'italics', 'quotes', 'list items'] as const) {
    for (const element of Array.from(region?.querySelectorAll(SELECTORS[kind]) ?? [])) {
      const text = ownText(element);
      if (
        squeeze(text).length < 2 ||
        element.closest(AROUND) ||
        !plainTruth.includes(squeeze(text).slice(0, 60))
      )
        continue;
      const block = kind === 'bold' || kind === 'italics' ? element.closest(BLOCKS) : element;
      // Menus and teasers repeat words of the article; an entry that is one link is no text of it.
      if (kind === 'list items' && isOneLink(element)) continue;
      const enough = kind === 'list items' || kind === 'quotes' ? 4 : 1;
      if (block && words(text) >= enough && shareIn(truth, block.textContent ?? '') > 0.8)
        found.push({ kind, text });
    }
  }
  for (const caption of Array.from(region?.querySelectorAll('figure figcaption') ?? [])) {
    const figure = caption.closest('figure');
    if (!figure?.querySelector('img') || caption.closest('aside, nav, footer')) continue;
    const text = ownText(caption);
    if (words(text) >= 3) found.push({ kind: 'captions', text });
  }
  return found;
}

/** The smallest element that holds nine tenths of the paragraphs of the true body. */
function regionOf(document: Document, truth: Set<string>): Element | null {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const paragraph of Array.from(document.querySelectorAll('p'))) {
    const text = paragraph.textContent ?? '';
    if (words(text) < 8 || shareIn(truth, text) < 0.8) continue;
    total += words(text);
    for (let at: Element | null = paragraph; at; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + words(text));
  }
  let region: Element | null = null;
  for (const [element, weight] of weights) {
    if (weight >= total * 0.9 && (!region || region.contains(element))) region = element;
  }
  return region;
}

function marksOf(document: DocumentJson): (kind: Kind, text: string) => boolean {
  const texts: Record<Kind, string[]> = { bold: [], italics: [], quotes: [], 'list items': [], captions: [] };
  const walk = (block: AnyBlockJson): void => {
    if (block.type === 'quote' || block.type === 'pull_quote') texts.quotes.push(textOf(block));
    if (block.type === 'link_card')
      texts.quotes.push(squeeze(`${block.attrs.title}${block.attrs.description ?? ''}`));
    if (block.type === 'list_item') texts['list items'].push(textOf(block));
    if (block.type === 'figure') texts.captions.push(textOf(block) + squeeze(block.attrs.credit ?? ''));
    if (isTextBlock(block)) {
      texts.bold.push(...markedRuns(block.content ?? [], 'strong'));
      texts.italics.push(...markedRuns(block.content ?? [], 'emphasis'));
      // A heading is bold by itself.
      if (block.type === 'heading') texts.bold.push(textOf(block));
    }
    for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);
  return (kind, text) => {
    const plain = squeeze(text).slice(0, 60);
    return texts[kind].some(
      (each) => each.includes(plain) || (kind === 'captions' && each !== '' && sharesWords(text, each)),
    );
  };
}

/** A caption's credit is kept apart, so its words may come in another order. */
function sharesWords(text: string, squeezed: string): boolean {
  const parts = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const shared = parts.filter((part) => squeezed.includes(part)).length;
  return parts.length > 0 && shared / parts.length > 0.75;
}

function markedRuns(content: InlineNode[], mark: 'strong' | 'emphasis'): string[] {
  const runs: string[] = [];
  let run = '';
  for (const node of content) {
    if (node.type === 'text' && node.marks?.some(({ type }) => type === mark)) run += node.text;
    else if (run !== '') {
      runs.push(squeeze(run));
      run = '';
    }
  }
  return run === '' ? runs : [...runs, squeeze(run)];
}

function textOf(block: AnyBlockJson): string {
  if (isTextBlock(block))
    return squeeze((block.content ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join(''));
  return childBlocks(block).map(textOf).join('');
}

function isOneLink(element: Element): boolean {
  const link = element.querySelector('a');
  return link !== null && squeeze(link.textContent ?? '').length >= squeeze(element.textContent ?? '').length;
}

/** The text of an element without that of lists inside it. */
function ownText(element: Element): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? '';
      return node.nodeType === 1 && !/^(?:UL|OL|SCRIPT|STYLE)$/.test((node as Element).tagName)
        ? ownText(node as Element)
        : '';
    })
    .join('');
}

function shareIn(truth: Set<string>, text: string): number {
  const runs = [...runsOf(text).keys()];
  if (runs.length === 0) return 0;
  if (words(text) < 4) return [...truth].some((run) => run.includes(runs[0] ?? '')) ? 1 : 0;
  return runs.filter((run) => truth.has(run)).length / runs.length;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
