// The desk as it stands in this browser: its rows, what is current, what waits to be saved. It draws nothing.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Inline } from '../../text/document.ts';
import type { BlockView, DeskData, PostView, SegmentState, Structure } from '../schemas.ts';
import { Api } from './api.ts';
import { DetailsForm } from './details-form.ts';
import type { Editor } from './editor.ts';
import { type Group, groupsOf } from './layout.ts';
import type { LocalCopies } from './local-copies.ts';
import { bothTexts, meet, type RowDraft } from './meet.ts';
import { Peers } from './peers.ts';
import { type Progress, progressOf } from './progress.ts';
import { ownRow, ownText, Row, segmentRow } from './row.ts';
import type { SaveStatus } from './save-queue.ts';
import { type RowQueue, Saving, sameRow, sendRow } from './saving.ts';
import { type Words, wordsOf } from './words.ts';

/** What is open in the current row beside its text. */
export type Tool = 'ruby' | 'link' | 'memo' | 'split' | 'history';

export class Desk {
  readonly data: DeskData;
  readonly words: Words;
  readonly mac: boolean;
  readonly api: Api;
  readonly details: DetailsForm;
  readonly status: ReadonlySignal<SaveStatus>;
  readonly groups = signal<Group[]>([]);
  /** Every row in the order of the desk. */
  readonly order: ReadonlySignal<Row[]> = computed(() => this.groups.value.flatMap((group) => group.rows));
  readonly progress: ReadonlySignal<Progress> = computed(() => progressOf(this.order.value));
  readonly current = signal<Row | null>(null);
  readonly tool = signal<Tool | null>(null);
  readonly dialog = signal<'keys' | 'publish' | null>(null);
  readonly post = signal<PostView | null>(null);
  /** Said politely to screen readers and shown for a moment. */
  readonly notice = signal<{ text: string; at: number } | null>(null);
  readonly peers: Peers;
  /** Grows when the caret moves in the open editor. */
  readonly caret = signal(0);
  editor: Editor | null = null;

  readonly #rows = new Map<string, Row>();
  readonly #after = new Map<string, string | null>();
  readonly #queue: RowQueue;
  readonly #copies: LocalCopies<RowDraft>;
  #blocks: BlockView[];
  #structureVersion: number;

