// Plain text in: paragraphs, as they were set with blank lines, indents or hard-wrapped lines.

import { parseDocument } from './document.ts';
import type { BlockJson, DocumentJson, Inline } from './document-json.ts';
import { Line } from './html/line.ts';
import { divider, isRule, paragraph } from './html/reader.ts';

/** Wider than this no e-mail or text file wraps its lines; Japanese letters count two. */
const WIDEST_WRAP = 100;

/**
 * A blank line ends a paragraph, an indented line (also with 　) begins one. Lines in between are one paragraph when
 * they look wrapped, verses of one when they are short, and paragraphs of their own otherwise. Nothing is taken for a
 * heading: what a line is, only a person can tell.
 */
export function documentFromText(text: string): DocumentJson {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\u2028\u2029\f]/u);
  const groups = groupsOf(lines);
  const spaced = lines.some((line, at) => line.trim() === '' && at > 0 && at < lines.length - 1);
  const blocks = groups.flatMap((group) => blocksOf(group, spaced));
  return parseDocument({ type: 'doc', content: blocks.length === 0 ? [paragraph([])] : blocks });
}

function groupsOf(lines: string[]): string[][] {
  const groups: string[][] = [];
  let apart = true;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (!isBlank && (apart || /^(?:\u3000|\t| {2,})(?=\S)/u.test(line))) groups.push([line]);
    else if (!isBlank) groups.at(-1)?.push(line);
    apart = isBlank;
  }
  return groups;
}

function blocksOf(group: string[], spaced: boolean): BlockJson[] {
  if (isWrapped(group)) return [blockOf(group, false)];
  const isVerse = spaced && group.length > 1 && group.every((line) => widthOf(line) <= WIDEST_WRAP / 2);
  return isVerse ? [blockOf(group, true)] : group.map((line) => blockOf([line], false));
}

function blockOf(lines: string[], verse: boolean): BlockJson {
  const line = new Line();
  for (const [at, text] of lines.entries()) {
    if (at > 0 && verse) line.break([]);
    line.text(`${text.trim()}\n`, []);
  }
  const content: Inline = line.take();
  return isRule(content) ? divider() : paragraph(content);
}

function isWrapped(lines: string[]): boolean {
  const full = lines.slice(0, -1);
  const widest = Math.max(...lines.map(widthOf));
  if (full.length === 0 || widest > WIDEST_WRAP) return false;
  const long = full.filter((line) => widthOf(line) > widest * 0.7 && widthOf(line) > 30).length;
  const ended = full.filter((line) => /[.!?。！？:：][”’"'」』）)]*\s*$/u.test(line)).length;
  return long > full.length / 2 && ended <= full.length / 2;
}

function widthOf(line: string): number {
  const wide = line.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/gu,
  );
  return line.trim().length + (wide?.length ?? 0);
}
