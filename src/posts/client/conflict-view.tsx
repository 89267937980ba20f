// Two texts for one post: both are shown, what only one says is marked, and a person chooses.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { DOMSerializer } from 'prosemirror-model';
import { type DocumentJson, documentNode, schema } from '../../text/document.ts';
import { Icon } from '../../web/client/icons.tsx';
import { timeText } from '../../web/client/time-text.ts';
import type { Draft, DraftView } from '../schemas.ts';
import { onlyIn } from './draft.ts';
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
  const when = theirs.updatedAt === null ? '' : timeText(theirs.updatedAt, words.language);
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
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(drawn(draft.document, other, writing.words('write.conflict.only')));
  }, [draft, other, writing]);
  return (
    <section class="conflict__one" aria-label={title}>
      <p class="conflict__who">{title}</p>
      <div lang={writing.data.language}>
        <p class="w-version__title">{draft.title || writing.words('write.untitled')}</p>
        {draft.summary !== '' && <p class="hint">{draft.summary}</p>}
        <div ref={place} class="w-version" />
      </div>
    </section>
  );
}

/** The text without anything to press, what the other does not say marked by a line and a word. */
function drawn(document: DocumentJson, other: DocumentJson, only: string): DocumentFragment {
  const differing = onlyIn(document, other);
  const serializer = DOMSerializer.fromSchema(schema);
  const made = window.document.createDocumentFragment();
  documentNode(document).forEach((node, _offset, at) => {
    const box = window.document.createElement('div');
    box.append(serializer.serializeNode(node));
    if (differing.has(at)) {
      box.className = 'is-only';
      const mark = window.document.createElement('span');
      mark.className = 'vh';
      mark.textContent = only;
      box.prepend(mark);
    }
    made.append(box);
  });
  return made;
}
