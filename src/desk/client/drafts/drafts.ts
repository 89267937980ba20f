// Drafts by an engine: asked for one sentence or all open ones, put in as they come, given up at any time.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftLine, EngineChoice } from '../../engines/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { linesOf } from './drafts-lines.ts';

/** Sentences refused that are told one by one; more of them say nothing new. */
const MOST_TOLD = 5;

export interface Asking {
  done: number;
  total: number;
}

export class Drafts {
  readonly engines = signal<readonly EngineChoice[]>([]);
  readonly chosen = signal<string | null>(null);
  /** What is being asked for now. */
  readonly asking = signal<Asking | null>(null);
  /** What did not come and why, of the last time. */
  readonly troubles = signal<readonly string[]>([]);
  readonly engine: ReadonlySignal<EngineChoice | null> = computed(() => {
    const all = this.engines.value;
    return (
      all.find(({ id }) => id === this.chosen.value) ?? all.find(({ allowed }) => allowed) ?? all[0] ?? null
    );
  });
  readonly #desk: Desk;
  #stop: AbortController | null = null;

  constructor(desk: Desk, engines: readonly EngineChoice[]) {
    this.#desk = desk;
    this.engines.value = engines;
  }

  /** The current sentence; one that this engine drafted already is drafted anew. */
  async askThis(): Promise<void> {
    const row = this.#desk.current.peek();
    if (row?.kind !== 'segment' || row.conflict.peek() || row.isGone.peek()) return;
    const isOwn = row.machine.peek()?.engine === this.engine.peek()?.name;
    await this.#ask([row], isOwn);
  }

  /** Those in which nothing is written. */
  open(): Row[] {
    const { order } = this.#desk.rows;
    return order.value.filter(
      (row) => row.kind === 'segment' && row.state.value === 'open' && !row.isGone.value,
    );
  }

  async askAll(): Promise<void> {
    await this.#ask(this.open(), false);
  }

  cancel(): void {
    this.#stop?.abort();
  }

  async #ask(rows: readonly Row[], anew: boolean): Promise<void> {
    const { words } = this.#desk;
    const engine = this.engine.peek();
    if (this.#stop) return;
    if (!engine) return this.#desk.say(words('desk.drafts.none'));
    if (!engine.allowed) return this.#desk.say(words('desk.drafts.not-allowed', { host: engine.host ?? '' }));
    if (rows.length === 0) return this.#desk.say(words('desk.drafts.nothing'));
    const stop = new AbortController();
    this.#stop = stop;
    this.troubles.value = [];
    this.asking.value = { done: 0, total: rows.length };
    this.#desk.say(words('desk.drafts.asking'));
    const before = new Map(rows.map((row) => [row.id, JSON.stringify(row.target.peek())]));
    const body = { engineId: engine.id, segmentIds: rows.map(({ id }) => id), anew };
    let put = 0;
    try {
      for await (const line of linesOf(`${this.#desk.data.address}/drafts`, body, stop.signal)) {
        if (this.#take(line, before, engine)) put += 1;
      }
      const [trouble] = this.troubles.peek();
      this.#desk.say(put > 0 || !trouble ? words('desk.drafts.done', { count: put }) : trouble);
    } catch (error) {
      const isOurs = stop.signal.aborted;
      const said = error instanceof Error && error.name === 'Refused' ? error.message : '';
      if (!isOurs) this.#tell(said || words('desk.drafts.offline'));
      this.#desk.say(isOurs ? words('desk.drafts.cancelled') : said || words('desk.drafts.offline'));
    } finally {
      this.#stop = null;
      this.asking.value = null;
    }
  }

  /** True when a draft was put in: only where nobody has written since it was asked for. */
  #take(line: DraftLine, before: ReadonlyMap<string, string>, engine: EngineChoice): boolean {
    const { words, rows } = this.#desk;
    if (line.kind === 'stopped') this.#tell(line.message);
    if (line.kind === 'done') this.#count(engine.id, line.left);
    if (line.kind !== 'draft' && line.kind !== 'refused') return false;
    const asking = this.asking.peek();
    if (asking) this.asking.value = { ...asking, done: asking.done + 1 };
    const row = rows.get(line.segmentId);
    if (!row) return false;
    if (line.kind === 'refused') {
      const why = words(`desk.drafts.refused.${line.reason}`);
      this.#tell(words('desk.drafts.refused', { number: row.number.peek(), why }));
      return false;
    }
    if (JSON.stringify(row.target.peek()) !== before.get(row.id) || row.conflict.peek()) return false;
    const machine = { draft: line.draft, engine: line.engine };
    this.#desk.texts.replace(row, { target: line.target, memo: row.memo.peek(), state: 'draft', machine });
    return true;
  }

  #tell(text: string): void {
    this.troubles.value = [...this.troubles.peek(), text].slice(0, MOST_TOLD);
  }

  #count(id: string, left: number | null): void {
    this.engines.value = this.engines.peek().map((one) => (one.id === id ? { ...one, left } : one));
  }
}
