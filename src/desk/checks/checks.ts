// Checks segments in a thread of its own, which is there while it is needed.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Context } from '../../platform/context.ts';
import type { Files } from '../../platform/files.ts';
import type { Finding, Pair } from '../../text/checks/finding.ts';
import type { CheckSettings, PairGiven } from './checker.ts';

export interface SegmentToCheck {
  pair: Pair;
  given: PairGiven;
}

export interface Checks {
  /** Findings of each segment in turn. Null when they cannot be had now: nothing was checked, nothing else is lost. */
  check(segments: readonly SegmentToCheck[], settings?: CheckSettings): Promise<Finding[][] | null>;
  /** Starts the thread before it is needed, as when a desk is opened. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds after which a thread without work ends, and 350 MB with it. */
const IDLE_MS = 10 * 60_000;
/** Milliseconds that one request may take; a long text is checked in one. */
const TIMEOUT_MS = 60_000;

interface Answer {
  number: number;
  findings?: Finding[][];
  problem?: string;
}

export function createChecks(idleMs = IDLE_MS, timeoutMs = TIMEOUT_MS): Checks {
  let thread: Promise<Worker | null> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;
  let running = 0;

  const close = async () => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await (await ending)?.terminate();
  };
  const rest = () => {
    clearTimeout(idle);
    if (running === 0) idle = setTimeout(() => void close(), idleMs).unref();
  };
  const start = () => {
    const starting = startThread();
    // One that ended is not asked again; another may have taken its place by then.
    const ended = () => {
      if (thread === starting) thread = null;
    };
    void starting.then((worker) => (worker ? worker.once('exit', ended) : ended()));
    return starting;
  };
  const started = () => (thread ??= start());

  return {
    async check(segments, settings = {}) {
      if (segments.length === 0) return [];
      running += 1;
      clearTimeout(idle);
      const worker = await started();
      number += 1;
      const request = { number, settings, segments };
      const answer = worker && (await answerOf(worker, request, timeoutMs));
      running -= 1;
      // A thread that fell silent is ended; the next request starts another.
      if (answer === null) await close();
      rest();
      return answer?.findings ?? null;
    },
    async warm() {
      await started();
      rest();
    },
    close,
  };
}

const presses = new WeakMap<Files, Checks>();

/** The one thread of a press, which is its files. */
export function checksOf({ files }: Pick<Context, 'files'>): Checks {
  const checks = presses.get(files) ?? createChecks();
  presses.set(files, checks);
  return checks;
}

/** Several presses in one process may share a thread. */
export function shareChecks({ files }: Pick<Context, 'files'>, checks: Checks): void {
  presses.set(files, checks);
}

function answerOf(worker: Worker, request: { number: number }, timeoutMs: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | null) => {
      clearTimeout(timer);
      worker.off('message', answered).off('exit', ended);
      resolve(answer);
    };
    const answered = (answer: Answer) => {
      if (answer.number === request.number) finish(answer);
    };
    const ended = () => finish(null);
    const timer = setTimeout(ended, timeoutMs);
    worker.on('message', answered).on('exit', ended);
    worker.postMessage(request);
  });
}

/** Resolves once all is loaded; null when the thread cannot be had. It never keeps the process from ending. */
function startThread(): Promise<Worker | null> {
  const worker = new Worker(threadFile(), { env: {}, execArgv: [] });
  worker.setMaxListeners(0);
  return new Promise((resolve) => {
    worker.once('message', () => {
      worker.unref();
      resolve(worker);
    });
    worker.once('exit', () => resolve(null));
    // A thread that dies reports it here and ends, which is seen above; unheard, it would end the process.
    worker.on('error', () => {});
  });
}

/** Beside this file: as JavaScript in dist/, as TypeScript in the source, which Node runs as it is. */
function threadFile(): URL {
  const built = new URL('./checks-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./checks-worker.ts', import.meta.url);
}
