// HTML out: a document as markup for feeds, mail and files. Everything is escaped; there is no other way out.

import { isTextBlock } from './document.ts';
import type {
  BlockJson,
  BookCardJson,
  DocumentJson,
  FigureJson,
  Inline,
  ListItemJson,
  MarkJson,
  QuoteJson,
  TableCellJson,
  TextBlockJson,
} from './document-json.ts';
import { sameMark } from './inline.ts';

export type HtmlOutOptions = {
  /** Makes an address complete, where the page's own host is not known; as it stands when left out. */
  address?: (address: string) => string;
  /** What stands for the words of a text block instead, as HTML; null leaves them as they are. */
  renderText?: (block: TextBlockJson) => string | null;
  /** What is known of the book on a card; null leaves title and ISBN. Left out, the card says what it names, to be read again. */
  book?: (card: BookCardJson) => CardBook | null;
  /** Says after a passage whose emphasis it is, as plain text such as （原）; nothing when left out. */
  whose?: (whose: 'source' | 'ours') => string;
};

/** A book as a card shows it; addresses are whole already. */
export interface CardBook {
  href: string;
  title: string;
  /** Who made it, for which age. */
  lines: readonly string[];
  picture: { src: string; width: number; height: number } | null;
}

/** HTML that is well-formed XML, too. */
export function documentToHtml(document: DocumentJson, options: HtmlOutOptions = {}): string {
  return blocks(document.content, options);
}

export function inlineToHtml(inline: Inline, options: HtmlOutOptions = {}): string {
  return runs(
    inline.map((node) => ({
      html: node.type === 'text' ? escapeHtml(node.text) : '<br/>',
      marks: (node.marks ?? []).filter((mark) => mark.type !== 'sentence'),
    })),
    options,
  );
}

