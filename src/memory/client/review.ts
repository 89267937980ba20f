// A review as it stands in this browser: its pairs, which is current, what waits to be saved. It draws nothing.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  applyChange,
  applyUndo,
  type BeadChange,
  type Outcome,
  type ReviewBead,
  type ReviewLine,
  withOutcome,
} from '../../text/align/review.ts';
import { Api } from '../../web/client/api.ts';
import type { LocalCopies } from '../../web/client/local-copies.ts';
import type { Said } from '../../web/client/notice.tsx';
import type { SaveQueue, SaveStatus, Outcome as Sent } from '../../web/client/save-queue.ts';
import { Saving, trouble } from '../../web/client/saving.ts';
import { newKey } from '../../web/client/tab.ts';
import { type Words, wordsOf } from '../../web/client/words.ts';
import {
  type DoneStep,
  MOST_CHANGES,
  type ReviewData,
  type ReviewView,
  type StateAnswer,
  type Step,
  type StepsAnswer,
} from '../alignments/schemas.ts';
import { type Entry, entriesOf } from './entries.ts';

export type Bead = ReviewBead<ReviewLine>;

/** What is open in the current pair beside its texts. */
export type Tool = 'split' | 'write';

/** One queue, because a change is made on what the changes before it left. */
const QUEUE = 'steps';

/** A request that outlives its page may have 64 KB, and a character up to three bytes. */
const KEEPALIVE_CHARACTERS = 20_000;

export class Review {
  readonly data: ReviewData;
  readonly words: Words;
  readonly mac: boolean;
  readonly status: ReadonlySignal<SaveStatus>;
  readonly beads = signal<readonly Bead[]>([]);
  readonly currentId = signal('');
  readonly tool = signal<Tool | null>(null);
  readonly dialog = signal<'keys' | null>(null);
  /** Said politely to screen readers and shown for a moment. */
  readonly notice = signal<Said | null>(null);
  /** Somebody deleted the alignment: nothing is saved any more until it is brought back and opened anew. */
  readonly gone = signal(false);
  /** Not saved yet, in order. */
  readonly waiting = signal<readonly Step[]>([]);
  /** Changes that met another's, with what was written in them. */
  readonly lost = signal<readonly Step[]>([]);
  /** First pairs of the quiet runs that were opened. */
  readonly shown = signal<ReadonlySet<string>>(new Set());
  readonly entries: ReadonlySignal<Entry[]> = computed(() =>
    entriesOf(this.beads.value, this.currentId.value, this.shown.value),
  );
  readonly #api: Pick<Api, 'ask'>;
  readonly #queue: SaveQueue<readonly Step[], readonly Step[]>;
  readonly #copies: LocalCopies<readonly Step[]>;
  readonly #channel: BroadcastChannel;
  #done: DoneStep[] = [];

  constructor(data: ReviewData, tab: string, platform: { mac: boolean; api?: Pick<Api, 'ask'> }) {
    this.data = data;
    this.mac = platform.mac;
    this.words = wordsOf(data.messages, data);
    this.#api = platform.api ?? new Api(data.address);
    const saving = new Saving(`taiyaku.review/${data.id}`, tab);
    this.status = saving.status;
    const { queue, copies } = saving.queue<readonly Step[], readonly Step[]>('changes', {
      send: ({ draft }) => this.#send(draft),
      same: (a, b) => a.length === b.length && a.at(-1)?.key === b.at(-1)?.key,
      draftOf: (steps) => steps,
      onSaved: (_, __, sent) => this.#saved(sent),
      onConflict: () => undefined,
      onGone: () => {
        this.gone.value = true;
      },
    });
    this.#queue = queue;
    this.#copies = copies;
    this.#channel = new BroadcastChannel(`taiyaku.review.${data.id}`);
    this.#channel.addEventListener('message', () => void this.reload());
    this.#take(data);
  }

  get current(): Bead | undefined {
    return this.beads.peek().find(({ id }) => id === this.currentId.peek());
  }

