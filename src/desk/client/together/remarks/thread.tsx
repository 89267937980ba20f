// One exchange of remarks: what was said, by whom, and what can be done with it.
import { useState } from 'preact/hooks';
import { newKey } from '../../../../web/client/tab.ts';
import { timeText } from '../../../../web/client/time-text.ts';
import type { RemarkView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';
import { Problem } from '../problem.tsx';
import { RemarkForm } from './remark-form.tsx';

interface ThreadProps {
  desk: Desk;
  row: Row;
  thread: RemarkView;
  remarks: readonly RemarkView[];
}

export function Thread({ desk, row, thread, remarks }: ThreadProps) {
  const { words, together } = desk;
  const id = `answer.${thread.id}`;
  const [answers, setAnswers] = useState(false);
  const [problem, setProblem] = useState('');
  const isSettled = thread.settledAt !== null;
  const settle = async () => {
    const body = { key: newKey(), settled: !isSettled };
    const said = await together.change('PUT', `/remarks/${thread.id}/settled`, body);
    setProblem(said ?? '');
    if (said !== null) return;
    desk.say(words(isSettled ? 'desk.remark.is-open' : 'desk.remark.is-settled'));
    desk.refocus();
  };
  return (
    <div class="thread">
      <ol>
        {remarks.map((remark) => (
          <Remark key={remark.id} desk={desk} row={row} remark={remark} />
        ))}
      </ol>
      {isSettled && <SettledBy desk={desk} thread={thread} />}
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

function SettledBy({ desk: { words }, thread }: Pick<ThreadProps, 'desk' | 'thread'>) {
  const when = timeText(thread.settledAt ?? '', words);
  return <p class="hint">{words('desk.remark.settled-by', { name: thread.settledBy ?? '', when })}</p>;
}

function Remark({ desk, row, remark }: { desk: Desk; row: Row; remark: RemarkView }) {
  const { words, together } = desk;
  const id = `edit.${remark.id}`;
  const edits = together.words.of(id).value !== null;
  const [opened, setOpened] = useState(false);
  const when = timeText(remark.at, words);
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
    if (said !== null) return;
    desk.say(words('desk.remark.is-deleted'));
    desk.refocus();
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
