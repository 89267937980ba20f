// What second readers propose for the current sentence: the difference, the reason, and the ways to answer.
import { useState } from 'preact/hooks';
import { sameInline } from '../../../../text/inline.ts';
import { Icon } from '../../../../web/client/icons.tsx';
import { newKey } from '../../../../web/client/tab.ts';
import { timeText } from '../../../../web/client/time-text.ts';
import type { ProposalView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';
import { Problem } from '../problem.tsx';
import { Answers } from './answers.tsx';
import { Difference } from './difference.tsx';
import { ProposalForm } from './proposal-form.tsx';

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

export interface ProposalProps {
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
        <span>{timeText(proposal.at, words)}</span>
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
  const withdraw = async () => {
    const said = await desk.together.change('DELETE', `/proposals/${proposal.id}`, { key: newKey() });
    setProblem(said ?? '');
    if (said !== null) return;
    desk.say(desk.words('desk.proposal.is-withdrawn'));
    desk.refocus();
  };
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

function Answered({ desk, proposal }: { desk: Desk; proposal: ProposalView }) {
  const { words, data } = desk;
  const how = { by: proposal.byName, name: proposal.answeredBy ?? '' };
  return (
    <div class="thread">
      <p class="thread__who">
        {words(`desk.proposal.state.${proposal.state}`, how)} <span>{timeText(proposal.at, words)}</span>
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
