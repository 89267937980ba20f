// The whole writing screen, put together.
import { SidePanel } from '../../web/client/details/side-panel.tsx';
import { Notice } from '../../web/client/notice.tsx';
import { UnsavedStrip } from '../../web/client/save-state.tsx';
import { PictureInput } from '../../web/client/text/insert-row.tsx';
import { TextBox } from '../../web/client/text/text-box.tsx';
import { Toolbar } from '../../web/client/text/toolbar.tsx';
import { ConflictView } from './conflict-view.tsx';
import { Counts } from './counts.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { HeadBar } from './head-bar.tsx';
import { KeysDialog, KeysFoot } from './keys-dialog.tsx';
import { TitleField } from './title-field.tsx';
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
            <Toolbar sheet={writing} />
            <div class="w-sheet">
              <TitleField writing={writing} />
              <TextBox sheet={writing} />
              <Counts writing={writing} />
            </div>
          </>
        )}
      </main>
      <SidePanel words={words} name={words('details.name')}>
        <DetailsPanel writing={writing} />
      </SidePanel>
      <KeysFoot writing={writing} />
      <PictureInput sheet={writing} />
      <Notice notice={writing.notice} />
      {writing.dialog.value === 'keys' && <KeysDialog writing={writing} />}
    </div>
  );
}
