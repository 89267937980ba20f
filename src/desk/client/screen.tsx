// The whole screen of the desk, put together.
import { languageName } from '../../text/language.ts';
import { SidePanel } from '../../web/client/details/side-panel.tsx';
import { Notice } from '../../web/client/notice.tsx';
import { UnsavedStrip } from '../../web/client/save-state.tsx';
import { ChecksPanel } from './checks/checks-panel.tsx';
import { confirm } from './commands.ts';
import type { Desk } from './desk.ts';
import { DetailsPanel } from './details-panel.tsx';
import { DraftsPanel } from './drafts/drafts-panel.tsx';
import { DriftStrip } from './drift/drift-notice.tsx';
import { KeysDialog, KeysFoot } from './keys-dialog.tsx';
import { ConcordanceDialog } from './memory/concordance-dialog.tsx';
import { MemoryPanel } from './memory/memory-panel.tsx';
import { ProgressView } from './progress-view.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { Rows } from './rows/rows.tsx';
import { TermsDialog } from './terms/terms-dialog.tsx';
import { TermsPanel } from './terms/terms-panel.tsx';
import { TogetherPanel } from './together/together-panel.tsx';
import { TopBar } from './top-bar.tsx';

export function Screen({ desk }: { desk: Desk }) {
  const { words, data } = desk;
  const dialog = desk.dialog.value;
  return (
    <div class="desk">
      <TopBar desk={desk} />
      <ProgressView desk={desk} />
      <DriftStrip desk={desk} />
      <UnsavedStrip words={words} status={desk.status.value} onRetry={() => desk.flush()} />
      <main
        id="main"
        class={desk.together.parts.mineOnly.value ? 'segs is-filtered' : 'segs'}
        aria-label={words('desk.both')}
      >
        <div class="segs__head">
          <span />
          <h2>{words('desk.source', { language: languageName(data.source.language, data.speech) })}</h2>
          <h2>{words('desk.target', { language: languageName(data.language, data.speech) })}</h2>
          <span class="vh">{words('desk.state')}</span>
        </div>
        <Rows desk={desk} />
      </main>
      <SidePanel
        words={words}
        name={words('desk.panel')}
        beside={
          <button type="button" class="btn panel__go" onClick={() => confirm(desk)}>
            {words('desk.confirm')}
          </button>
        }
      >
        <MemoryPanel desk={desk} />
        <TermsPanel desk={desk} />
        <DraftsPanel desk={desk} />
        <ChecksPanel desk={desk} />
        <TogetherPanel desk={desk} />
        <DetailsPanel desk={desk} />
        <p class="panel__preview">
          <a class="btn btn--quiet" href={data.links.preview}>
            {words('desk.preview')}
          </a>
          <a class="btn btn--quiet" href={data.links.files}>
            {words('desk.files')}
          </a>
        </p>
      </SidePanel>
      <KeysFoot desk={desk} />
      <Notice notice={desk.notice} />
      {dialog === 'keys' && <KeysDialog desk={desk} />}
      {dialog === 'terms' && <TermsDialog desk={desk} />}
      {dialog === 'concordance' && <ConcordanceDialog desk={desk} />}
      {dialog === 'publish' && <PublishDialog desk={desk} />}
    </div>
  );
}
