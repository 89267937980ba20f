// The others at this translation: who is there, what they said, what they saved. Heard of by one small request every few seconds.
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { newKey } from '../../../web/client/tab.ts';
import type { SegmentView } from '../../schemas.ts';
import type {
  MemberView,
  Other,
  Pulse,
  PulseAnswer,
  RemarkView,
  SharedAnswer,
  TogetherView,
} from '../../together/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { KeptWords } from './kept-words.ts';

/** Milliseconds between two requests: while somebody works here, and while nobody does. */
const BUSY_MS = 4_000;
const QUIET_MS = 20_000;
/** Without a key or a press for so long, nobody works here. */
const IDLE_MS = 3 * 60_000;

type Method = 'POST' | 'PUT' | 'DELETE';

export class Together {
  readonly view;
  readonly others = signal<readonly Other[]>([]);
  /** Remarks that are written and not sent. */
  readonly words: KeptWords<string>;
  readonly me: string;
  readonly members: ReadonlySignal<ReadonlyMap<string, MemberView>>;
  /** Exchanges that nobody has settled, the one that began first before the others. */
  readonly openThreads: ReadonlySignal<readonly RemarkView[]>;
  readonly #desk: Desk;
  readonly #tab: string;
  #since: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touchedAt = Date.now();
  #asks = 0;

  constructor(desk: Desk, tab: string) {
    const { together, readAt, me } = desk.data;
    this.#desk = desk;
    this.#tab = tab;
    this.#since = readAt;
    this.me = me;
    this.view = signal<TogetherView>(together);
    this.members = computed(() => new Map(this.view.value.members.map((member) => [member.id, member])));
    this.openThreads = computed(() =>
      this.view.value.remarks.filter(({ id, threadId, settledAt }) => id === threadId && settledAt === null),
    );
    this.words = KeptWords.in(localStorage, `taiyaku.desk/${desk.data.id}.remarks`, tab, newKey);
  }

  /** Speaks with the server from now on. */
  follow(): void {
    const touched = () => {
      const wasIdle = this.#isIdle();
      this.#touchedAt = Date.now();
      if (wasIdle) void this.hear();
    };
    addEventListener('keydown', touched, { capture: true, passive: true });
    addEventListener('pointerdown', touched, { capture: true, passive: true });
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', (event) => event.persisted && void this.hear());
    document.addEventListener('visibilitychange', () => void this.hear());
    effect(() => {
      // Where somebody goes is told soon, so that the others see it while it is so.
      void this.#desk.current.value;
      this.#later(1_000);
    });
  }

  /** Tells where we are and hears what is new; the next time follows by itself. */
  async hear(): Promise<void> {
    const ask = ++this.#asks;
    clearTimeout(this.#timer);
    const reply = await this.#desk.api.ask<PulseAnswer>('POST', '/pulse', this.#pulse());
    if (ask !== this.#asks) return;
    if (reply.kind === 'answer') this.#take(reply.body);
    this.#later(this.#isIdle() || document.visibilityState === 'hidden' ? QUIET_MS : BUSY_MS);
  }

  /** A change of what is shared; null when it was made, else what keeps it from being made. */
  async change(method: Method, path: string, body: object): Promise<string | null> {
    const { words } = this.#desk;
    const reply = await this.#desk.api.ask<SharedAnswer>(method, path, body);
    if (reply.kind === 'refused') return reply.message;
    if (reply.kind === 'signed-out') return words('desk.together.signed-out');
    if (reply.kind === 'unreachable') return words('desk.together.offline');
    await this.hear();
    if (!reply.body.ok) return words('desk.together.problem.gone');
    return null;
  }

  take(view: TogetherView): void {
    const before = this.view.peek();
    if (view.stamp < before.stamp) return;
    this.view.value = view;
    this.#sayWhoCalls(before, view);
  }

  remarksOf(row: Row): RemarkView[] {
    return this.view.value.remarks.filter(({ segmentId }) => segmentId === row.id);
  }

  openCount(row: Row): number {
    return this.openThreads.value.filter(({ segmentId }) => segmentId === row.id).length;
  }

  #take({ now, structure, others, segments, together }: PulseAnswer): void {
    this.#since = now;
    batch(() => {
      if (JSON.stringify(others) !== JSON.stringify(this.others.peek())) this.others.value = others;
      if (together) this.take(together);
      this.#takeSegments(segments);
    });
    if (structure !== this.#desk.rows.version) void this.#desk.reload();
  }

  #takeSegments(views: readonly SegmentView[]): void {
    const taken = this.#desk.rows.hear(views);
    if (taken > 0) void this.#desk.checks.ask();
  }

  /** The rest is seen; only a call is worth a word. */
  #sayWhoCalls(before: TogetherView, now: TogetherView): void {
    const known = new Set(
      before.remarks.filter(({ mentions }) => mentions.includes(this.me)).map(({ id }) => id),
    );
    const call = now.remarks.find(({ id, mentions }) => mentions.includes(this.me) && !known.has(id));
    const row = call && this.#desk.rows.get(call.segmentId);
    if (!call || !row) return;
    this.#desk.say(
      this.#desk.words('desk.together.called', { name: call.byName, number: row.number.peek() }),
    );
  }

  #pulse(leaves = false): Pulse {
    const row = this.#desk.current.peek();
    const segmentId = row?.kind === 'segment' ? row.id : null;
    const { stamp } = this.view.peek();
    return { tab: this.#tab, segmentId, stamp, since: this.#since, worked: 0, leaves };
  }

  #leave(): void {
    clearTimeout(this.#timer);
    void this.#desk.api.ask('POST', '/pulse', this.#pulse(true), true);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.hear(), ms);
  }

  #isIdle(): boolean {
    return Date.now() - this.#touchedAt > IDLE_MS;
  }
}
