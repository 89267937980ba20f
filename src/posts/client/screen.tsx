// The whole writing screen, put together.
import { useState } from 'preact/hooks';
import { Notice } from '../../web/client/notice.tsx';
import { UnsavedStrip } from '../../web/client/save-state.tsx';
import { ConflictView } from './conflict-view.tsx';
import { Counts } from './counts.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { HeadBar } from './head-bar.tsx';
import { PictureInput } from './insert-row.tsx';
import { KeysDialog, KeysFoot } from './keys-dialog.tsx';
import { TextBox } from './text-box.tsx';
import { TitleField } from './title-field.tsx';
import { Toolbar } from './toolbar.tsx';
import type { Writing } from './writing.ts';

export function Screen({ writing }: { writing: Writing }) {
  const { words } = writing;
  const conflict = writing.conflict.value;
  return (
    <div class="desk write">
      <HeadBar writing={writing} />
      <UnsavedStrip words={words} status={writing.status.value} onRetry={() => writing.flush()} />
      <main id="main" class="w-page" aria-label={words('write.title')}>
        {conflict ? (
          <ConflictView writing={writing} conflict={conflict} />
        ) : (
          <>
            <Toolbar writing={writing} />
            <div class="w-sheet">
              <TitleField writing={writing} />
              <TextBox writing={writing} />
              <Counts writing={writing} />
            </div>
          </>
        )}
      </main>
      <Panel writing={writing} />
      <KeysFoot writing={writing} />
      <PictureInput writing={writing} />
      <Notice notice={writing.notice} />
      {writing.dialog.value === 'keys' && <KeysDialog writing={writing} />}
    </div>
  );
}

/** Beside the text on a wide screen; on a phone a sheet that opens from the bottom. */
function Panel({ writing }: { writing: Writing }) {
  const { words } = writing;
  const [isOpen, setOpen] = useState(false);
  return (
    <aside class={isOpen ? 'panel is-open' : 'panel'} aria-label={words('write.details')}>
      <div class="panel__tabs">
        <button
          type="button"
          class="panel__tab"
          aria-expanded={isOpen}
          aria-controls="panel-body"
          onClick={() => setOpen(!isOpen)}
        >
          {words(isOpen ? 'write.close' : 'write.details')}
        </button>
      </div>
      <div class="panel__body" id="panel-body">
        <DetailsPanel writing={writing} />
      </div>
    </aside>
  );
}
