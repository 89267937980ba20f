// A sentence as nested pieces, the shape in which files of other programs hold marks: text, line breaks, and what is marked.
import type { Inline, MarkJson } from '../../text/document.ts';
import { normalizeInline, sameMark } from '../../text/inline.ts';

export type Piece = string | Break | Marked;

export interface Break {
  kind: 'break';
}

export interface Marked {
  kind: 'marked';
  mark: MarkJson;
  inside: Piece[];
}

interface Run {
  text: string | null;
  marks: MarkJson[];
}

/** Neighbours under the same mark stand in it together. */
export function piecesOf(inline: Inline): Piece[] {
  const runs = normalizeInline(inline).map((node): Run => {
    const marks = (node.marks ?? []).filter(({ type }) => type !== 'sentence');
    return { text: node.type === 'text' ? node.text : null, marks };
  });
  return nested(runs);
}

function nested(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < runs.length; ) {
    const { text, marks } = runs[at] as Run;
    const [mark] = marks;
    if (!mark) {
      pieces.push(text ?? { kind: 'break' });
      at += 1;
      continue;
    }
    let end = at;
    while (runs[end]?.marks[0] && sameMark(runs[end]?.marks[0] as MarkJson, mark)) end += 1;
    const inside = runs.slice(at, end).map((run) => ({ ...run, marks: run.marks.slice(1) }));
    pieces.push({ kind: 'marked', mark, inside: nested(inside) });
    at = end;
  }
  return pieces;
}
