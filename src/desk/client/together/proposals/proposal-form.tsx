// The form in which a second reader says how they would say a sentence, and why.
import { useState } from 'preact/hooks';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';
import { Problem } from '../problem.tsx';
import { SentenceEditor } from './sentence-editor.tsx';

export function ProposalForm({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const draft = together.drafts.of(row.id).value ?? { target: row.target.value, reason: '' };
  const close = () => {
    if (desk.tool.peek() === 'proposal') desk.tool.value = null;
    desk.refocus();
  };
  const leave = () => {
    together.drafts.drop(row.id);
    close();
  };
  const send = async () => {
    // What is typed may be newer than what was drawn.
    const now = together.drafts.of(row.id).peek() ?? draft;
    if (isSending || now.target === null) return;
    setSending(true);
    const key = together.drafts.keyOf(row.id, now);
    const base = together.drafts.baseOf(row.id) ?? row.version;
    const body = { key, base, target: now.target, reason: now.reason };
    // The sentence as it is now stands above by then: whoever presses again proposes it against that.
    const said = await together.change('POST', `/segments/${row.id}/proposals`, body, () =>
      together.drafts.rebase(row.id, row.version),
    );
    setSending(false);
    setProblem(said ?? '');
    if (said !== null) return;
    desk.say(words('desk.proposal.sent'));
    leave();
  };
  const reasonId = `reason-${row.id}`;
  return (
    <div class="thread__form">
      <SentenceEditor
        {...{ desk, row }}
        target={draft.target}
        label={words('desk.proposal.label', { number: row.number.value })}
        onType={(target) => {
          const { reason } = together.drafts.of(row.id).peek() ?? draft;
          together.drafts.keep(row.id, { target, reason }, row.version);
        }}
        onSend={() => void send()}
        onLeave={close}
      />
      <div class="edit__field">
        <label for={reasonId}>{words('desk.proposal.reason')}</label>
        <textarea
          id={reasonId}
          rows={2}
          maxLength={1000}
          value={draft.reason}
          onInput={(event) =>
            together.drafts.keep(row.id, { ...draft, reason: event.currentTarget.value }, row.version)
          }
        />
      </div>
      <Problem text={problem} />
      <p class="edit__do">
        <button type="button" class="btn btn--small" aria-busy={isSending} onClick={() => void send()}>
          {words('desk.proposal.send')}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={leave}>
          {words('desk.cancel')}
        </button>
      </p>
    </div>
  );
}
