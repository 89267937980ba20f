// The form in which a remark is written, answered or said otherwise.
import { useState } from 'preact/hooks';
import type { RemarkView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';
import { Problem } from '../problem.tsx';
import { CallField } from './call-field.tsx';

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

export function RemarkForm(props: RemarkFormProps) {
  const { desk, id, label, remark, focus, onDone } = props;
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
    const said = await sendWords(props, text);
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
      <SendOrLeave
        {...{ desk, isSending }}
        label={words(remark ? 'desk.remark.save' : 'desk.remark.send')}
        disabled={text.trim() === ''}
        onSend={() => void send()}
        onLeave={leave}
      />
    </div>
  );
}

/** Null when it was made, else what keeps it from being made. */
async function sendWords(
  { desk, row, id, threadId = null, remark }: RemarkFormProps,
  text: string,
): Promise<string | null> {
  const { together } = desk;
  const body = { key: together.words.keyOf(id, text), body: text };
  return remark
    ? together.change('PUT', `/remarks/${remark.id}`, body)
    : together.change('POST', `/segments/${row.id}/remarks`, { ...body, threadId });
}

interface SendOrLeaveProps {
  desk: Desk;
  label: string;
  disabled: boolean;
  isSending: boolean;
  onSend: () => void;
  onLeave: () => void;
}

function SendOrLeave({ desk, label, disabled, isSending, onSend, onLeave }: SendOrLeaveProps) {
  return (
    <p class="edit__do">
      <button type="button" class="btn btn--small" disabled={disabled} aria-busy={isSending} onClick={onSend}>
        {label}
      </button>
      <button type="button" class="btn btn--text btn--small" onClick={onLeave}>
        {desk.words('desk.cancel')}
      </button>
    </p>
  );
}
