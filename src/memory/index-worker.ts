// The thread that holds the indexes of the memories in use: it takes in what it is told, and tidies while nobody asks.
import { parentPort } from 'node:worker_threads';
import type { Match } from './fuzzy/best.ts';
import { FuzzyIndex } from './fuzzy/index.ts';
import type { Part } from './phrases/find-parts.ts';
import { type Found, PhraseIndex } from './phrases/index.ts';

/** `alike` finds what resembles a sentence, `phrases` what holds a phrase. */
export type IndexKind = 'alike' | 'phrases';

/** What can be asked, by its kind. */
export interface Questions {
  search: { text: string; threshold: number; most: number };
  find: { phrase: string; most: number; below: number };
  parts: { text: string; except: number };
}

export interface Answers {
  search: Match[];
  find: Found;
  parts: Part[];
}

export type Question = { [Kind in keyof Questions]: { kind: Kind } & Questions[Kind] }[keyof Questions];

export interface Added {
  number: number;
  source: string;
  target: string;
}

/** `key` names an index: one memory in one pair of languages. */
export type Told =
  | { kind: 'change'; of: IndexKind; key: string; added: Added[]; gone: number[] }
  | { kind: 'drop'; of: IndexKind; key: string }
  | { kind: 'ask'; ask: number; key: string; question: Question };

export interface Answer {
  ask: number;
  answer: Answers[keyof Answers];
}

const alike = new Map<string, FuzzyIndex>();
const phrases = new Map<string, PhraseIndex>();
let tidying = false;

parentPort?.on('message', (told: Told) => {
  if (told.kind === 'drop') (told.of === 'alike' ? alike : phrases).delete(told.key);
  else if (told.kind === 'ask')
    parentPort?.postMessage({ ask: told.ask, answer: answerTo(told) } satisfies Answer);
  else change(told);
});

function answerTo({ key, question }: Extract<Told, { kind: 'ask' }>): Answer['answer'] {
  if (question.kind === 'search') {
    return alike.get(key)?.search(question.text, question.threshold, question.most) ?? [];
  }
  const index = phrases.get(key);
  if (question.kind === 'parts') return index?.parts(question.text, question.except) ?? [];
  return index?.find(question.phrase, question.most, question.below) ?? { count: 0, numbers: [] };
}

function change({ of, key, added, gone }: Extract<Told, { kind: 'change' }>): void {
  const index =
    of === 'alike' ? (alike.get(key) ?? new FuzzyIndex()) : (phrases.get(key) ?? new PhraseIndex());
  if (index instanceof FuzzyIndex) alike.set(key, index);
  else phrases.set(key, index);
  for (const { number, source, target } of added) index.add(number, source, target);
  for (const number of gone) index.remove(number);
  if (tidying) return;
  tidying = true;
  setImmediate(tidy);
}

/** One step, then whatever was asked meanwhile. */
function tidy(): void {
  tidying = [...alike.values()].some((index) => index.tidy());
  if (tidying) setImmediate(tidy);
}
