// What second readers propose for the current sentence: the difference, the reason, and the ways to answer.
import { useState } from 'preact/hooks';
import { sameInline } from '../../../text/inline.ts';
import { Icon } from '../../../web/client/icons.tsx';
import { newKey } from '../../../web/client/tab.ts';
import { timeText } from '../../../web/client/time-text.ts';
import type { ProposalView } from '../../together/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { Difference } from './difference.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { Problem } from './remarks.tsx';
import { SentenceEditor } from './sentence-editor.tsx';

export function Proposals({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const all = together.proposalsOf(row);
  void together.drafts.found.value;
  const writes = desk.tool.value === 'proposal' || together.drafts.of(row.id).value !== null;
  if (all.length === 0 && !writes) return null;
  const answered = all.filter(({ state }) => state !== 'open');
  return (
    <section class="remarks" aria-label={words('desk.proposals.of', { number: row.number.value })}>
      {all
        .filter(({ state }) => state === 'open')
        .map((proposal) => (
          <OpenProposal key={proposal.id} desk={desk} row={row} proposal={proposal} />
        ))}
      {writes && <ProposalForm desk={desk} row={row} />}
      {answered.length > 0 && (
        <details class="remarks__settled">
          <summary>{words('desk.proposals.answered', { count: answered.length })}</summary>
          {answered.map((proposal) => (
            <Answered key={proposal.id} desk={desk} proposal={proposal} />
          ))}
        </details>
      )}
    </section>
  );
}

interface ProposalProps {
  desk: Desk;
  row: Row;
  proposal: ProposalView;
}

function OpenProposal({ desk, row, proposal }: ProposalProps) {
  const { words, data } = desk;
  const isStale = !sameInline(proposal.base ?? [], row.target.value ?? []);
  return (
    <div class="thread thread--proposal">
      <p class="thread__who">
        <b>{words('desk.proposal.by', { name: proposal.byName })}</b>{' '}
        <span>{timeText(proposal.at, words.language)}</span>
      </p>
      {isStale && (
        <p class="seg-row__alarm">
          <Icon name="warn" /> {words('desk.proposal.stale')}
        </p>
      )}
      <Difference before={row.target.value} after={proposal.target} {...{ desk, row }} />
      {proposal.reason !== '' && <p class="thread__said">{proposal.reason}</p>}
      {proposal.by === data.me ? (
        <Withdraw desk={desk} proposal={proposal} />
      ) : (
        mayAnswer(desk, row) && <Answers {...{ desk, row, proposal }} />
      )}
    </div>
  );
}

/** The server says the same: the translator, who has the part, and editors. */
function mayAnswer({ data, together }: Desk, row: Row): boolean {
  return row.translatedBy.value === data.me || together.parts.isMine(row) || data.may.edit;
}

function Withdraw({ desk, proposal }: { desk: Desk; proposal: ProposalView }) {
  const [problem, setProblem] = useState('');
  const withdraw = async () =>
    setProblem((await desk.together.change('DELETE', `/proposals/${proposal.id}`, { key: newKey() })) ?? '');
  return (
    <>
      <Problem text={problem} />
      <p class="edit__do">
        <button type="button" class="btn btn--text btn--small" onClick={() => void withdraw()}>
          {desk.words('desk.proposal.withdraw')}
        </button>
      </p>
    </>
  );
}

function Answers({ desk, row, proposal }: ProposalProps) {
  const { words, together } = desk;
  const [step, setStep] = useState<'read' | 'change' | 'decline'>('read');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const noteId = `decline.${proposal.id}`;
  const note = together.words.of(noteId).value ?? '';
  const changeId = `change.${proposal.id}`;
  const changed = together.drafts.of(changeId).value?.target ?? proposal.target;
  const sendChanged = () =>
    send('acceptance', { target: together.drafts.of(changeId).peek()?.target ?? proposal.target });
  const send = async (what: 'acceptance' | 'refusal', body: object) => {
    if (isSending) return;
    setSending(true);
    if (!(await desk.texts.saved(row))) setProblem(words('desk.offline'));
    else {
      const path = `/proposals/${proposal.id}/${what}`;
      const said = await together.change('POST', path, { key: newKey(), base: row.version, ...body });
      setProblem(said ?? '');
      if (said === null) {
        together.words.drop(noteId);
        together.drafts.drop(changeId);
        desk.say(words(what === 'acceptance' ? 'desk.proposal.is-taken' : 'desk.proposal.is-declined'));
        desk.refocus();
      }
    }
    setSending(false);
  };
  return (
    <>
      {step === 'change' && (
        <SentenceEditor
          {...{ desk, row }}
          target={changed}
          label={words('desk.proposal.change.label')}
          onType={(target) => together.drafts.keep(changeId, { target, reason: '' })}
          onSend={() => void sendChanged()}
          onLeave={() => setStep('read')}
        />
      )}
      {step === 'decline' && (
        <div class="edit__field">
          <label for={noteId}>{words('desk.proposal.decline.why')}</label>
          <textarea
            id={noteId}
            rows={2}
            maxLength={1000}
            value={note}
            onInput={(event) => together.words.keep(noteId, event.currentTarget.value)}
          />
        </div>
      )}
      <Problem text={problem} />
      <p class="edit__do" aria-busy={isSending}>
        {step === 'read' && (
          <>
            <button type="button" class="btn btn--small" onClick={() => void send('acceptance', {})}>
              {words('desk.proposal.take')}
            </button>
            <button type="button" class="btn btn--quiet btn--small" onClick={() => setStep('change')}>
              {words('desk.proposal.change')}
            </button>
            <button type="button" class="btn btn--text btn--small" onClick={() => setStep('decline')}>
              {words('desk.proposal.decline')}
            </button>
          </>
        )}
        {step === 'change' && (
          <button type="button" class="btn btn--small" onClick={() => void sendChanged()}>
            {words('desk.proposal.change.do')}
          </button>
        )}
        {step === 'decline' && (
          <button
            type="button"
            class="btn btn--small"
            disabled={note.trim() === ''}
            onClick={() => void send('refusal', { answer: note })}
          >
            {words('desk.proposal.decline.do')}
          </button>
        )}
        {step !== 'read' && (
          <button type="button" class="btn btn--text btn--small" onClick={() => setStep('read')}>
            {words('desk.cancel')}
          </button>
        )}
      </p>
    </>
  );
}

function Answered({ desk, proposal }: { desk: Desk; proposal: ProposalView }) {
  const { words, data } = desk;
  const how = { by: proposal.byName, name: proposal.answeredBy ?? '' };
  return (
    <div class="thread">
      <p class="thread__who">
        {words(`desk.proposal.state.${proposal.state}`, how)}{' '}
        <span>{timeText(proposal.at, words.language)}</span>
      </p>
      <p lang={data.language} class="thread__said">
        {proposal.target.map((node) => (node.type === 'text' ? node.text : ' ')).join('')}
      </p>
      {proposal.answer !== '' && <p class="thread__said">{proposal.answer}</p>}
    </div>
  );
}

/** That something is proposed, on a row at rest. */
export function ProposalsHere({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const count = together.openProposals.value.filter(({ segmentId }) => segmentId === row.id).length;
  const isUnsent = together.drafts.of(row.id).value !== null;
  if (count === 0 && !isUnsent) return null;
  return (
    <p class="seg-row__talk">
      <Icon name="pen" /> {count > 0 && words('desk.proposals.open', { count })}{' '}
      {isUnsent && words('desk.proposal.unsent')}
    </p>
  );
}
