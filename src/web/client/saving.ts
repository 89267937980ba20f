// The queues of one piece of work and the one status they share.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Reply } from './api.ts';
import { LocalCopies } from './local-copies.ts';
import { type Outcome, type QueueParts, SaveQueue, type SaveStatus } from './save-queue.ts';
import { newKey } from './tab.ts';

type Own = 'send' | 'same' | 'draftOf' | 'onSaved' | 'onConflict' | 'onGone';

/** What is the same for every queue of one piece of work. */
export class Saving {
  readonly #statuses = signal<ReadonlyMap<string, SaveStatus>>(new Map());
  /** The gravest of all. */
  readonly status: ReadonlySignal<SaveStatus> = computed(() => gravest([...this.#statuses.value.values()]));
  readonly #work: string;
  readonly #tab: string;

  /** `work` names it on this device, such as `taiyaku.desk/0198…`. */
  constructor(work: string, tab: string) {
    this.#work = work;
    this.#tab = tab;
  }

  queue<Draft, Current>(
    name: string,
    parts: Pick<QueueParts<Draft, Current>, Own>,
  ): { queue: SaveQueue<Draft, Current>; copies: LocalCopies<Draft> } {
    const copies = new LocalCopies<Draft>(localStorage, `${this.#work}.${name}`, this.#tab);
    const queue = new SaveQueue<Draft, Current>({
      ...parts,
      copies,
      newKey,
      now: () => Date.now(),
      later: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      onStatus: (status) => {
        this.#statuses.value = new Map(this.#statuses.value).set(name, status);
      },
    });
    return { queue, copies };
  }
}

function gravest(all: SaveStatus[]): SaveStatus {
  const unsaved = all.find((status) => status.kind === 'unsaved');
  if (unsaved) return unsaved;
  if (all.some((status) => status.kind === 'saving')) return { kind: 'saving' };
  const times = all.flatMap((status) => (status.kind === 'saved' && status.at ? [status.at] : []));
  return { kind: 'saved', at: times.sort().at(-1) ?? null };
}

/** What it means for a save that there was no answer of the server's own. */
export function trouble<T>(
  reply: Exclude<Reply<T>, { kind: 'answer' }>,
): Extract<Outcome<never>, { kind: 'refused' | 'signed-out' | 'unreachable' }> {
  return reply.kind === 'refused' ? { kind: 'refused', message: reply.message } : { kind: reply.kind };
}
