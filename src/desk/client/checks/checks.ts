// What the checks say of the sentences at the desk: asked for as one types, quietly without them when they do not run.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Inline } from '../../../text/document.ts';
import { newKey } from '../../../web/client/tab.ts';
import {
  type Area,
  type ChecksAnswer,
  type FindingView,
  MOST_CHECKED,
  type OverlookAnswer,
} from '../../checks/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';

export interface Noted {
  row: Row;
  finding: FindingView;
}

/** Milliseconds without a press of a key before a sentence is checked. */
const REST_MS = 300;
/** Milliseconds of rest before it is said how many findings there are. */
const SAID_MS = 1_500;
/** Milliseconds until checks that do not run are asked again; the last one goes on. */
const AGAIN_MS = [5_000, 15_000, 60_000] as const;

export class Checks {
  readonly #desk: Desk;
  readonly #state = signal<'waiting' | 'running' | 'off'>('waiting');
  /** Of the finding somebody walked to, in the current row. */
  readonly at = signal<string | null>(null);
  /** Said to who listens and shown nowhere: the findings themselves are seen. */
  readonly heard = signal('');
  /** Every finding that counts, in the order of the text. */
  readonly all: ReadonlySignal<readonly Noted[]> = computed(() =>
    this.#desk.rows.order.value.flatMap((row) => findingsOf(row).map((finding) => ({ row, finding }))),
  );
  /** How many places the translator should mend before publishing. */
  readonly toMend: ReadonlySignal<number> = computed(
    () => this.all.value.filter(({ finding }) => finding.severity === 'must').length,
  );
  /** That everything was looked at once: before that, nothing has passed. */
  readonly #isWhole = signal(false);
  /** What the text has passed: looked at, and nothing found that counts. */
  readonly passed: ReadonlySignal<readonly Area[]> = computed(() => {
    const isWritten = this.#desk.rows.order.value.some(isChecked);
    if (this.#state.value !== 'running' || !this.#isWhole.value || !isWritten) return [];
    const found = new Set(this.all.value.map(({ finding }) => finding.check));
    return this.#desk.data.checkAreas.flatMap(({ area, checks }) =>
      checks.some((id) => found.has(id)) ? [] : area,
    );
  });
  /** What was last checked of each row. */
  readonly #checked = new WeakMap<Row, Inline>();
  #failures = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get state(): ReadonlySignal<'waiting' | 'running' | 'off'> {
    return this.#state;
  }

  /** Looks at everything once, then follows what is written. */
  follow(): void {
    void this.lookAtAll();
    let left: Row | null = null;
    effect(() => {
      const row = this.#desk.current.value;
      const target = row?.target.value ?? null;
      if (left && left !== row) void this.ask([left]);
      left = row;
      if (!row || target === null) return undefined;
      return this.#afterRest(row);
    });
  }

  /** False when something could not be checked. `onPart` is told how many sentences are done, of how many. */
  async lookAtAll(onPart?: (done: number, all: number) => void): Promise<boolean> {
    const rows = this.#desk.rows.order.peek().filter(isChecked);
    // With nothing to check it is asked all the same: what checks has to be loaded.
    if (rows.length === 0) rows.push(...this.#desk.rows.order.peek().slice(0, 1));
    const isWhole = await this.#inParts(rows, onPart);
    this.#isWhole.value ||= isWhole;
    return isWhole;
  }

  /** Checks what was changed since it was checked, of some rows or of all. */
  async ask(rows: readonly Row[] = this.#desk.rows.order.peek()): Promise<void> {
    await this.#inParts(rows.filter((row) => isChecked(row) && this.#checked.get(row) !== row.target.peek()));
  }

  async #inParts(rows: readonly Row[], onPart?: (done: number, all: number) => void): Promise<boolean> {
    for (let done = 0; done < rows.length; done += MOST_CHECKED) {
      onPart?.(done, rows.length);
      if (!(await this.#send(rows.slice(done, done + MOST_CHECKED)))) return false;
    }
    return true;
  }

  /** Says of a finding that it is no error here, or takes that back. */
  async overlook(row: Row, finding: FindingView, overlooked: boolean): Promise<void> {
    const { api, words } = this.#desk;
    const put = (value: boolean) => {
      row.findings.value = row.findings
        .peek()
        .map((one) => (one.mark === finding.mark ? { ...one, overlooked: value } : one));
    };
    put(overlooked);
    if (this.at.peek() === finding.mark) this.at.value = null;
    const body = { key: newKey(), finding: finding.mark, check: finding.check, overlooked };
    const reply = await api.ask<OverlookAnswer>('PUT', `/segments/${row.id}/overlooked`, body);
    if (reply.kind === 'answer' && reply.body.ok) {
      this.#desk.say(words(overlooked ? 'desk.checks.overlooked' : 'desk.checks.counted'));
      return;
    }
    put(!overlooked);
    this.#desk.say(words('desk.offline'));
  }

  #afterRest(row: Row): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const rest = () => {
      // What is being converted is not written yet.
      if (this.#desk.editor?.isComposing()) timer = setTimeout(rest, REST_MS);
      else void this.ask([row]);
    };
    timer = setTimeout(rest, REST_MS);
    return () => clearTimeout(timer);
  }

  async #send(rows: readonly Row[]): Promise<boolean> {
    const asked = rows.map((row) => ({ row, target: row.target.peek() }));
    const segments = asked.map(({ row, target }) => ({ id: row.id, target }));
    const reply = await this.#desk.api.ask<ChecksAnswer>('POST', '/checks', { segments });
    if (reply.kind !== 'answer' || !reply.body.running) {
      this.#fail();
      return false;
    }
    this.#failures = 0;
    this.#state.value = 'running';
    const found = new Map(reply.body.segments.map(({ id, findings }) => [id, findings]));
    for (const { row, target } of asked) {
      // Somebody has gone on writing; what was found is not of this text.
      if (row.target.peek() !== target || target === null) continue;
      this.#checked.set(row, target);
      this.#put(row, found.get(row.id) ?? []);
    }
    return true;
  }

  #put(row: Row, findings: readonly FindingView[]): void {
    const before = findingsOf(row).length;
    row.findings.value = findings;
    const count = findingsOf(row).length;
    if (row !== this.#desk.current.peek() || count === before) return;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.heard.value = this.#desk.words('desk.checks.count', { count });
    }, SAID_MS);
  }

  #fail(): void {
    this.#state.value = 'off';
    clearTimeout(this.#again);
    const wait = AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)];
    this.#failures += 1;
    this.#again = setTimeout(() => void this.lookAtAll(), wait);
  }
}

/** Findings that count: of a sentence that is translated, without those that are no errors. */
export function findingsOf(row: Row): FindingView[] {
  return isChecked(row) ? row.findings.value.filter(({ overlooked }) => !overlooked) : [];
}

/** By its state alone, which typing does not change: nothing is drawn anew with every press of a key. */
function isChecked(row: Row): boolean {
  const state = row.state.value;
  return row.kind === 'segment' && state !== 'open' && state !== 'skipped';
}
