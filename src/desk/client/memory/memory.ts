// What the memory has for the current sentence, asked for when it becomes current.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { MemoryMatch, MemoryPart } from '../../../memory/schemas.ts';
import { inlineText } from '../../../text/inline.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';

export interface Remembered {
  row: Row;
  matches: readonly MemoryMatch[];
  /** Parts of the sentence that were translated before; asked for where nothing is much like the whole. */
  parts: readonly MemoryPart[];
}

export type MemoryState = Remembered | 'asking' | 'failed';

/** Milliseconds that somebody rests on a sentence before it is asked for: moving through them asks nothing. */
const REST_MS = 120;
/** Below it a match is rewritten more than it is taken over, and a part that was translated whole may help as much. */
const POOR = 0.85;

export class Memory {
  readonly #desk: Desk;
  readonly #state = signal<MemoryState>('asking');
  #asks = 0;
  /** The sentence before the current one, in the order of work. */
  #left: Row | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get state(): ReadonlySignal<MemoryState> {
    return this.#state;
  }

  /** Follows the current sentence. */
  follow(): void {
    effect(() => {
      const row = this.#desk.current.value;
      const left = this.#left;
      this.#left = row;
      if (row?.kind !== 'segment') return undefined;
      const timer = setTimeout(() => void this.#ask(row, left), REST_MS);
      return () => clearTimeout(timer);
    });
  }

  async #ask(row: Row, left: Row | null): Promise<void> {
    const ask = ++this.#asks;
    const shown = this.#state.peek();
    if (typeof shown === 'string' || shown.row !== row) this.#state.value = 'asking';
    // What was confirmed a moment ago may be the very thing.
    if (left) await this.#desk.texts.saved(left);
    const reply = await this.#desk.api.ask<MemoryMatch[]>('GET', `/segments/${row.id}/memory`);
    // Somebody has gone on meanwhile.
    if (ask !== this.#asks) return;
    if (reply.kind !== 'answer') {
      this.#state.value = 'failed';
      return;
    }
    const matches = reply.body;
    const parts = matches.every(({ score }) => score < POOR) ? await this.#partsOf(row) : [];
    if (ask === this.#asks) this.#state.value = { row, matches, parts };
  }

  async #partsOf(row: Row): Promise<MemoryPart[]> {
    const reply = await this.#desk.api.ask<MemoryPart[]>('GET', `/segments/${row.id}/parts`);
    return reply.kind === 'answer' ? reply.body : [];
  }

  /** Puts in what a key names, from 1: the matches in turn, then the parts, as far as they belong to the current sentence. */
  put(number: number): void {
    const state = this.#state.peek();
    if (typeof state === 'string' || state.row !== this.#desk.current.peek()) return;
    const match = state.matches[number - 1];
    const part = state.parts[number - 1 - state.matches.length];
    if (match) putMatch(this.#desk, match);
    else if (part) putPart(this.#desk, part);
  }
}

/** Puts a translation of before in place of what stands there; one step to undo. */
export function putMatch(desk: Desk, match: MemoryMatch): void {
  const row = desk.current.peek();
  if (row?.kind !== 'segment') return;
  desk.editor?.settle();
  row.took = match.unitId;
  desk.texts.replace(row, { target: match.target, memo: row.memo.peek(), state: 'draft' });
  desk.editor?.refocus();
  desk.say(desk.words('desk.memory.put', { percent: percentOf(match) }));
}

/** Puts the whole translation that a part stands in where the caret is: the rest of the sentence is written around it. */
export function putPart(desk: Desk, part: MemoryPart): void {
  const row = desk.current.peek();
  if (row?.kind !== 'segment' || !desk.editor) return;
  desk.editor.settle();
  row.took = part.unitId;
  desk.editor.insert(inlineText(part.target).trim());
}

/** Never more than it is: 99.6 % is no whole match. */
export function percentOf({ score }: MemoryMatch): number {
  return Math.floor(score * 100 + 1e-9);
}
