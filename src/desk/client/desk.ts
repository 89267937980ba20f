// The desk as it stands in this browser: its rows, what is current, what waits to be saved. It draws nothing.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DocumentJson, Inline } from '../../text/document.ts';
import { Api } from '../../web/client/api.ts';
import type { LocalCopies } from '../../web/client/local-copies.ts';
import type { Said } from '../../web/client/notice.tsx';
import type { SaveStatus } from '../../web/client/save-queue.ts';
import { Saving } from '../../web/client/saving.ts';
import { type Words, wordsOf } from '../../web/client/words.ts';
import type { ReportView } from '../reports/schemas.ts';
import type { DeskData, PostView, SegmentState, StructureChange } from '../schemas.ts';
import { Checks } from './checks.ts';
import { LookUp, type Selected } from './concordance.ts';
import { DetailsForm } from './details-form.ts';
import { Drafts } from './drafts.ts';
import type { Editor } from './editor.ts';
import { bothDrafts, draftOf, meet, type RowDraft, sameDraft } from './meet.ts';
import { Memory } from './memory.ts';
import type { OwnSheet } from './own-sheet.ts';
import { Peers } from './peers.ts';
import { type Progress, progressOf } from './progress.ts';
import { takeFilled } from './repeats.ts';
import { ownDraft, type Row, type RowText, withDocument } from './row.ts';
import { type RowKeeper, RowSet } from './row-set.ts';
import { type RowQueue, sendRow } from './saving.ts';
import { Terms } from './terms.ts';

/** What is open in the current row beside its text. */
export type Tool = 'ruby' | 'link' | 'memo' | 'split' | 'history';

export class Desk implements RowKeeper {
  readonly data: DeskData;
  readonly words: Words;
  readonly mac: boolean;
  readonly api: Api;
  readonly details: DetailsForm;
  readonly status: ReadonlySignal<SaveStatus>;
  readonly rows = new RowSet(this);
  readonly progress: ReadonlySignal<Progress> = computed(() => progressOf(this.rows.order.value));
  readonly current = signal<Row | null>(null);
  readonly tool = signal<Tool | null>(null);
  readonly dialog = signal<'keys' | 'publish' | 'terms' | 'concordance' | null>(null);
  readonly post = signal<PostView | null>(null);
  /** What readers reported and nobody has answered. */
  readonly reports = signal<readonly ReportView[]>([]);
  /** Said politely to screen readers and shown for a moment. */
  readonly notice = signal<Said | null>(null);
  readonly peers: Peers;
  readonly memory = new Memory(this);
  readonly terms = new Terms(this);
  readonly drafts: Drafts;
  readonly lookUp = new LookUp(this);
  /** What was selected when a phrase was last looked up. */
  lookingFor: Selected | null = null;
  readonly checks = new Checks(this);
  /** Grows when the caret moves in the open editor. */
  readonly caret = signal(0);
  /** What is open to be written in: a sentence, or a text of one's own. */
  editor: Editor | null = null;
  sheet: OwnSheet | null = null;

  readonly #queue: RowQueue;
  readonly #copies: LocalCopies<RowDraft>;

  constructor(data: DeskData, tab: { id: string; others: ReadonlySet<string> }, platform: { mac: boolean }) {
    this.data = data;
    this.mac = platform.mac;
    this.words = wordsOf(data.messages, data.speech);
    this.api = new Api(data.address);
    this.drafts = new Drafts(this, data.engines);
    this.post.value = data.post;
    this.reports.value = data.reports;
    const saving = new Saving(`taiyaku.desk/${data.id}`, tab.id);
    const { queue, copies } = saving.queue<RowDraft, RowText>('rows', {
      send: (request) =>
        sendRow(this.api, this.rows.get(request.id), request, (views) => takeFilled(this, views)),
      same: sameDraft,
      draftOf,
      onSaved: (id, version, draft) => this.#saved(id, version, draft),
      onConflict: (id, mine, current) => this.conflict(id, mine, current),
      onGone: (id) => this.#gone(id),
    });
    this.#queue = queue;
    this.#copies = copies;
    this.details = new DetailsForm(this, saving, tab.others);
    this.status = saving.status;
    this.peers = new Peers(this, tab.id);
    this.rows.takeAll(data.structure);
    this.resume(tab.others);
    const order = this.rows.order.peek();
    const first = order.find(isUnfinished) ?? order[0];
    if (first) this.enter(first);
  }

  say(text: string): void {
    this.notice.value = { text, at: Date.now() };
  }

  /** A change of the text by typing. The copy on the device comes before anything is drawn. */
  type(row: Row, target: Inline | null): void {
    const state: SegmentState = target === null ? 'open' : 'draft';
    const machine = target === null ? null : row.machine.peek();
    this.#keep(row, draftOf({ target, memo: row.memo.peek(), state, machine }));
  }

  typeText(row: Row, document: DocumentJson): void {
    this.#keep(row, ownDraft(document));
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
    row.repeats.value = null;
    row.put(draft);
    this.#queue.keep(row.id, row.version, draft, { now: true });
  }

