// The words of a Japanese text in their basic forms, so that 「走る」 finds 「走った」. In a thread that is there only while needed.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { primaryLanguage } from '../text/language.ts';

/** Each word once. None where the language has no dictionary here, or the thread cannot do it: search works without. */
export type BaseForms = (lines: readonly string[], language: string) => Promise<string[]>;

/** For who can do without. */
export const noBaseForms: BaseForms = async () => [];

/** Milliseconds after which a thread without work ends, and its dictionary with it. */
const IDLE_MS = 60_000;
/** Milliseconds that a text may take. */
const TIMEOUT_MS = 60_000;

/** A thread of its own, started with the first text. Texts wait for each other; it never keeps the process from ending. */
export function createBaseForms(idleMs = IDLE_MS): BaseForms {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const run = async (lines: readonly string[]): Promise<string[]> => {
    clearTimeout(idle);
    worker ??= await startWorker();
    const words = worker && (await answerOf(worker, lines));
    if (words === null) {
      void worker?.terminate();
      worker = null;
      return [];
    }
    worker?.unref();
    idle = setTimeout(() => {
      void worker?.terminate();
      worker = null;
    }, idleMs).unref();
    return [...new Set(words)];
  };

  return (lines, language) => {
    if (primaryLanguage(language) !== 'ja' || lines.length === 0) return Promise.resolve([]);
    const words = turn.then(() => run(lines));
    turn = words;
    return words;
  };
}

/** Null when the thread fell silent or ended. */
function answerOf(worker: Worker, lines: readonly string[]): Promise<string[] | null> {
  worker.ref();
  return new Promise((resolve) => {
    const finish = (words: string[] | null) => {
      clearTimeout(timer);
      worker.off('message', answered).off('exit', ended);
      resolve(words);
    };
    const answered = (words: string[]) => finish(words);
    const ended = () => finish(null);
    const timer = setTimeout(ended, TIMEOUT_MS);
    worker.on('message', answered).on('exit', ended);
    worker.postMessage(lines);
  });
}

/** Resolves once the dictionary is there; null when it cannot be had. */
function startWorker(): Promise<Worker | null> {
  const worker = new Worker(workerFile(), { env: {}, execArgv: [] });
  return new Promise((resolve) => {
    worker.once('message', () => resolve(worker));
    worker.once('exit', () => resolve(null));
    // A thread that dies reports it here and ends, which is seen above; unheard, it would end the process.
    worker.on('error', () => {});
  });
}

/** Beside this file: as JavaScript in dist/, as TypeScript in the source, which Node runs as it is. */
function workerFile(): URL {
  const built = new URL('./base-forms-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./base-forms-worker.ts', import.meta.url);
}
