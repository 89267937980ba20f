// Keeps the indexes of memories in step with the database: loaded when first asked, brought up to date at each question, let go when unused.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Context } from '../platform/context.ts';
import type { Files } from '../platform/files.ts';
import type { Match } from './fuzzy/best.ts';
import type { Answer, Told } from './fuzzy-worker.ts';
import { changesSince, type Languages } from './store.ts';

/** Milliseconds after which an index that nobody asks leaves memory. */
const IDLE_MS = 10 * 60_000;
/** Changes read at once. */
const AT_ONCE = 5_000;

interface Held {
  /** What it has seen of what happened to the units. */
  changed: number;
  /** Everybody who asks waits for what is being read. */
  reading: Promise<void>;
  idle: NodeJS.Timeout | undefined;
}

/** One thread for all memories of a press. It never keeps the process from ending. */
export class MemoryKeeper {
  #worker: Worker | null = null;
  readonly #held = new Map<string, Held>();
  readonly #asked = new Map<number, (matches: Match[]) => void>();
  #asks = 0;

  /** The units whose sources are most like `text`; see `FuzzyIndex.search`. */
  async search(
    ctx: Context,
    blogId: string,
    languages: Languages,
    text: string,
    threshold: number,
    most: number,
  ): Promise<Match[]> {
    const key = [blogId, languages.from, languages.to].join(' ');
    await this.#bringUpToDate(ctx, key, blogId, languages);
    return new Promise((resolve) => {
      const ask = ++this.#asks;
      this.#asked.set(ask, resolve);
      this.#tell({ kind: 'search', ask, key, text, threshold, most });
    });
  }

  async close(): Promise<void> {
    for (const { idle } of this.#held.values()) clearTimeout(idle);
    this.#held.clear();
    await this.#worker?.terminate();
    this.#lost();
  }

  #bringUpToDate(ctx: Context, key: string, blogId: string, languages: Languages): Promise<void> {
    const held = this.#held.get(key) ?? { changed: 0, reading: Promise.resolve(), idle: undefined };
    this.#held.set(key, held);
    clearTimeout(held.idle);
    held.idle = setTimeout(() => this.#drop(key), IDLE_MS).unref();
    const reading = held.reading.then(() => this.#read(ctx, key, held, blogId, languages));
    // A failure is told to who asked, not to who asks next.
    held.reading = reading.catch(() => undefined);
    return reading;
  }

  async #read(ctx: Context, key: string, held: Held, blogId: string, languages: Languages): Promise<void> {
    for (;;) {
      const changes = await changesSince(ctx.db, blogId, languages, held.changed, AT_ONCE);
      const last = changes.at(-1);
      if (!last) return;
      const added = changes.filter(({ gone_at }) => gone_at === null);
      // One that came and went since was never in the index.
      const gone = changes.filter(({ gone_at, number }) => gone_at !== null && number <= held.changed);
      this.#tell({
        kind: 'change',
        key,
        added: added.map(({ number, source_text }) => ({ number, text: source_text })),
        gone: gone.map(({ number }) => number),
      });
      held.changed = last.changed;
      if (changes.length < AT_ONCE) return;
    }
  }

  #drop(key: string): void {
    this.#held.delete(key);
    if (this.#worker) this.#tell({ kind: 'drop', key });
  }

  #tell(told: Told): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(told);
  }

  #start(): Worker {
    const worker = new Worker(workerFile(), { env: {}, execArgv: [] });
    worker.unref();
    worker.on('message', ({ ask, matches }: Answer) => {
      this.#asked.get(ask)?.(matches);
      this.#asked.delete(ask);
    });
    // A thread that dies reports it here and ends; unheard, the error would end the process.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#worker === worker) this.#lost();
    });
    return worker;
  }

  /** Whoever waits gets nothing, and the next question begins anew. */
  #lost(): void {
    this.#worker = null;
    for (const { idle } of this.#held.values()) clearTimeout(idle);
    this.#held.clear();
    for (const resolve of this.#asked.values()) resolve([]);
    this.#asked.clear();
  }
}

const keepers = new WeakMap<Files, MemoryKeeper>();

/** The one of a press, which is its files. */
export function memoryKeeper(ctx: Context): MemoryKeeper {
  const keeper = keepers.get(ctx.files) ?? new MemoryKeeper();
  keepers.set(ctx.files, keeper);
  return keeper;
}

/** Beside this file: as JavaScript in dist/, as TypeScript in the source, which Node runs as it is. */
function workerFile(): URL {
  const built = new URL('./fuzzy-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./fuzzy-worker.ts', import.meta.url);
}
