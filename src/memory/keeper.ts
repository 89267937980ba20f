// Keeps the indexes of memories in step with the database: loaded when first asked, brought up to date at each question, let go when unused.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Context } from '../platform/context.ts';
import type { Files } from '../platform/files.ts';
import type { Match } from './fuzzy/best.ts';
import type { Answer, Answers, IndexKind, Question, Told } from './index-worker.ts';
import type { Part } from './phrases/find-parts.ts';
import type { Found } from './phrases/index.ts';
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

/** One index: of one memory in one pair of languages. */
interface Of {
  kind: IndexKind;
  blogId: string;
  languages: Languages;
}

interface Asked {
  resolve(answer: Answer['answer']): void;
  /** What is told when the thread is lost. */
  nothing: Answer['answer'];
}

/** One thread for all memories of a press. It never keeps the process from ending. */
class MemoryKeeper {
  #worker: Worker | null = null;
  readonly #held = new Map<string, Held>();
  readonly #asked = new Map<number, Asked>();
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
    const of: Of = { kind: 'alike', blogId, languages };
    return this.#ask<'search'>(ctx, of, { kind: 'search', text, threshold, most }, []);
  }

  /** The units that hold `phrase` in either language; see `PhraseIndex.find`. */
  async find(
    ctx: Context,
    blogId: string,
    languages: Languages,
    phrase: string,
    most: number,
    below: number,
  ): Promise<Found> {
    const of: Of = { kind: 'phrases', blogId, languages };
    return this.#ask<'find'>(ctx, of, { kind: 'find', phrase, most, below }, { count: 0, numbers: [] });
  }

  /** The longest parts of `text` that stand in sources, but in the unit `except`; see `PhraseIndex.parts`. */
  async parts(
    ctx: Context,
    blogId: string,
    languages: Languages,
    text: string,
    except: number,
  ): Promise<Part[]> {
    return this.#ask<'parts'>(
      ctx,
      { kind: 'phrases', blogId, languages },
      { kind: 'parts', text, except },
      [],
    );
  }

  async close(): Promise<void> {
    for (const { idle } of this.#held.values()) clearTimeout(idle);
    this.#held.clear();
    await this.#worker?.terminate();
    this.#lost();
  }

  async #ask<Kind extends keyof Answers>(
    ctx: Context,
    of: Of,
    question: Extract<Question, { kind: Kind }>,
    nothing: Answers[Kind],
  ): Promise<Answers[Kind]> {
    await this.#bringUpToDate(ctx, of);
    return new Promise((resolve) => {
      const ask = ++this.#asks;
      // The thread answers a question with what its kind asks for.
      this.#asked.set(ask, { resolve: (answer) => resolve(answer as Answers[Kind]), nothing });
      this.#tell({ kind: 'ask', ask, key: keyOf(of), question });
    });
  }

  #bringUpToDate(ctx: Context, of: Of): Promise<void> {
    const name = `${of.kind} ${keyOf(of)}`;
    const held = this.#held.get(name) ?? { changed: 0, reading: Promise.resolve(), idle: undefined };
    this.#held.set(name, held);
    clearTimeout(held.idle);
    held.idle = setTimeout(() => this.#drop(name, of), IDLE_MS).unref();
    const reading = held.reading.then(() => this.#read(ctx, of, held));
    // A failure is told to who asked, not to who asks next.
    held.reading = reading.catch(() => undefined);
    return reading;
  }

  async #read(ctx: Context, of: Of, held: Held): Promise<void> {
    for (;;) {
      const changes = await changesSince(ctx.db, of.blogId, of.languages, held.changed, AT_ONCE);
      const last = changes.at(-1);
      if (!last) return;
      const added = changes.filter(({ gone_at }) => gone_at === null);
      // One that came and went since was never in the index.
      const gone = changes.filter(({ gone_at, number }) => gone_at !== null && number <= held.changed);
      this.#tell({
        kind: 'change',
        of: of.kind,
        key: keyOf(of),
        added: added.map(({ number, source_text, target_text }) => ({
          number,
          source: source_text,
          target: target_text,
        })),
        gone: gone.map(({ number }) => number),
      });
      held.changed = last.changed;
      if (changes.length < AT_ONCE) return;
    }
  }

  #drop(name: string, of: Of): void {
    this.#held.delete(name);
    if (this.#worker) this.#tell({ kind: 'drop', of: of.kind, key: keyOf(of) });
  }

  #tell(told: Told): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(told);
  }

  #start(): Worker {
    const worker = new Worker(workerFile(), { env: {}, execArgv: [] });
    worker.unref();
    worker.on('message', ({ ask, answer }: Answer) => {
      this.#asked.get(ask)?.resolve(answer);
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
    for (const { resolve, nothing } of this.#asked.values()) resolve(nothing);
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

function keyOf({ blogId, languages }: Of): string {
  return [blogId, languages.from, languages.to].join(' ');
}

/** Beside this file: as JavaScript in dist/, as TypeScript in the source, which Node runs as it is. */
function workerFile(): URL {
  const built = new URL('./index-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./index-worker.ts', import.meta.url);
}
