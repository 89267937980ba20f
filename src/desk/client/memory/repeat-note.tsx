// Says that a sentence stands elsewhere in the article too, what that means for this one, and lets it be different here.
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { setApart, twinsOf } from './repeats.ts';

export function RepeatNote({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  const twins = twinsOf(desk, row);
  const [first] = twins;
  if (!first) return null;
  const from = desk.rows.get(row.repeats.value ?? '');
  const isApart = row.apart.value;
  const shown = from ?? first;
  return (
    <p class="repeat">
      <span>
        {words(isApart ? 'desk.repeat.apart' : from ? 'desk.repeat.from' : 'desk.repeat.twins', {
          number: shown.number.value,
          count: twins.length,
        })}
      </span>{' '}
      <button type="button" class="btn btn--text btn--small" onClick={() => desk.enter(shown)}>
        {words('desk.repeat.go', { number: shown.number.value })}
      </button>
      <button
        type="button"
        class="btn btn--text btn--small"
        aria-pressed={isApart}
        onClick={() => void setApart(desk, row, !isApart)}
      >
        {words('desk.repeat.set-apart')}
      </button>
    </p>
  );
}

/** At rest, where nobody has looked at it yet. */
export function RepeatMark({ desk, row }: { desk: Desk; row: Row }) {
  const from = desk.rows.get(row.repeats.value ?? '');
  if (!from || row.state.value !== 'draft') return null;
  return <p class="seg-row__machine">{desk.words('desk.repeat.from', { number: from.number.value })}</p>;
}
