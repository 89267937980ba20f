// A document as Markdown that people read and other programs take in (CommonMark, tables and notes as GitHub writes them).
import type {
  BlockJson,
  DocumentJson,
  FigureJson,
  Inline,
  InlineNode,
  ListItemJson,
  MarkJson,
  TableJson,
} from '../../text/document.ts';
import { noteIn } from '../../text/footnotes.ts';
import { documentToHtml, escapeHtml } from '../../text/html-out.ts';
import { sameMark } from '../../text/inline.ts';

export interface MarkdownOptions {
  /** Makes an address whole, or one inside the folder that the text lies in. */
  address: (address: string) => string;
}

/** What Markdown has no sign for stands in it as HTML: ruby, sizes of tables, languages. */
export function markdownOf(document: DocumentJson, options: MarkdownOptions): string {
  const blocks = blocksOf(document.content, options);
  return blocks === '' ? '' : `${blocks}\n`;
}

function blocksOf(content: readonly BlockJson[], options: MarkdownOptions): string {
  return content
    .map((block) => blockOf(block, options))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockOf(block: BlockJson, options: MarkdownOptions): string {
  switch (block.type) {
    case 'paragraph':
      return lineOf(block.content, options);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${lineOf(block.content, options).replace(/\\?\n/g, ' ')}`;
    case 'pull_quote':
      return quoted([lineOf(block.content, options), spoken(block.attrs.speaker)]);
    case 'quote':
      return quoted([blocksOf(block.content, options), spoken(block.attrs.speaker)]);
    case 'code_block':
      return fenced((block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join(''));
    case 'figure':
      return figureOf(block, options);
    case 'bullet_list':
      return block.content.map((item) => itemOf('- ', item, options)).join('\n');
    case 'ordered_list':
      return block.content.map((item, at) => itemOf(`${block.attrs.start + at}. `, item, options)).join('\n');
    case 'table':
      return tableOf(block, options);
    case 'divider':
      return '---';
    case 'fold':
      return '<!--more-->';
    case 'link_card': {
      const { href, title, description } = block.attrs;
      const link = `[${plain(title === '' ? href : title)}](${target(options.address(href))})`;
      return description ? `${link}\\\n${plain(description)}` : link;
    }
    case 'book_card':
      return `*${plain(block.attrs.title)}*${block.attrs.isbn ? ` ISBN ${block.attrs.isbn}` : ''}`;
    case 'footnote':
      return indented(`[^${block.attrs.number}]: `, blocksOf(block.content, options), '    ');
    case 'translator_note':
      return quoted([blocksOf(block.content, options)]);
  }
}

function lineOf(content: Inline | undefined, options: MarkdownOptions): string {
  const text = runs(content ?? [], 0, options);
  // At the beginning of a line these would open a list, a heading, a quotation or a rule.
  return text.replace(
    /^(\s*)(#{1,6}(?=\s|$)|[-+>](?=\s|$)|[-=]{3,}$|\d{1,9}(?=[.)](?:\s|$)))/gmu,
    (_, space: string, sign: string) => (/^\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`),
  );
}

/** Neighbours that share a mark stand in one pair of its signs. */
function runs(nodes: readonly InlineNode[], depth: number, options: MarkdownOptions): string {
  let text = '';
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as InlineNode;
    const mark = marksOf(node)[depth];
    if (mark === undefined) {
      text += node.type === 'text' ? plain(node.text) : '\\\n';
      at += 1;
      continue;
    }
    let end = at + 1;
    for (; end < nodes.length; end += 1) {
      const next = marksOf(nodes[end] as InlineNode)[depth];
      if (next === undefined || !sameMark(next, mark)) break;
    }
    const inside = nodes.slice(at, end);
    text +=
      mark.type === 'code'
        ? codeOf(inside.map((one) => (one.type === 'text' ? one.text : ' ')).join(''))
        : marked(mark, runs(inside, depth + 1, options), options);
    at = end;
  }
  return text;
}

