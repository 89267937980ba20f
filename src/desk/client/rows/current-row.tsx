// The row being worked on: its source, the editor, its tools, and what can be done with it.
import { untracked, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Inline } from '../../../text/document.ts';
import { bringIntoSight } from '../../../web/client/into-sight.ts';
import { findingsOf } from '../checks/checks.ts';
import { marksOf } from '../checks/finding-marks.ts';
import { FindingsList } from '../checks/findings-list.tsx';
import { run } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { MachineMark } from '../drafts/drafts-mark.tsx';
import { DriftNote } from '../drift/drift-note.tsx';
import { Editor } from '../editor/editor.ts';
import { MarkField } from '../editor/mark-field.tsx';
import { TagBar } from '../editor/tag-bar.tsx';
import { commandOf } from '../keys.ts';
import { RepeatNote } from '../memory/repeat-note.tsx';
import { TwoHere } from '../together/presence/people.tsx';
import { Proposals } from '../together/proposals/proposals.tsx';
import { Remarks } from '../together/remarks/remarks.tsx';
import { ConflictView, GoneView } from './conflict-view.tsx';
import { HistoryView } from './history-view.tsx';
import { MemoField } from './memo-field.tsx';
import { OwnText } from './own-text.tsx';
import { ReportBoxes } from './report-box.tsx';
import type { Row } from './row.ts';
import { RowButtons } from './row-buttons.tsx';
import { SourceText } from './row-source.tsx';
import { SplitPicker } from './split-picker.tsx';

export function CurrentRow({ desk, row }: { desk: Desk; row: Row }) {
  const tool = desk.tool.value;
  if (row.conflict.value) {
    return (
      <>
        <SourceText desk={desk} row={row} />
        <ConflictView desk={desk} row={row} conflict={row.conflict.value} />
      </>
    );
  }
  return (
    <>
      {tool === 'split' ? <SplitPicker desk={desk} row={row} /> : <SourceText desk={desk} row={row} />}
      <div class="edit">
        {row.kind === 'segment' && <ReportBoxes desk={desk} row={row} />}
        <DriftNote desk={desk} row={row} />
        {row.isGone.value && <GoneView desk={desk} row={row} />}
        <TwoHere desk={desk} row={row} />
        {row.state.value === 'skipped' && <p class="hint">{desk.words('desk.skipped')}</p>}
        {row.kind === 'segment' ? (
          <>
            <TextBox desk={desk} row={row} />
            <MachineMark desk={desk} row={row} />
            <RepeatNote desk={desk} row={row} />
            <TagBar desk={desk} row={row} />
            <FindingsList desk={desk} row={row} />
          </>
        ) : (
          <OwnText desk={desk} row={row} />
        )}
        {(tool === 'ruby' || tool === 'link') && <MarkField desk={desk} kind={tool} />}
        {(tool === 'memo' || row.memo.value !== '') && (
          <MemoField desk={desk} row={row} focus={tool === 'memo'} />
        )}
        <RowButtons desk={desk} row={row} />
        {row.kind === 'segment' && <Proposals desk={desk} row={row} />}
        {row.kind === 'segment' && <Remarks desk={desk} row={row} />}
        {tool === 'history' && <HistoryView desk={desk} row={row} />}
      </div>
    </>
  );
}

/** The editor lives outside Preact: typing never draws a component anew but where a signal it reads changes. */
function TextBox({ desk, row }: { desk: Desk; row: Row }) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const made = openEditor(desk, row, place.current);
    editor.current = made;
    desk.editor = made;
    bringIntoSight(document.getElementById(`row-${row.id}`));
    made.focus();
    return () => {
      if (desk.editor === made) desk.editor = null;
      editor.current = null;
      made.destroy();
    };
  }, [desk, row]);
  useSignalEffect(() => {
    if (row.putIn.value > 0) editor.current?.put(row.target.peek());
  });
  useSignalEffect(() => {
    const places = marksOf(row, 'target', desk.checks.at.value);
    untracked(() => editor.current?.showFlaws(places));
  });
  useSignalEffect(() => {
    const at = desk.checks.at.value;
    const finding = at && findingsOf(row).find(({ mark }) => mark === at);
    const chosen = finding && (finding.side === 'target' ? finding : finding.other);
    if (chosen) untracked(() => editor.current?.select(chosen));
  });
  return <div ref={place} />;
}

function openEditor(desk: Desk, row: Row, place: HTMLElement): Editor {
  const { words } = desk;
  return new Editor({
    row,
    place,
    attributes: {
      class: 'edit__box',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words('desk.edit', { number: row.number.peek() }),
      'aria-describedby': `checks-${row.id}`,
      lang: desk.data.language,
      spellcheck: 'true',
    },
    placeholder: words('desk.here'),
    oursBadge: words('desk.whose.ours'),
    onType: (inline: Inline | null) => desk.texts.type(row, inline),
    onKey: (event) => {
      const command = commandOf(event, { mac: desk.mac, typing: true });
      if (!command || !run(desk, command)) return false;
      // The page's own listener must not run it a second time.
      event.stopPropagation();
      event.preventDefault();
      return true;
    },
    onCaret: () => {
      desk.caret.value += 1;
    },
  });
}
