// All rows of the desk, in their order and with their numbers.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BlockView, SegmentView, Structure } from '../../schemas.ts';
import type { ReviewView } from '../../together/schemas.ts';
import type { RowDraft } from '../meet.ts';
import { type Group, groupsOf } from './layout.ts';
import { ownRow, ownText, Row, type RowText, segmentRow } from './row.ts';

/** What the rows need of the desk that holds them. */
export interface RowKeeper {
  /** Whether something unsaved stands in a row here. */
  isUnsaved(id: string): boolean;
  /** A row that is there already, as the server has it. */
  takeOver(id: string, version: number, draft: RowDraft): void;
}

type Parts = Pick<Structure, 'segments' | 'own'>;

export class RowSet {
  readonly groups = signal<Group[]>([]);
  /** Every row in the order of the desk. */
  readonly order: ReadonlySignal<Row[]> = computed(() => this.groups.value.flatMap((group) => group.rows));
  /** Of the structure, as far as is known here. */
  version = 0;
  readonly #keeper: RowKeeper;
  readonly #rows = new Map<string, Row>();
  readonly #after = new Map<string, string | null>();
  #blocks: BlockView[] = [];

  constructor(keeper: RowKeeper) {
    this.#keeper = keeper;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  delete(ids: readonly string[]): void {
    for (const id of ids) this.#rows.delete(id);
    this.#arrange();
  }

  /** A whole structure from the server; a row that is gone there stays while something unsaved stands in it. */
  takeAll(structure: Structure): void {
    this.#blocks = structure.blocks;
    const there = new Set([...structure.segments, ...structure.own].map(({ id }) => id));
    for (const row of this.#rows.values()) {
      if (there.has(row.id)) continue;
      if (this.#keeper.isUnsaved(row.id)) row.isGone.value = true;
      else this.#rows.delete(row.id);
    }
    this.take({ ...structure, removed: [] });
  }

  take({ version, removed, ...parts }: Parts & { version: number; removed: readonly string[] }): void {
    for (const id of removed) this.#rows.delete(id);
    this.#put(parts);
    this.version = version;
    this.#arrange();
  }

  /** Sentences as others saved them; brings how many were taken. What is older than what stands here is not. */
  hear(views: readonly SegmentView[]): number {
    const newer = views.filter((view) => {
      const row = this.#rows.get(view.id);
      return row && view.version > row.version && !this.#keeper.isUnsaved(view.id);
    });
    this.#put({ segments: newer, own: [] });
    return newer.length;
  }

  /** Which sentences were read again, of the texts that stand here. */
  takeReviews(reviews: readonly ReviewView[]): void {
    const read = new Map(reviews.map((review) => [review.segmentId, review]));
    for (const row of this.#rows.values()) {
      if (row.kind !== 'segment' || this.#keeper.isUnsaved(row.id)) continue;
      const review = read.get(row.id);
      if (!review) row.reviewedBy.value = null;
      else if (review.version === row.version) row.reviewedBy.value = review.by;
    }
  }

  /** A text kept here whose row is not on the server any more still gets a place, at the end. */
  addLost(id: string, draft: RowDraft): Row {
    const text: RowText = { ...draft, version: 0, updatedAt: null, updatedBy: null };
    const row = new Row(draft.document ? 'paragraph' : 'segment', id, null, { ...text, source: [] });
    row.position = Number.MAX_SAFE_INTEGER;
    row.isGone.value = true;
    this.#rows.set(id, row);
    this.#arrange();
    return row;
  }

  #put({ segments, own }: Parts): void {
    const blocks = new Map(this.#blocks.map((block) => [block.id, block]));
    for (const view of segments) {
      const row = this.#rows.get(view.id);
      if (!row) this.#rows.set(view.id, segmentRow(view, blocks.get(view.blockId) ?? null));
      else {
        row.block = blocks.get(view.blockId) ?? null;
        row.source.value = view.source;
        row.position = view.position;
        row.words = view.words;
        this.#keeper.takeOver(view.id, view.version, view);
        if (!this.#keeper.isUnsaved(view.id)) row.repeats.value = view.repeats;
        row.apart.value = view.apart;
        if (!this.#keeper.isUnsaved(view.id)) {
          row.translatedBy.value = view.translatedBy;
          row.reviewedBy.value = view.reviewedBy;
        }
      }
    }
    for (const view of own) {
      this.#after.set(view.id, view.afterBlockId);
      const block = this.#blocks.findLast(({ topId }) => topId === view.afterBlockId) ?? null;
      if (this.#rows.has(view.id)) this.#keeper.takeOver(view.id, view.version, ownText(view));
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
  }
}
