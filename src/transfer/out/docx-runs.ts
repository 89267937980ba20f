// A sentence with its marks as runs of a word processor's document: emphasis as each language has it, readings, links.
import type { Inline, MarkJson } from '../../text/document.ts';
import { trimInline } from '../../text/inline.ts';
import { primaryLanguage } from '../../text/language.ts';
import { xmlAttributes, xmlText } from '../../text/xml.ts';
import { type Piece, piecesOf } from '../marks/pieces.ts';

export interface RunsOptions {
  /** BCP 47. */
  language: string;
  /** Addresses that the document links to, by their place; new ones are added. */
  links: string[];
}

/** Half points of the text, and of a reading above it. */
const SIZE = 21;
const READING = 10;

export function runsOf(inline: Inline, options: RunsOptions): string {
  return piecesOf(trimInline(inline))
    .map((piece) => runs(piece, [], options))
    .join('');
}

function runs(piece: Piece, marks: readonly MarkJson[], options: RunsOptions): string {
  if (typeof piece === 'string') return run(textOf(piece), marks, options);
  if (piece.kind === 'break') return run('<w:br/>', marks, options);
  const { mark } = piece;
  const inside = piece.inside.map((inner) => runs(inner, [...marks, mark], options)).join('');
  if (mark.type === 'ruby') return rubyRun(mark.attrs.reading, inside, marks, options);
  if (mark.type !== 'link' || !/^(?:https?|mailto):/i.test(mark.attrs.href)) return inside;
  const known = options.links.indexOf(mark.attrs.href);
  if (known < 0) options.links.push(mark.attrs.href);
  const at = known < 0 ? options.links.length : known + 1;
  return `<w:hyperlink r:id="link${at}">${inside}</w:hyperlink>`;
}

/** A listing keeps its lines. */
function textOf(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join('<w:br/>');
}

function run(content: string, marks: readonly MarkJson[], { language }: RunsOptions): string {
  return `<w:r>${properties(marks, language)}${content}</w:r>`;
}

/** The order of the parts is the one that the format asks for. */
function properties(marks: readonly MarkJson[], language: string): string {
  const has = (type: MarkJson['type']) => marks.some((mark) => mark.type === type);
  const said = marks.findLast((mark) => mark.type === 'lang');
  const code = said?.type === 'lang' ? said.attrs.code : language;
  const isJapanese = primaryLanguage(code) === 'ja';
  const parts = [
    has('link') ? '<w:rStyle w:val="Link"/>' : '',
    has('code') ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
    has('strong') ? '<w:b/>' : '',
    has('emphasis') && !isJapanese ? '<w:i/>' : '',
    has('superscript') ? '<w:vertAlign w:val="superscript"/>' : '',
    has('subscript') ? '<w:vertAlign w:val="subscript"/>' : '',
    // Dots beside the letters, as Japanese has it.
    has('emphasis') && isJapanese ? '<w:em w:val="dot"/>' : '',
    `<w:lang${xmlAttributes({ 'w:val': code, 'w:eastAsia': isJapanese ? code : undefined })}/>`,
  ];
  return `<w:rPr>${parts.join('')}</w:rPr>`;
}

function rubyRun(
  reading: string,
  base: string,
  marks: readonly MarkJson[],
  { language }: RunsOptions,
): string {
  const about = `<w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="${READING}"/><w:hpsRaise w:val="${SIZE - 2}"/><w:hpsBaseText w:val="${SIZE}"/><w:lid${xmlAttributes({ 'w:val': language })}/></w:rubyPr>`;
  const above = `<w:rt><w:r><w:rPr><w:sz w:val="${READING}"/></w:rPr><w:t>${xmlText(reading)}</w:t></w:r></w:rt>`;
  return `<w:r>${properties(marks, language)}<w:ruby>${about}${above}<w:rubyBase>${base}</w:rubyBase></w:ruby></w:r>`;
}
