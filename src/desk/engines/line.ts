// The line to an engine: asks, waits when it is told to, and says in our own words why nothing came.
import { setTimeout as wait } from 'node:timers/promises';
import { type Asked, ask } from '../../sources/ask.ts';
import { readBody } from '../../sources/fetch-body.ts';
import { type FetchReason, failureOf } from '../../sources/fetch-failure.ts';
import { EngineTrouble, type TroubleReason } from './contract.ts';

export interface Line {
  /** See `guardAddress`. */
  allow: readonly string[];
  press: string;
  /** Milliseconds without a word after which it is given up. */
  silence: number;
  /** Milliseconds after which an answer is given up that still goes on. */
  longest: number;
  /** Milliseconds to wait before asking once more, where the other side does not say. */
  pauses: readonly number[];
}

export const SILENCE_MS = 90_000;
/** A slow machine of one's own needs some minutes for a question. */
export const LONGEST_MS = 15 * 60_000;
export const PAUSES_MS = [1_000, 4_000];
/** Nobody sits at the desk for longer than this (milliseconds) without being told. */
const LONGEST_WAIT = 60_000;
const MOST_ANSWER = 8 * 1024 * 1024;
const MOST_PROBLEM = 64 * 1024;

export interface Question {
  address: string;
  headers?: Record<string, string>;
  /** JSON, or a form that is written already. */
  body: object | string;
  signal: AbortSignal;
  /** What an answer that is no success means for this engine; null leaves it to what the status says to all. */
  explain(status: number, body: unknown): TroubleReason | null;
}

/** The answer as JSON. */
export async function askJson(line: Line, question: Question): Promise<unknown> {
  const answer = await askOpen(line, question);
  try {
    return parsed(await textOf(answer, MOST_ANSWER, question, line), hostOf(question));
  } finally {
    await answer.close();
  }
}

/** A successful answer whose body is still to be read; whoever gets it closes it. */
export async function askOpen(line: Line, question: Question): Promise<Asked> {
  let untouched = true;
  for (let asked = 0; ; asked += 1) {
    const answer = await askOnce(line, question);
    const { status } = answer;
    if (status >= 200 && status <= 299) return answer;
    const body = parsedOrNull(
      await textOf(answer, MOST_PROBLEM, question, line).finally(() => answer.close()),
    );
    const reason = question.explain(status, body) ?? reasonOf(status);
    untouched &&= isRefusal(status);
    const pause = pauseOf(answer, line.pauses[asked]);
    const seconds = Math.ceil((pause ?? 0) / 1000);
    if (reason !== 'busy' || pause === null || asked >= line.pauses.length || pause > LONGEST_WAIT) {
      throw new EngineTrouble(reason, { host: hostOf(question), status, seconds }, { untouched });
    }
    await wait(pause, undefined, { signal: question.signal });
  }
}

/** Nothing was translated. Who failed on the way, or for whom a gateway gave up waiting, may have done so. */
function isRefusal(status: number): boolean {
  return status < 500 || status === 501 || status === 503 || status === 529;
}

async function askOnce(line: Line, question: Question): Promise<Asked> {
  const isForm = typeof question.body === 'string';
  const answer = await ask(question.address, isForm ? String(question.body) : JSON.stringify(question.body), {
    allow: line.allow,
    press: line.press,
    silence: line.silence,
    signal: AbortSignal.any([question.signal, AbortSignal.timeout(line.longest)]),
    headers: {
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
      accept: 'application/json, text/event-stream',
      ...question.headers,
    },
  }).catch((error) => {
    throw readingTrouble(error, question, line);
  });
  if (answer.ok) return answer;
  throw troubleOf(answer.reason, question, line);
}

/** What was thrown while an answer was read. */
export function readingTrouble(error: unknown, question: Question, line: Line): EngineTrouble {
  question.signal.throwIfAborted();
  if (error instanceof EngineTrouble) return error;
  // By the clock of the question: a line that is silent fails by other names.
  if (error instanceof Error && error.name === 'TimeoutError')
    return new EngineTrouble('endless', { minutes: Math.round(line.longest / 60_000) });
  const failed = failureOf(error, new URL(question.address), line.silence);
  // A line that breaks off in the middle: what came until then stands.
  const reason = failed.reason === 'unreachable' ? 'answer' : reasons[failed.reason];
  return new EngineTrouble(reason ?? 'answer', { host: hostOf(question), seconds: secondsOf(line) });
}

const reasons: Partial<Record<FetchReason, TroubleReason>> = {
  timeout: 'silence',
  'private-address': 'private',
  'bad-port': 'private',
  'bad-certificate': 'certificate',
  'no-such-host': 'unreachable',
  unreachable: 'unreachable',
  'bad-address': 'unreachable',
};

function troubleOf(reason: FetchReason, question: Question, line: Line): EngineTrouble {
  const params = { host: hostOf(question), seconds: secondsOf(line) };
  // Nobody who was not reached has translated anything; who was silent may have.
  const untouched = reason !== 'timeout' && reason !== 'bad-answer';
  return new EngineTrouble(reasons[reason] ?? 'answer', params, { untouched });
}

function reasonOf(status: number): TroubleReason {
  if (status === 401 || status === 403) return 'key';
  if (status === 402) return 'quota';
  if (status === 429 || status === 529 || (status >= 500 && status <= 504 && status !== 501)) return 'busy';
  return 'refused';
}

/** Milliseconds, as the other side wishes or else as we do; null when it is not worth it. */
function pauseOf(answer: Asked, usual: number | undefined): number | null {
  const wish = answer.header('retry-after').trim();
  if (/^\d{1,6}(\.\d+)?$/.test(wish)) return Number(wish) * 1000;
  const moment = wish === '' ? Number.NaN : Date.parse(wish);
  if (!Number.isNaN(moment)) return Math.max(0, moment - Date.now());
  return usual ?? null;
}

async function textOf(answer: Asked, most: number, question: Question, line: Line): Promise<string> {
  const limits = { packed: most, unpacked: most };
  const read = await readBody(answer.body, answer.header('content-encoding'), limits).catch((error) => {
    throw readingTrouble(error, question, line);
  });
  if (!read.ok) throw new EngineTrouble('answer', { host: hostOf(question) });
  return Buffer.from(read.bytes).toString('utf8');
}

/** JSON of an answer. */
export function parsed(text: string, host: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EngineTrouble('answer', { host });
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function hostOf({ address }: Pick<Question, 'address'>): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function secondsOf({ silence }: Line): number {
  return Math.round(silence / 1000);
}

/** A value inside an answer, by its path; undefined where it is not as it should be. */
export function inside(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

export function textIn(value: unknown, ...path: readonly (string | number)[]): string {
  const found = inside(value, ...path);
  return typeof found === 'string' ? found : '';
}

export function listIn(value: unknown, ...path: readonly (string | number)[]): unknown[] | null {
  const found = inside(value, ...path);
  return Array.isArray(found) ? found : null;
}
