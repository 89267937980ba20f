// The ways to answer a proposal: it is taken, taken with changes, or the sentence stays with a word why.
import { useState } from 'preact/hooks';
import { newKey } from '../../../../web/client/tab.ts';
import { Problem } from '../problem.tsx';
import { useFocus } from '../use-focus.ts';
import type { ProposalProps } from './proposals.tsx';
import { SentenceEditor } from './sentence-editor.tsx';

type What = 'acceptance' | 'refusal';

export function Answers(props: ProposalProps) {
  const { desk } = props;
  const [step, setStep] = useState<'read' | 'change' | 'decline'>('read');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const send = async (what: What, body: object) => {
    if (isSending) return;
    setSending(true);
    setProblem((await answer(props, what, body)) ?? '');
    setSending(false);
  };
  const back = () => {
    setStep('read');
    desk.refocus();
  };
  const frame = { ...props, problem, isSending, onBack: back };
  if (step === 'change') {
    return <Change {...frame} onSend={(target) => void send('acceptance', { target })} />;
  }
  if (step === 'decline') {
    return <Decline {...frame} onSend={(note) => void send('refusal', { answer: note })} />;
  }
  const { words } = desk;
  return (
    <>
      <Problem text={problem} />
      <p class="edit__do" aria-busy={isSending}>
        <button type="button" class="btn btn--small" onClick={() => void send('acceptance', {})}>
          {words('desk.proposal.take')}
        </button>
        <button type="button" class="btn btn--quiet btn--small" onClick={() => setStep('change')}>
          {words('desk.proposal.change')}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={() => setStep('decline')}>
          {words('desk.proposal.decline')}
        </button>
      </p>
    </>
  );
}

/** Null when it was made, else what keeps it from being made. */
async function answer(
  { desk, row, proposal }: ProposalProps,
  what: What,
  body: object,
): Promise<string | null> {
  const { words, together } = desk;
  if (!(await desk.texts.saved(row))) return words('desk.offline');
  const path = `/proposals/${proposal.id}/${what}`;
  const said = await together.change('POST', path, { key: newKey(), base: row.version, ...body });
  if (said !== null) return said;
  together.words.drop(noteIdOf(proposal));
  together.drafts.drop(changeIdOf(proposal));
  desk.say(words(what === 'acceptance' ? 'desk.proposal.is-taken' : 'desk.proposal.is-declined'));
  desk.refocus();
  return null;
}

interface StepProps extends ProposalProps {
  problem: string;
  isSending: boolean;
  onBack: () => void;
}

function Change({
  onSend,
  ...step
}: StepProps & { onSend: (target: ProposalProps['proposal']['target'] | null) => void }) {
  const { desk, row, proposal } = step;
  const { words, together } = desk;
  const id = changeIdOf(proposal);
  const send = () => onSend((together.drafts.of(id).peek() ?? proposal).target);
  return (
    <>
      <SentenceEditor
        {...{ desk, row }}
        target={(together.drafts.of(id).value ?? proposal).target}
        label={words('desk.proposal.change.label')}
        onType={(target) => together.drafts.keep(id, { target, reason: '' }, row.version)}
        onSend={send}
        onLeave={step.onBack}
      />
      <Do {...step} label={words('desk.proposal.change.do')} onDo={send} />
    </>
  );
}

function Decline({ onSend, ...step }: StepProps & { onSend: (note: string) => void }) {
  const { desk, proposal } = step;
  const { words, together } = desk;
  const id = noteIdOf(proposal);
  const field = useFocus<HTMLTextAreaElement>();
  const note = together.words.of(id).value ?? '';
  return (
    <>
      <div class="edit__field">
        <label for={id}>{words('desk.proposal.decline.why')}</label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          maxLength={1000}
          value={note}
          onInput={(event) => together.words.keep(id, event.currentTarget.value)}
        />
      </div>
      <Do
        {...step}
        label={words('desk.proposal.decline.do')}
        disabled={note.trim() === ''}
        onDo={() => onSend(note)}
      />
    </>
  );
}

type DoProps = Pick<StepProps, 'desk' | 'problem' | 'isSending' | 'onBack'> & {
  label: string;
  disabled?: boolean;
  onDo: () => void;
};

function Do({ desk, problem, isSending, onBack, label, disabled = false, onDo }: DoProps) {
  return (
    <>
      <Problem text={problem} />
      <p class="edit__do" aria-busy={isSending}>
        <button type="button" class="btn btn--small" disabled={disabled} onClick={onDo}>
          {label}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={onBack}>
          {desk.words('desk.cancel')}
        </button>
      </p>
    </>
  );
}

function noteIdOf({ id }: ProposalProps['proposal']): string {
  return `decline.${id}`;
}

function changeIdOf({ id }: ProposalProps['proposal']): string {
  return `change.${id}`;
}
