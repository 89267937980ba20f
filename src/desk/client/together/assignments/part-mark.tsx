// Whose part begins at a row, and until when it is wanted.
import { dayText } from '../../../../web/client/time-text.ts';
import type { AssignmentView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';
import { Initial } from '../presence/people.tsx';

export function PartMark({ desk, row }: { desk: Desk; row: Row }) {
  const part = desk.together.parts.begins.value.get(row.id);
  if (!part || desk.together.parts.isAway(row)) return null;
  return (
    <p class="group__place part">
      <PartName desk={desk} part={part} />
    </p>
  );
}

export function PartName({ desk, part }: { desk: Desk; part: AssignmentView }) {
  const { words, together } = desk;
  const member = together.members.value.get(part.personId);
  const isMine = part.personId === together.me;
  return (
    <>
      {member && <Initial person={member} />}{' '}
      {isMine ? words('desk.part.mine') : words('desk.part.of', { name: part.name })}
      {part.dueOn !== null && <span> {words('desk.part.due', { day: dayText(part.dueOn, words) })}</span>}
    </>
  );
}
