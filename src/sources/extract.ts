// Extraction for the rest of the press: one page at a time in a thread that is killed when it takes too long.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ExtractInput, Extraction } from './found.ts';

export interface ExtractOptions {
  /** Milliseconds the page may take; starting the thread does not count. 15,000 unless given. */
  timeoutMs?: number;
}

export interface ExtractorLimits {
  /** Megabytes of memory the thread may use. */
  memoryMb: number;
  /** Milliseconds after which a thread without work ends. */
  idleMs: number;
}

const TIMEOUT = 15_000;
const LIMITS: ExtractorLimits = { memoryMb: 768, idleMs: 60_000 };
/** The tree of a page is short-lived; with room for all of it at once collecting it costs a tenth less time. */
const YOUNG_MB = 64;

/** Finds the article in a page. Never throws; what is wrong with the page is in the answer. */
export const extractArticle = createExtractor(LIMITS);

/**
 * An extractor with a thread of its own, which starts with the first page, stays warm between pages, and never keeps
 * the process from ending. Pages wait for each other.
 */
export function createExtractor(limits: ExtractorLimits) {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function run(input: ExtractInput, timeoutMs: number): Promise<Extraction> {
    clearTimeout(idle);
    worker ??= await startWorker(limits).catch(() => null);
    if (!worker) return { ok: false, reason: 'crashed' };
    const result = await answerOf(worker, input, timeoutMs);
    if (result.alive) rest(worker);
    else worker = null;
    return result.extraction;
  }

  function rest(resting: Worker): void {
    resting.unref();
    idle = setTimeout(() => {
      worker = null;
      void resting.terminate();
    }, limits.idleMs).unref();
  }

  return (input: ExtractInput, { timeoutMs = TIMEOUT }: ExtractOptions = {}): Promise<Extraction> => {
    const extraction = turn.then(() => run(input, timeoutMs));
    turn = extraction;
    return extraction;
  };
}

interface Answer {
  extraction: Extraction;
  /** Can the thread take another page? */
  alive: boolean;
}

function answerOf(worker: Worker, input: ExtractInput, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', failed);
      if (!answer.alive) void worker.terminate();
      resolve(answer);
    };
    const answered = (extraction: Extraction) => finish({ extraction, alive: true });
    const failed = () => finish({ extraction: { ok: false, reason: 'crashed' }, alive: false });
    const late = () => finish({ extraction: { ok: false, reason: 'timeout' }, alive: false });
    const timer = setTimeout(late, timeoutMs);
    worker.on('message', answered).on('error', failed).on('exit', failed);
    worker.ref();
    const { html, kind = 'page', url } = input;
    worker.postMessage({ html, kind, ...(url ? { url } : {}) });
  });
}

/** Resolves once the thread runs and its code is loaded. */
function startWorker({ memoryMb }: ExtractorLimits): Promise<Worker> {
  const worker = new Worker(workerFile(), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    // It needs no secrets of the press, and flags the process was started with may not fit a thread.
    env: {},
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    const stop = () => worker.off('message', ready).off('exit', ended);
    const ready = () => {
      stop();
      resolve(worker);
    };
    const ended = () => {
      stop();
      reject(new Error('the extraction thread ended before it was ready'));
    };
    worker.on('message', ready).on('exit', ended);
    // A thread that dies reports it here and ends, which is seen above; unheard, it would end the process.
    worker.on('error', () => {});
  });
}

/** Beside this file: as JavaScript in dist/, as TypeScript in the source, which Node runs as it is. */
function workerFile(): URL {
  const built = new URL('./extract-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./extract-worker.ts', import.meta.url);
}