function marksOf(node: InlineNode): MarkJson[] {
  return (node.marks ?? []).filter((mark) => mark.type !== 'sentence');
}

function marked(mark: MarkJson, inner: string, options: MarkdownOptions): string {
  const note = noteIn(mark);
  if (note !== null) return `[^${note}]`;
  switch (mark.type) {
    case 'strong':
      return wrapped('**', inner);
    case 'emphasis':
      return wrapped('*', inner);
    case 'link':
      return `[${inner}](${target(options.address(mark.attrs.href))})`;
    case 'ruby':
      return `<ruby>${inner}<rp>（</rp><rt>${escapeHtml(mark.attrs.reading)}</rt><rp>）</rp></ruby>`;
    case 'lang':
      return `<span lang="${escapeHtml(mark.attrs.code)}">${inner}</span>`;
    case 'superscript':
      return `<sup>${inner}</sup>`;
    case 'subscript':
      return `<sub>${inner}</sub>`;
    default:
      return inner;
  }
}

/**
 * Signs that stand against a letter with punctuation inside do not count as signs, which Japanese runs into all the
 * time; tags always count.
 */
function wrapped(sign: '*' | '**', inner: string): string {
  const isPlain = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(inner);
  if (isPlain) return `${sign}${inner}${sign}`;
  const tag = sign === '*' ? 'em' : 'strong';
  return `<${tag}>${inner}</${tag}>`;
}

function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/s.test(text) ? ' ' : '';
  return `${ticks}${space}${text}${space}${ticks}`;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function figureOf({ attrs, content }: FigureJson, options: MarkdownOptions): string {
  const image = `![${plain(attrs.alt)}](${target(options.address(attrs.src))})`;
  const credit = [attrs.credit, attrs.licence].filter((part) => part !== null && part !== '').join(', ');
  const caption = lineOf(content?.[0]?.content, options);
  const below = [caption, credit === '' ? '' : plain(credit)].filter((part) => part !== '').join(' ');
  return below === '' ? image : `${image}\\\n${below}`;
}

function itemOf(sign: string, item: ListItemJson, options: MarkdownOptions): string {
  return indented(sign, blocksOf(item.content, options), ' '.repeat(sign.length));
}

/** A table whose cells are lines; any other as HTML, which says all of it. */
function tableOf(table: TableJson, options: MarkdownOptions): string {
  const rows = table.content.map((row) => row.content);
  const isSimple = rows.every(
    (cells, at) =>
      cells.length === rows[0]?.length &&
      cells.every(
        ({ attrs, content }) =>
          attrs.colspan === 1 &&
          attrs.rowspan === 1 &&
          attrs.header === (at === 0) &&
          content.every((block) => block.type === 'paragraph') &&
          content.length === 1,
      ),
  );
  if (!isSimple) {
    const whole: DocumentJson = { type: 'doc', content: [table] };
    return documentToHtml(whole, { address: options.address });
  }
  const lines = rows.map(
    (cells) =>
      `| ${cells
        .map(({ content }) =>
          blocksOf(content, options)
            .replace(/\\\n/g, '<br>')
            .replace(/(?<!\\)\|/g, '\\|'),
        )
        .join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 0)}`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function spoken(speaker: string | null): string {
  return speaker === null || speaker === '' ? '' : `— ${plain(speaker)}`;
}

function quoted(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text.replace(/^(.*)$/gmu, (line) => (line === '' ? '>' : `> ${line}`));
}

function indented(sign: string, text: string, space: string): string {
  return `${sign}${text.replace(/\n(?=.)/g, `\n${space}`)}`;
}

/** Everything that Markdown would take for a sign stands behind a backslash. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\r?\n/g, ' ');
}

function target(address: string): string {
  return /[\s()<>]/u.test(address) ? `<${address.replace(/[<>\n]/gu, encodeURIComponent)}>` : address;
}
