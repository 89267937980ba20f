// The last step before readers: everything is saved, the server looks, the person decides.
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../web/client/icons.tsx';
import { newKey } from '../../web/client/tab.ts';
import type { Block, PublishAnswer, Readiness } from '../schemas.ts';
import { LeftFindings, type Looked, SureField, useChecks } from './checks/publish-findings.tsx';
import type { Desk } from './desk.ts';
import { Dialog } from './dialog.tsx';

type Stage =
  | { kind: 'looking' }
  | { kind: 'failed'; message: string }
  | { kind: 'seen'; readiness: Readiness; message: string }
  | { kind: 'done'; address: string };

export function PublishDialog({ desk }: { desk: Desk }) {
  const { words } = desk;
  const [stage, setStage] = useState<Stage>({ kind: 'looking' });
  useEffect(() => void look(desk).then(setStage), [desk]);
  const looked = useChecks(desk);
  // As it was when the dialog opened: publishing must not change the heading above its own answer.
  const [isAgain] = useState(() => desk.post.peek() !== null);
  return (
    <Dialog desk={desk} title={words(isAgain ? 'desk.publish.title.again' : 'desk.publish.title')}>
      {stage.kind === 'looking' && (
        <p role="status">
          <span class="spin" aria-hidden="true" /> {words('desk.publish.looking')}
        </p>
      )}
      {stage.kind === 'failed' && (
        <p class="err" role="alert">
          <Icon name="stop" /> {stage.message}
        </p>
      )}
      {stage.kind === 'seen' && stage.readiness.blocks.length > 0 && (
        <>
          <Blocked desk={desk} blocks={stage.readiness.blocks} />
          <LeftFindings desk={desk} looked={looked} />
        </>
      )}
      {stage.kind === 'seen' && stage.readiness.blocks.length === 0 && (
        <Ready desk={desk} stage={stage} looked={looked} onStage={setStage} />
      )}
      {stage.kind === 'done' && <Done desk={desk} address={stage.address} />}
    </Dialog>
  );
}

async function look(desk: Desk): Promise<Stage> {
  const { words } = desk;
  if (!(await desk.allSaved())) return { kind: 'failed', message: words('desk.publish.unsaved') };
  const reply = await desk.api.ask<Readiness>('GET', '/publication');
  if (reply.kind === 'answer') return { kind: 'seen', readiness: reply.body, message: '' };
  return { kind: 'failed', message: reply.kind === 'refused' ? reply.message : words('desk.offline') };
}

function Blocked({ desk, blocks }: { desk: Desk; blocks: readonly Block[] }) {
  const { words } = desk;
  return (
    <>
      <p role="status">{words('desk.publish.blocked')}</p>
      <ul class="blocks">
        {blocks.map((block) => (
          <li key={block.what}>
            <Icon name="stop" />
            <BlockText desk={desk} block={block} />
          </li>
        ))}
      </ul>
    </>
  );
}

function BlockText({ desk, block }: { desk: Desk; block: Block }) {
  const { words, data } = desk;
  if (block.what === 'sentences' || block.what === 'removed' || block.what === 'reviews') {
    const row = desk.rows.get(block.segmentIds[0] ?? '');
    return (
      <span>
        {words(`desk.publish.block.${block.what}`, { count: block.segmentIds.length })}{' '}
        {row && (
          <button
            type="button"
            class="btn btn--quiet btn--small"
            onClick={() => {
              desk.dialog.value = null;
              desk.enter(row);
            }}
          >
            {words('desk.publish.block.sentences.go', { number: row.number.value })}
          </button>
        )}
      </span>
    );
  }
  const isOfArticle = block.what === 'source' || block.what === 'rights' || block.what === 'asking';
  return (
    <span>
      {words(`desk.publish.block.${block.what}`)}{' '}
      {isOfArticle && <a href={data.links.article}>{words('desk.article')}</a>}
    </span>
  );
}

