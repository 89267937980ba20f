// The others at this translation: who is there, what they said, what they saved. Heard of by one small request every few seconds.
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Inline } from '../../../text/document.ts';
import { newKey } from '../../../web/client/tab.ts';
import type {
  MemberView,
  Other,
  ProposalView,
  Pulse,
  PulseAnswer,
  RemarkView,
  SharedAnswer,
  TogetherView,
} from '../../together/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { Parts } from './assignments/parts.ts';
import { KeptWords } from './kept-words.ts';
import { WorkTimer } from './times/work-timer.ts';

/** Milliseconds between two requests: while somebody works here who has others to hear of, and otherwise. */
const BUSY_MS = 4_000;
const QUIET_MS = 20_000;
/** Where somebody goes is told so soon (milliseconds) that the others see it while it is so. */
const SOON_MS = 1_000;
/** Without a key or a press for so long, nobody works here. */
const IDLE_MS = 3 * 60_000;

type Method = 'POST' | 'PUT' | 'DELETE';

/** How somebody would say a sentence, while it is written. */
export interface ProposalDraft {
  target: Inline | null;
  reason: string;
}

export class Together {
  readonly view: Signal<TogetherView>;
  readonly others = signal<readonly Other[]>([]);
  /** What is written and not sent: remarks and answers, proposals. */
  readonly words: KeptWords<string>;
  readonly drafts: KeptWords<ProposalDraft>;
  readonly parts: Parts;
  readonly me: string;
  readonly members: ReadonlySignal<ReadonlyMap<string, MemberView>>;
  /** Exchanges that nobody has settled, the one that began first before the others. */
  readonly openThreads: ReadonlySignal<readonly RemarkView[]>;
  readonly openProposals: ReadonlySignal<readonly ProposalView[]>;
  readonly #desk: Desk;
  readonly #tab: string;
  readonly #work = new WorkTimer();
  #since: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touchedAt = Date.now();
  #asks = 0;

  constructor(desk: Desk, tab: string) {
    const { id, together, readAt, me } = desk.data;
    this.#desk = desk;
    this.#tab = tab;
    this.#since = readAt;
    this.me = me;
    this.view = signal(together);
    this.members = computed(() => new Map(this.view.value.members.map((member) => [member.id, member])));
    this.openThreads = computed(() =>
      this.view.value.remarks.filter((remark) => remark.id === remark.threadId && remark.settledAt === null),
    );
    this.openProposals = computed(() => this.view.value.proposals.filter(({ state }) => state === 'open'));
    const kept = (what: string) => ({
      storage: localStorage,
      work: `taiyaku.desk/${id}.${what}`,
      personId: me,
    });
    this.words = KeptWords.of(kept('remarks'), tab, newKey);
    this.drafts = KeptWords.of(kept('proposals'), tab, newKey);
    this.parts = new Parts(desk, () => this.view.value.assignments);
  }

  /** Takes up what was written in tabs that are closed. */
  resume(openTabs: ReadonlySet<string>): void {
    this.words.resume(openTabs);
    this.drafts.resume(openTabs);
  }