  say(text: string): void {
    this.notice.value = { text, at: Date.now() };
  }

  /** The pair named, else the first to be looked at, else the first. */
  open(id: string): void {
    const beads = this.beads.peek();
    const [first] = beads;
    const bead =
      beads.find((one) => one.id === id) ?? beads.find(({ state }) => state === 'waiting') ?? first;
    if (bead) this.enter(bead.id);
  }

  enter(id: string): void {
    batch(() => {
      this.currentId.value = id;
      this.tool.value = null;
    });
  }

  /** Number of a pair as it is shown, from 1. */
  number(id: string): number {
    return this.beads.peek().findIndex((bead) => bead.id === id) + 1;
  }

  /** False when there is nothing to be changed in this way. */
  make(change: BeadChange): boolean {
    const { sourceLanguage: source, targetLanguage: target } = this.data;
    const before = this.beads.peek();
    const key = newKey();
    const outcome = applyChange(before, change, { source, target }, key);
    if (!outcome) return false;
    this.#done.push(doneStep(key, before, outcome));
    // What is open beside a text stays open when the text is corrected.
    const tool = change.kind === 'write' ? this.tool.peek() : null;
    this.#show(outcome, tool);
    this.#keep({ key, change });
    return true;
  }

  /** For a change that meets something else than it was made on: the server tells so, with what was written in it. */
  keepUnmade(change: BeadChange): void {
    this.#keep({ key: newKey(), change });
  }

  /** Returns the pair that stands where the change was made; null when nothing can be taken back. */
  undo(): string | null {
    const last = this.#done.pop();
    const outcome = last && applyUndo(this.beads.peek(), last.before, last.after);
    if (!last || !outcome) return null;
    this.#show(outcome);
    this.#keep({ key: newKey(), undo: last.key });
    return last.before[0]?.id ?? null;
  }

  /** Sends everything that waits; false when it cannot be saved now. */
  saved(): Promise<boolean> {
    return this.#queue.settled();
  }

  flush(): void {
    this.#queue.flush();
  }

  /** Reads everything again from the server, and makes what is unsaved here once more on it. */
  async reload(): Promise<void> {
    const reply = await this.#api.ask<StateAnswer>('GET', '/state');
    if (reply.kind !== 'answer') return;
    if ('reason' in reply.body) this.gone.value = true;
    else this.#take(reply.body);
  }

  /** Takes up changes that this device kept: of this tab before, and of tabs that are closed. */
  async resume(openTabs: ReadonlySet<string>): Promise<void> {
    const copies = this.#copies.takeOver(openTabs, (id) => this.#queue.has(id));
    for (const copy of copies) {
      this.waiting.value = copy.draft;
      this.#queue.resume(copy);
      // Whether they had arrived only the server knows: what it has then is shown.
      const sent = await this.#queue.settled();
      await this.reload();
      // Where they cannot be sent, the strip above the pairs says so.
      if (sent) this.say(this.words('review.said.restored', { count: copy.draft.length }));
    }
  }

