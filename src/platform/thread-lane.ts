// A thread that answers one question after the other, so that no request of anybody else waits for what takes long.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

export interface LaneLimits {
  /** Milliseconds that one question may take. */
  timeoutMs: number;
  /** Megabytes that the thread may use. */
  memoryMb: number;
}

/** Milliseconds after which a thread without work ends. */
const IDLE_MS = 60_000;

/**
 * The thread starts with the first question and never keeps the process from ending. It answers each message with one, and with
 * null what it could not answer.
 */
export class ThreadLane<Question> {
  readonly #file: URL;
  readonly #limits: LaneLimits;
  #turn: Promise<unknown> = Promise.resolve();
  #thread: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** `built` is its file as JavaScript, beside who asks: in the source it is TypeScript, which Node runs as it is. */
  constructor(built: URL, limits: LaneLimits) {
    this.#file = existsSync(built) ? built : new URL(built.href.replace(/\.js$/, '.ts'));
    this.#limits = limits;
  }

  /** Null when the thread failed, or took too long. What comes back is what its own code answers to such a question. */
  ask<T>(question: Question): Promise<T | null> {
    // A thread that could not even start leaves the way free for the next question.
    const answer = this.#turn.then(() => this.#answerTo<T>(question)).catch(() => null);
    this.#turn = answer;
    return answer;
  }

  #answerTo<T>(question: Question): Promise<T | null> {
    clearTimeout(this.#idle);
    const worker = this.#thread ?? this.#start();
    this.#thread = worker;
    return new Promise((resolve) => {
      const finish = (answer: T | null) => {
        clearTimeout(timer);
        worker.off('message', answered).off('exit', ended);
        if (answer === null) this.#end(worker);
        else this.#idle = setTimeout(() => this.#end(worker), IDLE_MS).unref();
        worker.unref();
        resolve(answer);
      };
      const answered = (answer: T | null) => finish(answer);
      const ended = () => finish(null);
      const timer = setTimeout(ended, this.#limits.timeoutMs);
      worker.on('message', answered).on('exit', ended);
      worker.ref();
      try {
        worker.postMessage(question);
      } catch {
        finish(null);
      }
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#file, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb },
    });
    // Unheard, it would end the process; the exit follows.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#thread === worker) this.#thread = null;
    });
    return worker;
  }

  #end(worker: Worker): void {
    if (this.#thread === worker) this.#thread = null;
    void worker.terminate();
  }
}
