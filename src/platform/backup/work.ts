// What a backup takes minutes for, in a thread of its own, so that nobody who reads or writes waits for it.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ObjectStore } from '../../config/object-store.ts';
import type { Made, MakeOptions } from './make-backup.ts';
import type { SendOptions, Sent } from './store/send-backup.ts';
import type { Source } from './write-backup.ts';

export interface BackupWork {
  make(source: Source, options: MakeOptions): Promise<Made>;
  send(folder: string, store: ObjectStore, options: SendOptions): Promise<Sent>;
  /** Breaks off what is under way, which then fails. */
  stop(): void;
  isStopped(): boolean;
}

export type Job =
  | { kind: 'make'; source: Source; options: MakeOptions }
  | { kind: 'send'; folder: string; store: ObjectStore; options: SendOptions };

export type Answer = { ok: true; value: Made | Sent } | { ok: false; message: string };

/** Megabytes: pieces of files, and the list of some hundred thousand of them. */
const MEMORY_MB = 384;

/** A thread for each job: it ends with it, and gives back all that it took. */
export function workInThread(): BackupWork {
  let stopped = false;
  let thread: Worker | null = null;
  const run = async <T>(job: Job): Promise<T> => {
    if (stopped) throw new Error('the press stops');
    const worker = new Worker(fileOfThread(), {
      env: {},
      execArgv: [],
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    thread = worker;
    const answer = await answerOf(worker);
    thread = null;
    if (!answer.ok) throw new Error(answer.message);
    // The thread answers each kind of job with its own kind of value.
    return answer.value as T;
  };
  return {
    make: (source, options) => run<Made>({ kind: 'make', source, options }),
    send: (folder, store, options) => run<Sent>({ kind: 'send', folder, store, options }),
    stop: () => {
      stopped = true;
      void thread?.terminate();
    },
    isStopped: () => stopped,
  };
}

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ ok: false, message: error.message }));
    worker.once('exit', () =>
      resolve({ ok: false, message: 'the thread of the backup ended before it was done' }),
    );
  });
}

function fileOfThread(): URL {
  const built = new URL('./backup-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./backup-worker.ts', import.meta.url);
}