  #take(view: ReviewView): void {
    this.#done = [...view.done];
    const { sourceLanguage: source, targetLanguage: target } = this.data;
    let beads: readonly Bead[] = view.beads;
    for (const step of this.waiting.peek()) {
      const known = 'undo' in step ? this.#done.find(({ key }) => key === step.undo) : undefined;
      const outcome =
        'undo' in step
          ? known && applyUndo(beads, known.before, known.after)
          : applyChange(beads, step.change, { source, target }, step.key);
      if (!outcome) continue;
      if (known) this.#done = this.#done.filter((one) => one !== known);
      else this.#done.push(doneStep(step.key, beads, outcome));
      beads = withOutcome(beads, outcome);
    }
    const before = this.beads.peek();
    const current = this.currentId.peek();
    batch(() => {
      this.beads.value = beads;
      this.#stayOnABead(before);
      // What was open belonged to the pair that went.
      if (this.currentId.peek() !== current) this.tool.value = null;
    });
  }

  #show(outcome: Outcome<ReviewLine>, tool: Tool | null = null): void {
    batch(() => {
      const before = this.beads.peek();
      this.beads.value = withOutcome(before, outcome);
      this.tool.value = tool;
      this.#stayOnABead(before);
    });
  }

  /** When the current pair went, the one that took its place is current. */
  #stayOnABead(before: readonly Bead[]): void {
    const beads = this.beads.peek();
    const current = this.currentId.peek();
    if (current === '' || beads.some(({ id }) => id === current)) return;
    const position = before.find(({ id }) => id === current)?.position ?? 0;
    const next = beads.find((bead) => bead.position >= position) ?? beads.at(-1);
    if (next) this.currentId.value = next.id;
  }

  #keep(step: Step): void {
    this.waiting.value = [...this.waiting.peek(), step];
    this.#queue.keep(QUEUE, 0, this.waiting.peek(), { now: true });
  }

  /** In parts that the server takes; a part that had arrived is known there by its keys. */
  async #send(steps: readonly Step[]): Promise<Sent<readonly Step[]>> {
    let sent: Sent<readonly Step[]> = { kind: 'saved', version: 0, at: new Date().toISOString() };
    for (let from = 0; from < steps.length; from += MOST_CHANGES) {
      sent = await this.#sendPart(steps.slice(from, from + MOST_CHANGES));
      if (sent.kind !== 'saved') return sent;
    }
    return sent;
  }

  /** A step that the server will never take is told as lost, so that it holds up none behind it. */
  async #sendPart(part: readonly Step[]): Promise<Sent<readonly Step[]>> {
    const isSmall = JSON.stringify(part).length < KEEPALIVE_CHARACTERS;
    const reply = await this.#api.ask<StepsAnswer>('POST', '/changes', { steps: part }, isSmall);
    if (reply.kind === 'refused' && reply.status === 422) return this.#sendHalves(part);
    if (reply.kind !== 'answer') return trouble(reply);
    if (!reply.body.ok) return { kind: 'gone' };
    const keys = new Set(reply.body.lost);
    this.#lose(part.filter(({ key }) => keys.has(key)));
    return { kind: 'saved', version: 0, at: reply.body.savedAt };
  }

  async #sendHalves(part: readonly Step[]): Promise<Sent<readonly Step[]>> {
    const middle = Math.ceil(part.length / 2);
    if (part.length === 1) {
      this.#lose(part);
      return { kind: 'saved', version: 0, at: new Date().toISOString() };
    }
    const first = await this.#sendPart(part.slice(0, middle));
    return first.kind === 'saved' ? this.#sendPart(part.slice(middle)) : first;
  }

  /** A part may be answered twice. */
  #lose(steps: readonly Step[]): void {
    const known = new Set(this.lost.peek().map(({ key }) => key));
    const fresh = steps.filter(({ key }) => !known.has(key));
    if (fresh.length > 0) this.lost.value = [...this.lost.peek(), ...fresh];
  }

  #saved(sent: readonly Step[]): void {
    const keys = new Set(sent.map(({ key }) => key));
    const waiting = this.waiting.peek().filter(({ key }) => !keys.has(key));
    this.waiting.value = waiting;
    if (waiting.length > 0) this.#queue.keep(QUEUE, 0, waiting, { now: true });
    // What stands here was made on something else.
    if (this.lost.peek().some(({ key }) => keys.has(key))) void this.reload();
    this.#channel.postMessage('saved');
  }
}

function doneStep(key: string, before: readonly Bead[], outcome: Outcome<ReviewLine>): DoneStep {
  const touched = new Set([...outcome.removed, ...outcome.put.map(({ id }) => id)]);
  return {
    key,
    before: before.filter(({ id }) => touched.has(id)),
    after: outcome.put.map(({ id, version }) => ({ id, version })),
  };
}
