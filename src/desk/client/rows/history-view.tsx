// What a sentence was before, and the way back to it.
import { useEffect, useState } from 'preact/hooks';
import { sameInline } from '../../../text/inline.ts';
import { timeText } from '../../../web/client/time-text.ts';
import type { VersionView } from '../../schemas.ts';
import type { Desk } from '../desk.ts';
import { InlineView } from '../editor/inline-view.tsx';
import type { Row } from './row.ts';

export function HistoryView({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  const [found, setFound] = useState<VersionView[] | 'reading' | 'failed'>('reading');
  useEffect(() => {
    let isOpen = true;
    void desk.texts
      .saved(row)
      .then(() => desk.api.ask<VersionView[]>('GET', `/segments/${row.id}/history`))
      .then((reply) => {
        if (isOpen) setFound(reply.kind === 'answer' ? reply.body : 'failed');
      });
    return () => {
      isOpen = false;
    };
  }, [desk, row]);
  return (
    <section class="past" aria-label={words('desk.history.title', { number: row.number.value })}>
      <h2>{words('desk.history.title', { number: row.number.value })}</h2>
      {found === 'reading' && <p class="hint">{words('desk.history.loading')}</p>}
      {found === 'failed' && <p class="hint">{words('desk.offline')}</p>}
      {Array.isArray(found) && found.length === 0 && <p class="hint">{words('desk.history.none')}</p>}
      {Array.isArray(found) && (
        <ol>
          {found.map((version) => (
            <Version key={version.version} desk={desk} row={row} version={version} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Version({ desk, row, version }: { desk: Desk; row: Row; version: VersionView }) {
  const { words } = desk;
  const isCurrent = sameInline(version.target ?? [], row.target.value ?? []);
  const entry = {
    when: timeText(version.savedAt, words),
    who: version.savedBy,
    state: words(`desk.state.${version.state}`),
  };
  const restore = () => {
    const { target, memo } = version;
    desk.texts.replace(row, { target, memo, state: target === null ? 'open' : 'draft' });
    desk.tool.value = null;
    desk.refocus();
  };
  return (
    <li>
      <p class="hint">{words('desk.history.entry', entry)}</p>
      <p lang={desk.data.language}>
        {version.target ? (
          <InlineView inline={version.target} tags={row.tags.value} words={words} />
        ) : (
          words('desk.history.empty')
        )}
      </p>
      {isCurrent ? (
        <p class="hint">{words('desk.history.now')}</p>
      ) : (
        <button type="button" class="btn btn--quiet btn--small" onClick={restore}>
          {words('desk.history.restore')}
        </button>
      )}
    </li>
  );
}
