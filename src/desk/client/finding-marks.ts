// Where the findings of a row stand in its source and in its translation, as places to be drawn.
import type { FindingView } from '../checks/schemas.ts';
import { findingsOf } from './checks.ts';
import type { Marked } from './flaws.ts';
import type { Row } from './row.ts';

/** `at` is the finding that somebody walked to. A whole sentence is not drawn: that would say nothing. */
export function marksOf(row: Row, side: FindingView['side'], at: string | null): Marked[] {
  const whole = lengthOf(row, side);
  return findingsOf(row).flatMap((finding) => {
    const place = finding.side === side ? finding : finding.other;
    if (!place || place.start >= place.end || place.end - place.start >= whole) return [];
    const className = `flaw flaw--${finding.severity}${finding.mark === at ? ' is-at' : ''}`;
    return [{ start: place.start, end: place.end, className }];
  });
}

function lengthOf(row: Row, side: FindingView['side']): number {
  // Places were found in the text of then; while somebody writes on, the editor moves them along.
  const inline = side === 'source' ? row.source.value : (row.target.peek() ?? []);
  return inline.reduce((sum, node) => sum + (node.type === 'text' ? node.text.length : 1), 0);
}
