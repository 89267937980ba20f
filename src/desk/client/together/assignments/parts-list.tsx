// The parts of a translation: whose, how far, until when; and the form that gives one.
import { useState } from 'preact/hooks';
import { newKey } from '../../../../web/client/tab.ts';
import type { AssignmentView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';
import { Problem } from '../problem.tsx';
import { GivePart } from './give-part.tsx';
import { PartName } from './part-mark.tsx';

export function PartsList({ desk }: { desk: Desk }) {
  const { words, together } = desk;
  const { assignments } = together.view.value;
  const { mineOnly } = together.parts;
  const [gives, setGives] = useState(false);
  return (
    <>
      {assignments.length > 0 && (
        <ul class="parts" aria-label={words('desk.parts')}>
          {assignments.map((part) => (
            <Part key={part.id} desk={desk} part={part} />
          ))}
        </ul>
      )}
      {together.parts.hasMine() && (
        <label class="check">
          <input
            type="checkbox"
            checked={mineOnly.value}
            onChange={(event) => {
              mineOnly.value = event.currentTarget.checked;
              if (mineOnly.peek()) desk.enterMine();
            }}
          />
          {words('desk.part.only-mine')}
        </label>
      )}
      {gives ? (
        <GivePart desk={desk} onDone={() => setGives(false)} />
      ) : (
        <p class="panel__add">
          <button type="button" class="btn btn--text btn--small" onClick={() => setGives(true)}>
            {words(desk.data.may.edit ? 'desk.part.give' : 'desk.part.take')}
          </button>
        </p>
      )}
    </>
  );
}

function Part({ desk, part }: { desk: Desk; part: AssignmentView }) {
  const { words, together } = desk;
  const [problem, setProblem] = useState('');
  const rows = part.segmentIds.map((id) => desk.rows.get(id)).filter((row): row is Row => row !== undefined);
  const [first] = rows;
  if (!first) return null;
  const counted = rows.filter((row) => row.state.value !== 'skipped');
  const done = counted.filter((row) => row.state.value === 'confirmed').length;
  const mayEnd = desk.data.may.edit || part.personId === together.me;
  const end = async () => {
    const said = await together.change('DELETE', `/assignments/${part.id}`, { key: newKey() });
    setProblem(said ?? '');
    if (said !== null) return;
    desk.say(words('desk.part.is-ended'));
    desk.refocus();
  };
  return (
    <li>
      <p class="part">
        <PartName desk={desk} part={part} />
      </p>
      <p class="hint">
        {words('desk.part.range', {
          from: first.number.value,
          to: rows.at(-1)?.number.value ?? first.number.value,
          done,
          total: counted.length,
        })}
      </p>
      <Problem text={problem} />
      <p class="edit__do">
        <button type="button" class="btn btn--text btn--small" onClick={() => desk.enter(first)}>
          {words('desk.part.go')}
          <span class="vh"> {part.name}</span>
        </button>
        {mayEnd && (
          <button type="button" class="btn btn--text btn--small" onClick={() => void end()}>
            {words('desk.part.end')}
            <span class="vh"> {part.name}</span>
          </button>
        )}
      </p>
    </li>
  );
}