  /** Speaks with the server from now on. */
  follow(): void {
    for (const kind of ['keydown', 'pointerdown', 'wheel']) {
      addEventListener(kind, () => this.#touch(), { capture: true, passive: true });
    }
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', (event) => event.persisted && void this.hear());
    document.addEventListener('visibilitychange', () => {
      // A page that is being left hides first; what it still said then would come after its goodbye.
      if (document.visibilityState === 'visible') void this.hear();
    });
    effect(() => {
      void this.#desk.current.value;
      if (!this.#isQuiet() || this.#asks === 0) this.#later(SOON_MS);
    });
  }

  /** Tells where we are and hears what is new; the next time follows by itself. */
  async hear(): Promise<void> {
    const ask = ++this.#asks;
    clearTimeout(this.#timer);
    const pulse = this.#pulse();
    const reply = await this.#desk.api.ask<PulseAnswer>('POST', '/pulse', pulse);
    if (reply.kind === 'answer') this.#work.heard(pulse.worked);
    if (ask !== this.#asks) return;
    if (reply.kind === 'answer') this.#take(reply.body);
    this.#later(this.#isQuiet() ? QUIET_MS : BUSY_MS);
  }

  /** A change of what is shared; null when it was made, else what keeps it from being made. A conflict is one with a sentence that was changed. */
  async change(
    method: Method,
    path: string,
    body: object,
    onConflict: () => void = () => undefined,
  ): Promise<string | null> {
    const { words } = this.#desk;
    const reply = await this.#desk.api.ask<SharedAnswer>(method, path, body);
    if (reply.kind === 'refused') return reply.message;
    if (reply.kind === 'signed-out') return words('desk.together.signed-out');
    if (reply.kind === 'unreachable') return words('desk.together.offline');
    await this.hear();
    if (reply.body.ok) return null;
    if (reply.body.reason === 'gone') return words('desk.together.problem.gone');
    onConflict();
    return words('desk.together.problem.changed');
  }

  take(view: TogetherView): void {
    const before = this.view.peek();
    if (view.stamp < before.stamp) return;
    batch(() => {
      this.view.value = view;
      this.#desk.rows.takeReviews(view.reviews);
    });
    this.#sayWhoCalls(before, view);
  }

  remarksOf(row: Row): RemarkView[] {
    return this.view.value.remarks.filter(({ segmentId }) => segmentId === row.id);
  }

  proposalsOf(row: Row): ProposalView[] {
    return this.view.value.proposals.filter(({ segmentId }) => segmentId === row.id);
  }

  /** Who else rests on a sentence. */
  othersAt(row: Row): Other[] {
    return this.others.value.filter(({ segmentId }) => segmentId === row.id);
  }

  nameOf(id: string | null): string {
    return (id !== null && this.members.value.get(id)?.name) || this.#desk.words('desk.together.former');
  }

  #take({ now, structure, others, segments, together }: PulseAnswer): void {
    this.#since = now;
    batch(() => {
      if (JSON.stringify(others) !== JSON.stringify(this.others.peek())) this.others.value = others;
      if (this.#desk.rows.hear(segments) > 0) void this.#desk.checks.ask();
      if (together) this.take(together);
      // Of a sentence that was still being saved when its mark was first heard of, too.
      else this.#desk.rows.takeReviews(this.view.peek().reviews);
    });
    if (structure !== this.#desk.rows.version) void this.#desk.reload();
  }

  /** The rest is seen; only a call is worth a word. */
  #sayWhoCalls(before: TogetherView, now: TogetherView): void {
    const callsMe = ({ mentions }: RemarkView) => mentions.includes(this.me);
    const known = new Set(before.remarks.filter(callsMe).map(({ id }) => id));
    const call = now.remarks.find((remark) => callsMe(remark) && !known.has(remark.id));
    const row = call && this.#desk.rows.get(call.segmentId);
    if (!call || !row) return;
    const said = { name: call.byName, number: row.number.peek() };
    this.#desk.say(this.#desk.words('desk.together.called', said));
  }

  #pulse(leaves = false): Pulse {
    const row = this.#desk.current.peek();
    const segmentId = row?.kind === 'segment' ? row.id : null;
    const { stamp } = this.view.peek();
    const worked = this.#work.tell(Date.now(), leaves);
    return { tab: this.#tab, segmentId, stamp, since: this.#since, worked, leaves };
  }

  #leave(): void {
    clearTimeout(this.#timer);
    void this.#desk.api.ask('POST', '/pulse', this.#pulse(true), true);
  }

  #touch(): void {
    const wasIdle = this.#isIdle();
    this.#touchedAt = Date.now();
    this.#work.touch(this.#touchedAt);
    if (wasIdle) void this.hear();
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.hear(), ms);
  }

  /** Nobody works here, or there is nobody else to hear of. */
  #isQuiet(): boolean {
    return this.#isIdle() || document.visibilityState === 'hidden' || this.members.peek().size < 2;
  }

  #isIdle(): boolean {
    return Date.now() - this.#touchedAt > IDLE_MS;
  }
}
