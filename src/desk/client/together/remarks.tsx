// What was said of the current sentence: exchanges, their answers, and the forms to say more.
import { useState } from 'preact/hooks';
import { Icon } from '../../../web/client/icons.tsx';
import { newKey } from '../../../web/client/tab.ts';
import { timeText } from '../../../web/client/time-text.ts';
import type { RemarkView } from '../../together/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { CallField } from './call-field.tsx';

export function Remarks({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const remarks = together.remarksOf(row);
  const threads = remarks.filter(({ id, threadId }) => id === threadId);
  const open = threads.filter(({ settledAt }) => settledAt === null);
  const settled = threads.filter(({ settledAt }) => settledAt !== null);
  void together.words.found.value;
  const writes = desk.tool.value === 'remark' || together.words.of(newId(row)).value !== null;
  if (threads.length === 0 && !writes) return null;
  const of = (thread: RemarkView) => remarks.filter(({ threadId }) => threadId === thread.id);
  return (
    <section class="remarks" aria-label={words('desk.remarks.of', { number: row.number.value })}>
      {open.map((thread) => (
        <Thread key={thread.id} desk={desk} row={row} thread={thread} remarks={of(thread)} />
      ))}
      {writes && <NewRemark desk={desk} row={row} />}
      {settled.length > 0 && (
        <details class="remarks__settled">
          <summary>{words('desk.remarks.settled', { count: settled.length })}</summary>
          {settled.map((thread) => (
            <Thread key={thread.id} desk={desk} row={row} thread={thread} remarks={of(thread)} />
          ))}
        </details>
      )}
    </section>
  );
}

function newId(row: Row): string {
  return `new.${row.id}`;
}

interface ThreadProps {
  desk: Desk;
  row: Row;
  thread: RemarkView;
  remarks: readonly RemarkView[];
}

function Thread({ desk, row, thread, remarks }: ThreadProps) {
  const { words, together } = desk;
  const id = `answer.${thread.id}`;
  const [answers, setAnswers] = useState(false);
  const [problem, setProblem] = useState('');
  const isSettled = thread.settledAt !== null;
  const settle = async () => {
    const body = { key: newKey(), settled: !isSettled };
    const said = await together.change('PUT', `/remarks/${thread.id}/settled`, body);
    setProblem(said ?? '');
    if (said === null) desk.say(words(isSettled ? 'desk.remark.is-open' : 'desk.remark.is-settled'));
  };
  return (
    <div class="thread">
      <ol>
        {remarks.map((remark) => (
          <Remark key={remark.id} desk={desk} row={row} remark={remark} />
        ))}
      </ol>
      {isSettled && (
        <p class="hint">
          {words('desk.remark.settled-by', {
            name: thread.settledBy ?? '',
            when: timeText(thread.settledAt ?? '', words.language),
          })}
        </p>
      )}
      <Problem text={problem} />
      {answers || together.words.of(id).value !== null ? (
        <RemarkForm
          {...{ desk, row, id }}
          label={words('desk.remark.answer')}
          threadId={thread.id}
          focus={answers}
          onDone={() => setAnswers(false)}
        />
      ) : (
        <p class="edit__do">
          <button type="button" class="btn btn--text btn--small" onClick={() => setAnswers(true)}>
            {words('desk.remark.answer')}
          </button>
          <button type="button" class="btn btn--text btn--small" onClick={() => void settle()}>
            {words(isSettled ? 'desk.remark.reopen' : 'desk.remark.settle')}
          </button>
        </p>
      )}
    </div>
  );
}

function Remark({ desk, row, remark }: { desk: Desk; row: Row; remark: RemarkView }) {
  const { words, together } = desk;
  const id = `edit.${remark.id}`;
  const edits = together.words.of(id).value !== null;
  const [opened, setOpened] = useState(false);
  const when = timeText(remark.at, words.language);
  if (remark.isDeleted) {
    return (
      <li>
        <p class="hint">{words('desk.remark.deleted', { name: remark.byName, when })}</p>
      </li>
    );
  }
  return (
    <li>
      <p class="thread__who">
        <b>{remark.byName}</b> <span>{when}</span>
        {remark.editedAt !== null && <span> {words('desk.remark.edited')}</span>}
      </p>
      {edits ? (
        <RemarkForm
          {...{ desk, row, id, remark }}
          label={words('desk.remark.edit')}
          focus={opened}
          onDone={() => setOpened(false)}
        />
      ) : (
        <>
          <p class="thread__said">{remark.body}</p>
          {remark.by === together.me && (
            <OwnButtons desk={desk} remark={remark} onEdit={() => setOpened(true)} />
          )}
        </>
      )}
    </li>
  );
}

/** Deleting asks once more in place. */
function OwnButtons({ desk, remark, onEdit }: { desk: Desk; remark: RemarkView; onEdit: () => void }) {
  const { words, together } = desk;
  const [asks, setAsks] = useState(false);
  const [problem, setProblem] = useState('');
  const remove = async () => {
    const said = await together.change('DELETE', `/remarks/${remark.id}`, { key: newKey() });
    setProblem(said ?? '');
    if (said === null) desk.say(words('desk.remark.is-deleted'));
  };
  return (
    <>
      <p class="edit__do">
        <button
          type="button"
          class="btn btn--text btn--small"
          onClick={() => {
            onEdit();
            together.words.keep(`edit.${remark.id}`, remark.body);
          }}
        >
          {words('desk.remark.edit')}
        </button>
        <button
          type="button"
          class={asks ? 'btn btn--danger btn--small' : 'btn btn--text btn--small'}
          onClick={() => (asks ? void remove() : setAsks(true))}
        >
          {words(asks ? 'desk.remark.delete.sure' : 'desk.remark.delete')}
        </button>
        {asks && (
          <button type="button" class="btn btn--text btn--small" onClick={() => setAsks(false)}>
            {words('desk.cancel')}
          </button>
        )}
      </p>
      <Problem text={problem} />
    </>
  );
}

function NewRemark({ desk, row }: { desk: Desk; row: Row }) {
  return (
    <RemarkForm
      {...{ desk, row }}
      id={newId(row)}
      label={desk.words('desk.remark.new', { number: row.number.value })}
      threadId={null}
      focus={desk.tool.value === 'remark'}
      onDone={() => {
        if (desk.tool.peek() === 'remark') desk.tool.value = null;
        desk.refocus();
      }}
    />
  );
}

interface RemarkFormProps {
  desk: Desk;
  row: Row;
  /** Names its words on this device. */
  id: string;
  label: string;
  /** The exchange it answers; null begins one. */
  threadId?: string | null;
  /** The remark that it says otherwise. */
  remark?: RemarkView;
  /** Somebody has just opened it; words that were kept take no focus. */
  focus: boolean;
  onDone: () => void;
}

function RemarkForm({
  desk,
  row,
  id,
  label,
  threadId = null,
  remark,
  focus = true,
  onDone,
}: RemarkFormProps) {
  const { words, together } = desk;
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const text = together.words.of(id).value ?? '';
  const leave = () => {
    together.words.drop(id);
    onDone();
  };
  const send = async () => {
    if (isSending || text.trim() === '') return;
    setSending(true);
    const key = together.words.keyOf(id, text);
    const body = { key, body: text, ...(remark ? {} : { threadId }) };
    const said = remark
      ? await together.change('PUT', `/remarks/${remark.id}`, body)
      : await together.change('POST', `/segments/${row.id}/remarks`, body);
    setSending(false);
    setProblem(said ?? '');
    if (said !== null) return;
    desk.say(words('desk.remark.sent'));
    leave();
  };
  return (
    <div class="thread__form">
      <CallField
        desk={desk}
        id={`remark-${id}`}
        {...{ label, text, focus }}
        onType={(typed) => together.words.keep(id, typed)}
        onSend={() => void send()}
        onLeave={() => (text.trim() === '' || text === remark?.body ? leave() : onDone())}
      />
      <Problem text={problem} />
      <p class="edit__do">
        <button
          type="button"
          class="btn btn--small"
          disabled={text.trim() === ''}
          aria-busy={isSending}
          onClick={() => void send()}
        >
          {words(remark ? 'desk.remark.save' : 'desk.remark.send')}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={leave}>
          {words('desk.cancel')}
        </button>
      </p>
    </div>
  );
}

export function Problem({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p class="err" role="alert">
      <Icon name="stop" /> {text}
    </p>
  );
}

/** How many exchanges are open, and that something is written and not sent; on a row at rest. */
export function RemarksHere({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const count = together.openThreads.value.filter(({ segmentId }) => segmentId === row.id).length;
  const isUnsent = together.words.of(newId(row)).value !== null;
  if (count === 0 && !isUnsent) return null;
  return (
    <p class="seg-row__talk">
      <Icon name="talk" /> {count > 0 && words('desk.remarks.open', { count })}{' '}
      {isUnsent && words('desk.remark.unsent')}
    </p>
  );
}
