// One row of the desk: a sentence with its translation, or a block of one's own. Each part is a signal by itself,
// so that typing in one row draws nothing else anew.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type DocumentJson, type Inline, saysNothing } from '../../../text/document.ts';
import type { Tag } from '../../../text/inline.ts';
import type { FindingView } from '../../checks/schemas.ts';
import type {
  BlockView,
  MachineNote,
  OwnBlockKind,
  OwnBlockView,
  SegmentState,
  SegmentView,
} from '../../schemas.ts';
import { sourceTags } from '../editor/tags.ts';
import { draftOf, type RowDraft } from '../meet.ts';

/** A row's text as somebody saved it. */
export interface RowText extends RowDraft {
  version: number;
  /** UTC ISO; null where it was not told. */
  updatedAt: string | null;
  updatedBy: string | null;
}

export interface Conflict {
  mine: RowDraft;
  theirs: RowText;
}

export class Row {
  readonly id: string;
  /** `segment` translates a sentence; the others are texts of one's own. */
  readonly kind: 'segment' | OwnBlockKind;
  /** The article's block it stands in, or stands after. */
  block: BlockView | null;
  readonly source: Signal<Inline>;
  readonly target: Signal<Inline | null>;
  /** Of a text of one's own; null for a sentence. */
  readonly document: Signal<DocumentJson | null>;
  readonly memo: Signal<string>;
  readonly state: Signal<SegmentState>;
  readonly machine: Signal<MachineNote | null>;
  /** Id of the sentence it repeats, whose translation was put in. */
  readonly repeats = signal<string | null>(null);
  /** Set apart from its repetitions. */
  readonly apart = signal(false);
  /** Id of whose text stands here, and of who read it again. */
  readonly translatedBy = signal<string | null>(null);
  readonly reviewedBy = signal<string | null>(null);
  /** Counted over sentences; 0 for a block of one's own. */
  readonly number = signal(0);
  readonly isCurrent = signal(false);
  readonly conflict = signal<Conflict | null>(null);
  /** It is no longer on the server, and something unsaved stands in it. */
  readonly isGone = signal(false);
  /** What the checks found in it when they last looked. */
  readonly findings = signal<readonly FindingView[]>([]);
  readonly tags: ReadonlySignal<Tag[]>;
  position: number;
  words: number;
  /** Of what the server has, as far as is known here. */
  version: number;
  /** What the server had when a text kept on this device was put over it. */
  under: RowDraft | null = null;
  /** The unit of the memory that was put in and that the server has not been told of. */
  took: string | null = null;
  /** Grows when the text is put in from outside, so that an open editor takes it over. */
  readonly putIn = signal(0);

  constructor(kind: Row['kind'], id: string, block: BlockView | null, text: RowText & { source: Inline }) {
    this.kind = kind;
    this.id = id;
    this.block = block;
    this.source = signal(text.source);
    this.target = signal(text.target);
    this.document = signal(text.document ?? null);
    this.memo = signal(text.memo);
    this.state = signal(text.state);
    this.machine = signal(text.machine ?? null);
    this.tags = computed(() => sourceTags(this.source.value));
    this.version = text.version;
    this.position = 0;
    this.words = 0;
  }

  draft(): RowDraft {
    const document = this.document.peek();
    const [target, memo, state] = [this.target.peek(), this.memo.peek(), this.state.peek()];
    const parts = { target, memo, state, machine: this.machine.peek() };
    return draftOf(document ? { ...parts, document } : parts);
  }

  /** Puts a text in from outside: another tab, the history, a choice between two. */
  put(draft: RowDraft): void {
    this.target.value = draft.target;
    if (draft.document) this.document.value = draft.document;
    this.memo.value = draft.memo;
    this.state.value = draft.state;
    this.machine.value = draft.machine ?? null;
    this.putIn.value += 1;
  }
}

export function segmentRow(view: SegmentView, block: BlockView | null): Row {
  const row = new Row('segment', view.id, block, view);
  row.position = view.position;
  row.words = view.words;
  row.repeats.value = view.repeats;
  row.apart.value = view.apart;
  row.translatedBy.value = view.translatedBy;
  row.reviewedBy.value = view.reviewedBy;
  return row;
}

export function ownRow(view: OwnBlockView, block: BlockView | null): Row {
  const row = new Row(view.kind, view.id, block, { ...ownText(view), source: [] });
  row.position = view.position;
  return row;
}

export function ownText({ document, version }: OwnBlockView): RowText {
  return { ...ownDraft(document), version, updatedAt: null, updatedBy: null };
}

/** A text of one's own is written or empty; it has no other state and no memo. */
export function ownDraft(document: DocumentJson): RowDraft {
  return { target: null, memo: '', state: saysNothing(document) ? 'open' : 'draft', document };
}

/** A device may still keep what was typed when such a text was one line. */
export function withDocument(row: Row, draft: RowDraft): RowDraft {
  if (row.kind === 'segment' || draft.document) return draft;
  const line = { type: 'paragraph' as const, attrs: { id: `${row.id}-p`, lang: null } };
  const content = draft.target === null ? [line] : [{ ...line, content: draft.target }];
  return ownDraft({ type: 'doc', content });
}
