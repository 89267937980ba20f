// Brings drafts to the server: one save at a time per row, the same key until it is answered, never over another's text.
import type { LocalCopies, LocalCopy, Sending } from './local-copies.ts';

/** What the server, or the way to it, said to one save. */
export type Outcome<Current> =
  | { kind: 'saved'; version: number; at: string }
  | { kind: 'conflict'; current: Current; version: number }
  /** The row is no longer there. */
  | { kind: 'gone' }
  /** The server will not take this text, however often it is sent. */
  | { kind: 'refused'; message: string }
  | { kind: 'signed-out' }
  /** No answer, or one that says "later". Whether it was saved is not known. */
  | { kind: 'unreachable' };

type Answer<Current> = Exclude<Outcome<Current>, { kind: 'unreachable' | 'signed-out' }>;

export interface SaveRequest<Draft> extends Sending<Draft> {
  id: string;
}

export type SaveStatus =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  | { kind: 'unsaved'; why: 'unreachable' | 'signed-out' | 'refused'; message: string; onDevice: boolean };

export interface QueueParts<Draft, Current> {
  send(request: SaveRequest<Draft>): Promise<Outcome<Current>>;
  copies: LocalCopies<Draft>;
  newKey(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` after `ms`; returns how to call it off. */
  later(ms: number, work: () => void): () => void;
  same(a: Draft, b: Draft): boolean;
  /** The text of the row as the other side has it. */
  draftOf(current: Current): Draft;
  onStatus(status: SaveStatus): void;
  /** `at` is null when the other side had this very text already. */
  onSaved(id: string, version: number, draft: Draft, at: string | null): void;
  /** Typing has gone on from an older version: a person must choose. Sending rests until `settle` or `drop`. */
  onConflict(id: string, mine: Draft, current: Current): void;
  onGone(id: string, mine: Draft): void;
}

interface Entry<Draft> {
  base: number;
  draft: Draft;
  sending: Sending<Draft> | null;
  inFlight: boolean;
  /** Why it is not sent: a person must choose, its row is gone, or the server will not take this text. */
  held: 'choice' | 'gone' | 'refused' | null;
  firstKept: number;
  cancel: (() => void) | null;
}

/** Typing rests this long before a save, and never goes unsaved longer than the second number (milliseconds). */
const QUIET_MS = 700;
const LONGEST_MS = 4_000;
/** First pause after a failure and the longest one (milliseconds); each failure doubles it. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export class SaveQueue<Draft, Current> {
  readonly #parts: QueueParts<Draft, Current>;
  readonly #entries = new Map<string, Entry<Draft>>();
  readonly #waiting: { id: string | null; done: (saved: boolean) => void }[] = [];
  #trouble: Extract<SaveStatus, { kind: 'unsaved' }> | null = null;
  #failures = 0;
  #cancelPause: (() => void) | null = null;
  #lastSavedAt: string | null = null;
  #deviceFull = false;

  constructor(parts: QueueParts<Draft, Current>) {
    this.#parts = parts;
  }

  /** Takes back what an earlier page left on the device, and sends it on. */
  resume(copy: LocalCopy<Draft>): void {
    const entry = this.#entry(copy.id, copy.base, copy.draft);
    entry.sending = copy.sending;
    this.#send(copy.id);
  }

  /** Takes back what an earlier page left, where somebody saved in between: a person must choose first. */
  park(copy: LocalCopy<Draft>): void {
    this.#entry(copy.id, copy.base, copy.draft).held = 'choice';
    this.#tell();
  }

  /** Keeps a draft on the device at once and sends it when typing rests. `version` is the row's, if nothing waits. */
  keep(id: string, version: number, draft: Draft, options: { now?: boolean } = {}): void {
    const entry = this.#entries.get(id) ?? this.#entry(id, version, draft);
    entry.draft = draft;
    this.#copy(id, entry);
    // A refused text may have been mended; the other reasons do not go away by typing.
    if (entry.held === 'refused') entry.held = null;
    if (entry.held) return;
    this.#plan(id, entry, options.now ?? false);
    this.#tell();
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  draft(id: string): Draft | null {
    return this.#entries.get(id)?.draft ?? null;
  }

  /** A person chose: `draft` replaces version `version` of the server. */
  settle(id: string, version: number, draft: Draft): void {
    const entry = this.#entry(id, version, draft);
    this.#copy(id, entry);
    this.#send(id);
  }

  /** A person chose the other text; what was typed here is let go. */
  drop(id: string): void {
    this.#entries.get(id)?.cancel?.();
    this.#forget(id);
    this.#tell();
  }

  /** Tries everything now: the network is back, the person pressed "try again", or the page is being left. */
  flush(): void {
    this.#cancelPause?.();
    this.#cancelPause = null;
    for (const id of this.#entries.keys()) this.#send(id);
  }

  /** Sends what waits (of one row, or of all) and tells whether it is saved; false when it cannot be now. */
  settled(id: string | null = null): Promise<boolean> {
    if (!this.#pending(id)) return Promise.resolve(true);
    if (this.#stuck(id)) return Promise.resolve(false);
    const answer = new Promise<boolean>((done) => this.#waiting.push({ id, done }));
    if (id === null) this.flush();
    else this.#send(id);
    return answer;
  }

  #entry(id: string, base: number, draft: Draft): Entry<Draft> {
    this.#entries.get(id)?.cancel?.();
    const entry: Entry<Draft> = {
      base,
      draft,
      sending: null,
      inFlight: false,
      held: null,
      firstKept: this.#parts.now(),
      cancel: null,
    };
    this.#entries.set(id, entry);
    return entry;
  }

  #copy(id: string, entry: Entry<Draft>): void {
    const { base, draft, sending } = entry;
    const kept = this.#parts.copies.put({ id, base, draft, sending, at: this.#parts.now() });
    this.#deviceFull = !kept;
  }

  #plan(id: string, entry: Entry<Draft>, now: boolean): void {
    entry.cancel?.();
    entry.cancel = null;
    if (entry.inFlight || this.#cancelPause) return;
    const unsavedFor = this.#parts.now() - entry.firstKept;
    const wait = now ? 0 : Math.max(0, Math.min(QUIET_MS, LONGEST_MS - unsavedFor));
    if (wait === 0) this.#send(id);
    else entry.cancel = this.#parts.later(wait, () => this.#send(id));
  }

  #send(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.inFlight || entry.held) return;
    entry.cancel?.();
    entry.cancel = null;
    // An unanswered save may have arrived: only its own key and text may follow it.
    entry.sending ??= { key: this.#parts.newKey(), base: entry.base, draft: entry.draft };
    entry.inFlight = true;
    this.#copy(id, entry);
    this.#tell();
    const request = { id, ...entry.sending };
    void this.#parts.send(request).then(
      (outcome) => this.#answered(id, entry, outcome),
      () => this.#answered(id, entry, { kind: 'unreachable' }),
    );
  }

  #answered(id: string, entry: Entry<Draft>, outcome: Outcome<Current>): void {
    // Let go in the meantime; the answer is of no use to anyone.
    if (this.#entries.get(id) !== entry) return;
    entry.inFlight = false;
    if (outcome.kind === 'unreachable' || outcome.kind === 'signed-out') this.#failed(outcome.kind);
    else {
      this.#settleAnswer(id, entry, outcome);
      this.#reached();
    }
    this.#answerWaiting();
    this.#tell();
  }

  #settleAnswer(id: string, entry: Entry<Draft>, outcome: Answer<Current>): void {
    const sent = entry.sending?.draft ?? entry.draft;
    entry.sending = null;
    if (outcome.kind === 'saved') this.#saved(id, entry, sent, outcome);
    else if (outcome.kind === 'conflict') {
      const agreed = this.#parts.same(entry.draft, this.#parts.draftOf(outcome.current));
      if (agreed) this.#saved(id, entry, entry.draft, { version: outcome.version, at: null });
      else {
        this.#hold(id, entry, 'choice');
        this.#parts.onConflict(id, entry.draft, outcome.current);
      }
    } else if (outcome.kind === 'gone') {
      this.#hold(id, entry, 'gone');
      this.#parts.onGone(id, entry.draft);
    } else {
      this.#hold(id, entry, 'refused');
      this.#trouble = this.#unsaved('refused', outcome.message);
    }
  }

  #hold(id: string, entry: Entry<Draft>, why: NonNullable<Entry<Draft>['held']>): void {
    entry.held = why;
    this.#copy(id, entry);
  }

  #saved(
    id: string,
    entry: Entry<Draft>,
    sent: Draft,
    { version, at }: { version: number; at: string | null },
  ): void {
    entry.base = version;
    this.#lastSavedAt = at ?? this.#lastSavedAt;
    if (this.#parts.same(entry.draft, sent)) this.#forget(id);
    else {
      entry.firstKept = this.#parts.now();
      this.#copy(id, entry);
      this.#plan(
        id,
        entry,
        this.#waiting.some((one) => one.id === null || one.id === id),
      );
    }
    this.#parts.onSaved(id, version, sent, at);
  }

  #forget(id: string): void {
    this.#entries.delete(id);
    this.#parts.copies.remove(id);
    const refused = [...this.#entries.values()].some((entry) => entry.held === 'refused');
    if (this.#trouble?.why === 'refused' && !refused) this.#trouble = null;
  }

  #failed(why: 'unreachable' | 'signed-out'): void {
    this.#trouble = this.#unsaved(why, '');
    if (this.#cancelPause) return;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#cancelPause = this.#parts.later(pause, () => this.flush());
  }

  #reached(): void {
    if (this.#trouble?.why !== 'refused') this.#trouble = null;
    if (this.#failures === 0) return;
    this.#failures = 0;
    this.flush();
  }

  #unsaved(
    why: 'unreachable' | 'signed-out' | 'refused',
    message: string,
  ): Extract<SaveStatus, { kind: 'unsaved' }> {
    return { kind: 'unsaved', why, message, onDevice: !this.#deviceFull };
  }

  #tell(): void {
    if (this.#trouble) this.#parts.onStatus({ ...this.#trouble, onDevice: !this.#deviceFull });
    else if ([...this.#entries.values()].some((entry) => !entry.held))
      this.#parts.onStatus({ kind: 'saving' });
    else this.#parts.onStatus({ kind: 'saved', at: this.#lastSavedAt });
  }

  #pending(id: string | null): boolean {
    return id === null ? this.#entries.size > 0 : this.#entries.has(id);
  }

  #stuck(id: string | null): boolean {
    if (this.#trouble && this.#trouble.why !== 'refused') return true;
    return [...this.#entries].some(([one, entry]) => entry.held && (id === null || id === one));
  }

  #answerWaiting(): void {
    for (const one of this.#waiting.splice(0)) {
      if (!this.#pending(one.id)) one.done(true);
      else if (this.#stuck(one.id)) one.done(false);
      else this.#waiting.push(one);
    }
  }
}