  constructor(data: DeskData, tab: { id: string; others: ReadonlySet<string> }, platform: { mac: boolean }) {
    this.data = data;
    this.mac = platform.mac;
    this.words = wordsOf(data.messages, data.speech);
    this.api = new Api(data.address);
    this.post.value = data.post;
    this.#blocks = data.structure.blocks;
    this.#structureVersion = data.structure.version;
    const saving = new Saving(data.id, tab.id);
    const { queue, copies } = saving.queue<RowDraft, Parameters<typeof this.conflict>[2]>('rows', {
      send: (request) => sendRow(this.api, this.#rows.get(request.id), request),
      same: (a, b) => sameRow(undefined, a, b),
      draftOf: (current) => ({ target: current.target, memo: current.memo, state: current.state }),
      onSaved: (id, version, draft) => this.#saved(id, version, draft),
      onConflict: (id, mine, current) => this.conflict(id, mine, current),
      onGone: (id) => this.#gone(id),
    });
    this.#queue = queue;
    this.#copies = copies;
    this.details = new DetailsForm(this, saving, tab.others);
    this.status = saving.status;
    this.peers = new Peers(this, tab.id);
    this.#take(data.structure);
    this.resume(tab.others);
    const first = this.order.value.find((row) => isUnfinished(row)) ?? this.order.value[0];
    if (first) this.enter(first);
  }

  row(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  say(text: string): void {
    this.notice.value = { text, at: Date.now() };
  }

  /** A change of the text by typing. The copy on the device comes before anything is drawn. */
  type(row: Row, target: Inline | null): void {
    const state: SegmentState = target === null ? 'open' : 'draft';
    this.#keep(row, { target, memo: row.memo.peek(), state });
  }

  setMemo(row: Row, memo: string): void {
    this.#keep(row, { ...row.draft(), memo });
  }

  /** A decision about a row is sent at once. */
  decide(row: Row, state: SegmentState): void {
    this.#keep(row, { ...row.draft(), state }, true);
  }

  /** A whole text put in by a command: the history, the original. An open editor takes it over. */
  replace(row: Row, draft: RowDraft): void {
    row.put(draft);
    this.#queue.keep(row.id, row.version, draft, { now: true });
  }

  #keep(row: Row, draft: RowDraft, now = false): void {
    this.#queue.keep(row.id, row.version, draft, { now });
    batch(() => {
      row.target.value = draft.target;
      row.memo.value = draft.memo;
      row.state.value = draft.state;
    });
  }

  isUnsaved(id: string): boolean {
    return this.#queue.has(id);
  }

  /** Makes a row the current one. What is being converted in the old one is taken as it stands. */
  enter(row: Row): void {
    const before = this.current.peek();
    if (before === row) return;
    this.editor?.settle();
    batch(() => {
      if (before) before.isCurrent.value = false;
      row.isCurrent.value = true;
      this.current.value = row;
      this.tool.value = null;
    });
  }

  neighbour(row: Row, step: 1 | -1): Row | undefined {
    const rows = this.order.peek();
    return rows[rows.indexOf(row) + step];
  }

  /** The next sentence that is not finished, else the next row. */
  nextUnfinished(row: Row): Row | undefined {
    const rows = this.order.peek();
    const after = rows.slice(rows.indexOf(row) + 1);
    return after.find(isUnfinished) ?? after[0];
  }

  /** Sends everything that waits; false when something cannot be saved now. */
  async allSaved(): Promise<boolean> {
    const [rows, details] = await Promise.all([this.#queue.settled(), this.details.queue.settled()]);
    return rows && details;
  }

  saved(row: Row): Promise<boolean> {
    return this.#queue.settled(row.id);
  }

  flush(): void {
    this.#queue.flush();
    this.details.queue.flush();
  }

  conflict(id: string, mine: RowDraft, theirs: NonNullable<Row['conflict']['value']>['theirs']): void {
    const row = this.#rows.get(id);
    if (row) row.conflict.value = { mine, theirs };
  }

  settleConflict(row: Row, choice: 'mine' | 'theirs' | 'both'): void {
    const conflict = row.conflict.peek();
    if (!conflict) return;
    const { mine, theirs } = conflict;
    row.version = theirs.version;
    row.conflict.value = null;
    if (choice === 'theirs') {
      this.#queue.drop(row.id);
      row.put({ target: theirs.target, memo: theirs.memo, state: theirs.state });
      return;
    }
    const draft = choice === 'mine' ? mine : both(mine, theirs);
    row.put(draft);
    this.#queue.settle(row.id, theirs.version, draft);
  }

  /** Lets go of a text whose sentence is no more. */
  letGo(row: Row): void {
    this.#queue.drop(row.id);
    this.#rows.delete(row.id);
    this.#arrange();
  }

  /** Takes over what another tab saved, unless something unsaved stands here: then the server will tell. */
  takeOver(id: string, version: number, draft: RowDraft): void {
    const row = this.#rows.get(id);
    if (!row || this.#queue.has(id) || version <= row.version) return;
    row.version = version;
    row.put(draft);
  }

  /** Reads everything again from the server; what is unsaved here stays as it is. */
  async reload(): Promise<void> {
    const reply = await this.api.ask<DeskData>('GET', '/state');
    if (reply.kind !== 'answer') return;
    this.#blocks = reply.body.structure.blocks;
    this.#take(reply.body.structure);
    this.details.take(reply.body.details);
    this.post.value = reply.body.post;
  }

  /** A change of the structure by this desk; anything else than the next version means that more has changed. */
  async take(change: Omit<Structure, 'blocks'> & { removed: string[] }): Promise<void> {
    if (change.version !== this.#structureVersion + 1) {
      await this.reload();
      return;
    }
    for (const id of change.removed) this.#rows.delete(id);
    this.#put(change);
    this.#structureVersion = change.version;
    this.#arrange();
  }

  #take(structure: Structure): void {
    const there = new Set([...structure.segments, ...structure.own].map(({ id }) => id));
    for (const row of this.#rows.values()) {
      if (there.has(row.id)) continue;
      if (this.#queue.has(row.id)) row.isGone.value = true;
      else this.#rows.delete(row.id);
    }
    this.#put(structure);
    this.#structureVersion = structure.version;
    this.#arrange();
  }

  #put({ segments, own }: Pick<Structure, 'segments' | 'own'>): void {
    const blocks = new Map(this.#blocks.map((block) => [block.id, block]));
    for (const view of segments) {
      const row = this.#rows.get(view.id);
      if (!row) this.#rows.set(view.id, segmentRow(view, blocks.get(view.blockId) ?? null));
      else {
        row.source.value = view.source;
        row.position = view.position;
        row.words = view.words;
        this.takeOver(view.id, view.version, view);
      }
    }
    for (const view of own) {
      this.#after.set(view.id, view.afterBlockId);
      const block = this.#blocks.findLast(({ topId }) => topId === view.afterBlockId) ?? null;
      if (this.#rows.has(view.id)) this.takeOver(view.id, view.version, ownText(view));
      else this.#rows.set(view.id, ownRow(view, block));
    }
  }

  #arrange(): void {
    batch(() => {
      this.groups.value = groupsOf(this.#blocks, this.#rows.values(), this.#after);
      let number = 0;
      for (const row of this.order.peek()) {
        if (row.kind === 'segment') number += 1;
        row.number.value = row.kind === 'segment' ? number : 0;
      }
    });
    const current = this.current.peek();
    if (current && !this.#rows.has(current.id)) {
      const next = this.order.peek().find((row) => row.position >= current.position);
      if (next) this.enter(next);
    }
  }

  /** Takes up texts that this device kept: of this tab before, and of tabs that are closed. */
  resume(openTabs: ReadonlySet<string>): void {
    const copies = this.#copies.takeOver(openTabs, (id) => this.#queue.has(id));
    let restored = 0;
    for (const copy of copies) {
      const row = this.#rows.get(copy.id) ?? this.#lost(copy.id, copy.draft);
      const text = { ...row.draft(), version: row.version, updatedAt: null, updatedBy: null };
      const meeting = row.isGone.peek() ? 'send' : meet(copy, text);
      if (meeting === 'same') {
        this.#copies.remove(copy.id);
        continue;
      }
      restored += 1;
      row.under = row.draft();
      row.put(copy.draft);
      if (meeting === 'send') this.#queue.resume(copy);
      else {
        this.#queue.park(copy);
        const view = this.data.structure.segments.find(({ id }) => id === copy.id);
        row.conflict.value = { mine: copy.draft, theirs: { ...text, ...view } };
      }
    }
    if (restored > 0) this.say(this.words('desk.restored', { count: restored }));
  }

  /** A text kept here whose row is not on the server any more still gets a place, at the end. */
  #lost(id: string, draft: RowDraft): Row {
    const row = new Row('segment', id, null, {
      ...draft,
      source: [],
      version: 0,
      updatedAt: null,
      updatedBy: null,
    });
    row.position = Number.MAX_SAFE_INTEGER;
    row.isGone.value = true;
    this.#rows.set(id, row);
    this.#arrange();
    return row;
  }

  #saved(id: string, version: number, draft: RowDraft): void {
    const row = this.#rows.get(id);
    // The answer to a save that had arrived long ago: somebody has gone on from it since, and theirs stands now.
    if (row?.under && version < row.version) {
      if (!this.#queue.has(id)) row.put(row.under);
      return;
    }
    if (row) row.version = version;
    this.peers.tell({ kind: 'saved', id, version, draft });
  }

  #gone(id: string): void {
    const row = this.#rows.get(id);
    if (row) row.isGone.value = true;
  }
}

function isUnfinished(row: Row): boolean {
  const state = row.state.peek();
  return row.kind === 'segment' && (state === 'open' || state === 'draft');
}

function both(mine: RowDraft, theirs: RowDraft): RowDraft {
  const memos = theirs.memo === mine.memo ? [mine.memo] : [theirs.memo, mine.memo];
  return {
    target: bothTexts(theirs.target, mine.target),
    memo: memos.filter((memo) => memo !== '').join('\n'),
    state: 'draft',
  };
}