interface ReadyProps {
  desk: Desk;
  stage: Extract<Stage, { kind: 'seen' }>;
  looked: Looked;
  onStage: (stage: Stage) => void;
}

function Ready({ desk, stage, looked, onStage }: ReadyProps) {
  const { words } = desk;
  const [note, setNote] = useState('');
  const [isAccepted, setAccepted] = useState(false);
  const [isSure, setSure] = useState(false);
  const [isSending, setSending] = useState(false);
  // One key for this dialog: pressed twice, or repeated after a lost answer, it publishes once.
  const [key] = useState(newKey);
  const { warnings } = stage.readiness;
  const isReady =
    looked.kind !== 'looking' &&
    (warnings.length === 0 || isAccepted) &&
    (desk.checks.toMend.value === 0 || isSure);
  const go = async () => {
    setSending(true);
    const reply = await desk.api.ask<PublishAnswer>('POST', '/publication', {
      key,
      note,
      accepted: isAccepted,
    });
    setSending(false);
    if (reply.kind === 'answer') onStage(after(desk, reply.body, stage));
    else onStage({ ...stage, message: reply.kind === 'refused' ? reply.message : words('desk.offline') });
  };
  return (
    <>
      <LeftFindings desk={desk} looked={looked} />
      {looked.kind !== 'looking' && <SureField desk={desk} isSure={isSure} onChange={setSure} />}
      {warnings.map((warning) => (
        <p key={warning} class="strip strip--warn">
          <Icon name="warn" />
          <span>{words(`desk.publish.warning.${warning}`)}</span>
        </p>
      ))}
      {warnings.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={isAccepted}
            onChange={(event) => setAccepted(event.currentTarget.checked)}
          />
          {words('desk.publish.accept')}
        </label>
      )}
      {desk.post.value && desk.drift.notice.value?.state === 'taken' && (
        <p class="hint">{words('desk.drift.told')}</p>
      )}
      {desk.post.value ? (
        <div class="field">
          <label for="publish-note">{words('desk.publish.note')}</label>
          <textarea
            id="publish-note"
            rows={2}
            maxLength={1000}
            aria-describedby="publish-note-hint"
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <p class="hint" id="publish-note-hint">
            {words('desk.publish.note.hint')}
          </p>
        </div>
      ) : (
        <p>{words('desk.publish.ready')}</p>
      )}
      {stage.message !== '' && (
        <p class="err" role="alert">
          <Icon name="stop" /> {stage.message}
        </p>
      )}
      <p class="edit__do">
        <button
          type="button"
          class="btn"
          disabled={!isReady}
          aria-busy={isSending}
          onClick={() => isSending || void go()}
        >
          {words(isSending ? 'desk.publish.going' : 'desk.publish.go')}
        </button>
        <a href={desk.data.links.schedule}>{words('desk.publish.later')}</a>
      </p>
    </>
  );
}

function after(desk: Desk, answer: PublishAnswer, stage: Extract<Stage, { kind: 'seen' }>): Stage {
  if (answer.ok) {
    desk.post.value = answer.post;
    desk.drift.published();
    desk.peers.tell({ kind: 'changed' });
    return { kind: 'done', address: answer.post.address };
  }
  switch (answer.reason) {
    case 'blocked':
      return { kind: 'seen', readiness: { blocks: answer.blocks, warnings: [] }, message: '' };
    case 'warned':
      return { kind: 'seen', readiness: { blocks: [], warnings: answer.warnings }, message: '' };
    case 'unchanged':
      return { ...stage, message: desk.words('desk.publish.unchanged') };
  }
}

function Done({ desk, address }: { desk: Desk; address: string }) {
  const { words } = desk;
  return (
    <>
      <p role="status">
        <Icon name="check" /> {words('desk.publish.done')}
      </p>
      <p class="edit__do">
        <a class="btn" href={address}>
          {words('desk.publish.read')}
        </a>
      </p>
    </>
  );
}
