// Quotations and pull quotes, and who is said to have said them.
import { resolveAddress } from '../address.ts';
import type { BlockJson, PullQuoteJson, QuoteJson } from '../document-json.ts';
import { inlineText } from '../inline.ts';
import {
  attributeOf,
  childElementsOf,
  classesOf,
  descendantsOf,
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
  const { body, speaker } = apart(element);
  const content = place.read(body, place);
  const said = lineOrNull(by) ?? speaker ?? dashLine(content);
  if (content.length === 0) return [];
  const cite = resolveAddress(attributeOf(element, 'cite'), place.options.base);
  const quote: QuoteJson = { type: 'quote', attrs: { id: null, speaker: said, cite }, content };
  return [quote];
}

export function pullQuoteOf(element: Element, place: Place): BlockJson[] {
  const { body, speaker } = apart(element);
  const blocks = place.read(body, place);
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

// The speaker stands in a footer, or in a <cite> or a classed line after what is quoted. Works on a copy.
function apart(element: Element): { body: Element; speaker: string | null } {
  const body = element.cloneNode(true) as Element;
  const footer = descendantsOf(body, 'footer, figcaption').at(-1);
  const line = footer ?? classedLine(body) ?? citeAtEnd(body);
  const said = tidyText(line?.textContent).replace(/^[—–―-]+\s*/u, '');
  if (line === undefined || said.length > LONGEST_SPEAKER) return { body, speaker: null };
  line.remove();
  return { body, speaker: lineOrNull(said) };
}

function classedLine(body: Element): Element | undefined {
  return descendantsOf(body, 'p, div, span, cite').findLast((line) => {
    const words = nameWordsOf(line);
    return ['attribution', 'speaker', 'author', 'credit'].some((word) => words.has(word));
  });
}

function citeAtEnd(body: Element): Element | undefined {
  const children = childElementsOf(body);
  const last = children.at(-1);
  if (last === undefined) return undefined;
  if (tagOf(last) === 'cite') return last;
  const only = childElementsOf(last)[0];
  const isWhole =
    only !== undefined && tagOf(only) === 'cite' && tidyText(only.textContent) === tidyText(last.textContent);
  return isWhole && children.length > 1 ? last : undefined;
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
