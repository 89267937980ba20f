// The rows of the desk. The list is drawn anew only when rows come or go; each row draws itself.

import { Fragment } from 'preact';
import { numberText } from '../../../text/fill.ts';
import { Icon, type IconName } from '../../../web/client/icons.tsx';
import { DocumentView } from '../../../web/client/text/document-view.tsx';
import type { Words } from '../../../web/client/words.ts';
import type { BlockView, SegmentState } from '../../schemas.ts';
import { findingsOf } from '../checks/checks.ts';
import { Weight } from '../checks/findings-list.tsx';
import type { Desk } from '../desk.ts';
import { MachineMark } from '../drafts/drafts-mark.tsx';
import { DriftMark } from '../drift/drift-note.tsx';
import { InlineView } from '../editor/inline-view.tsx';
import { RepeatMark } from '../memory/repeat-note.tsx';
import { PartMark } from '../together/assignments/part-mark.tsx';
import { PeopleAtRow } from '../together/presence/people.tsx';
import { ProposalsHere } from '../together/proposals/proposals.tsx';
import { RemarksHere } from '../together/remarks/remarks.tsx';
import { CurrentRow } from './current-row.tsx';
import { stretchesOf } from './layout.ts';
import type { Row } from './row.ts';
import { numberOf, SourceText, stateName } from './row-source.tsx';

/** Height of a row that was never drawn, roughly (rem): only the scroll bar's length hangs on it. */
const ROW_REM = 5;

export function Rows({ desk }: { desk: Desk }) {
  let before: BlockView | null = null;
  return (
    <>
      {stretchesOf(desk.rows.groups.value).map((stretch) => (
        <div
          key={stretch.id}
          class="stretch"
          style={{ containIntrinsicBlockSize: `auto ${stretch.count * ROW_REM}rem` }}
        >
          {stretch.groups.map((group) => {
            const previous = before;
            before = group.block;
            return (
              <div key={group.id} class="group">
                <Place block={group.block} before={previous} words={desk.words} />
                {group.rows.map((row) => (
                  <Fragment key={row.id}>
                    <PartMark desk={desk} row={row} />
                    <RowArticle desk={desk} row={row} />
                  </Fragment>
                ))}
              </div>
            );
          })}
        </div>
      ))}
    </>
  );
}

/** Said once for a whole list or table, not for each of its parts. */
function Place({
  block,
  before,
  words,
}: {
  block: BlockView | null;
  before: BlockView | null;
  words: Words;
}) {
  const name = placeName(block, words);
  if (name === null || (before?.topId === block?.topId && placeName(before, words) === name)) return null;
  return <p class="group__place">{name}</p>;
}

