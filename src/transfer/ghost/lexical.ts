// What Ghost's editor (Lexical, version 5 and on) keeps of a post, as HTML.
import type { Losses } from '../words/losses.ts';
import { htmlText } from '../words/plain-line.ts';
import { htmlOfCard } from './cards.ts';
import { type Fields, numberIn, textIn } from './fields.ts';

/** Nodes in each other. */
const DEEPEST = 100;

/** Null when it is none. */
export function htmlOfLexical(json: string, losses: Losses): string | null {
  const root = parsed(json)?.root;
  return isFields(root) ? childrenOf(root, losses, 0) : null;
}

export function parsed(json: string): Fields | null {
  if (json.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childrenOf(node: Fields, losses: Losses, depth: number): string {
  const children = Array.isArray(node.children) ? node.children : [];
  if (depth > DEEPEST) {
    losses.add('block', 'depth');
    return '';
  }
  return children.map((child: unknown) => (isFields(child) ? htmlOf(child, losses, depth + 1) : '')).join('');
}

const TAGS: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  ...{ paragraph: 'p', quote: 'blockquote', aside: 'blockquote', listitem: 'li' },
  ...{ 'extended-quote': 'blockquote', table: 'table', tablerow: 'tr', tablecell: 'td' },
});

function htmlOf(node: Fields, losses: Losses, depth: number): string {
  const type = textIn(node, 'type');
  const inside = () => childrenOf(node, losses, depth);
  const tag = TAGS[type];
  if (tag !== undefined) return `<${tag}>${inside()}</${tag}>`;
  if (type === 'text' || type === 'extended-text' || type === 'tk') return marked(node);
  if (type === 'linebreak') return '<br>';
  if (type === 'tab') return ' ';
  if (type === 'heading' || type === 'extended-heading') {
    const level = /^h[1-6]$/.exec(textIn(node, 'tag'))?.[0] ?? 'h2';
    return `<${level}>${inside()}</${level}>`;
  }
  if (type === 'list') {
    const list = textIn(node, 'tag') === 'ol' || textIn(node, 'listType') === 'number' ? 'ol' : 'ul';
    return `<${list}>${inside()}</${list}>`;
  }
  if (type === 'link' || type === 'autolink')
    return `<a href="${htmlText(textIn(node, 'url'))}">${inside()}</a>`;
  return Array.isArray(node.children) ? inside() : htmlOfCard(type, node, losses);
}

/** Bits of `format`. */
const MARKS: readonly [bit: number, tag: string][] = [
  ...([
    [1, 'strong'],
    [2, 'em'],
    [4, 's'],
    [8, 'u'],
  ] as const),
  ...([
    [16, 'code'],
    [32, 'sub'],
    [64, 'sup'],
    [128, 'mark'],
  ] as const),
].map(([bit, tag]) => [bit, tag]);

function marked(node: Fields): string {
  const format = numberIn(node, 'format');
  return MARKS.filter(([bit]) => (format & bit) !== 0).reduce(
    (html, [, tag]) => `<${tag}>${html}</${tag}>`,
    htmlText(textIn(node, 'text')),
  );
}
