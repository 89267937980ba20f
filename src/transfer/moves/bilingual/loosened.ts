// A document in which each outermost block is in one language: lines, quotations and columns that held two are parted.
import {
  type BlockJson,
  type DocumentJson,
  type Inline,
  type QuoteJson,
  type TableJson,
  type TextBlockJson,
  textBlocks,
} from '../../../text/document.ts';
import { inlineText, normalizeInline } from '../../../text/inline.ts';
import { languageOf, mayBe } from './language-of.ts';

export interface Loose {
  block: BlockJson;
  /** It stood in a table whose columns are in two languages. */
  isCell: boolean;
  /** What `languageOf` says of all its text; null too for what has none, or is a listing. */
  language: string | null;
  text: string;
}

/** `own` is the language of the blog. Blocks that were parted have no id; what was not keeps its own. */
export function loosened({ content }: DocumentJson, own: string): Loose[] {
  return content.flatMap((block) => looseOf(block, own, false));
}

function looseOf(block: BlockJson, own: string, isCell: boolean): Loose[] {
  if (block.type === 'paragraph') {
    const parts = partedLines(block, own);
    return parts.map((part) => loose(part, own, isCell));
  }
  if (block.type === 'quote') return partedQuote(block, own).map((part) => loose(part, own, isCell));
  if (block.type === 'table') {
    const cells = columnsOf(block, own);
    if (cells) return cells.flatMap((cell) => looseOf(cell, own, true));
  }
  return [loose(block, own, isCell)];
}

function loose(block: BlockJson, own: string, isCell: boolean): Loose {
  const text = textOf(block);
  const language = block.type === 'code_block' ? null : languageOf(text, own);
  return { block, isCell, language, text };
}

export function textOf(block: BlockJson): string {
  return textBlocks({ type: 'doc', content: [block] })
    .map(({ content }) => inlineText(content))
    .join('\n');
}

type Paragraph = Extract<TextBlockJson, { type: 'paragraph' }>;

/** Lines of one language stay one paragraph; a line that says nothing goes with the one before. */
function partedLines(block: Paragraph, own: string): Paragraph[] {
  const lines = linesOf(block.content ?? []);
  const runs: { language: string | null; lines: Inline[] }[] = [];
  for (const line of lines) {
    const seen = languageOf(inlineText(line), own);
    const last = runs.at(-1);
    const goesOn = last && (seen === null || last.language === null || isSame(seen, last.language, own));
    if (last && goesOn) {
      last.lines.push(line);
      last.language ??= seen;
    } else runs.push({ language: seen, lines: [line] });
  }
  if (runs.length < 2) return [block];
  return runs.map((run) => ({
    ...{ type: 'paragraph', attrs: { id: null, lang: null } },
    content: normalizeInline(joinedLines(run.lines)),
  }));
}

/** Both of the blog's language, or neither: a short line of Latin letters may be of any that is written with them. */
function isSame(a: string, b: string, own: string): boolean {
  return mayBe(a, own) === mayBe(b, own);
}

function linesOf(content: Inline): Inline[] {
  const lines: Inline[] = [[]];
  for (const node of content) {
    if (node.type === 'hard_break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => inlineText(line).trim() !== '');
}

function joinedLines(lines: readonly Inline[]): Inline {
  return lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'hard_break' as const }, ...line]));
}

function partedQuote(quote: QuoteJson, own: string): QuoteJson[] {
  const inside = quote.content.flatMap((block) => looseOf(block, own, false));
  const runs: { language: string | null; blocks: BlockJson[] }[] = [];
  for (const { block, language } of inside) {
    const last = runs.at(-1);
    if (last && (language === null || last.language === null || isSame(language, last.language, own))) {
      last.blocks.push(block);
      last.language ??= language;
    } else runs.push({ language, blocks: [block] });
  }
  if (runs.length < 2) return [quote];
  return runs.map(({ blocks }, at) => ({
    ...quote,
    attrs: { ...quote.attrs, id: null, speaker: at === runs.length - 1 ? quote.attrs.speaker : null },
    content: blocks,
  }));
}

/** Contents of the cells, row by row, of a table of two columns of which one is in the blog's language and the other is not. */
function columnsOf(table: TableJson, own: string): BlockJson[] | null {
  const rows = table.content.map(({ content }) => content);
  if (!rows.every((cells) => cells.length === 2)) return null;
  const isOwn = [0, 1].map((column) => {
    const text = rows.map((cells) => (cells[column]?.content ?? []).map(textOf).join('\n')).join('\n');
    const seen = languageOf(text, own);
    return seen === null ? null : mayBe(seen, own);
  });
  const [first, second] = isOwn;
  if (first == null || second == null || first === second) return null;
  return rows.flatMap((cells) => cells.flatMap(({ content }) => content));
}
