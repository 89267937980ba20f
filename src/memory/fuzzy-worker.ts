// The thread that holds the indexes of the memories in use: it takes in what it is told, and tidies while nobody asks.
import { parentPort } from 'node:worker_threads';
import type { Match } from './fuzzy/best.ts';
import { FuzzyIndex } from './fuzzy/index.ts';

/** `key` names an index: one memory in one pair of languages. */
export type Told =
  | { kind: 'change'; key: string; added: { number: number; text: string }[]; gone: number[] }
  | { kind: 'drop'; key: string }
  | { kind: 'search'; ask: number; key: string; text: string; threshold: number; most: number };

export interface Answer {
  ask: number;
  matches: Match[];
}

const indexes = new Map<string, FuzzyIndex>();
let tidying = false;

parentPort?.on('message', (told: Told) => {
  if (told.kind === 'drop') indexes.delete(told.key);
  else if (told.kind === 'search') answer(told);
  else change(told);
});

function answer({ ask, key, text, threshold, most }: Extract<Told, { kind: 'search' }>): void {
  const matches = indexes.get(key)?.search(text, threshold, most) ?? [];
  parentPort?.postMessage({ ask, matches } satisfies Answer);
}

function change({ key, added, gone }: Extract<Told, { kind: 'change' }>): void {
  const index = indexes.get(key) ?? new FuzzyIndex();
  indexes.set(key, index);
  for (const { number, text } of added) index.add(number, text);
  for (const number of gone) index.remove(number);
  if (tidying) return;
  tidying = true;
  setImmediate(tidy);
}

/** One step, then whatever was asked meanwhile. */
function tidy(): void {
  tidying = [...indexes.values()].some((index) => index.tidy());
  if (tidying) setImmediate(tidy);
}
