// Two texts for one row: both are shown, and a person chooses.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { trimInline } from '../../../text/inline.ts';
import { Icon } from '../../../web/client/icons.tsx';
import { DocumentView } from '../../../web/client/text/document-view.tsx';
import { timeText } from '../../../web/client/time-text.ts';
import type { Desk } from '../desk.ts';
import { InlineView } from '../editor/inline-view.tsx';
import type { RowDraft } from '../meet.ts';
import type { Conflict, Row } from './row.ts';

export function ConflictView({ desk, row, conflict }: { desk: Desk; row: Row; conflict: Conflict }) {
  const { words } = desk;
  const { mine, theirs } = conflict;
  const box = useRef<HTMLElement>(null);
  // The text that had the focus is gone; on the section, keys still being typed press no button.
  useLayoutEffect(() => box.current?.focus(), []);
  const who = theirs.updatedBy ?? words('desk.conflict.somebody');
  const when = theirs.updatedAt === null ? '' : timeText(theirs.updatedAt, words);
  const choose = (choice: 'mine' | 'theirs' | 'both') => {
    desk.texts.settleConflict(row, choice);
    desk.say(words('desk.conflict.settled'));
  };
  return (
    <section ref={box} class="edit conflict" aria-labelledby="conflict-title" tabIndex={-1}>
      <p class="conflict__title" id="conflict-title" role="alert">
        <Icon name="warn" /> {words('desk.conflict')}
      </p>
      <p class="hint">{words('desk.conflict.what')}</p>
      <Version desk={desk} row={row} title={words('desk.conflict.theirs', { who, when })} draft={theirs} />
      <Version desk={desk} row={row} title={words('desk.conflict.mine')} draft={mine} />
      <p class="edit__do">
        <button type="button" class="btn btn--quiet btn--small" onClick={() => choose('both')}>
          {words('desk.conflict.take-both')}
        </button>
        <button type="button" class="btn btn--quiet btn--small" onClick={() => choose('mine')}>
          {words('desk.conflict.take-mine')}
        </button>
        <button type="button" class="btn btn--quiet btn--small" onClick={() => choose('theirs')}>
          {words('desk.conflict.take-theirs')}
        </button>
      </p>
    </section>
  );
}

function Version({ desk, row, title, draft }: { desk: Desk; row: Row; title: string; draft: RowDraft }) {
  const { words } = desk;
  return (
    <div class="conflict__one">
      <p class="conflict__who">{title}</p>
      {draft.document ? (
        <DocumentView
          class="w-version"
          document={draft.document}
          pictures={desk.data.links.pictures}
          language={desk.data.language}
        />
      ) : (
        <p lang={desk.data.language}>
          {draft.target ? (
            <InlineView inline={trimInline(draft.target)} tags={row.tags.value} words={words} />
          ) : (
            words('desk.history.empty')
          )}
        </p>
      )}
      <p class="hint">
        {words(`desk.state.${draft.state}`)}
        {draft.memo !== '' && `　${words('desk.memo')}　${draft.memo}`}
      </p>
    </div>
  );
}

/** A text whose sentence is no more stays until the person lets it go. */
export function GoneView({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  return (
    <p class="strip strip--warn" role="alert">
      <Icon name="warn" />
      <span>{words('desk.gone')}</span>
      <button type="button" class="btn btn--quiet btn--small" onClick={() => desk.letGo(row)}>
        {words('desk.gone.let-go')}
      </button>
    </p>
  );
}
