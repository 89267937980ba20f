// Whose part a sentence is in, which are one's own, and where a part begins and a section ends.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AssignmentView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';

export class Parts {
  readonly #desk: Desk;
  /** Only one's own part is shown. */
  readonly mineOnly = signal(false);
  readonly #ofSegment: ReadonlySignal<ReadonlyMap<string, AssignmentView>>;
  /** At rows where a run of sentences of one part begins. */
  readonly begins: ReadonlySignal<ReadonlyMap<string, AssignmentView>>;

  constructor(desk: Desk, assignments: () => readonly AssignmentView[]) {
    this.#desk = desk;
    this.#ofSegment = computed(
      () => new Map(assignments().flatMap((part) => part.segmentIds.map((id) => [id, part]))),
    );
    this.begins = computed(() => beginnings(desk.rows.order.value, this.#ofSegment.value));
  }

  of(row: Row): AssignmentView | undefined {
    return this.#ofSegment.value.get(row.id);
  }

  isMine(row: Row): boolean {
    return this.of(row)?.personId === this.#desk.data.me;
  }

  hasMine(): boolean {
    return this.#desk.rows.order.value.some((row) => this.isMine(row));
  }

  /** Not among those shown now; the row being worked on always is. */
  isAway(row: Row): boolean {
    return this.mineOnly.value && !row.isCurrent.value && !this.isMine(row);
  }
}

function beginnings(
  rows: readonly Row[],
  parts: ReadonlyMap<string, AssignmentView>,
): Map<string, AssignmentView> {
  const begins = new Map<string, AssignmentView>();
  let before: AssignmentView | undefined;
  for (const row of rows) {
    if (row.kind !== 'segment') continue;
    const part = parts.get(row.id);
    if (part && part !== before) begins.set(row.id, part);
    before = part;
  }
  return begins;
}

/** A heading and what is under it, around a row: up to the next heading that stands as high or higher. */
export function sectionAround(rows: readonly Row[], row: Row): Row[] {
  const sentences = rows.filter(({ kind }) => kind === 'segment');
  const at = Math.max(0, sentences.indexOf(row));
  const from = Math.max(
    0,
    sentences.findLastIndex((other, index) => index <= at && other.block?.kind === 'heading'),
  );
  const level = levelOf(sentences[from]);
  const end = sentences.findIndex(
    (other, index) =>
      index > at &&
      other.block !== sentences[from]?.block &&
      (levelOf(other) ?? Infinity) <= (level ?? Infinity),
  );
  return sentences.slice(from, end < 0 ? undefined : end);
}

function levelOf(row: Row | undefined): number | null {
  return row?.block?.kind === 'heading' ? (row.block.level ?? 2) : null;
}
