// What can be done with the current row, as buttons with their keys.
import { useState } from 'preact/hooks';
import { confirm, copy, open, skip } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { Keys } from '../key-name.tsx';
import { mayPropose, mayReview, review } from '../together/proposals/review.ts';
import type { Row } from './row.ts';
import { addOwn, joinable, merge, removeOwn } from './structure-actions.ts';

export function RowButtons({ desk, row }: { desk: Desk; row: Row }) {
  return row.kind === 'segment' ? (
    <SegmentButtons desk={desk} row={row} />
  ) : (
    <OwnButtons desk={desk} row={row} />
  );
}

function SegmentButtons({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  const isSkipped = row.state.value === 'skipped';
  const mayJoin = joinable(desk, row) !== null;
  // The structure decides what can be joined.
  void desk.rows.groups.value;
  return (
    <div class="edit__do">
      <button type="button" class="btn btn--small edit__go" onClick={() => confirm(desk)}>
        {words('desk.confirm')} <Keys desk={desk} command="confirm" />
      </button>
      <button
        type="button"
        class="btn btn--text btn--small"
        aria-expanded={desk.tool.value === 'split'}
        onClick={() => open(desk, 'split')}
      >
        {words('desk.split')}
      </button>
      {mayJoin && (
        <button type="button" class="btn btn--text btn--small" onClick={() => void merge(desk, row)}>
          {words('desk.merge')}
        </button>
      )}
      <button type="button" class="btn btn--text btn--small" onClick={() => skip(desk)}>
        {words(isSkipped ? 'desk.unskip' : 'desk.skip')}
      </button>
      <button
        type="button"
        class="btn btn--text btn--small"
        aria-expanded={desk.tool.value === 'remark'}
        onClick={() => open(desk, 'remark')}
      >
        {words('desk.remark')} <Keys desk={desk} command="remark" />
      </button>
      <SecondReader desk={desk} row={row} />
      <details class="more">
        <summary class="btn btn--text btn--small">{words('desk.more')}</summary>
        <div class="more__list">
          <button type="button" class="btn btn--text btn--small" onClick={() => copy(desk)}>
            {words('desk.copy')} <Keys desk={desk} command="copy" />
          </button>
          <button type="button" class="btn btn--text btn--small" onClick={() => open(desk, 'history')}>
            {words('desk.history')} <Keys desk={desk} command="history" />
          </button>
          <AddOwn desk={desk} row={row} />
        </div>
      </details>
    </div>
  );
}

/** Of a sentence that is somebody else's. */
function SecondReader({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  return (
    <>
      {mayPropose(desk, row) && (
        <button
          type="button"
          class="btn btn--text btn--small"
          aria-expanded={desk.tool.value === 'proposal'}
          onClick={() => open(desk, 'proposal')}
        >
          {words('desk.proposal')} <Keys desk={desk} command="proposal" />
        </button>
      )}
      {mayReview(desk, row) && (
        <button type="button" class="btn btn--text btn--small" onClick={() => void review(desk)}>
          {words(row.reviewedBy.value === null ? 'desk.review' : 'desk.review.undo')}{' '}
          <Keys desk={desk} command="review" />
        </button>
      )}
    </>
  );
}

function AddOwn({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  return (
    <>
      <button type="button" class="btn btn--text btn--small" onClick={() => void addOwn(desk, row, 'note')}>
        {words('desk.own.add.note')} <Keys desk={desk} command="note" />
      </button>
      <button
        type="button"
        class="btn btn--text btn--small"
        onClick={() => void addOwn(desk, row, 'paragraph')}
      >
        {words('desk.own.add.paragraph')}
      </button>
    </>
  );
}

/** Deleting asks once more in place, because what is deleted has no history. */
function OwnButtons({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  const [asks, setAsks] = useState(false);
  const remove = () => (row.state.peek() === 'open' || asks ? void removeOwn(desk, row) : setAsks(true));
  return (
    <div class="edit__do">
      <button type="button" class="btn btn--small" onClick={() => confirm(desk)}>
        {words('desk.own.next')} <Keys desk={desk} command="confirm" />
      </button>
      {asks && <p class="hint">{words('desk.own.remove.sure')}</p>}
      <button
        type="button"
        class={asks ? 'btn btn--danger btn--small' : 'btn btn--text btn--small'}
        onClick={remove}
      >
        {words('desk.own.remove')}
      </button>
      {asks && (
        <button type="button" class="btn btn--text btn--small" onClick={() => setAsks(false)}>
          {words('desk.cancel')}
        </button>
      )}
    </div>
  );
}