  #keep(row: Row, draft: RowDraft, now = false): void {
    this.#queue.keep(row.id, row.version, draft, { now });
    batch(() => {
      // What was written or looked at repeats nothing any more.
      if (draft.target !== row.target.peek() || draft.state !== 'draft') row.repeats.value = null;
      row.target.value = draft.target;
      row.document.value = draft.document ?? null;
      row.memo.value = draft.memo;
      row.state.value = draft.state;
      row.machine.value = draft.machine ?? null;
    });
  }

  isUnsaved(id: string): boolean {
    return this.#queue.has(id);
  }

  /** Makes a row the current one. What is being converted in the old one is taken as it stands. */
  enter(row: Row): void {
    const before = this.current.peek();
    if (before === row) return;
    this.settle();
    batch(() => {
      if (before) before.isCurrent.value = false;
      row.isCurrent.value = true;
      this.current.value = row;
      this.tool.value = null;
      this.checks.at.value = null;
      this.checks.heard.value = '';
    });
  }

  /** Takes what is being converted as it stands. */
  settle(): void {
    this.editor?.settle();
    this.sheet?.editor?.settle();
  }

  /** Back to the text where the caret was. */
  refocus(): void {
    this.editor?.refocus();
    this.sheet?.editor?.focus();
  }

  hasFocus(): boolean {
    return this.editor?.hasFocus() === true || this.sheet?.editor?.view.hasFocus() === true;
  }

  neighbour(row: Row, step: 1 | -1): Row | undefined {
    const rows = this.rows.order.peek();
    return rows[rows.indexOf(row) + step];
  }

  /** The next sentence that is not finished, else the next row. */
  nextUnfinished(row: Row): Row | undefined {
    const rows = this.rows.order.peek();
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

  conflict(id: string, mine: RowDraft, theirs: RowText): void {
    const row = this.rows.get(id);
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
      row.put(draftOf(theirs));
      return;
    }
    const draft = choice === 'mine' ? mine : bothDrafts(theirs, mine);
    row.put(draft);
    this.#queue.settle(row.id, theirs.version, draft);
  }

  /** Lets go of a text whose sentence is no more. */
  letGo(row: Row): void {
    this.#queue.drop(row.id);
    this.rows.delete([row.id]);
    this.#stayOnARow();
  }

  /** Takes over what another tab saved, unless something unsaved stands here: then the server will tell. */
  takeOver(id: string, version: number, draft: RowDraft): void {
    const row = this.rows.get(id);
    if (!row || this.#queue.has(id) || version <= row.version) return;
    row.version = version;
    row.repeats.value = null;
    row.put(draft);
    void this.checks.ask([row]);
  }

  /** Reads everything again from the server; what is unsaved here stays as it is. */
  async reload(): Promise<void> {
    const reply = await this.api.ask<DeskData>('GET', '/state');
    if (reply.kind !== 'answer') return;
    this.rows.takeAll(reply.body.structure);
    this.#stayOnARow();
    this.details.take(reply.body.details);
    this.post.value = reply.body.post;
    this.drafts.engines.value = reply.body.engines;
    this.reports.value = reply.body.reports;
  }

  /** A change of the structure by this desk; anything else than the next version means that more has changed. */
  async take(change: StructureChange): Promise<void> {
    if (change.version !== this.rows.version + 1) await this.reload();
    else {
      this.rows.take(change);
      this.#stayOnARow();
    }
  }

  /** When the current row went, the one that took its place is current. */
  #stayOnARow(): void {
    const current = this.current.peek();
    if (!current || this.rows.get(current.id)) return;
    const order = this.rows.order.peek();
    const next = order.find((row) => row.position >= current.position) ?? order.at(-1);
    if (next) this.enter(next);
  }

  /** Takes up texts that this device kept: of this tab before, and of tabs that are closed. */
  resume(openTabs: ReadonlySet<string>): void {
    const copies = this.#copies.takeOver(openTabs, (id) => this.#queue.has(id));
    let restored = 0;
    for (const kept of copies) {
      const row = this.rows.get(kept.id) ?? this.rows.addLost(kept.id, kept.draft);
      const copy = { ...kept, draft: withDocument(row, kept.draft) };
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

  #saved(id: string, version: number, draft: RowDraft): void {
    const row = this.rows.get(id);
    // The answer to a save that had arrived long ago: somebody has gone on from it since, and theirs stands now.
    if (row?.under && version < row.version) {
      if (!this.#queue.has(id)) row.put(row.under);
      return;
    }
    if (row) row.version = version;
    this.peers.tell({ kind: 'saved', id, version, draft });
  }

  #gone(id: string): void {
    const row = this.rows.get(id);
    if (row) row.isGone.value = true;
  }
}

function isUnfinished(row: Row): boolean {
  const state = row.state.peek();
  return row.kind === 'segment' && (state === 'open' || state === 'draft');
}
