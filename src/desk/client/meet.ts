// Where a text kept on this device meets the row as the server has it now.
import type { DocumentJson, Inline } from '../../text/document.ts';
import { sameInline } from '../../text/inline.ts';
import type { LocalCopy } from '../../web/client/local-copies.ts';
import { bothTexts as bothDocuments } from '../../web/client/text/two-texts.ts';
import type { MachineNote, SegmentState } from '../schemas.ts';

/** What one row holds and a save carries. */
export interface RowDraft {
  target: Inline | null;
  memo: string;
  state: SegmentState;
  /** Of a text of one's own alone; then there is no target. */
  document?: DocumentJson;
  /** The machine's draft it began as; left out for a person's own work. */
  machine?: MachineNote | null;
}

export type Meeting =
  /** The server has it already. */
  | 'same'
  /** It was written on what the server has, or its own unanswered save may be what the server has. */
  | 'send'
  /** Somebody saved in between. */
  | 'conflict';

export function meet(copy: LocalCopy<RowDraft>, row: RowDraft & { version: number }): Meeting {
  if (sameDraft(copy.draft, draftOf(row))) return 'same';
  if (copy.sending || copy.base === row.version) return 'send';
  return 'conflict';
}

/** These parts alone, whatever else the row has. */
export function draftOf({ target, memo, state, document, machine }: RowDraft): RowDraft {
  return { target, memo, state, ...(document ? { document } : {}), ...(machine ? { machine } : {}) };
}

export function sameDraft(a: RowDraft, b: RowDraft): boolean {
  if (JSON.stringify(a.document) !== JSON.stringify(b.document)) return false;
  return a.state === b.state && a.memo === b.memo && sameInline(a.target ?? [], b.target ?? []);
}

/** Both texts, theirs first, for a person to put in order. */
export function bothTexts(theirs: Inline | null, mine: Inline | null): Inline {
  const first = theirs ?? [];
  const second = mine ?? [];
  if (first.length === 0 || second.length === 0) return [...first, ...second];
  return [...first, { type: 'hard_break' }, ...second];
}

/** Both texts and both memos as one draft to work on. */
export function bothDrafts(theirs: RowDraft, mine: RowDraft): RowDraft {
  const memos = theirs.memo === mine.memo ? [mine.memo] : [theirs.memo, mine.memo];
  return {
    target: bothTexts(theirs.target, mine.target),
    memo: memos.filter((memo) => memo !== '').join('\n'),
    state: 'draft',
    machine: mine.machine ?? theirs.machine ?? null,
    ...(theirs.document && mine.document ? { document: bothDocuments(theirs.document, mine.document) } : {}),
  };
}
