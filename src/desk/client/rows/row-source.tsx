// What a row is called and the source it shows, the same at rest and at work.

import type { Words } from '../../../web/client/words.ts';
import { marksOf } from '../checks/finding-marks.ts';
import type { Desk } from '../desk.ts';
import type { Marked } from '../editor/flaws.ts';
import { InlineView } from '../editor/inline-view.tsx';
import type { Row } from './row.ts';

export function SourceText({ desk, row }: { desk: Desk; row: Row }) {
  if (row.kind !== 'segment') return <p class="seg-row__own">{stateName(row, desk.words)}</p>;
  return (
    <p class="seg-row__s" lang={desk.data.source.language}>
      <InlineView
        inline={row.source.value}
        tags={row.tags.value}
        words={desk.words}
        places={row.isCurrent.value ? placesOf(desk, row) : []}
      />
    </p>
  );
}

/** Terms and findings. */
function placesOf(desk: Desk, row: Row): Marked[] {
  const terms = desk.terms.places(row).map((place) => ({ ...place, className: 'term' }));
  return [...terms, ...marksOf(row, 'source', desk.checks.at.value)];
}

export function stateName(row: Row, words: Words): string {
  if (row.kind !== 'segment') return words(`desk.own.${row.kind}`);
  return row.reviewedBy.value === null
    ? words(`desk.state.${row.state.value}`)
    : words('desk.state.reviewed');
}

export function numberOf(row: Row, words: Words): string | number {
  return row.kind === 'segment' ? row.number.value : words(`desk.own.${row.kind}`);
}
