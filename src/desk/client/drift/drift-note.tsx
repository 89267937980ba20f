// Shows in a row what its source was and what it is, word by word; what was dropped or moved is decided here.
import { Icon } from '../../../web/client/icons.tsx';
import type { SegmentChangeView } from '../../drift/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';

/** At rest: that there is something to look at, and what changed. */
export function DriftMark({ desk, row }: { desk: Desk; row: Row }) {
  const change = desk.drift.of(row);
  return change && <Said desk={desk} row={row} change={change} />;
}

/** At work: the same, and what can be done. */
export function DriftNote({ desk, row }: { desk: Desk; row: Row }) {
  const { words, drift } = desk;
  const change = drift.of(row);
  if (!change) return null;
  const { kind } = change;
  return (
    <div class="drift-note">
      <Said desk={desk} row={row} change={change} />
      {(kind === 'removed' || kind === 'moved') && (
        <p class="edit__do">
          <button
            type="button"
            class="btn btn--quiet btn--small"
            onClick={() => void drift.decideRow(row, 'follow')}
          >
            {words(`desk.drift.${kind}.follow`)}
          </button>
          <button
            type="button"
            class="btn btn--quiet btn--small"
            onClick={() => void drift.decideRow(row, 'keep')}
          >
            {words(`desk.drift.${kind}.keep`)}
          </button>
        </p>
      )}
    </div>
  );
}

function Said({ desk, row, change }: { desk: Desk; row: Row; change: SegmentChangeView }) {
  const { words, data } = desk;
  const behind = desk.rows.get(change.after ?? '');
  return (
    <div class="drift-said">
      <p>
        <Icon name="warn" />{' '}
        {change.kind === 'moved' && behind
          ? words('desk.drift.moved.behind', { number: behind.number.value })
          : words(`desk.drift.${change.kind}`)}
      </p>
      {change.difference.length > 0 && (
        <p lang={row.block?.kind === 'code_block' ? undefined : data.source.language}>
          {change.difference.map(({ op, text }, at) => {
            if (op === 'del') return <del key={at}>{text}</del>;
            return op === 'ins' ? <ins key={at}>{text}</ins> : text;
          })}
        </p>
      )}
    </div>
  );
}
