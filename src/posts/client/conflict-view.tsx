// Two texts for one post: both are shown, what only one says is marked, and a person chooses.

import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { DocumentJson } from '../../text/document.ts';
import { Icon } from '../../web/client/icons.tsx';
import { DocumentView } from '../../web/client/text/document-view.tsx';
import { onlyIn } from '../../web/client/text/two-texts.ts';
import { timeText } from '../../web/client/time-text.ts';
import type { Draft, DraftView } from '../schemas.ts';
import type { Writing } from './writing.ts';

interface ConflictProps {
  writing: Writing;
  conflict: { mine: Draft; theirs: DraftView };
}

export function ConflictView({ writing, conflict }: ConflictProps) {
  const { words } = writing;
  const { mine, theirs } = conflict;
  const box = useRef<HTMLElement>(null);
  // The text that had the focus is gone; on the section, keys still being typed press no button.
  useLayoutEffect(() => box.current?.focus(), []);
  const who = theirs.updatedBy ?? words('write.conflict.somebody');
  const when = theirs.updatedAt === null ? '' : timeText(theirs.updatedAt, words);
  return (
    <section ref={box} class="conflict w-conflict" aria-labelledby="conflict-title" tabIndex={-1}>
      <p class="conflict__title" id="conflict-title" role="alert">
        <Icon name="warn" /> {words('write.conflict')}
      </p>
      <p class="hint">{words('write.conflict.what')}</p>
      <p class="edit__do">
        {(['both', 'mine', 'theirs'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            class="btn btn--quiet btn--small"
            onClick={() => writing.settleConflict(choice)}
          >
            {words(`write.conflict.take.${choice}`)}
          </button>
        ))}
      </p>
      <div class="w-versions">
        <Version
          writing={writing}
          title={words('write.conflict.theirs', { who, when })}
          draft={theirs}
          other={mine.document}
        />
        <Version
          writing={writing}
          title={words('write.conflict.mine')}
          draft={mine}
          other={theirs.document}
        />
      </div>
    </section>
  );
}

interface VersionProps {
  writing: Writing;
  title: string;
  draft: Draft;
  other: DocumentJson;
}

function Version({ writing, title, draft, other }: VersionProps) {
  const marked = useMemo(
    () => ({ places: onlyIn(draft.document, other), word: writing.words('write.conflict.only') }),
    [draft, other, writing],
  );
  return (
    <section class="conflict__one" aria-label={title}>
      <p class="conflict__who">{title}</p>
      <div lang={writing.language.value}>
        <p class="w-version__title">{draft.title || writing.words('write.untitled')}</p>
        {draft.summary !== '' && <p class="hint">{draft.summary}</p>}
        <DocumentView
          class="w-version"
          document={draft.document}
          pictures={writing.pictures}
          language={writing.language.value}
          marked={marked}
        />
      </div>
    </section>
  );
}
