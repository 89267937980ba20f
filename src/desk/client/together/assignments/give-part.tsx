// The form that gives a part of a translation to a member.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { newKey } from '../../../../web/client/tab.ts';
import type { Desk } from '../../desk.ts';
import { Problem } from '../problem.tsx';
import { sectionAround } from './parts.ts';

/** Begins with the section around the current sentence. */
export function GivePart({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const { words, together } = desk;
  const rows = desk.rows.order.value.filter((row) => row.kind === 'segment');
  const current = desk.current.peek() ?? rows[0];
  const section = current ? sectionAround(rows, current) : rows;
  const [personId, setPerson] = useState(together.me);
  const [from, setFrom] = useState(section[0]?.number.peek() ?? 1);
  const [to, setTo] = useState(section.at(-1)?.number.peek() ?? 1);
  const [dueOn, setDueOn] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
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
    desk.refocus();
  };
  return (
    <form
      ref={form}
      class="give"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <Who {...{ desk, personId }} onChoose={setPerson} />
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
      <DueOn {...{ desk, dueOn }} onChoose={setDueOn} />
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

/** Nobody but oneself, where one gives to no others. */
function Who({ desk, personId, onChoose }: { desk: Desk; personId: string; onChoose: (id: string) => void }) {
  const { words, together, data } = desk;
  const people = together.view.value.members.filter(({ id }) => data.may.edit || id === together.me);
  if (people.length < 2) return null;
  return (
    <div class="field">
      <label for="part-who">{words('desk.part.who')}</label>
      <select id="part-who" value={personId} onChange={(event) => onChoose(event.currentTarget.value)}>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function DueOn({ desk, dueOn, onChoose }: { desk: Desk; dueOn: string; onChoose: (day: string) => void }) {
  return (
    <div class="field">
      <label for="part-due">{desk.words('desk.part.until')}</label>
      <input
        id="part-due"
        type="date"
        value={dueOn}
        onInput={(event) => onChoose(event.currentTarget.value)}
      />
    </div>
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
