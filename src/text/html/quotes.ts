// Quotations and pull quotes, and who is said to have said them.
import { resolveAddress } from '../address.ts';
import type { BlockJson, PullQuoteJson, QuoteJson } from '../document-json.ts';
import { inlineText } from '../inline.ts';
import {
  attributeOf,
  childElementsOf,
  classesOf,
  lineOrNull,
  nameWordsOf,
  tagOf,
  tidyText,
} from './elements.ts';
import { inlineOf, type Place } from './reader.ts';

const LONGEST_SPEAKER = 160;

export function isPullQuote(element: Element): boolean {
  const words = nameWordsOf(element);
  return (
    words.has('pullquote') ||
    (words.has('pull') && words.has('quote')) ||
    classesOf(element).includes('pullquote')
  );
}

export function quoteOf(element: Element, place: Place, by = ''): BlockJson[] {
  const { content, speaker } = quoted(element, place);
  const said = lineOrNull(by) ?? speaker ?? dashLine(content);
  if (content.length === 0) return [];
  const cite = resolveAddress(attributeOf(element, 'cite'), place.options.base);
  const quote: QuoteJson = { type: 'quote', attrs: { id: null, speaker: said, cite }, content };
  return [quote];
}

export function pullQuoteOf(element: Element, place: Place): BlockJson[] {
  const { content: blocks, speaker } = quoted(element, place);
  const said = speaker ?? dashLine(blocks);
  const content = inlineOf(blocks);
  if (content.length === 0) return [];
  const quote: PullQuoteJson = {
    type: 'pull_quote',
    attrs: { id: null, lang: place.lang, speaker: said },
    content,
  };
  return [quote];
}

/** A line that could be a speaker, and nothing that was said: then it is what is quoted. */
function quoted(element: Element, place: Place): { content: BlockJson[]; speaker: string | null } {
  const { rest, speaker } = apart(element, place);
  const content = place.read(element, rest);
  if (content.length > 0 || speaker === null) return { content, speaker };
  return { content: place.read(element, place), speaker: null };
}

// The speaker stands in a footer, or in a <cite> or a classed line after what is quoted.
function apart(element: Element, place: Place): { rest: Place; speaker: string | null } {
  const lines = linesOf(element);
  const last = lines.at(-1);
  const line =
    lines.findLast(isFooter) ?? lines.findLast(isClassed) ?? (last && isCite(last) ? last : undefined);
  const said = tidyText(line?.textContent).replace(/^[—–―-]+\s*/u, '');
  if (line === undefined || said === '' || said.length > LONGEST_SPEAKER)
    return { rest: place, speaker: null };
  return { rest: { ...place, without: new Set([...place.without, line]) }, speaker: lineOrNull(said) };
}

/** The elements that stand under each other in a quotation, also inside one wrapper around all of it. */
function linesOf(element: Element): Element[] {
  const children = childElementsOf(element);
  const only = children.length === 1 ? children[0] : undefined;
  return only !== undefined && /^(?:div|section)$/u.test(tagOf(only)) ? childElementsOf(only) : children;
}

function isFooter(line: Element): boolean {
  return /^(?:footer|figcaption)$/u.test(tagOf(line));
}

function isClassed(line: Element): boolean {
  const words = nameWordsOf(line);
  return ['attribution', 'speaker', 'author', 'credit'].some((word) => words.has(word));
}

// A title that is cited in the middle of a line is no speaker.
function isCite(line: Element): boolean {
  const only = childElementsOf(line)[0];
  if (tagOf(line) === 'cite') return tidyText(followingText(line)) === '';
  return (
    only !== undefined && tagOf(only) === 'cite' && tidyText(only.textContent) === tidyText(line.textContent)
  );
}

function followingText(element: Element): string {
  let text = '';
  for (let next = element.nextSibling; next !== null; next = next.nextSibling) text += next.textContent ?? '';
  return text;
}

// “— A. Speaker” as the last of several lines.
function dashLine(blocks: BlockJson[]): string | null {
  const last = blocks.at(-1);
  if (blocks.length < 2 || last?.type !== 'paragraph') return null;
  const found = /^[—–―]\s*(\S.*)$/u.exec(inlineText(last.content ?? []))?.[1];
  if (found === undefined || found.length > LONGEST_SPEAKER) return null;
  blocks.pop();
  return lineOrNull(found);
}