/** For text and quoted attributes, in HTML and XML; characters that XML does not know are left out. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function blocks(content: readonly BlockJson[], options: HtmlOutOptions): string {
  return content.map((block) => blockHtml(block, options)).join('\n');
}

function blockHtml(block: BlockJson, options: HtmlOutOptions): string {
  if (isTextBlock(block)) return textHtml(block, options);
  switch (block.type) {
    case 'quote':
      return quoteHtml(block, options);
    case 'figure':
      return figureHtml(block, options);
    case 'bullet_list':
      return tag('ul', {}, items(block.content, options));
    case 'ordered_list':
      return tag(
        'ol',
        { start: block.attrs.start === 1 ? null : block.attrs.start },
        items(block.content, options),
      );
    case 'table':
      return tag(
        'table',
        {},
        tag('tbody', {}, block.content.map((row) => tag('tr', {}, cells(row.content, options))).join('')),
      );
    case 'divider':
      return '<hr/>';
    case 'fold':
      return '<!--more-->';
    case 'link_card':
      return tag(
        'p',
        {},
        link(block.attrs.href, block.attrs.title, options) +
          after(block.attrs.description) +
          after(block.attrs.site),
      );
    case 'book_card':
      return bookHtml(block, options);
    case 'footnote':
      return tag(
        'aside',
        { class: 'footnote' },
        tag('p', {}, `${block.attrs.number}.`) + blocks(block.content, options),
      );
    case 'translator_note':
      return tag('aside', { class: 'translator-note' }, blocks(block.content, options));
  }
}

function textHtml(block: TextBlockJson, options: HtmlOutOptions): string {
  const inner = options.renderText?.(block) ?? inlineToHtml(block.content ?? [], options);
  const lang = { lang: block.attrs.lang };
  switch (block.type) {
    case 'heading':
      return tag(`h${block.attrs.level}`, lang, inner);
    case 'pull_quote':
      return tag(
        'blockquote',
        { class: 'pullquote', ...lang },
        tag('p', {}, inner) + footer(block.attrs.speaker),
      );
    case 'code_block':
      return tag('pre', lang, tag('code', {}, inner));
    case 'caption':
      return tag('figcaption', lang, inner);
    case 'paragraph':
      return tag('p', lang, inner);
  }
}

function quoteHtml({ attrs, content }: QuoteJson, options: HtmlOutOptions): string {
  return tag('blockquote', { cite: attrs.cite }, blocks(content, options) + footer(attrs.speaker));
}

function figureHtml({ attrs, content }: FigureJson, options: HtmlOutOptions): string {
  const src = options.address?.(attrs.src) ?? attrs.src;
  const image = `<img${attributes({ src, alt: attrs.alt, width: attrs.width, height: attrs.height })}/>`;
  const caption = content?.[0];
  const said =
    caption === undefined
      ? ''
      : (options.renderText?.(caption) ?? inlineToHtml(caption.content ?? [], options));
  const credit = [attrs.credit, attrs.licence].filter((part) => part !== null).join(', ');
  const inner = said + (credit === '' ? '' : ` ${tag('small', { class: 'credit' }, escapeHtml(credit))}`);
  const below = inner === '' ? '' : tag('figcaption', { lang: caption?.attrs.lang ?? null }, inner.trim());
  return tag('figure', {}, image + below);
}

function bookHtml(card: BookCardJson, options: HtmlOutOptions): string {
  const { title, isbn, book: id } = card.attrs;
  const known = options.book?.(card) ?? null;
  if (known === null) {
    const named = options.book ? {} : { class: 'book-card', 'data-isbn': isbn, 'data-book': id };
    return tag('p', named, tag('cite', {}, escapeHtml(title)) + after(isbn));
  }
  const { src = '', ...size } = known.picture ?? {};
  const picture = known.picture === null ? '' : `<img${attributes({ src, alt: '', ...size })}/><br/>`;
  const cite = tag('cite', {}, escapeHtml(known.title));
  return tag('p', {}, tag('a', { href: known.href }, picture + cite) + known.lines.map(after).join(''));
}

function items(content: readonly ListItemJson[], options: HtmlOutOptions): string {
  return content.map((item) => tag('li', {}, blocks(item.content, options))).join('');
}

function cells(content: readonly TableCellJson[], options: HtmlOutOptions): string {
  return content
    .map(({ attrs, content: inner }) => {
      const colspan = attrs.colspan === 1 ? null : attrs.colspan;
      const rowspan = attrs.rowspan === 1 ? null : attrs.rowspan;
      return tag(attrs.header ? 'th' : 'td', { colspan, rowspan }, blocks(inner, options));
    })
    .join('');
}

type Run = { html: string; marks: MarkJson[] };

// Neighbours that share their outermost mark stand in one element, so that a link is one link.
function runs(nodes: Run[], options: HtmlOutOptions): string {
  let html = '';
  for (let at = 0; at < nodes.length; ) {
    const mark = nodes[at]?.marks[0];
    let end = at + 1;
    while (mark !== undefined && sharesFirst(nodes[end], mark)) end++;
    const inner = nodes.slice(at, end).map((node) => ({ ...node, marks: node.marks.slice(1) }));
    html += mark === undefined ? (nodes[at]?.html ?? '') : markHtml(mark, runs(inner, options), options);
    at = end;
  }
  return html;
}

function sharesFirst(node: Run | undefined, mark: MarkJson): boolean {
  const first = node?.marks[0];
  return first !== undefined && sameMark(first, mark);
}

function markHtml(mark: MarkJson, inner: string, options: HtmlOutOptions): string {
  switch (mark.type) {
    case 'strong':
    case 'emphasis': {
      const { whose } = mark.attrs;
      const said = whose === null ? '' : (options.whose?.(whose) ?? '');
      return (
        tag(mark.type === 'strong' ? 'strong' : 'em', {}, inner) +
        (said && tag('small', {}, escapeHtml(said)))
      );
    }
    case 'link':
      return tag('a', { href: options.address?.(mark.attrs.href) ?? mark.attrs.href }, inner);
    case 'ruby':
      return tag(
        'ruby',
        {},
        `${inner}<rp>（</rp>${tag('rt', {}, escapeHtml(mark.attrs.reading))}<rp>）</rp>`,
      );
    case 'lang':
      return tag('span', { lang: mark.attrs.code }, inner);
    case 'code':
      return tag('code', {}, inner);
    case 'superscript':
      return tag('sup', {}, inner);
    case 'subscript':
      return tag('sub', {}, inner);
    case 'sentence':
      return inner;
  }
}

function link(href: string, title: string, options: HtmlOutOptions): string {
  return tag('a', { href: options.address?.(href) ?? href }, escapeHtml(title === '' ? href : title));
}

function after(text: string | null): string {
  return text === null || text === '' ? '' : `<br/>${escapeHtml(text)}`;
}

function footer(speaker: string | null): string {
  return speaker === null || speaker === '' ? '' : tag('footer', {}, `— ${escapeHtml(speaker)}`);
}

function tag(name: string, attrs: Record<string, string | number | null>, inner: string): string {
  return `<${name}${attributes(attrs)}>${inner}</${name}>`;
}

function attributes(attrs: Record<string, string | number | null>): string {
  return Object.entries(attrs)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}
