// Where the findings of a row stand in its source and in its translation, as places to be drawn.
import type { Side } from '../../../text/checks/finding.ts';
import { inlineLength } from '../../../text/inline.ts';
import type { Marked } from '../editor/flaws.ts';
import type { Row } from '../rows/row.ts';
import { findingsOf } from './checks.ts';

/** `at` is the finding that somebody walked to. A whole sentence is not drawn: that would say nothing. */
export function marksOf(row: Row, side: Side, at: string | null): Marked[] {
  // Places were found in the text of then; while somebody writes on, the editor moves them along.
  const whole = inlineLength(side === 'source' ? row.source.value : (row.target.peek() ?? []));
  return findingsOf(row).flatMap((finding) => {
    const place = finding.side === side ? finding : finding.other;
    if (!place || place.start >= place.end || place.end - place.start >= whole) return [];
    const className = `flaw flaw--${finding.severity}${finding.mark === at ? ' is-at' : ''}`;
    return [{ start: place.start, end: place.end, className }];
  });
}
