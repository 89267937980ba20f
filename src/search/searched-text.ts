// What of a post can be found: its words line by line, those of its original, and the readings over its kanji.
import type { Originals } from '../posts/provenance.ts';
import {
  type AnyBlockJson,
  childBlocks,
  type DocumentJson,
  type Inline,
  isTextBlock,
} from '../text/document.ts';

export interface SearchedText {
  title: string;
  /** The blocks of the text, and what is said beside them: who speaks, what a picture shows. */
  lines: string[];
  /** The original of a translation, its title first. */
  source: string[];
  /** Readings in ruby, each with the kana that follow it: 「食《た》べる」 is read 「たべる」. */
  readings: string[];
}

export interface Told {
  title: string;
  summary: string;
  document: DocumentJson;
  originals: Originals | null;
  /** Those on its cards, as the shelf calls them now. */
  books?: readonly { title: string; reading: string }[];
}

export function searchedText({ title, summary, document, originals, books = [] }: Told): SearchedText {
  const lines: string[] = [summary, ...books.map((book) => book.title)];
  const readings: string[] = books.map(({ reading }) => reading);
  const walk = (block: AnyBlockJson) => {
    lines.push(...beside(block));
    if (isTextBlock(block)) {
      lines.push(lineOf(block.content ?? []));
      readings.push(...readingsIn(block.content ?? []));
    } else for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);
  return { title, lines: filled(lines), source: filled(sourceLines(originals)), readings: filled(readings) };
}

function sourceLines(originals: Originals | null): string[] {
  if (originals === null) return [];
  const blocks = Object.values(originals.blocks);
  return [
    originals.title,
    ...blocks.map(({ sentences }) => sentences.map(({ content }) => lineOf(content)).join('')),
  ];
}

/** Words that stand in attributes of a block. */
function beside(block: AnyBlockJson): string[] {
  const { attrs } = block;
  const said: (string | null)[] = [];
  if ('speaker' in attrs) said.push(attrs.speaker);
  if ('alt' in attrs) said.push(attrs.alt);
  if ('title' in attrs) said.push(attrs.title);
  if ('description' in attrs) said.push(attrs.description);
  return said.map((words) => words ?? '');
}

function lineOf(inline: Inline): string {
  return inline.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
}

function readingsIn(inline: Inline): string[] {
  const readings: string[] = [];
  let open = '';
  for (const node of inline) {
    const ruby = node.marks?.find((mark) => mark.type === 'ruby');
    if (ruby) {
      open += ruby.attrs.reading;
      continue;
    }
    if (open === '') continue;
    const ending = node.type === 'text' ? (/^[\u3041-\u309f]{0,6}/.exec(node.text)?.[0] ?? '') : '';
    readings.push(open + ending);
    open = '';
  }
  return open === '' ? readings : [...readings, open];
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
