// Has a card drawn in a thread of its own, one at a time, so that no reader waits for it.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { BookCard } from './book-card.ts';
import type { Card } from './card.ts';

/** Milliseconds for one card, the reading of the fonts with it. */
const TIMEOUT = 60_000;
/** Milliseconds after which a thread without work ends, and its memory with it. */
const IDLE = 15_000;

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** The PNG of a card; null when its title cannot be drawn. Throws when the thread dies or takes too long. */
export function makeCard(card: Card | BookCard): Promise<Buffer | null> {
  const made = turn.then(() => run(card));
  turn = made.catch(() => undefined);
  return made;
}

function run(card: Card | BookCard): Promise<Buffer | null> {
  clearTimeout(idle);
  worker ??= started();
  const running = worker;
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      running.off('message', answered).off('error', failed).off('exit', failed);
    };
    const answered = (answer: Uint8Array | null | string) => {
      stop();
      rest(running);
      if (typeof answer === 'string') reject(new Error(answer));
      else resolve(answer && Buffer.from(answer));
    };
    const failed = (problem: unknown) => {
      stop();
      worker = null;
      void running.terminate();
      reject(problem instanceof Error ? problem : new Error('the thread that draws cards ended'));
    };
    const timer = setTimeout(() => failed(new Error('a card took too long')), TIMEOUT);
    running.on('message', answered).on('error', failed).on('exit', failed);
    running.ref();
    running.postMessage(card);
  });
}

function started(): Worker {
  const limits = { maxOldGenerationSizeMb: 512 };
  const made = new Worker(workerFile(), { env: {}, execArgv: [], resourceLimits: limits });
  // A thread that dies while it rests must not end the process.
  return made.on('error', () => undefined);
}

function rest(resting: Worker): void {
  resting.unref();
  idle = setTimeout(() => {
    worker = null;
    void resting.terminate();
  }, IDLE).unref();
}

/** Beside this file: as JavaScript in dist/, as TypeScript in the source, which Node runs as it is. */
function workerFile(): URL {
  const built = new URL('./card-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./card-worker.ts', import.meta.url);
}