function RowArticle({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  const isCurrent = row.isCurrent.value;
  const state = row.state.value;
  return (
    // A press anywhere in a row opens it; the button in it does the same for keys and speech.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button below is the way by keyboard
    <article
      id={`row-${row.id}`}
      class={classOf(row, state, isCurrent, desk.together.parts.isAway(row))}
      aria-label={labelOf(row, isCurrent, words)}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={-1}
      onClick={(event) => isSelecting() || isInEditor(event) || desk.enter(row)}
    >
      <span class="seg-row__n">
        {row.number.value > 0 && numberText(words.language, row.number.value)}
        <PeopleAtRow desk={desk} row={row} />
      </span>
      {isCurrent ? <CurrentRow desk={desk} row={row} /> : <RestingRow desk={desk} row={row} />}
      <span class="seg-row__st" title={stateName(row, words)}>
        <Icon name={row.kind === 'segment' ? iconOf(row, state) : 'pen'} />
      </span>
    </article>
  );
}

function RestingRow({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  return (
    <>
      <SourceText desk={desk} row={row} />
      <div class="seg-row__t">
        {row.conflict.value ? (
          <p class="seg-row__alarm">
            <Icon name="warn" /> {words('desk.conflict')}
          </p>
        ) : null}
        <RestingText desk={desk} row={row} />
        <DriftMark desk={desk} row={row} />
        <MachineMark desk={desk} row={row} />
        <RepeatMark desk={desk} row={row} />
        <FoundHere desk={desk} row={row} />
        <ProposalsHere desk={desk} row={row} />
        <RemarksHere desk={desk} row={row} />
        {desk.reports.value.some(({ segmentId }) => segmentId === row.id) && (
          <p class="seg-row__alarm">
            <Icon name="warn" /> {words('desk.report')}
          </p>
        )}
        {row.memo.value !== '' && (
          <p class="memo">
            <span class="memo__is">{words('desk.memo')}</span>
            {row.memo.value}
          </p>
        )}
        <button type="button" class="seg-row__go" tabIndex={-1} onClick={() => desk.enter(row)}>
          {words('desk.edit', { number: numberOf(row, words) })}
        </button>
      </div>
    </>
  );
}

/** How many findings of each weight; what is only worth a note is seen in the row itself. */
function FoundHere({ desk, row }: { desk: Desk; row: Row }) {
  const found = findingsOf(row);
  const counts = (['must', 'should'] as const).map((severity) => ({
    severity,
    count: found.filter((finding) => finding.severity === severity).length,
  }));
  if (counts.every(({ count }) => count === 0)) return null;
  return (
    <p class="seg-row__found">
      {counts.map(
        ({ severity, count }) =>
          count > 0 && <Weight key={severity} desk={desk} severity={severity} count={count} />,
      )}
    </p>
  );
}

function RestingText({ desk, row }: { desk: Desk; row: Row }) {
  const { words, data } = desk;
  const target = row.target.value;
  const own = row.document.value;
  if (own && row.state.value !== 'open') {
    const { language, links } = data;
    return <DocumentView class="w-view" document={own} pictures={links.pictures} language={language} />;
  }
  if (target) {
    return (
      <p lang={data.language}>
        <InlineView inline={target} tags={row.tags.value} words={words} />
      </p>
    );
  }
  const hint = words(own ? 'desk.own.here' : 'desk.here');
  return <p class="seg-row__empty">{row.state.value === 'skipped' ? words('desk.skipped') : hint}</p>;
}

const icons: Record<SegmentState, IconName> = {
  open: 'circle',
  draft: 'half',
  confirmed: 'check',
  skipped: 'dash',
};

function iconOf(row: Row, state: SegmentState): IconName {
  return row.reviewedBy.value === null ? icons[state] : 'checks';
}

function classOf(row: Row, state: SegmentState, isCurrent: boolean, isAway: boolean): string {
  const classes = ['seg-row', `is-${row.kind === 'segment' ? state : 'own'}`];
  if (isCurrent) classes.push('is-now');
  if (isAway) classes.push('is-away');
  if (row.kind !== 'segment') classes.push('seg-row--own');
  if (row.block?.kind === 'heading') classes.push(`seg-row--h`, `seg-row--h${row.block.level ?? 2}`);
  if (row.block?.kind === 'code_block') classes.push('seg-row--code');
  return classes.join(' ');
}

function labelOf(row: Row, isCurrent: boolean, words: Words): string {
  if (row.kind !== 'segment') return words(`desk.own.${row.kind}`);
  const said = { number: row.number.value, state: stateName(row, words) };
  if (isCurrent) return words('desk.row.current', said);
  return words(row.block?.kind === 'heading' ? 'desk.row.heading' : 'desk.row', said);
}

/** Where a block stands, where it is not plainly in the text. */
function placeName(block: BlockView | null, words: Words): string | null {
  if (!block) return null;
  if (block.kind === 'code_block') return words('desk.place.code');
  if (block.kind === 'speaker') return words('desk.place.speaker');
  if (block.kind === 'pull_quote') return words('desk.place.pull');
  switch (block.place) {
    case 'body':
    case 'translator_note':
      return null;
    default:
      return words(`desk.place.${block.place}`);
  }
}

/** A button of the current row may have opened the next one by now; the press must not lead back. */
function isInEditor(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.edit') !== null;
}

/** Marking text with the mouse to copy it is not a wish to go there. */
function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
