// The texts of the rows: kept on this device before anything else, then sent; and what happens where they meet another's.
import { batch } from '@preact/signals';
import type { DocumentJson, Inline } from '../../text/document.ts';
import { sameInline } from '../../text/inline.ts';
import type { LocalCopies } from '../../web/client/local-copies.ts';
import type { Saving } from '../../web/client/saving.ts';
import type { SegmentState } from '../schemas.ts';
import type { Desk } from './desk.ts';
import { bothDrafts, draftOf, meet, type RowDraft, sameDraft } from './meet.ts';
import { takeFilled } from './memory/repeats.ts';
import { ownDraft, type Row, type RowText, withDocument } from './rows/row.ts';
import type { RowKeeper } from './rows/row-set.ts';
import { type RowQueue, sendRow } from './saving.ts';

export class Texts implements RowKeeper {
  readonly #desk: Desk;
  readonly #queue: RowQueue;
  readonly #copies: LocalCopies<RowDraft>;

  constructor(desk: Desk, saving: Saving) {
    this.#desk = desk;
    const { queue, copies } = saving.queue<RowDraft, RowText>('rows', {
      send: (request) =>
        sendRow(desk.api, desk.rows.get(request.id), request, (views) => takeFilled(desk, views)),
      same: sameDraft,
      draftOf,
      onSaved: (id, version, draft) => this.#saved(id, version, draft),
      onConflict: (id, mine, current) => this.#conflict(id, mine, current),
      onGone: (id) => this.#gone(id),
    });
    this.#queue = queue;
    this.#copies = copies;
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
    this.#owe(row, draft);
    row.put(draft);
    this.#queue.keep(row.id, row.version, draft, { now: true });
  }

  #keep(row: Row, draft: RowDraft, now = false): void {
    this.#queue.keep(row.id, row.version, draft, { now });
    batch(() => {
      // What was written or looked at repeats nothing any more.
      if (draft.target !== row.target.peek() || draft.state !== 'draft') row.repeats.value = null;
      this.#owe(row, draft);
      row.target.value = draft.target;
      row.document.value = draft.document ?? null;
      row.memo.value = draft.memo;
      row.state.value = draft.state;
      row.machine.value = draft.machine ?? null;
    });
  }

  /** A text that is changed here is ours from now on, and nobody has read it again. */
  #owe(row: Row, draft: RowDraft): void {
    const isSame = sameInline(draft.target ?? [], row.target.peek() ?? []);
    if (!isSame) row.translatedBy.value = draft.target && this.#desk.together.me;
    if (!isSame || draft.state !== 'confirmed') row.reviewedBy.value = null;
  }

  isUnsaved(id: string): boolean {
    return this.#queue.has(id);
  }

  /** Sends what waits, of one row or of all; false when something cannot be saved now. */
  saved(row?: Row): Promise<boolean> {
    return this.#queue.settled(row?.id);
  }

  flush(): void {
    this.#queue.flush();
  }

  /** Lets go of what is unsaved in a row. */
  drop(row: Row): void {
    this.#queue.drop(row.id);
  }

  /** A person has chosen between two texts of a row. */
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

  /** Takes over what another tab saved, unless something unsaved stands here: then the server will tell. */
  takeOver(id: string, version: number, draft: RowDraft): void {
    const row = this.#desk.rows.get(id);
    if (!row || this.#queue.has(id) || version <= row.version) return;
    row.version = version;
    row.repeats.value = null;
    this.#owe(row, draft);
    row.put(draft);
  }

  /** Takes up texts that this device kept: of this tab before, and of tabs that are closed. */
  resume(openTabs: ReadonlySet<string>): void {
    const copies = this.#copies.takeOver(openTabs, (id) => this.#queue.has(id));
    let restored = 0;
    for (const kept of copies) {
      const row = this.#desk.rows.get(kept.id) ?? this.#desk.rows.addLost(kept.id, kept.draft);
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
        const view = this.#desk.data.structure.segments.find(({ id }) => id === copy.id);
        row.conflict.value = { mine: copy.draft, theirs: { ...text, ...view } };
      }
    }
    if (restored > 0) this.#desk.say(this.#desk.words('desk.restored', { count: restored }));
  }

  #saved(id: string, version: number, draft: RowDraft): void {
    const row = this.#desk.rows.get(id);
    // The answer to a save that had arrived long ago: somebody has gone on from it since, and theirs stands now.
    if (row?.under && version < row.version) {
      if (!this.#queue.has(id)) row.put(row.under);
      return;
    }
    if (row) row.version = version;
    this.#desk.peers.tell({ kind: 'saved', id, version, draft });
  }

  #conflict(id: string, mine: RowDraft, theirs: RowText): void {
    const row = this.#desk.rows.get(id);
    if (row) row.conflict.value = { mine, theirs };
    // It may be the translation of another sentence by now.
    if (row?.kind === 'segment') void this.#desk.reload();
  }

  #gone(id: string): void {
    const row = this.#desk.rows.get(id);
    if (row) row.isGone.value = true;
  }
}
