// The parts of a translation: whose, how far, until when; and the form that gives one.
import { useState } from 'preact/hooks';
import { newKey } from '../../../web/client/tab.ts';
import type { AssignmentView } from '../../together/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { PartName } from './part-mark.tsx';
import { sectionAround } from './parts.ts';
import { Problem } from './remarks.tsx';

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
    if (said === null) desk.say(words('desk.part.is-ended'));
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

/** Begins with the section around the current sentence. */
function GivePart({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const { words, together, data } = desk;
  const rows = desk.rows.order.value.filter((row) => row.kind === 'segment');
  const current = desk.current.peek() ?? rows[0];
  const section = current ? sectionAround(rows, current) : rows;
  const [personId, setPerson] = useState(together.me);
  const [from, setFrom] = useState(section[0]?.number.peek() ?? 1);
  const [to, setTo] = useState(section.at(-1)?.number.peek() ?? 1);
  const [dueOn, setDueOn] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const people = together.view.value.members.filter(({ id }) => data.may.edit || id === together.me);
  const give = async () => {
    const at = (number: number) => rows[Math.min(rows.length, Math.max(1, number)) - 1]?.id;
    if (isSending) return;
    setSending(true);
    const body = { key: newKey(), personId, from: at(from), to: at(to), dueOn: dueOn === '' ? null : dueOn };
    const said = await together.change('POST', '/assignments', body);
    setSending(false);
    setProblem(said ?? '');
    if (said !== null) return;
    desk.say(words('desk.part.is-given'));
    onDone();
  };
  return (
    <form
      class="give"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      {people.length > 1 && (
        <div class="field">
          <label for="part-who">{words('desk.part.who')}</label>
          <select id="part-who" value={personId} onChange={(event) => setPerson(event.currentTarget.value)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="give__range">
        <NumberField
          id="part-from"
          label={words('desk.part.from')}
          value={from}
          max={rows.length}
          onChange={setFrom}
        />
        <NumberField
          id="part-to"
          label={words('desk.part.to')}
          value={to}
          max={rows.length}
          onChange={setTo}
        />
      </div>
      <p class="hint">{words('desk.part.section')}</p>
      <div class="field">
        <label for="part-due">{words('desk.part.until')}</label>
        <input
          id="part-due"
          type="date"
          value={dueOn}
          onInput={(event) => setDueOn(event.currentTarget.value)}
        />
      </div>
      <Problem text={problem} />
      <p class="edit__do">
        <button type="submit" class="btn btn--small" aria-busy={isSending}>
          {words('desk.part.do')}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={onDone}>
          {words('desk.cancel')}
        </button>
      </p>
    </form>
  );
}

interface NumberFieldProps {
  id: string;
  label: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
}

function NumberField({ id, label, value, max, onChange }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={max}
        required
        value={value}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber || 1)}
      />
    </div>
  );
}
