// Cuts texts into lines and aligns them in a thread, so that no request of anybody else waits for it.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { DocumentLine } from '../../text/align/document-lines.ts';
import type { Bead, Languages, Line } from '../../text/align.ts';
import type { DocumentJson } from '../../text/document.ts';

export interface CutQuestion {
  kind: 'cut';
  document: DocumentJson;
  language: string;
}

interface TextPair {
  source: string;
  target: string;
}

export interface AlignQuestion {
  kind: 'align';
  source: readonly Line[];
  target: readonly Line[];
  languages: Languages;
  /** Sentences of the archive, and terms. */
  archive: readonly TextPair[];
  terms: readonly TextPair[];
}

/** Milliseconds that one question may take; the longest texts there may be take a tenth of it. */
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 1024;

/** Milliseconds after which a thread without work ends. */
const IDLE_MS = 60_000;

/** The sentences of a document; null when the thread failed. */
export function cutLines(document: DocumentJson, language: string): Promise<DocumentLine[] | null> {
  return forms.ask<DocumentLine[]>({ kind: 'cut', document, language });
}

/** Which lines say the same; null when the thread failed. */
export function findBeads(question: Omit<AlignQuestion, 'kind'>): Promise<Bead[] | null> {
  return texts.ask<Bead[]>({ kind: 'align', ...question });
}

/** One question after the other. The thread starts with the first and never keeps the process from ending. */
class Lane {
  #turn: Promise<unknown> = Promise.resolve();
  #thread: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  ask<T>(question: CutQuestion | AlignQuestion): Promise<T | null> {
    // A thread that could not even start leaves the way free for the next question.
    const answer = this.#turn.then(() => this.#answerTo<T>(question)).catch(() => null);
    this.#turn = answer;
    return answer;
  }

  #answerTo<T>(question: CutQuestion | AlignQuestion): Promise<T | null> {
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
      // Our own thread answers a question with what its kind asks for, and with null when it could not.
      const answered = (answer: T | null) => finish(answer);
      const ended = () => finish(null);
      const timer = setTimeout(ended, TIMEOUT_MS);
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
    const worker = new Worker(threadFile(), {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
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

/** Somebody waits for what a form asks, and does not wait for the long texts of others. */
const forms = new Lane();
const texts = new Lane();

/** Beside this file: as JavaScript in dist/, as TypeScript in the source, which Node runs as it is. */
function threadFile(): URL {
  const built = new URL('./align-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('./align-worker.ts', import.meta.url);
}
