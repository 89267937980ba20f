// The lines of a plain text that are to be aligned, each with its number in the file.
import type { Line, LineKind } from './line.ts';

export interface NumberedLine extends Line {
  /** From 1; empty lines are counted too. */
  number: number;
}

/** Empty lines are no lines to align, but part blocks; `#` leads a heading and `>` a quotation, as in Markdown. */
export function linesOfText(text: string): NumberedLine[] {
  const lines: NumberedLine[] = [];
  let block = 0;
  let open = false;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') {
      if (open) block++;
      open = false;
      continue;
    }
    open = true;
    lines.push({ text: line.trim(), kind: kindOf(line), block, links: linksIn(line), number: at + 1 });
  }
  return lines;
}

function kindOf(line: string): LineKind {
  if (/^\s*#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*[>＞]\s/.test(line)) return 'quote';
  if (/^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line)) return 'picture';
  return 'text';
}

function linksIn(line: string): string[] {
  return Array.from(line.matchAll(/https?:\/\/[^\s)>\]"'」』、。）]+/g), ([address]) =>
    address.replace(/[.,;:!?]+$/, ''),
  );
}
