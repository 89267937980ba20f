// Says of a text that a machine drafted it, until a person confirms it.
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';

export function MachineMark({ desk, row }: { desk: Desk; row: Row }) {
  const machine = row.machine.value;
  if (machine === null || row.state.value !== 'draft') return null;
  return <p class="seg-row__machine">{desk.words('desk.drafts.is-machine', { engine: machine.engine })}</p>;
}
