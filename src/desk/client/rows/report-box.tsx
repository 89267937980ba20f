// What a reader reported of the current sentence: take the proposal, put it before readers, or say why it stays.
import { useState } from 'preact/hooks';
import { Icon } from '../../../web/client/icons.tsx';
import { newKey } from '../../../web/client/tab.ts';
import { timeText } from '../../../web/client/time-text.ts';
import type { ReportView } from '../../reports/schemas.ts';
import type { PublishAnswer } from '../../schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from './row.ts';

export function ReportBoxes({ desk, row }: { desk: Desk; row: Row }) {
  const reports = desk.reports.value.filter(({ segmentId }) => segmentId === row.id);
  return (
    <>
      {reports.map((report) => (
        <ReportBox key={report.id} desk={desk} row={row} report={report} />
      ))}
    </>
  );
}

function ReportBox({ desk, row, report }: { desk: Desk; row: Row; report: ReportView }) {
  const { words } = desk;
  const [step, setStep] = useState<'read' | 'accept' | 'decline'>('read');
  const name = report.name === '' ? words('desk.report.somebody') : report.name;
  return (
    <section class="reported" aria-label={words('desk.report.from', { name })}>
      <p class="reported__who">
        <Icon name="warn" /> {words('desk.report.from', { name })}
        <span class="hint">
          {words(`desk.report.kind.${report.kind}`)}　{timeText(report.createdAt, words)}
        </span>
      </p>
      <p lang={desk.data.language}>{report.said}</p>
      {report.reason !== '' && <p class="reported__reason">{report.reason}</p>}
      {report.proposal !== '' && (
        <p class="reported__proposal">
          <span class="hint">{words('desk.report.proposal')}</span>
          <span lang={desk.data.language}>{report.proposal}</span>
        </p>
      )}
      {step === 'read' ? (
        <Choices desk={desk} row={row} report={report} onStep={setStep} />
      ) : (
        <AnswerForm desk={desk} report={report} step={step} onBack={() => setStep('read')} />
      )}
    </section>
  );
}

interface ChoicesProps {
  desk: Desk;
  row: Row;
  report: ReportView;
  onStep: (step: 'accept' | 'decline') => void;
}

function Choices({ desk, row, report, onStep }: ChoicesProps) {
  const { words, data } = desk;
  const take = () => {
    desk.texts.replace(row, {
      target: [{ type: 'text', text: report.proposal }],
      memo: row.memo.peek(),
      state: 'confirmed',
    });
    desk.refocus();
  };
  return (
    <p class="edit__do">
      {report.proposal !== '' && (
        <button type="button" class="btn btn--quiet btn--small" onClick={take}>
          {words('desk.report.take')}
        </button>
      )}
      {data.may.publish && (
        <button type="button" class="btn btn--quiet btn--small" onClick={() => onStep('accept')}>
          {words('desk.report.accept')}
        </button>
      )}
      {data.may.edit && (
        <button type="button" class="btn btn--text btn--small" onClick={() => onStep('decline')}>
          {words('desk.report.decline')}
        </button>
      )}
    </p>
  );
}

interface AnswerFormProps {
  desk: Desk;
  report: ReportView;
  step: 'accept' | 'decline';
  onBack: () => void;
}

function AnswerForm({ desk, report, step, onBack }: AnswerFormProps) {
  const { words } = desk;
  const [note, setNote] = useState(step === 'accept' ? words('desk.report.note.usual') : '');
  const [answer, setAnswer] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  // One key for this form: pressed twice, or repeated after a lost answer, it answers once.
  const [key] = useState(newKey);
  const go = async () => {
    setSending(true);
    const said = await send(desk, report, step, { key, note, answer });
    setSending(false);
    if (said !== null) setProblem(said);
  };
  return (
    <div class="reported__answer">
      {step === 'accept' && (
        <div class="field">
          <label for={`note-${report.id}`}>{words('desk.publish.note')}</label>
          <input
            id={`note-${report.id}`}
            type="text"
            maxLength={1000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      )}
      <div class="field">
        <label for={`answer-${report.id}`}>{words('desk.report.answer')}</label>
        <textarea
          id={`answer-${report.id}`}
          rows={2}
          maxLength={2000}
          value={answer}
          onInput={(event) => setAnswer(event.currentTarget.value)}
        />
      </div>
      {problem !== '' && (
        <p class="err" role="alert">
          <Icon name="stop" /> {problem}
        </p>
      )}
      <p class="edit__do">
        <button
          type="button"
          class="btn btn--small"
          aria-busy={isSending}
          onClick={() => isSending || void go()}
        >
          {words(step === 'accept' ? 'desk.report.accept' : 'desk.report.decline')}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={onBack}>
          {words('desk.cancel')}
        </button>
      </p>
    </div>
  );
}

/** Null when it was done; else what keeps it from being done, in the person's language. */
async function send(
  desk: Desk,
  report: ReportView,
  step: 'accept' | 'decline',
  said: { key: string; note: string; answer: string },
): Promise<string | null> {
  const { words } = desk;
  if (!(await desk.allSaved())) return words('desk.publish.unsaved');
  const path = `/reports/${report.id}/${step === 'accept' ? 'acceptance' : 'refusal'}`;
  const { key, answer } = said;
  const body = step === 'accept' ? said : { key, answer };
  const reply = await desk.api.ask<PublishAnswer | { ok: true }>('POST', path, body);
  if (reply.kind === 'refused') return reply.message;
  if (reply.kind !== 'answer') return words('desk.offline');
  if (!reply.body.ok) {
    return words(reply.body.reason === 'unchanged' ? 'desk.report.unchanged' : 'desk.report.blocked');
  }
  if ('post' in reply.body) desk.post.value = reply.body.post;
  desk.reports.value = desk.reports.peek().filter(({ id }) => id !== report.id);
  desk.say(words(step === 'accept' ? 'desk.report.accepted' : 'desk.report.declined'));
  desk.peers.tell({ kind: 'changed' });
  return null;
}
