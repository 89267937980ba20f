// The desk as it stands in this browser: its rows, what is current, what is open. It draws nothing.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { Api } from '../../web/client/api.ts';
import type { Said } from '../../web/client/notice.tsx';
import type { SaveStatus } from '../../web/client/save-queue.ts';
import { Saving } from '../../web/client/saving.ts';
import { type Words, wordsOf } from '../../web/client/words.ts';
import type { ReportView } from '../reports/schemas.ts';
import type { DeskData, PostView, StructureChange } from '../schemas.ts';
import { Checks } from './checks/checks.ts';
import { DetailsForm } from './details-form.ts';
import { Drafts } from './drafts/drafts.ts';
import { Drift } from './drift/drift.ts';
import type { Editor } from './editor/editor.ts';
import { LookUp, type Selected } from './memory/concordance.ts';
import { Memory } from './memory/memory.ts';
import { Peers } from './peers.ts';
import { type Progress, progressOf } from './progress.ts';
import type { OwnSheet } from './rows/own-sheet.ts';
import type { Row } from './rows/row.ts';
import { RowSet } from './rows/row-set.ts';
import { Terms } from './terms/terms.ts';
import { Texts } from './texts.ts';
import { Together } from './together/together.ts';

/** What is open in the current row beside its text. */
export type Tool = 'ruby' | 'link' | 'memo' | 'split' | 'history' | 'remark' | 'proposal';

export class Desk {
  readonly data: DeskData;
  readonly words: Words;
  readonly mac: boolean;
  readonly api: Api;
  readonly details: DetailsForm;
  readonly status: ReadonlySignal<SaveStatus>;
  readonly rows: RowSet;
  readonly texts: Texts;
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
  readonly drift: Drift;
  readonly lookUp = new LookUp(this);
  /** What was selected when a phrase was last looked up. */
  lookingFor: Selected | null = null;
  readonly checks = new Checks(this);
  readonly together: Together;
  /** Grows when the caret moves in the open editor. */
  readonly caret = signal(0);
  /** What is open to be written in: a sentence, or a text of one's own. */
  editor: Editor | null = null;
  sheet: OwnSheet | null = null;

  constructor(data: DeskData, tab: { id: string; others: ReadonlySet<string> }, platform: { mac: boolean }) {
    this.data = data;
    this.mac = platform.mac;
    this.words = wordsOf(data.messages, data);
    this.api = new Api(data.address);
    this.drafts = new Drafts(this, data.engines);
    this.drift = new Drift(this);
    this.post.value = data.post;
    this.reports.value = data.reports;
    const saving = new Saving(`taiyaku.desk/${data.id}`, tab.id);
    this.texts = new Texts(this, saving);
    this.rows = new RowSet(this.texts);
    this.details = new DetailsForm(this, saving, tab.others);
    this.status = saving.status;
    this.peers = new Peers(this, tab.id);
    this.together = new Together(this, tab.id);
    this.together.resume(tab.others);
    this.rows.takeAll(data.structure);
    this.texts.resume(tab.others);
    const order = this.rows.order.peek();
    const { parts } = this.together;
    const first =
      order.find((row) => isUnfinished(row) && parts.isMine(row)) ?? order.find(isUnfinished) ?? order[0];
    if (first) this.enter(first);
  }

  say(text: string): void {
    this.notice.value = { text, at: Date.now() };
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

  /** The row before or after, of those that are shown. */
  neighbour(row: Row, step: 1 | -1): Row | undefined {
    const rows = this.#shown(row);
    return rows[rows.indexOf(row) + step];
  }

  /** The next sentence that is not finished, else the next row. Whoever has a part goes through that part first. */
  nextUnfinished(row: Row): Row | undefined {
    const rows = this.#shown(row);
    const after = rows.slice(rows.indexOf(row) + 1);
    const { parts } = this.together;
    const ofMine = parts.isMine(row)
      ? after.find((other) => isUnfinished(other) && parts.isMine(other))
      : undefined;
    return ofMine ?? after.find(isUnfinished) ?? after[0];
  }

  /** To one's own part: the first sentence there that is not finished. */
  enterMine(): void {
    const current = this.current.peek();
    const { parts } = this.together;
    if (current && parts.isMine(current)) return;
    const mine = this.rows.order.peek().filter((row) => parts.isMine(row));
    const first = mine.find(isUnfinished) ?? mine[0];
    if (first) this.enter(first);
  }

  #shown(row: Row): Row[] {
    return this.rows.order.peek().filter((other) => other === row || !this.together.parts.isAway(other));
  }

  /** Sends everything that waits; false when something cannot be saved now. */
  async allSaved(): Promise<boolean> {
    const [rows, details] = await Promise.all([this.texts.saved(), this.details.queue.settled()]);
    return rows && details;
  }

  flush(): void {
    this.texts.flush();
    this.details.queue.flush();
  }

  /** Lets go of a text whose sentence is no more. */
  letGo(row: Row): void {
    this.texts.drop(row);
    this.rows.delete([row.id]);
    this.#stayOnARow();
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
    this.together.take(reply.body.together);
    this.drift.take(reply.body.drift);
    void this.checks.ask();
  }

  /** A change of the structure by this desk; anything else than the next version means that more has changed. */
  async take(change: StructureChange): Promise<void> {
    if (change.version !== this.rows.version + 1) await this.reload();
    else {
      this.rows.take(change);
      this.#stayOnARow();
      void this.checks.ask();
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
}

function isUnfinished(row: Row): boolean {
  const state = row.state.peek();
  return row.kind === 'segment' && (state === 'open' || state === 'draft');
}
