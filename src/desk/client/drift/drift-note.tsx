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
  const open = change.kind === 'removed' ? 'removed' : change.place && 'moved';
  return (
    <div class="drift-note">
      <Said desk={desk} row={row} change={change} />
      {open && (
        <p class="edit__do">
          <button
            type="button"
            class="btn btn--quiet btn--small"
            onClick={() => void drift.decideRow(row, 'follow')}
          >
            {words(`desk.drift.${open}.follow`)}
          </button>
          <button
            type="button"
            class="btn btn--quiet btn--small"
            onClick={() => void drift.decideRow(row, 'keep')}
          >
            {words(`desk.drift.${open}.keep`)}
          </button>
        </p>
      )}
    </div>
  );
}

function Said({ desk, row, change }: { desk: Desk; row: Row; change: SegmentChangeView }) {
  const { words, data } = desk;
  return (
    <div class="drift-said">
      {change.kind !== 'moved' && (
        <p>
          <Icon name="warn" /> {words(`desk.drift.${change.kind}`)}
        </p>
      )}
      {change.place && (
        <p>
          <Icon name="warn" /> {placeText(desk, change.place)}
        </p>
      )}
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

function placeText({ words, rows }: Desk, { wholeBlock, after }: NonNullable<SegmentChangeView['place']>) {
  if (wholeBlock) return words('desk.drift.moved.block');
  const behind = rows.get(after ?? '');
  if (!behind) return words('desk.drift.moved.first');
  return words('desk.drift.moved.behind', { number: behind.number.value });
}
